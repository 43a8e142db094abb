import { useLocale, useTranslations } from 'use-intl'
import { dateText, dayText } from '#/ui/FormattedDay.tsx'
import { Section } from '#/ui/Section.tsx'
import type { PlanOut } from '../learning/schema.ts'
import { usePhaseName } from './phaseNames.tsx'

const LATEST = 5
const NAMED = 3

/** Why days are not where they were, the latest first. */
export function Changes({ changes }: Pick<PlanOut, 'changes'>) {
  const t = useTranslations('learning')
  const locale = useLocale()
  const name = usePhaseName()
  if (changes.length === 0) return null
  return (
    <Section title={t('changes.title')}>
      <ol className="grid gap-4">
        {changes.slice(0, LATEST).map(({ id, changedOn, change: { why, moved } }) => (
          <li key={id} className="grid gap-1">
            <span className="text-[0.9375rem] text-muted">{dateText(changedOn, locale)}</span>
            <span>{t(`changes.why.${why}`)}</span>
            <ul className="grid gap-0.5 text-[0.9375rem] text-muted">
              {moved.slice(0, NAMED).map(({ number, fromOn, toOn }) => (
                <li key={number}>
                  {t('changes.days', { what: name(number), from: dayText(fromOn, locale), to: dayText(toOn, locale) })}
                </li>
              ))}
              {moved.length > NAMED && <li>{t('changes.more', { count: moved.length - NAMED })}</li>}
            </ul>
          </li>
        ))}
      </ol>
    </Section>
  )
}
