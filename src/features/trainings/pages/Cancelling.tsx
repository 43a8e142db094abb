import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '#/ui/Button.tsx'
import { ConfirmDialog } from '#/ui/ConfirmDialog.tsx'
import { useRefusal } from '#/ui/refusal.ts'

type CancellingProps = {
  started: boolean
  onCancel: () => Promise<unknown>
  pending?: boolean | undefined
  problem?: unknown
}

/** The way out, and what follows from it. */
export function Cancelling({ started, onCancel, pending, problem }: CancellingProps) {
  const t = useTranslations('trainings.design')
  const { sentence } = useRefusal('trainings')
  const [asking, ask] = useState(false)
  return (
    <div>
      <Button kind="danger" onClick={() => ask(true)}>
        {t('cancel')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t('cancelTitle')}
        confirm={t('cancel')}
        pending={pending}
        error={sentence(problem)}
        onClose={() => ask(false)}
        onConfirm={() =>
          void onCancel().then(
            () => ask(false),
            () => {},
          )
        }
      >
        <p>{t('cancelText')}</p>
        {started && <p>{t('cancelStarted')}</p>}
      </ConfirmDialog>
    </div>
  )
}
