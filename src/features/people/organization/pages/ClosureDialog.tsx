import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { ClosureFields } from '#/features/people/organization/schema.ts'
import type { Day } from '#/platform/day.ts'
import { Button } from '#/ui/Button.tsx'
import { Checkbox } from '#/ui/Checkbox.tsx'
import { DayField } from '#/ui/DayField.tsx'
import { Dialog } from '#/ui/Dialog.tsx'
import { TextField } from '#/ui/TextField.tsx'
import { toast } from '#/ui/Toast.tsx'
import type { Closure } from './Closures.tsx'
import type { Editing } from './editing.tsx'
import { Refusal } from './Refusal.tsx'

type ClosureDialogProps = {
  closureId: string
  /** As it was shown; nothing for a new one. */
  seen: Closure | undefined
  editing: Editing
  onClose: () => void
  /** Refused already. */
  problem?: unknown
}

type Draft = { name: string; startsOn: string | undefined; endsOn: string | undefined; yearly: boolean }
const NEW: Draft = { name: '', startsOn: undefined, endsOn: undefined, yearly: true }

export function ClosureDialog({ closureId, seen, editing, onClose, problem }: ClosureDialogProps) {
  const t = useTranslations('organization.closures')
  const form = useId()
  const [draft, setDraft] = useState<Draft>(seen ?? NEW)
  const [tried, setTried] = useState(false)
  const keep = useMutation({
    mutationFn: (wanted: ClosureFields) =>
      editing.keepClosure({ closureId, seen: seen ? fieldsOf(seen) : null, wanted }),
    onSuccess() {
      toast({ text: t('kept') })
      onClose()
    },
  })
  const { name, startsOn, endsOn, yearly } = draft
  const wanted = name.trim() !== '' && startsOn && endsOn && startsOn <= endsOn ? draft : undefined
  const errors = tried && {
    name: name.trim() === '' ? t('nameMissing') : undefined,
    startsOn: startsOn ? undefined : t('dayMissing'),
    endsOn: !endsOn ? t('dayMissing') : startsOn && endsOn < startsOn ? t('turned') : undefined,
  }
  return (
    <Dialog
      open
      onClose={() => !keep.isPending && onClose()}
      title={seen ? t('changing') : t('adding')}
      actions={
        <Button type="submit" form={form} kind="primary" pending={keep.isPending}>
          {t('keep')}
        </Button>
      }
    >
      <form
        id={form}
        noValidate
        className="grid gap-5"
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (wanted) keep.mutate(fieldsOf(wanted))
        }}
      >
        <TextField
          label={t('name')}
          hint={t('nameHint')}
          value={name}
          maxLength={60}
          autoComplete="off"
          error={errors ? errors.name : undefined}
          onChange={(event) => setDraft({ ...draft, name: event.target.value })}
        />
        <div className="grid items-start gap-5 sm:grid-cols-2">
          <DayField
            label={t('startsOn')}
            value={startsOn}
            error={errors ? errors.startsOn : undefined}
            // The last day goes along until it is said by itself.
            onChange={(day) => setDraft({ ...draft, startsOn: day, endsOn: endsOn === startsOn ? day : endsOn })}
          />
          <DayField
            label={t('endsOn')}
            value={endsOn}
            error={errors ? errors.endsOn : undefined}
            onChange={(day) => setDraft({ ...draft, endsOn: day })}
          />
        </div>
        <Checkbox
          label={t('everyYear')}
          checked={yearly}
          onChange={(event) => setDraft({ ...draft, yearly: event.target.checked })}
        />
        <Refusal problem={keep.error ?? problem} onReload={() => editing.reload().then(onClose)} />
      </form>
    </Dialog>
  )
}

const fieldsOf = ({ name, startsOn, endsOn, yearly }: Draft): ClosureFields => ({
  ...{ name, yearly },
  ...{ startsOn: startsOn as Day, endsOn: endsOn as Day },
})
