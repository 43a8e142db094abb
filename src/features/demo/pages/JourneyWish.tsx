import { useLocale, useTranslations } from 'use-intl'
import { Checkbox } from '#/ui/Checkbox.tsx'
import { dayText } from '#/ui/FormattedDay.tsx'
import { RadioCards } from '#/ui/RadioCards.tsx'

export type Journey = { days: number; others: boolean }

const LENGTHS = [
  { value: '1', key: 'day' },
  { value: '7', key: 'week' },
  { value: '30', key: 'month' },
] as const

const later = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

type JourneyWishProps = { today: string; name: string; wish: Journey; onWish: (wish: Journey) => void }

/** How far one wants to go, and whether the others live on meanwhile. */
export function JourneyWish({ today, name, wish, onWish }: JourneyWishProps) {
  const t = useTranslations('demo.travel')
  const locale = useLocale()
  return (
    <>
      <p className="text-muted">{t('text')}</p>
      <RadioCards
        label={t('days')}
        choices={LENGTHS.map(({ value, key }) => ({
          value,
          label: t(key),
          hint: t('until', { day: dayText(later(today, Number(value)), locale) }),
        }))}
        value={String(wish.days) as '1' | '7' | '30'}
        onChange={(days) => onWish({ ...wish, days: Number(days) })}
      />
      <Checkbox
        label={t('others')}
        hint={t('othersHint', { name })}
        checked={wish.others}
        onChange={(event) => onWish({ ...wish, others: event.target.checked })}
      />
    </>
  )
}
