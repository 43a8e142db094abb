import { useLocale, useTranslations } from 'use-intl'
import { bestOf, totalOf } from '#/features/trainings/advice/rules.ts'
import type { Advice } from '#/features/trainings/advice/schema.ts'
import { dayText, monthText } from '#/ui/FormattedDay.tsx'

const MOST = 3

/** The month's best days in words. */
export function BestDays({ advice: { month, today, days } }: { advice: Advice }) {
  const t = useTranslations('dateAdvice')
  const locale = useLocale()
  const best = bestOf(
    days.filter(({ day }) => day >= today),
    MOST,
  )
  return (
    <div className="grid gap-1" aria-live="polite">
      <h3 className="font-semibold">{t('best', { month: monthText(month, locale) })}</h3>
      {best.length === 0 && <p className="text-muted">{t('noBest')}</p>}
      <ul className="grid gap-0.5">
        {best.map((candidate) => (
          <li key={candidate.day}>
            {t('bestOne', { day: dayText(candidate.day, locale), count: totalOf(candidate) })}
          </li>
        ))}
      </ul>
    </div>
  )
}
