import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { api } from '#/client.ts'
import { Button } from '#/ui/Button.tsx'
import { Dialog } from '#/ui/Dialog.tsx'
import { FieldError } from '#/ui/FieldError.tsx'
import { useRefusal } from '#/ui/refusal.ts'

/** Asks before every session of the person is ended. */
export function SignOutEverywhere({ onClose, onDone }: { onClose: () => void; onDone: () => void }) {
  const t = useTranslations('session.signOutEverywhere')
  const { sentence } = useRefusal('session')
  const out = useMutation({ mutationFn: api.session.signOutEverywhere, onSuccess: onDone })
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('title')}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button kind="primary" pending={out.isPending} onClick={() => out.mutate({})}>
            {t('submit')}
          </Button>
        </>
      }
    >
      <p>{t('text')}</p>
      <FieldError>{sentence(out.error)}</FieldError>
    </Dialog>
  )
}
