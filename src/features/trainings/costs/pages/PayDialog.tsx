import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { TextField } from '#/ui/TextField.tsx'
import { USUAL_HOURS } from '../rules.ts'
import type { PayYear } from '../schema.ts'
import { FiguresDialog } from './FiguresDialog.tsx'
import { wholeOf } from './whole.tsx'

type PayDialogProps = {
  /** Undefined for another one. */
  year: PayYear | undefined
  thisYear: number
  onSave: (year: PayYear) => void
  pending?: boolean | undefined
  problem?: unknown
  onClose: () => void
}

export function PayDialog({ year, thisYear, onSave, pending, problem, onClose }: PayDialogProps) {
  const t = useTranslations('trainingCosts')
  const [tried, tryIt] = useState(false)
  const [typed, change] = useState({
    fiscalYear: String(year?.fiscalYear ?? thisYear),
    averageYen: year ? String(year.averageYen) : '',
    hours: String(year?.hours ?? USUAL_HOURS),
  })
  const fiscalYear = wholeOf(typed.fiscalYear, 2100)
  const averageYen = wholeOf(typed.averageYen, 1_000_000_000)
  const hours = wholeOf(typed.hours, 8784)
  const field = (key: keyof typeof typed, value: number | undefined, least: number) => ({
    ...{ label: t(key === 'fiscalYear' ? 'pay.year' : `pay.${key}`), inputMode: 'numeric' as const, value: typed[key] },
    error: tried && (value ?? 0) < least ? t('missing') : undefined,
    onChange: ({ target }: { target: { value: string } }) => change({ ...typed, [key]: target.value }),
  })
  const save = () => {
    tryIt(true)
    if (fiscalYear && fiscalYear >= 2000 && averageYen && hours) onSave({ fiscalYear, averageYen, hours })
  }
  return (
    <FiguresDialog
      title={year ? t('pay.changeOne', { year: String(year.fiscalYear) }) : t('pay.add')}
      onSave={save}
      pending={pending}
      problem={problem}
      onClose={onClose}
    >
      <TextField {...field('fiscalYear', fiscalYear, 2000)} readOnly={year !== undefined} />
      <TextField {...field('averageYen', averageYen, 1)} />
      <TextField {...field('hours', hours, 1)} hint={t('pay.hoursHint')} />
    </FiguresDialog>
  )
}
