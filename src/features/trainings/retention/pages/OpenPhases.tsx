import { useLocale, useTranslations } from 'use-intl'
import { ButtonLink } from '#/ui/ButtonLink.tsx'
import { dayText } from '#/ui/FormattedDay.tsx'
import type { PlanLine } from '../learning/schema.ts'
import { usePhaseName, useTold } from './phaseNames.tsx'

/** What is to be done now, each with the way to it. */
export function OpenPhases({ planId, phases }: { planId: string; phases: PlanLine['open'] }) {
  const t = useTranslations('learning')
  const locale = useLocale()
  const name = usePhaseName()
  const said = useTold()
  if (phases.length === 0) return null
  return (
    <ul className="grid gap-3">
      {phases.map(({ number, title, minutes, untilOn }) => (
        <li
          key={number}
          className="flex flex-wrap items-center justify-between gap-3 rounded-lg border border-line bg-sunken p-3"
        >
          <span className="grid min-w-0">
            <span className="font-medium wrap-anywhere">{said(title)}</span>
            <span className="text-[0.9375rem] text-muted">
              {name(number)} · {t('openUntil', { day: dayText(untilOn, locale), minutes })}
            </span>
          </span>
          <ButtonLink
            to="/learning/$planId/$number"
            params={{ planId, number: String(number) }}
            aria-label={`${t('open')} ${said(title)}`}
          >
            {t('open')}
          </ButtonLink>
        </li>
      ))}
    </ul>
  )
}
