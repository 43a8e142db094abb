import { type ReactNode, useId } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '#/ui/Button.tsx'
import { Dialog } from '#/ui/Dialog.tsx'
import { FieldError } from '#/ui/FieldError.tsx'

type FormDialogProps = {
  title: string
  /** What follows from it. */
  text?: ReactNode
  /** The words of the button; "save" where nothing is said. */
  submit?: string | undefined
  pending: boolean
  problem: string | undefined
  onSubmit: () => void
  onClose: () => void
  children: ReactNode
}

/** A form in a dialog, which stays while what it sent is under way. */
export function FormDialog({ title, text, submit, pending, problem, onSubmit, onClose, children }: FormDialogProps) {
  const t = useTranslations('record.dialogs')
  const id = useId()
  const close = () => !pending && onClose()
  return (
    <Dialog
      open
      onClose={close}
      title={title}
      actions={
        <>
          <Button onClick={close} disabled={pending}>
            {t('cancel')}
          </Button>
          <Button kind="primary" type="submit" form={id} pending={pending}>
            {submit ?? t('save')}
          </Button>
        </>
      }
    >
      {text && <p>{text}</p>}
      <form
        id={id}
        noValidate
        className="grid gap-5"
        onSubmit={(event) => {
          event.preventDefault()
          onSubmit()
        }}
      >
        {children}
      </form>
      <div role="alert">
        <FieldError>{problem}</FieldError>
      </div>
    </Dialog>
  )
}
