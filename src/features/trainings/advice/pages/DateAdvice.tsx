import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { api } from '#/client.ts'
import type { Advice } from '#/features/trainings/advice/schema.ts'
import type { Day, Month } from '#/platform/day.ts'
import { Button } from '#/ui/Button.tsx'
import { dayText } from '#/ui/FormattedDay.tsx'
import { Icon } from '#/ui/Icon.tsx'
import { monthAfter } from '#/ui/month.ts'
import { Notice } from '#/ui/Notice.tsx'
import { Skeleton } from '#/ui/Skeleton.tsx'
import { BestDays } from './BestDays.tsx'
import { DateHeat } from './DateHeat.tsx'
import { Outcome } from './Outcome.tsx'

type DateAdviceProps = {
  /** None: a session that is still to be made, followed as published. */
  sessionId: string | null
  days: readonly Day[]
  /** The days in order, each once. */
  onChange: (days: Day[]) => void
}

/** Picks the days of a training from a calendar that says how well those who took part could be followed after each. */
export function DateAdvice({ sessionId, days, onChange }: DateAdviceProps) {
  const [month, setMonth] = useState(() => (days.at(-1)?.slice(0, 7) as Month | undefined) ?? null)
  const { data, error, refetch } = useQuery({
    queryKey: ['trainings.adviseDates', sessionId, month],
    queryFn: () => api.trainings.adviseDates({ sessionId, month }),
    placeholderData: keepPreviousData,
  })
  return (
    <DatesToPick
      advice={data}
      failed={error !== null}
      onRetry={() => refetch()}
      days={days}
      onChange={onChange}
      onMonth={setMonth}
    />
  )
}

type DatesToPickProps = Omit<DateAdviceProps, 'sessionId'> & {
  /** Undefined while it is being counted. */
  advice: Advice | undefined
  failed?: boolean
  onRetry: () => void
  onMonth: (month: Month) => void
}

export function DatesToPick({ advice, failed = false, onRetry, days, onChange, onMonth }: DatesToPickProps) {
  const t = useTranslations('dateAdvice')
  if (!advice)
    return failed ? (
      <Notice kind="problem" action={<Button onClick={onRetry}>{t('retry')}</Button>}>
        {t('failed')}
      </Notice>
    ) : (
      <Skeleton lines={6} />
    )
  const toggle = (day: Day) =>
    onChange(days.includes(day) ? days.filter((one) => one !== day) : [...days, day].toSorted())
  const last = advice.days.find(({ day }) => day === days.at(-1))
  return (
    <div className="grid gap-5">
      <p className="text-[0.9375rem] text-muted">{t('lead')}</p>
      <div className="grid gap-5 md:grid-cols-[auto_minmax(0,1fr)] md:gap-8">
        <DateHeat
          advice={advice}
          picked={days}
          onPick={toggle}
          onTurn={(ahead) => onMonth(monthAfter(advice.month, ahead) as Month)}
        />
        <div className="grid content-start gap-5">
          <BestDays advice={advice} />
          <Picked days={days} onRemove={toggle} />
        </div>
      </div>
      {last && <Outcome candidate={last} tiers={advice.tiers} />}
    </div>
  )
}

function Picked({ days, onRemove }: { days: readonly Day[]; onRemove: (day: Day) => void }) {
  const t = useTranslations('dateAdvice')
  const locale = useLocale()
  return (
    <div className="grid gap-1" aria-live="polite">
      <h3 className="font-semibold">{t('picked')}</h3>
      {days.length === 0 && <p className="text-muted">{t('none')}</p>}
      <ul className="grid gap-1">
        {days.map((day, place) => (
          <li key={day} className="flex min-h-11 items-center justify-between gap-2 rounded-xl bg-sunken pl-3.5">
            <span className="flex flex-wrap items-baseline gap-x-2 py-1">
              {dayText(day, locale, true)}
              {place === days.length - 1 && <span className="text-sm text-muted">{t('last')}</span>}
            </span>
            <button
              type="button"
              onClick={() => onRemove(day)}
              className="grid size-11 shrink-0 place-items-center rounded-xl text-muted hover:text-ink"
            >
              <Icon name="cross" />
              <span className="sr-only">{t('remove', { day: dayText(day, locale, true) })}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
