import { useFormatter, useTranslations } from 'use-intl'

const KB = 1000

/** Amounts of bytes, moments and lengths of time as the reader's language says them. */
export function useMeasures() {
  const t = useTranslations('admin.place')
  const format = useFormatter()
  const unit = (value: number, unit: string) =>
    format.number(value, { style: 'unit', unit, maximumFractionDigits: value < 100 ? 1 : 0 })
  return {
    bytes(bytes: number): string {
      if (bytes < KB ** 2) return unit(bytes / KB, 'kilobyte')
      return bytes < KB ** 3 ? unit(bytes / KB ** 2, 'megabyte') : unit(bytes / KB ** 3, 'gigabyte')
    },
    moment: (instant: string | number) =>
      format.dateTime(new Date(instant), { month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' }),
    clock: (instant: number) => format.dateTime(new Date(instant), { hour: 'numeric', minute: '2-digit' }),
    /** Two units at most: nobody asks for the minutes of a month. */
    length(seconds: number): string {
      const minutes = Math.floor(seconds / 60)
      const hours = Math.floor(minutes / 60)
      if (hours >= 24) return t('days', { days: Math.floor(hours / 24), hours: hours % 24 })
      return hours > 0 ? t('hours', { hours, minutes: minutes % 60 }) : t('minutes', { minutes })
    },
  }
}

/** The name of a job or kind of mail below `place`; what has none yet is shown by the name it has in the code. */
export function useNames(place: 'daily.names' | 'queue.names' | 'kinds') {
  const t = useTranslations('admin')
  const say = t as unknown as { (key: string): string; has(key: string): boolean }
  return (name: string) => (say.has(`${place}.${name}`) ? say(`${place}.${name}`) : t('other', { name }))
}
