import { type FormEvent, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { Button } from '#/ui/Button.tsx'
import { ConfirmDialog } from '#/ui/ConfirmDialog.tsx'
import { FieldError } from '#/ui/FieldError.tsx'
import { dateText } from '#/ui/FormattedDay.tsx'
import { Page } from '#/ui/Page.tsx'
import { Section } from '#/ui/Section.tsx'
import { TextField } from '#/ui/TextField.tsx'
import { TextLink } from '#/ui/TextLink.tsx'
import type { KeepingEffect, Kept, Periods } from '../schema.ts'

const KINDS = ['reflections', 'letters', 'drafts'] as const satisfies readonly Kept[]
const MOST = 120

type KeepingFormProps = {
  periods: Periods
  mayChange: boolean
  /** What the shorter periods would take away; shown to be confirmed. */
  effect?: KeepingEffect | undefined
  pending?: boolean | undefined
  problem?: string | undefined
  onSave: (wanted: Periods) => void
  /** A period is shorter than it was: what would go is asked for first. */
  onAsk: (wanted: Periods) => void
  onLeave: () => void
}

/** For how long each kind of words is kept. */
export function KeepingForm({
  periods,
  mayChange,
  effect,
  pending,
  problem,
  onSave,
  onAsk,
  onLeave,
}: KeepingFormProps) {
  const t = useTranslations('keeping')
  const [typed, setTyped] = useState<Record<Kept, string>>({
    reflections: String(periods.reflections),
    letters: String(periods.letters),
    drafts: String(periods.drafts),
  })
  const wanted = Object.fromEntries(KINDS.map((kind) => [kind, numberIn(typed[kind])])) as Periods
  const changed = KINDS.some((kind) => wanted[kind] !== periods[kind])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!changed || !KINDS.every((kind) => isSound(wanted[kind]))) return
    if (KINDS.some((kind) => wanted[kind] < periods[kind])) onAsk(wanted)
    else onSave(wanted)
  }
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={mayChange && <TextLink to="/organization">{t('back')}</TextLink>}
    >
      <Section>
        <form noValidate onSubmit={submit} className="grid gap-5 *:min-w-0">
          {KINDS.map((kind) => (
            <TextField
              key={kind}
              label={t(`kinds.${kind}`)}
              hint={t('hint')}
              inputMode="numeric"
              autoComplete="off"
              className="max-w-32"
              readOnly={!mayChange}
              value={typed[kind]}
              error={isSound(wanted[kind]) ? undefined : t('wrong')}
              onChange={(event) => setTyped({ ...typed, [kind]: event.target.value })}
            />
          ))}
          <p className="text-[0.9375rem] text-muted">{t('everybody')}</p>
          {!effect && <FieldError>{problem}</FieldError>}
          {mayChange && (
            <div>
              <Button type="submit" kind="primary" disabled={!changed} pending={pending}>
                {t('save')}
              </Button>
            </div>
          )}
        </form>
      </Section>
      {effect && (
        <ConfirmDialog
          open
          title={t('askTitle')}
          confirm={t('confirm')}
          pending={pending}
          error={problem}
          onConfirm={() => onSave(wanted)}
          onClose={onLeave}
        >
          <Effect effect={effect} />
        </ConfirmDialog>
      )}
    </Page>
  )
}

function Effect({ effect }: { effect: KeepingEffect }) {
  const t = useTranslations('keeping')
  const locale = useLocale()
  const kinds = effect.before.map(({ kind }) => kind)
  return (
    <div className="grid gap-3">
      <p>{t('askLead')}</p>
      <ul className="grid list-inside list-disc gap-1">
        {effect.before.map(({ kind, day }) => (
          <li key={kind}>{t('gone', { what: t(`kinds.${kind}`), day: dateText(day, locale) })}</li>
        ))}
      </ul>
      {kinds.includes('reflections') && <p>{t('count', { count: effect.reflections })}</p>}
      {kinds.includes('letters') && <p className="text-muted">{t('lettersNote')}</p>}
    </div>
  )
}

const isSound = (months: number) => Number.isInteger(months) && months >= 1 && months <= MOST

function numberIn(text: string): number {
  const digits = text.normalize('NFKC').trim()
  return /^\d+$/.test(digits) ? Number(digits) : Number.NaN
}
