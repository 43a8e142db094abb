import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Refusal } from '#/features/people/organization/pages/Refusal.tsx'
import type { MapEntry, SupportKind } from '#/features/people/record/schema.ts'
import { Button } from '#/ui/Button.tsx'
import { Select } from '#/ui/Select.tsx'
import { toast } from '#/ui/Toast.tsx'
import { MapLine, turned } from './MapLine.tsx'
import type { MapEditing } from './SupportMaps.tsx'

const KINDS: readonly SupportKind[] = [
  ...(['trainer', 'manager', 'head', 'mentor', 'buddy'] as const),
  ...(['peer', 'hr', 'counsellor', 'development'] as const),
]

type MapFormProps = {
  kind: string
  /** The map when one began to change it. */
  seen: MapEntry[]
  editing: MapEditing
  onClose: () => void
  /** Refused already. */
  problem?: unknown
}

export function MapForm({ kind, seen, editing, onClose, problem }: MapFormProps) {
  const t = useTranslations('maps')
  const say = useTranslations('supports.kinds')
  const [entries, setEntries] = useState(seen)
  const save = useMutation({
    mutationFn: () => editing.change(kind, seen, entries),
    onSuccess() {
      toast({ text: t('saved') })
      onClose()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!entries.some(turned)) save.mutate()
  }
  const others = KINDS.filter((one) => !entries.some((entry) => entry.kind === one))
  return (
    <form noValidate onSubmit={submit} className="grid gap-5 *:min-w-0">
      {entries.length === 0 && <p className="text-muted">{t('nobody')}</p>}
      {entries.map((entry) => (
        <MapLine
          key={entry.kind}
          entry={entry}
          onChange={(changed) => setEntries(entries.map((one) => (one.kind === entry.kind ? changed : one)))}
          onRemove={() => setEntries(entries.filter((one) => one.kind !== entry.kind))}
        />
      ))}
      {others.length > 0 && (
        <div className="sm:max-w-80">
          <Select
            label={t('add')}
            optional
            placeholder={t('addChoice')}
            value=""
            choices={others.map((value) => ({ value, label: say(value) }))}
            onChange={({ target: { value } }) => {
              const added = others.find((one) => one === value)
              if (added) setEntries([...entries, { kind: added, ...UNSAID }])
            }}
          />
        </div>
      )}
      <Refusal problem={save.error ?? problem} onReload={() => editing.reload().then(onClose)} />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" kind="primary" pending={save.isPending}>
          {t('save')}
        </Button>
        <Button disabled={save.isPending} onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}

const UNSAID = { everyMin: null, everyMax: null, expected: true, onceAfterDays: null }
