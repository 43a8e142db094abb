import { useLocale, useTranslations } from 'use-intl'
import { Button } from '#/ui/Button.tsx'
import { dayText } from '#/ui/FormattedDay.tsx'
import { Icon } from '#/ui/Icon.tsx'
import { Select } from '#/ui/Select.tsx'
import { monthText } from './months.tsx'
import type { Programme } from './Programmes.tsx'
import type { Round } from './Rounds.tsx'
import type { RoundSearch } from './roundSearch.tsx'

type RoundChoiceProps = {
  programmes: readonly Programme[]
  programme: Programme
  round: Round | undefined
  onSearch: (search: RoundSearch) => void
}

/** Which programme and month one looks at, and what is shown of it. */
export function RoundChoice({ programmes, programme, round, onSearch }: RoundChoiceProps) {
  const t = useTranslations('rounds')
  const locale = useLocale()
  const months = round?.months ?? []
  const at = round ? months.indexOf(round.month) : -1
  const step = (by: number) => {
    const month = at < 0 ? undefined : months[at + by]
    return month && (() => onSearch({ programme: programme.id, month }))
  }
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
        <div className="min-w-0 max-sm:w-full sm:max-w-md sm:flex-1">
          <Select
            label={t('programme')}
            choices={programmes.map(({ id, name }) => ({ value: id, label: name }))}
            value={programme.id}
            onChange={(event) => onSearch({ programme: event.target.value })}
          />
        </div>
        {round && (
          <div className="flex min-w-0 items-end gap-2 max-sm:w-full">
            <StepButton name="left" label={t('previousMonth')} onPress={step(-1)} />
            <div className="min-w-44 max-sm:flex-1">
              <Select
                label={t('month')}
                choices={months.map((month) => ({ value: month, label: monthText(month, locale) }))}
                value={round.month}
                onChange={(event) =>
                  onSearch({ programme: programme.id, month: months.find((month) => month === event.target.value) })
                }
              />
            </div>
            <StepButton name="right" label={t('nextMonth')} onPress={step(1)} />
          </div>
        )}
      </div>
      {round && (
        <p>
          {t('window', {
            opens: dayText(round.opensOn, locale),
            due: dayText(round.dueOn, locale),
            closes: dayText(round.closesOn, locale),
          })}
        </p>
      )}
      <p className="flex items-start gap-2 text-[0.9375rem] text-muted">
        <Icon name="lock" className="mt-1 size-5" />
        <span>{t('promise')}</span>
      </p>
    </div>
  )
}

function StepButton(props: { name: 'left' | 'right'; label: string; onPress: (() => void) | undefined }) {
  return (
    <Button disabled={!props.onPress} onClick={props.onPress} className="size-11 px-0!">
      <Icon name={props.name} />
      <span className="sr-only">{props.label}</span>
    </Button>
  )
}
