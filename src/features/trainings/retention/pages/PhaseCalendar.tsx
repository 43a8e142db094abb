import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { dayText } from '#/ui/FormattedDay.tsx'
import { MonthCalendar } from '#/ui/MonthCalendar.tsx'
import type { PhaseLine } from '../learning/schema.ts'
import { usePhaseName, useTold } from './phaseNames.tsx'

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]

/** A month of the plan, and below it what its days are for. */
export function PhaseCalendar({ phases, today }: { phases: readonly PhaseLine[]; today: string }) {
  const t = useTranslations('learning')
  const locale = useLocale()
  const name = usePhaseName()
  const said = useTold()
  const days = phases.map(({ opensOn }) => opensOn).toSorted()
  const [from, to] = [days[0]!.slice(0, 7), days.at(-1)!.slice(0, 7)]
  const now = today.slice(0, 7)
  const [month, setMonth] = useState([from, now, to].toSorted()[1]!)
  const here = phases.filter(({ opensOn }) => opensOn.startsWith(month))
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <MonthCalendar
        month={month}
        named={[]}
        workingDays={EVERY_DAY}
        marks={new Map(here.map(({ opensOn, number }) => [opensOn, name(number)]))}
        onMonth={setMonth}
        from={from}
        to={to}
      />
      {here.length === 0 ? (
        <p className="text-muted">{t('calendar.none')}</p>
      ) : (
        <ul className="grid content-start gap-2">
          {here.map(({ number, title, opensOn, plannedOn, outOfTolerance, nearest }) => (
            <li key={number} className="grid wrap-anywhere">
              <span className="text-[0.9375rem] text-muted">
                {dayText(opensOn, locale)} · {name(number)}
              </span>
              <span>{said(title)}</span>
              {outOfTolerance && nearest.length > 0 && (
                <span className="text-[0.9375rem] text-muted">
                  {t('calendar.flagged', {
                    day: dayText(plannedOn, locale),
                    days: new Intl.ListFormat(locale).format(nearest.map((day) => dayText(day, locale))),
                  })}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
