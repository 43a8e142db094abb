import { type FormEvent, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '#/ui/Button.tsx'
import { Checkbox } from '#/ui/Checkbox.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { Page } from '#/ui/Page.tsx'
import { RadioCards } from '#/ui/RadioCards.tsx'
import { useRefusal } from '#/ui/refusal.ts'
import { Section } from '#/ui/Section.tsx'
import { TextField } from '#/ui/TextField.tsx'
import { READY, type ReadyKey } from '../ready/rules.ts'
import { FormsSection } from './FormsSection.tsx'
import { complaintsAbout, type Field, fromReady, type ProgrammeDraft } from './programmeDraft.tsx'
import type { Setting } from './useSetting.tsx'
import { WhenSection } from './WhenSection.tsx'
import { WhoSection } from './WhoSection.tsx'

type ProgrammeFormProps = {
  draft: ProgrammeDraft
  onDraft: (draft: ProgrammeDraft) => void
  setting: Setting
  /** The name of the programme that is changed; a new one has none. */
  changing?: string | undefined
  onLook: () => void
  onCancel?: (() => void) | undefined
  looking?: boolean | undefined
  problem?: unknown
  /** Already tried once: what is missing is said. */
  tried?: boolean | undefined
}

const READY_KEYS = [...(Object.keys(READY) as ReadyKey[]), 'own' as const]
/** What is missing is said only once somebody tried to go on; a number that makes no sense, at once. */
const MISSING = ['needsName', 'needsDay', 'needsForm', 'needs-people']

export function ProgrammeForm(props: ProgrammeFormProps) {
  const { draft, onDraft, setting, changing, onLook, onCancel, looking, problem } = props
  const t = useTranslations('programmes.setup')
  const say = useTranslations('programmes.complaints')
  const { sentence } = useRefusal('programmes')
  const [tried, setTried] = useState(props.tried ?? false)
  const form = useRef<HTMLFormElement>(null)
  const complaints = complaintsAbout(draft)
  const errorOf = (field: Field) => {
    const complaint = complaints[field]
    return complaint && (tried || !MISSING.includes(complaint)) ? say(complaint) : undefined
  }
  const look = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (Object.keys(complaints).length === 0) return onLook()
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
  }
  return (
    <Page
      title={changing ? t('changeTitle', { name: changing }) : t('title')}
      lead={t(changing ? 'changeLead' : 'lead')}
    >
      <form ref={form} noValidate onSubmit={look} className="grid gap-6 *:min-w-0">
        {!changing && (
          <Section title={t('begin')}>
            <RadioCards
              label={t('ready')}
              hint={t('readyHint')}
              columns={2}
              choices={READY_KEYS.map((value) => ({
                ...{ value, label: t(`readyChoices.${value}`), hint: t(`readyHints.${value}`) },
              }))}
              value={draft.ready}
              onChange={(ready) => onDraft({ ...draft, ...(ready === 'own' ? { ready } : fromReady(ready)) })}
            />
            <TextField
              label={t('name')}
              hint={t('nameHint')}
              value={draft.name}
              error={errorOf('name')}
              onChange={({ target }) => onDraft({ ...draft, name: target.value })}
              autoComplete="off"
            />
          </Section>
        )}
        {changing && (
          <Section>
            <TextField
              label={t('name')}
              hint={t('nameHint')}
              value={draft.name}
              error={errorOf('name')}
              onChange={({ target }) => onDraft({ ...draft, name: target.value })}
              autoComplete="off"
            />
          </Section>
        )}
        <WhoSection draft={draft} onDraft={onDraft} setting={setting} error={errorOf('people')} />
        <WhenSection draft={draft} onDraft={onDraft} rounds={setting.rounds} errorOf={errorOf} />
        <FormsSection draft={draft} onDraft={onDraft} forms={setting.forms} error={errorOf('stages')} />
        <Section title={t('told')}>
          <ul className="grid list-disc gap-1 pl-5">
            <li>{t('toldHire')}</li>
            <li>{t('toldTrainer')}</li>
          </ul>
          <Checkbox
            label={t('tellsManagers')}
            hint={t('tellsManagersHint')}
            checked={draft.tellsManagers}
            onChange={({ target }) => onDraft({ ...draft, tellsManagers: target.checked })}
          />
        </Section>
        {problem !== undefined && problem !== null && <Notice kind="problem">{sentence(problem)}</Notice>}
        <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
          <Button type="submit" kind="primary" wide pending={looking}>
            {t(changing ? 'lookChange' : 'look')}
          </Button>
          {onCancel && (
            <Button wide onClick={onCancel}>
              {t('cancel')}
            </Button>
          )}
          <p className="flex-1 basis-60 text-[0.9375rem] text-muted">{t('lookHint')}</p>
        </div>
      </form>
    </Page>
  )
}
