import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { RhythmObstacle } from '#/features/reflections/rules.ts'
import { Button } from '#/ui/Button.tsx'
import { FieldError } from '#/ui/FieldError.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { Page } from '#/ui/Page.tsx'
import { useRefusal } from '#/ui/refusal.ts'
import { Section } from '#/ui/Section.tsx'
import { Select } from '#/ui/Select.tsx'
import { TextField } from '#/ui/TextField.tsx'
import { monthAfter, monthText } from './months.tsx'
import { complaintsAbout, type DraftField, type ProgrammeDraft, placeOf } from './programmeDraft.tsx'

type ProgrammeFormProps = {
  today: string
  draft: ProgrammeDraft
  onDraft: (draft: ProgrammeDraft) => void
  onLook: () => void
  looking?: boolean | undefined
  problem?: unknown
  /** Already tried once: what is missing is said. */
  tried?: boolean | undefined
  /** Where people are chosen. */
  children: ReactNode
}

export function ProgrammeForm(props: ProgrammeFormProps) {
  const { today, draft, onDraft, onLook, looking, problem, children } = props
  const t = useTranslations('rounds.setup')
  const sayObstacle = useTranslations('rounds.obstacles')
  const locale = useLocale()
  const { sentence } = useRefusal('reflections')
  const [tried, setTried] = useState(props.tried ?? false)
  const form = useRef<HTMLFormElement>(null)
  const complaints = complaintsAbout(draft)
  const errorOf = (field: DraftField) => {
    const complaint = complaints[field]
    if (complaint === undefined) return undefined
    if (complaint in placeOf) return sayObstacle(complaint as RhythmObstacle)
    return tried ? t(complaint as Exclude<typeof complaint, RhythmObstacle>) : undefined
  }
  const look = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (Object.keys(complaints).length === 0) return onLook()
    requestAnimationFrame(() =>
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-faulty] input')?.focus(),
    )
  }
  // Browsers have no Temporal yet, which the days of the server are counted with.
  const months = Array.from({ length: 51 }, (_, index) => monthAfter(today, index - 2)).map((value) => ({
    value,
    label: monthText(value, locale),
  }))
  const month = (field: 'startsMonth' | 'endsMonth') => ({
    label: t(field),
    choices: months,
    value: draft[field],
    error: errorOf(field),
    onChange: (event: { target: { value: string } }) => onDraft({ ...draft, [field]: event.target.value }),
  })
  const days = (field: 'opens' | 'due' | 'closes') => ({
    label: t(field),
    hint: t(`${field}Hint`),
    type: 'number',
    inputMode: 'numeric' as const,
    min: 1,
    max: 20,
    className: 'max-w-32',
    value: draft[field],
    error: errorOf(field),
    onChange: (event: { target: { value: string } }) => onDraft({ ...draft, [field]: event.target.value }),
  })
  return (
    <Page title={t('title')} lead={t('lead')}>
      <form ref={form} noValidate onSubmit={look} className="grid gap-6 *:min-w-0">
        <Section title={t('basics')}>
          <TextField
            label={t('name')}
            hint={t('nameHint')}
            value={draft.name}
            error={errorOf('name')}
            onChange={(event) => onDraft({ ...draft, name: event.target.value })}
            autoComplete="off"
          />
          <div className="grid items-start gap-4 sm:grid-cols-2">
            <Select {...month('startsMonth')} />
            <Select {...month('endsMonth')} />
          </div>
        </Section>
        <Section title={t('rhythm')}>
          <TextField {...days('opens')} />
          <TextField {...days('due')} />
          <TextField {...days('closes')} />
        </Section>
        <Section title={t('people')}>
          <p className="text-muted">{t('peopleHint')}</p>
          <div data-faulty={errorOf('people') ? '' : undefined} className="grid gap-4 *:min-w-0">
            {children}
          </div>
          <FieldError>{errorOf('people')}</FieldError>
        </Section>
        {problem !== undefined && problem !== null && <Notice kind="problem">{sentence(problem)}</Notice>}
        <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
          <Button type="submit" kind="primary" wide pending={looking}>
            {t('look')}
          </Button>
          <p className="flex-1 basis-60 text-[0.9375rem] text-muted">{t('lookHint')}</p>
        </div>
      </form>
    </Page>
  )
}
