import { useId, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { FreeSpan, OrganizationOut } from '#/features/people/organization/schema.ts'
import { dayText, monthText } from '#/ui/FormattedDay.tsx'
import { Section } from '#/ui/Section.tsx'
import { SegmentedControl } from '#/ui/SegmentedControl.tsx'
import { monthsFrom, weekdayName, weekdayOf, weekFrom, weeksOf } from './months.tsx'

type YearCalendarProps = { years: OrganizationOut['years']; workingDays: readonly number[] }

/** The months of a fiscal year with their free days, as they are kept now. */
export function YearCalendar({ years, workingDays }: YearCalendarProps) {
  const t = useTranslations('organization.year')
  // Twelve sheets below each other are a long way on a phone.
  const [open] = useState(() => matchMedia('(min-width: 40rem)').matches)
  const [chosen, choose] = useState(years[0]!.startsOn as string)
  const year = years.find(({ startsOn }) => startsOn === chosen) ?? years[0]!
  const nameOf = (day: string) => t('year', { year: day.slice(0, 4) })
  return (
    <Section title={t('title')}>
      <SegmentedControl
        label={t('choice')}
        choices={years.map(({ startsOn }) => ({ value: startsOn as string, label: nameOf(startsOn) }))}
        value={year.startsOn}
        onChange={choose}
      />
      <details open={open}>
        <summary className="min-h-11 w-fit cursor-pointer py-2 font-semibold text-action">{t('sheets')}</summary>
        <p className="mb-4 text-[0.9375rem] text-muted">{t('legend')}</p>
        <div className="grid gap-x-6 gap-y-8 sm:grid-cols-2 lg:grid-cols-3">
          {monthsFrom(year.startsOn).map((month) => (
            <MonthSheet key={month} month={month} free={year.free} workingDays={workingDays} />
          ))}
        </div>
      </details>
    </Section>
  )
}

type MonthSheetProps = { month: string; free: readonly FreeSpan[]; workingDays: readonly number[] }

function MonthSheet({ month, free, workingDays }: MonthSheetProps) {
  const t = useTranslations('organization.year')
  const locale = useLocale()
  const id = useId()
  const firstWeekday = locale === 'ja' ? 7 : 1
  const [first, last] = [`${month}-01`, `${month}-31`]
  const named = free.filter(({ startsOn, endsOn }) => startsOn <= last && first <= endsOn)
  const isFree = (day: string) =>
    !workingDays.includes(weekdayOf(day)) || named.some(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn)
  return (
    <div className="grid content-start gap-2">
      <h3 id={id} className="font-semibold">
        {monthText(month, locale)}
      </h3>
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
                  {day && <Day day={day} free={isFree(day) ? t('free') : undefined} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {named.length > 0 && (
        <ul className="grid gap-1 text-sm">
          {named.map((span) => (
            <li key={`${span.startsOn} ${span.nameEn}`} className="wrap-anywhere">
              {sayOf(span, locale, t)}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Day({ day, free }: { day: string; free: string | undefined }) {
  const number = Number(day.slice(8))
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

function sayOf(span: FreeSpan, locale: string, t: ReturnType<typeof useTranslations<'organization.year'>>): string {
  const [from, until] = [dayText(span.startsOn, locale), dayText(span.endsOn, locale)]
  const name = locale === 'ja' ? span.nameJa : span.nameEn
  return from === until ? t('day', { day: from, name }) : t('days', { from, until, name })
}
