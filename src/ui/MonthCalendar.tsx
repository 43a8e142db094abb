import { type ReactNode, useId } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { dayText, monthText } from './FormattedDay.tsx'
import { Icon } from './Icon.tsx'
import { monthAfter, weekdayName, weekdayOf, weekFrom, weeksOf } from './month.ts'

/** Days that have a name, from the first to the last; days are ISO. */
export type NamedDays = { startsOn: string; endsOn: string; name: string }

type MonthCalendarProps = {
  month: string
  /** Holidays and closures; those of this month stand below it in words. */
  named: readonly NamedDays[]
  /** Weekdays on which people work, 1 is Monday. */
  workingDays: readonly number[]
  /** Days that stand out, each with what a reader who sees nothing hears. */
  marks?: ReadonlyMap<string, string> | undefined
  /** With it one can turn the page, from the month `from` to `to`. */
  onMonth?: ((month: string) => void) | undefined
  from?: string | undefined
  to?: string | undefined
}

/** A month with its free days: marked in the grid, and named below, where every reader finds them. */
export function MonthCalendar({ month, named, workingDays, marks, onMonth, from = '', to = '9' }: MonthCalendarProps) {
  const t = useTranslations('ui.calendar')
  const locale = useLocale()
  const id = useId()
  const firstWeekday = locale === 'ja' ? 7 : 1
  const here = named.filter(({ startsOn, endsOn }) => startsOn <= `${month}-31` && `${month}-01` <= endsOn)
  const isFree = (day: string) =>
    !workingDays.includes(weekdayOf(day)) || here.some(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn)
  const turn = (ahead: 1 | -1) => {
    const other = monthAfter(month, ahead)
    return onMonth && from <= other && other <= to ? () => onMonth(other) : undefined
  }
  return (
    <div className="grid content-start gap-2">
      <div className="flex max-w-80 items-center justify-between gap-2">
        <h3 id={id} aria-live={onMonth && 'polite'} className="font-semibold">
          {monthText(month, locale)}
        </h3>
        {onMonth && (
          <span className="flex">
            <Turn label={t('previous')} onTurn={turn(-1)}>
              <Icon name="left" />
            </Turn>
            <Turn label={t('next')} onTurn={turn(1)}>
              <Icon name="right" />
            </Turn>
          </span>
        )}
      </div>
      <table aria-labelledby={id} className="w-full max-w-80 table-fixed text-center text-sm tabular-nums">
        <thead>
          <tr>
            {weekFrom(firstWeekday).map((day) => (
              <th key={day} scope="col" abbr={weekdayName(day, locale, 'long')} className="py-1 font-medium text-muted">
                {weekdayName(day, locale, locale === 'ja' ? 'short' : 'narrow')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month, firstWeekday).map((week, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: weeks have no other name, and never change places
            <tr key={row}>
              {week.map((day, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the same with what is left empty
                <td key={place} className="p-0.5">
                  {day && <Day day={day} free={isFree(day) ? t('free') : undefined} mark={marks?.get(day)} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {here.length > 0 && (
        <ul className="grid gap-1 text-sm">
          {here.map(({ startsOn, endsOn, name }) => (
            <li key={`${startsOn} ${name}`} className="wrap-anywhere">
              {startsOn === endsOn
                ? t('day', { day: dayText(startsOn, locale), name })
                : t('days', { from: dayText(startsOn, locale), until: dayText(endsOn, locale), name })}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Turn({ label, onTurn, children }: { label: string; onTurn: (() => void) | undefined; children: ReactNode }) {
  return (
    <button
      type="button"
      onClick={onTurn}
      // Stays where it is, so that the focus does not get lost at the last month.
      aria-disabled={!onTurn}
      className="grid size-11 place-items-center rounded-full hover:bg-sunken aria-disabled:cursor-default aria-disabled:text-edge"
    >
      {children}
      <span className="sr-only">{label}</span>
    </button>
  )
}

function Day({ day, free, mark }: { day: string; free: string | undefined; mark: string | undefined }) {
  const number = Number(day.slice(8))
  if (mark !== undefined)
    return (
      <span className="mx-auto grid size-7 place-items-center rounded-full bg-action font-semibold text-on-action">
        <span>
          {number}
          <span className="sr-only"> {mark}</span>
        </span>
      </span>
    )
  if (free === undefined) return <span className="mx-auto grid size-7 place-items-center">{number}</span>
  return (
    <span className="mx-auto grid size-7 place-items-center rounded-full border border-leaf-line bg-leaf-soft text-leaf-ink">
      <span>
        {number}
        <span className="sr-only"> {free}</span>
      </span>
    </span>
  )
}
