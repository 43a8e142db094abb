import { useLocale, useTranslations } from 'use-intl'
import type { Period } from '#/platform/schema.ts'
import { Button } from '#/ui/Button.tsx'
import { dayText, monthText } from '#/ui/FormattedDay.tsx'
import { Icon } from '#/ui/Icon.tsx'
import { SegmentedControl } from '#/ui/SegmentedControl.tsx'
import { Select } from '#/ui/Select.tsx'
import { useSpeech } from '../../pages/speech.tsx'
import type { Programme, Round } from './Rounds.tsx'
import type { RoundSearch } from './roundSearch.tsx'

type RoundChoiceProps = {
  programmes: readonly Programme[]
  programme: Programme
  round: Round
  onSearch: (search: RoundSearch) => void
}

/** Which programme and which of its rounds one looks at, and what is shown of it. */
export function RoundChoice({ programmes, programme, round, onSearch }: RoundChoiceProps) {
  const t = useTranslations('rounds')
  const locale = useLocale()
  const onPeriod = (period: Period | undefined) => onSearch({ programme: programme.id, period })
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
        <div className="min-w-0 max-sm:w-full sm:min-w-64 sm:max-w-md sm:flex-1">
          <Select
            label={t('programme')}
            choices={programmes.map(({ id, name }) => ({ value: id, label: name }))}
            value={programme.id}
            onChange={(event) => onSearch({ programme: event.target.value })}
          />
        </div>
        {round.period && <PeriodChoice round={round} period={round.period} onPeriod={onPeriod} />}
      </div>
      {round.period && (
        <p>
          {round.days
            ? t('window', {
                opens: dayText(round.days.opensOn, locale),
                due: dayText(round.days.dueOn, locale),
                closes: dayText(round.days.closesOn, locale),
              })
            : t('milestones')}
        </p>
      )}
      <p className="flex items-start gap-2 text-[0.9375rem] text-muted">
        <Icon name="lock" className="mt-1 size-5" />
        <span>{t('promise')}</span>
      </p>
    </div>
  )
}

type PeriodChoiceProps = { round: Round; period: Period; onPeriod: (period: Period | undefined) => void }

/** Weeks are offered month by month: a year of them would make a list nobody can read. */
function PeriodChoice({ round: { programme, periods }, period, onPeriod }: PeriodChoiceProps) {
  const t = useTranslations('rounds')
  const locale = useLocale()
  const { heading } = useSpeech()
  const weeks = programme.cadence === 'weekly' || programme.cadence === 'biweekly'
  const months = [...Map.groupBy(periods, monthIn)]
  const within = periods.filter((one) => monthIn(one) === monthIn(period)).toReversed()
  const at = periods.indexOf(period)
  const step = (by: number) => {
    const there = periods[at + by]
    return at >= 0 && there ? () => onPeriod(there) : undefined
  }
  // Months and weeks stand newest first, the months since somebody began from the first on.
  const later = programme.cadence === 'milestones' ? 1 : -1
  return (
    <>
      <div className="flex min-w-0 items-end gap-2 max-sm:w-full">
        <div className="min-w-44 max-sm:flex-1">
          {weeks ? (
            <Select
              label={t('month')}
              choices={months.map(([month]) => ({ value: month, label: monthText(month, locale) }))}
              value={monthIn(period)}
              onChange={(event) => onPeriod(months.find(([month]) => month === event.target.value)?.[1][0])}
            />
          ) : (
            <Select
              label={t('period')}
              choices={periods.map((one) => ({ value: one, label: heading(one) }))}
              value={period}
              onChange={(event) => onPeriod(periods.find((one) => one === event.target.value))}
            />
          )}
        </div>
        <StepButton name="left" label={t('previous')} onPress={step(-later)} />
        <StepButton name="right" label={t('next')} onPress={step(later)} />
      </div>
      {weeks && (
        <div className="w-full min-w-0">
          <SegmentedControl
            label={t('period')}
            choices={within.map((one) => ({ value: one, label: t('weekFrom', { day: Number(one.slice(8, 10)) }) }))}
            value={period}
            onChange={onPeriod}
          />
        </div>
      )}
    </>
  )
}

const monthIn = (period: Period) => period.slice(0, 7)

function StepButton(props: { name: 'left' | 'right'; label: string; onPress: (() => void) | undefined }) {
  return (
    <Button disabled={!props.onPress} onClick={props.onPress} className="size-11 px-0!">
      <Icon name={props.name} />
      <span className="sr-only">{props.label}</span>
    </Button>
  )
}
