import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { KindFields, OwnKind } from '#/features/people/organization/schema.ts'
import { Button } from '#/ui/Button.tsx'
import { Checkbox } from '#/ui/Checkbox.tsx'
import { Dialog } from '#/ui/Dialog.tsx'
import { TextField } from '#/ui/TextField.tsx'
import { toast } from '#/ui/Toast.tsx'
import type { Editing } from './editing.tsx'
import { Refusal } from './Refusal.tsx'

type KindDialogProps = {
  code: string
  /** As it was shown; nothing for a new one. */
  seen: OwnKind | undefined
  /** A name is asked for in each of them. */
  languages: readonly ('ja' | 'en')[]
  editing: Editing
  onClose: () => void
  /** Refused already. */
  problem?: unknown
}

const NEW: KindFields = { nameJa: '', nameEn: '', retired: false }
const NAMES = [
  { language: 'ja', field: 'nameJa' },
  { language: 'en', field: 'nameEn' },
] as const

export function KindDialog({ code, seen, languages, editing, onClose, problem }: KindDialogProps) {
  const t = useTranslations('organization.kindsSection')
  const form = useId()
  const [draft, setDraft] = useState<KindFields>(seen ? fieldsOf(seen) : NEW)
  const [tried, setTried] = useState(false)
  const keep = useMutation({
    mutationFn: () => editing.keepKind({ code, seen: seen ? fieldsOf(seen) : null, wanted: draft }),
    onSuccess() {
      toast({ text: t('kept') })
      onClose()
    },
  })
  const asked = NAMES.filter(({ language }) => languages.includes(language))
  const only = asked.length === 1
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
          if (asked.every(({ field }) => draft[field].trim() !== '')) keep.mutate()
        }}
      >
        {asked.map(({ language, field }) => (
          <TextField
            key={field}
            label={only ? t('name') : t(field)}
            lang={language}
            value={draft[field]}
            maxLength={40}
            autoComplete="off"
            error={tried && draft[field].trim() === '' ? t('missing') : undefined}
            onChange={({ target: { value } }) => {
              // Where one language alone is offered the name stands for both.
              const other = only && (!seen || seen.nameJa === seen.nameEn)
              setDraft({ ...draft, ...(other && { nameJa: value, nameEn: value }), [field]: value })
            }}
          />
        ))}
        {seen && (
          <Checkbox
            label={t('retire')}
            hint={t('retireHint')}
            checked={draft.retired}
            onChange={(event) => setDraft({ ...draft, retired: event.target.checked })}
          />
        )}
        <Refusal problem={keep.error ?? problem} onReload={() => editing.reload().then(onClose)} />
      </form>
    </Dialog>
  )
}

const fieldsOf = ({ nameJa, nameEn, retired }: KindFields): KindFields => ({ nameJa, nameEn, retired })
