import type { ReactNode } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { dateText } from '#/ui/FormattedDay.tsx'
import { Section } from '#/ui/Section.tsx'
import { TextField } from '#/ui/TextField.tsx'
import { type Draft, saneMinutes } from './Design.tsx'

type WhenSectionProps = {
  draft: Draft
  onDraft: (draft: Draft) => void
  /** Without one the days stay as they are. */
  calendar: ReactNode
}

/** The days, the last of which is day 0, and how long people are trained on all of them. */
export function WhenSection({ draft, onDraft, calendar }: WhenSectionProps) {
  const t = useTranslations('trainings.design')
  const missing = useTranslations('trainingCosts')('amountMissing')
  const locale = useLocale()
  const last = draft.days.toSorted().at(-1)
  const sane = saneMinutes(draft.minutes)
  return (
    <Section title={t('when')}>
      {calendar === undefined && (
        <ul aria-label={t('days')} className="flex flex-wrap gap-2">
          {draft.days.map((day) => (
            <li key={day} className="flex min-h-11 items-center rounded-xl border border-line bg-paper px-3">
              {dateText(day, locale)}
            </li>
          ))}
        </ul>
      )}
      {last && <p className="text-muted">{t('dayZero', { day: dateText(last, locale) })}</p>}
      {calendar}
      <div className="max-w-md">
        <TextField
          label={t('minutes')}
          hint={
            sane && Number(draft.minutes) > 0
              ? `${t('hours', { hours: Number(draft.minutes) / 60 })} ${t('minutesHint')}`
              : t('minutesHint')
          }
          inputMode="numeric"
          value={draft.minutes}
          error={sane ? undefined : missing}
          onChange={({ target }) => onDraft({ ...draft, minutes: target.value.normalize('NFKC') })}
        />
      </div>
    </Section>
  )
}
