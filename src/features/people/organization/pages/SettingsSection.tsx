import { useMutation } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Settings } from '#/features/people/organization/schema.ts'
import { Button } from '#/ui/Button.tsx'
import { ConfirmDialog } from '#/ui/ConfirmDialog.tsx'
import { useRefusal } from '#/ui/refusal.ts'
import { Section } from '#/ui/Section.tsx'
import { toast } from '#/ui/Toast.tsx'
import type { Editing } from './editing.tsx'
import { Refusal } from './Refusal.tsx'

type Question = { title: string; text: string; confirm: string }
export type FirstDraft = { wanted: Partial<Settings>; problem?: unknown }

type SettingsSectionProps<Key extends keyof Settings> = {
  title: string
  /** What of the settings is kept together. */
  keys: readonly Key[]
  settings: Settings
  editing: Editing
  /** Cannot be sent as it is. */
  faulty: (wanted: Pick<Settings, Key>) => boolean
  /** What is asked before it is saved, if anything. */
  question?: ((wanted: Pick<Settings, Key>) => Question | undefined) | undefined
  /** Begun already. */
  first?: FirstDraft | undefined
  children: (wanted: Pick<Settings, Key>, change: (part: Partial<Pick<Settings, Key>>) => void) => ReactNode
}

/** A part of the settings, saved by itself together with what was shown, so that nobody overwrites somebody else. */
export function SettingsSection<Key extends keyof Settings>(props: SettingsSectionProps<Key>) {
  const { title, keys, settings, editing, faulty, question, first, children } = props
  const t = useTranslations('organization')
  const { sentence } = useRefusal('organization')
  const shown = Object.fromEntries(keys.map((key) => [key, settings[key]])) as Pick<Settings, Key>
  const [draft, setDraft] = useState(first && { seen: shown, wanted: { ...shown, ...first.wanted } })
  const [asking, setAsking] = useState<Question>()
  const { seen, wanted } = draft ?? { seen: shown, wanted: shown }
  const save = useMutation({
    mutationFn: () => editing.saveSettings({ seen, wanted }),
    onSuccess() {
      setDraft(undefined)
      setAsking(undefined)
      toast({ text: t('saved') })
    },
  })
  const problem = save.error ?? first?.problem
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!draft || faulty(wanted)) return
    const asked = question?.(wanted)
    if (asked) return setAsking(asked)
    save.mutate()
  }
  const leave = () => {
    setDraft(undefined)
    setAsking(undefined)
    save.reset()
  }
  return (
    <Section title={title}>
      <form noValidate onSubmit={submit} className="grid gap-5 *:min-w-0">
        {children(wanted, (part) => setDraft({ seen, wanted: { ...wanted, ...part } }))}
        {draft && <Refusal problem={problem} onReload={() => editing.reload().then(leave)} />}
        <div className="flex flex-wrap gap-3">
          <Button type="submit" disabled={!draft} pending={save.isPending}>
            {t('save')}
          </Button>
          {draft && (
            <Button kind="quiet" disabled={save.isPending} onClick={leave}>
              {t('undo')}
            </Button>
          )}
        </div>
      </form>
      {asking && (
        <ConfirmDialog
          open
          title={asking.title}
          confirm={asking.confirm}
          pending={save.isPending}
          error={sentence(save.error)}
          onConfirm={() => save.mutate()}
          onClose={() => setAsking(undefined)}
        >
          {asking.text}
        </ConfirmDialog>
      )}
    </Section>
  )
}
