import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { OrganizationOut } from '#/features/people/organization/schema.ts'
import { MonthCalendar } from '#/ui/MonthCalendar.tsx'
import { Section } from '#/ui/Section.tsx'
import { SegmentedControl } from '#/ui/SegmentedControl.tsx'
import { monthsFrom } from './months.tsx'

type YearCalendarProps = { years: OrganizationOut['years']; workingDays: readonly number[] }

/** The months of a fiscal year with their free days, as they are kept now. */
export function YearCalendar({ years, workingDays }: YearCalendarProps) {
  const t = useTranslations('organization.year')
  const locale = useLocale()
  // Twelve sheets below each other are a long way on a phone: there one turns the page.
  const [wide] = useState(() => matchMedia('(min-width: 40rem)').matches)
  const [chosen, choose] = useState(years[0]!.startsOn as string)
  const [turned, turnTo] = useState<string>()
  const year = years.find(({ startsOn }) => startsOn === chosen) ?? years[0]!
  const months = monthsFrom(year.startsOn)
  const page = turned && months.includes(turned) ? turned : months[0]!
  const named = year.free.map(({ startsOn, endsOn, nameJa, nameEn }) => ({
    ...{ startsOn, endsOn },
    name: locale === 'ja' ? nameJa : nameEn,
  }))
  return (
    <Section title={t('title')}>
      <SegmentedControl
        label={t('choice')}
        choices={years.map(({ startsOn }) => ({
          value: startsOn as string,
          label: t('year', { year: startsOn.slice(0, 4) }),
        }))}
        value={year.startsOn}
        onChange={choose}
      />
      <p className="text-[0.9375rem] text-muted">{t('legend')}</p>
      {wide ? (
        <div className="grid gap-x-6 gap-y-8 sm:grid-cols-2 lg:grid-cols-3">
          {months.map((month) => (
            <MonthCalendar key={month} month={month} named={named} workingDays={workingDays} />
          ))}
        </div>
      ) : (
        <MonthCalendar
          month={page}
          named={named}
          workingDays={workingDays}
          onMonth={turnTo}
          from={months[0]}
          to={months.at(-1)}
        />
      )}
    </Section>
  )
}
