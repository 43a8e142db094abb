import { useLocale, useTranslations } from 'use-intl'
import type { FieldProps } from './Field.tsx'
import { monthText } from './FormattedDay.tsx'
import { Select } from './Select.tsx'

type MonthSelectProps = FieldProps & {
  /** First and last month offered, `2026-04`; the last stands at the top. */
  from: string
  to: string
  value: string | undefined
  onChange: (month: string | undefined) => void
  /** The words for no month; "any month" unless said otherwise. */
  any?: string | undefined
}

/** One month of a range, or any. A value outside the range stays on offer. */
export function MonthSelect({ from, to, value, onChange, any, ...field }: MonthSelectProps) {
  const t = useTranslations('ui.month')
  const locale = useLocale()
  const months = monthsBetween(from, to)
  const offered = value && !months.includes(value) ? [...months, value].sort().reverse() : months
  return (
    <Select
      {...field}
      placeholder={any ?? t('any')}
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value || undefined)}
      choices={offered.map((month) => ({ value: month, label: monthText(month, locale) }))}
    />
  )
}

function monthsBetween(from: string, to: string): string[] {
  const count = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1
  const [first, last] = [count(from), count(to)]
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, back) => {
    const month = last - back
    return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`
  })
}
