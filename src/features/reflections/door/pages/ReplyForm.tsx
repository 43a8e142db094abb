import type { FormEvent } from 'react'
import { DraftNotices, type DraftNoticesProps } from '#/features/forms/pages/DraftNotices.tsx'
import { Button } from '#/ui/Button.tsx'
import { FieldError } from '#/ui/FieldError.tsx'
import { SaveState, type SaveStateValue } from '#/ui/SaveState.tsx'
import { TextArea } from '#/ui/TextArea.tsx'
import { LONGEST } from './DoorForm.tsx'

type ReplyFormProps = {
  label: string
  /** On the button. */
  send: string
  text: string
  onChange: (text: string) => void
  onLeave: () => void
  saving: SaveStateValue
  notices?: DraftNoticesProps | undefined
  problem?: string | undefined
  pending?: boolean | undefined
  onSend: () => void
}

export function ReplyForm({
  label,
  send,
  text,
  onChange,
  onLeave,
  saving,
  notices,
  problem,
  pending,
  onSend,
}: ReplyFormProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if ([...text.trim()].length <= LONGEST) onSend()
  }
  return (
    <form noValidate onSubmit={submit} onBlur={onLeave} className="grid gap-3 *:min-w-0">
      <DraftNotices {...notices} />
      <TextArea
        label={label}
        rows={4}
        limit={LONGEST}
        value={text}
        onChange={(event) => onChange(event.target.value)}
      />
      <FieldError>{problem}</FieldError>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
        <Button kind="primary" type="submit" pending={pending} disabled={!text.trim()}>
          {send}
        </Button>
        <SaveState value={saving} />
      </div>
    </form>
  )
}
