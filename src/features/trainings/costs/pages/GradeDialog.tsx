import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { newId } from '#/client.ts'
import { TextField } from '#/ui/TextField.tsx'
import type { Grade } from '../schema.ts'
import { FiguresDialog } from './FiguresDialog.tsx'
import { wholeOf } from './whole.tsx'

type GradeDialogProps = {
  /** Undefined for another one. */
  grade: Grade | undefined
  thisYear: number
  onSave: (grade: Grade) => void
  pending?: boolean | undefined
  problem?: unknown
  onClose: () => void
}

const USUAL_MONTHLY_HOURS = 160

export function GradeDialog({ grade, thisYear, onSave, pending, problem, onClose }: GradeDialogProps) {
  const t = useTranslations('trainingCosts')
  const [gradeId] = useState(() => grade?.gradeId ?? newId())
  const [tried, tryIt] = useState(false)
  const [typed, change] = useState({
    ...{ name: grade?.name ?? '', from: String(grade?.fiscalYear ?? thisYear) },
    ...{ monthlyYen: grade ? String(grade.monthlyYen) : '' },
    monthlyHours: String(grade?.monthlyHours ?? USUAL_MONTHLY_HOURS),
  })
  const name = typed.name.trim()
  const fiscalYear = wholeOf(typed.from, 2100)
  const monthlyYen = wholeOf(typed.monthlyYen, 100_000_000)
  const monthlyHours = wholeOf(typed.monthlyHours, 400)
  const field = (key: keyof typeof typed, fine: boolean) => ({
    ...{ label: t(`grades.${key}`), value: typed[key], error: tried && !fine ? t('missing') : undefined },
    ...(key !== 'name' && { inputMode: 'numeric' as const }),
    onChange: ({ target }: { target: { value: string } }) => change({ ...typed, [key]: target.value }),
  })
  const inTime = fiscalYear !== undefined && fiscalYear >= 2000
  const save = () => {
    tryIt(true)
    if (name && inTime && monthlyYen !== undefined && monthlyHours)
      onSave({ gradeId, name, fiscalYear, monthlyYen, monthlyHours })
  }
  return (
    <FiguresDialog
      title={grade ? t('grades.changeOne', { name: grade.name }) : t('grades.add')}
      onSave={save}
      pending={pending}
      problem={problem}
      onClose={onClose}
    >
      <TextField {...field('name', name !== '')} maxLength={100} />
      <TextField {...field('from', inTime)} />
      <TextField {...field('monthlyYen', monthlyYen !== undefined)} />
      <TextField {...field('monthlyHours', Boolean(monthlyHours))} />
    </FiguresDialog>
  )
}
