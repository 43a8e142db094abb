import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '#/ui/Button.tsx'
import { ConfirmDialog } from '#/ui/ConfirmDialog.tsx'

/** Begins the demo from its beginning, asked once. */
export function Anew({ pending, onAnew }: { pending: boolean | undefined; onAnew: () => void }) {
  const t = useTranslations('demo.anew')
  const [asking, ask] = useState(false)
  return (
    <div>
      <Button onClick={() => ask(true)}>{t('button')}</Button>
      <ConfirmDialog
        open={asking}
        title={t('title')}
        confirm={t('confirm')}
        pending={pending}
        onConfirm={() => {
          ask(false)
          onAnew()
        }}
        onClose={() => ask(false)}
      >
        {t('text')}
      </ConfirmDialog>
    </div>
  )
}
