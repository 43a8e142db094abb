import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { FieldError } from './FieldError.tsx'

type ConfirmDialogProps = {
  open: boolean
  /** The question: "Remove Hana from this unit?" */
  title: string
  /** What follows from it, and what stays. */
  children: ReactNode
  /** The words of the button that does it, a verb: "Remove". */
  confirm: string
  /** `primary` for what takes nothing away. */
  kind?: 'danger' | 'primary' | undefined
  pending?: boolean | undefined
  error?: string | undefined
  onConfirm: () => void
  onClose: () => void
}

/** Asks once before something that is hard to take back; cannot be left while it is being done. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, title, children, confirm, kind = 'danger', pending, error, onConfirm } = props
  const t = useTranslations('ui.dialog')
  const onClose = () => !pending && props.onClose()
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button onClick={onClose} disabled={pending}>
            {t('cancel')}
          </Button>
          <Button kind={kind} pending={pending} onClick={onConfirm}>
            {confirm}
          </Button>
        </>
      }
    >
      <div>{children}</div>
      <div role="alert">
        <FieldError>{error}</FieldError>
      </div>
    </Dialog>
  )
}
