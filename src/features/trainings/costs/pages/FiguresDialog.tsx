import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '#/ui/Button.tsx'
import { Dialog } from '#/ui/Dialog.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { useRefusal } from '#/ui/refusal.ts'

type FiguresDialogProps = {
  title: string
  children: ReactNode
  onSave: () => void
  pending?: boolean | undefined
  problem?: unknown
  onClose: () => void
}

/** A few figures that are kept together. */
export function FiguresDialog({ title, children, onSave, pending, problem, onClose }: FiguresDialogProps) {
  const t = useTranslations('trainingCosts')
  const { sentence } = useRefusal('trainings')
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button kind="primary" pending={pending} onClick={onSave}>
            {t('save')}
          </Button>
        </>
      }
    >
      <div className="grid gap-5">
        {children}
        <div role="alert">{problem ? <Notice kind="problem">{sentence(problem)}</Notice> : null}</div>
      </div>
    </Dialog>
  )
}
