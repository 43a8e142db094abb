import { useTranslations } from 'use-intl'
import { Badge } from '#/ui/Badge.tsx'
import { Section } from '#/ui/Section.tsx'
import type { DailyLine } from '../schema.ts'
import { useMeasures, useNames } from './measures.tsx'

const LOOKS = { done: 'good', coming: 'plain', late: 'needs-you' } as const

/** What happens by itself every day, when it last did, and whether it has today. */
export function DailySection({ daily }: { daily: readonly DailyLine[] }) {
  const t = useTranslations('admin.daily')
  const nameOf = useNames('daily.names')
  const { moment } = useMeasures()
  return (
    <Section title={t('title')}>
      <ul className="grid divide-y divide-line">
        {daily.map(({ name, at, lastAt, state }) => (
          <li key={name} className="flex items-center justify-between gap-4 py-2.5 first:pt-0 last:pb-0">
            <div className="min-w-0">
              <p>{nameOf(name)}</p>
              <p className="text-[0.9375rem] text-muted tabular-nums">
                {lastAt ? t('last', { at, time: moment(lastAt) }) : t('never', { at })}
              </p>
            </div>
            <span className="shrink-0">
              <Badge kind={LOOKS[state]}>{t(`states.${state}`)}</Badge>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
