import { useLocale, useTranslations } from 'use-intl'
import type { Cadence } from '#/features/reflections/schema.ts'
import type { Day } from '#/platform/day.ts'
import { periodInWords } from '#/platform/period-words.ts'
import { DayField } from '#/ui/DayField.tsx'
import { dayText } from '#/ui/FormattedDay.tsx'
import { RadioCards } from '#/ui/RadioCards.tsx'
import { Section } from '#/ui/Section.tsx'
import { TextField } from '#/ui/TextField.tsx'
import type { Anchor } from '../schema.ts'
import { type Field, type ProgrammeDraft, withCadence } from './programmeDraft.tsx'
import type { Setting } from './useSetting.tsx'

type WhenSectionProps = {
  draft: ProgrammeDraft
  onDraft: (draft: ProgrammeDraft) => void
  rounds: Setting['rounds']
  errorOf: (field: Field) => string | undefined
}

const CADENCES: readonly Cadence[] = ['monthly', 'biweekly', 'weekly', 'milestones']

/** The time of the programme and of each person, and how each round goes; with the days of the next rounds. */
export function WhenSection({ draft, onDraft, rounds, errorOf }: WhenSectionProps) {
  const t = useTranslations('programmes.setup')
  const cadences = useTranslations('programmes.cadences')
  const locale = useLocale()
  const change = (more: Partial<ProgrammeDraft>) => onDraft({ ...draft, ...more })
  const milestones = draft.cadence === 'milestones'
  const anchors: readonly Anchor[] = milestones ? ['hired', 'assigned'] : ['assigned', 'hired', 'none']
  const day = (field: 'startsOn' | 'endsOn') => ({
    ...{ label: t(field), value: draft[field], error: errorOf(field) },
    onChange: (value: string | undefined) => change({ [field]: value as Day | undefined }),
  })
  const number = (field: 'afterMonths' | 'forMonths' | 'opens' | 'due' | 'closes' | 'tolerance', min: number) => ({
    ...{ type: 'number', inputMode: 'numeric' as const, min, className: 'max-w-32' },
    ...{ value: draft[field], error: errorOf(field) },
    onChange: (event: { target: { value: string } }) => change({ [field]: event.target.value }),
  })
  const next = rounds?.[0]
  const opensHint = next
    ? `${t('opensHint')} ${t('opensExample', { day: dayText(next.opensOn, locale) })}`
    : t('opensHint')
  return (
    <Section title={t('when')}>
      <RadioCards
        label={t('cadence')}
        columns={2}
        choices={CADENCES.map((value) => ({ value, label: cadences(value), hint: t(`cadenceHints.${value}`) }))}
        value={draft.cadence}
        onChange={(cadence) => onDraft(withCadence(draft, cadence))}
      />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <DayField {...day('startsOn')} />
        <DayField {...day('endsOn')} hint={t('endsOnHint')} optional />
      </div>
      <RadioCards
        label={t(milestones ? 'anchorMilestones' : 'anchor')}
        choices={anchors.map((value) => ({ value, label: t(`anchors.${value}`), hint: t(`anchorHints.${value}`) }))}
        value={draft.anchor}
        onChange={(anchor) => change({ anchor })}
      />
      {!milestones && draft.anchor !== 'none' && (
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <TextField label={t('afterMonths')} hint={t('afterMonthsHint')} {...number('afterMonths', 0)} />
          <TextField label={t('forMonths')} {...number('forMonths', 1)} />
        </div>
      )}
      {draft.cadence === 'milestones' ? (
        <TextField label={t('tolerance')} hint={t('toleranceHint')} {...number('tolerance', 0)} />
      ) : (
        <TextField label={t(`opens.${draft.cadence}`)} hint={opensHint} {...number('opens', 1)} />
      )}
      <TextField label={t('due')} hint={t('dueHint')} {...number('due', 0)} />
      <TextField label={t('closes')} hint={t('closesHint')} {...number('closes', 1)} />
      <div className="rounded-xl border border-line bg-paper px-4 py-3" aria-live="polite">
        {milestones ? (
          <p>{t('exampleMilestones', { anchor: draft.anchor, months: Number(draft.stages[0]?.fromMonths) || 1 })}</p>
        ) : (
          <>
            <p className="font-semibold">{t('example')}</p>
            {!rounds ? (
              <p className="text-muted">{t('exampleNone')}</p>
            ) : rounds.length === 0 ? (
              <p>{t('exampleOver')}</p>
            ) : (
              <ul className="mt-1 grid gap-1">
                {rounds.map(({ period, opensOn, dueOn, closesOn }) => (
                  <li key={period}>
                    {t('exampleRound', {
                      period: periodInWords(period, locale as 'ja' | 'en'),
                      ...{ opens: dayText(opensOn, locale), due: dayText(dueOn, locale) },
                      closes: dayText(closesOn, locale),
                    })}
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
      </div>
    </Section>
  )
}
