import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '#/ui/Button.tsx'
import { Dialog } from '#/ui/Dialog.tsx'
import { FieldError } from '#/ui/FieldError.tsx'
import { useRefusal } from '#/ui/refusal.ts'

type Props = {
  title: string
  /** The words of the button that does it. */
  confirm: string
  kind?: 'primary' | 'danger'
  /** Whether all that is needed has been said. */
  ready: boolean
  pending?: boolean | undefined
  problem?: unknown
  onConfirm: () => void
  onClose: () => void
  children: ReactNode
}

/** A form about units in a dialog; what the server refused stands below it. */
export function ChangeDialog({ title, confirm, kind = 'primary', ready, pending, problem, ...props }: Props) {
  const t = useTranslations('units.change')
  const { sentence } = useRefusal('units')
  return (
    <Dialog
      open
      onClose={() => !pending && props.onClose()}
      title={title}
      actions={
        <>
          <Button onClick={props.onClose} disabled={pending}>
            {t('cancel')}
          </Button>
          <Button kind={kind} pending={pending} disabled={!ready} onClick={props.onConfirm}>
            {confirm}
          </Button>
        </>
      }
    >
      <div className="grid gap-5">{props.children}</div>
      <div role="alert" className="mt-3">
        <FieldError>{sentence(problem)}</FieldError>
      </div>
    </Dialog>
  )
}
