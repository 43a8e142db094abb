import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { api } from '#/client.ts'
import { Skeleton } from '#/ui/Skeleton.tsx'
import { toast } from '#/ui/Toast.tsx'
import type { Grade, PayYear } from '../schema.ts'
import { GradeDialog } from './GradeDialog.tsx'
import { Grades } from './Grades.tsx'
import { PayDialog } from './PayDialog.tsx'
import { PayYears } from './PayYears.tsx'

type Open = { pay: PayYear | undefined } | { grade: Grade | undefined }

/** What work costs on average, by year, and by grade: for the office. */
export function PaySettings() {
  const t = useTranslations('trainingCosts')
  const queries = useQueryClient()
  const [open, setOpen] = useState<Open>()
  const { data } = useQuery({ queryKey: ['trainings.pay'], queryFn: () => api.trainings.pay({}) })
  const after = async (text: string, undo?: () => void) => {
    await queries.invalidateQueries({ queryKey: ['trainings.pay'] })
    setOpen(undefined)
    toast({ text, ...(undo && { action: { label: t('undo'), run: undo } }) })
  }
  const keepPay = useMutation({ mutationFn: api.trainings.keepPay, onSuccess: () => after(t('pay.saved')) })
  const keepGrade = useMutation({ mutationFn: api.trainings.keepGrade, onSuccess: () => after(t('grades.saved')) })
  const removeGrade = useMutation({
    mutationFn: ({ gradeId }: Grade) => api.trainings.removeGrade({ gradeId }),
    onSuccess: (_, grade) => after(t('grades.removed'), () => keepGrade.mutate(grade)),
  })
  const close = () => {
    setOpen(undefined)
    keepPay.reset()
    keepGrade.reset()
  }
  if (!data) return <Skeleton lines={4} cards />
  return (
    <>
      <PayYears years={data.years} onAdd={() => setOpen({ pay: undefined })} onChange={(pay) => setOpen({ pay })} />
      <Grades
        grades={data.grades}
        onAdd={() => setOpen({ grade: undefined })}
        onChange={(grade) => setOpen({ grade })}
        onRemove={removeGrade.mutate}
      />
      {open && 'pay' in open && (
        <PayDialog
          year={open.pay}
          thisYear={data.thisYear}
          onSave={keepPay.mutate}
          pending={keepPay.isPending}
          problem={keepPay.error}
          onClose={close}
        />
      )}
      {open && 'grade' in open && (
        <GradeDialog
          grade={open.grade}
          thisYear={data.thisYear}
          onSave={keepGrade.mutate}
          pending={keepGrade.isPending}
          problem={keepGrade.error}
          onClose={close}
        />
      )}
    </>
  )
}
