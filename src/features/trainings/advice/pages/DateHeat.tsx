import { type ReactNode, useId } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { totalOf } from '#/features/trainings/advice/rules.ts'
import type { Advice, Candidate } from '#/features/trainings/advice/schema.ts'
import type { Day } from '#/platform/day.ts'
import { monthText } from '#/ui/FormattedDay.tsx'
import { Icon } from '#/ui/Icon.tsx'
import { weekdayName, weekFrom, weeksOf } from '#/ui/month.ts'

type DateHeatProps = {
  advice: Advice
  picked: readonly Day[]
  onPick: (day: Day) => void
  onTurn: (ahead: 1 | -1) => void
}

/** A month whose days carry the number of phases that would fall outside; the shade says the same again. */
export function DateHeat({ advice: { month, today, days }, picked, onPick, onTurn }: DateHeatProps) {
  const t = useTranslations('dateAdvice')
  const locale = useLocale()
  const id = useId()
  const firstWeekday = locale === 'ja' ? 7 : 1
  const byDay = new Map<string, Candidate>(days.map((candidate) => [candidate.day, candidate]))
  return (
    <div className="grid content-start gap-2 justify-self-stretch md:w-88">
      <div className="flex items-center justify-between gap-2">
        <h3 id={id} aria-live="polite" className="font-semibold">
          {monthText(month, locale)}
        </h3>
        <span className="flex">
          <Turn label={t('previous')} onTurn={month > today.slice(0, 7) ? () => onTurn(-1) : undefined}>
            <Icon name="left" />
          </Turn>
          <Turn label={t('next')} onTurn={() => onTurn(1)}>
            <Icon name="right" />
          </Turn>
        </span>
      </div>
      <table aria-labelledby={id} className="w-full table-fixed text-center tabular-nums">
        <thead>
          <tr>
            {weekFrom(firstWeekday).map((day) => (
              <th
                key={day}
                scope="col"
                abbr={weekdayName(day, locale, 'long')}
                className="py-1 text-sm font-medium text-muted"
              >
                {weekdayName(day, locale, locale === 'ja' ? 'short' : 'narrow')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month, firstWeekday).map((week, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: weeks have no other name, and never change places
            <tr key={row}>
              {week.map((day, place) => {
                const candidate = byDay.get(day ?? '')
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the same with what is left empty
                  <td key={place} className="p-0.5">
                    {candidate && (
                      <Pickable
                        candidate={candidate}
                        over={candidate.day < today}
                        picked={picked.includes(candidate.day)}
                        onPick={onPick}
                      />
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type PickableProps = { candidate: Candidate; over: boolean; picked: boolean; onPick: (day: Day) => void }

function Pickable({ candidate, over, picked, onPick }: PickableProps) {
  const t = useTranslations('dateAdvice')
  const number = Number(candidate.day.slice(8))
  const total = totalOf(candidate)
  if (over && !picked) return <span className="grid min-h-13 place-items-center text-muted">{number}</span>
  return (
    <button
      type="button"
      aria-pressed={picked}
      onClick={() => onPick(candidate.day)}
      className={`grid min-h-13 w-full place-items-center content-center rounded-xl border leading-tight ${
        picked
          ? 'border-transparent bg-action text-on-action'
          : `hover:border-action ${shadeOf(candidate.works, total)}`
      }`}
    >
      <span className="font-semibold">{number}</span>
      {!candidate.works && <span className="sr-only">{t('free')}</span>}
      <span aria-hidden="true" className="text-sm">
        {total}
      </span>
      <span className="sr-only">{t('count', { count: total })}</span>
    </button>
  )
}

/** From which total on a day is a middling one, and from which on a bad one. */
const MIDDLING = 3
const BAD = 6

function shadeOf(works: boolean, total: number): string {
  if (!works) return 'border-dashed border-line text-muted'
  if (total >= BAD) return 'border-needs-line bg-needs-soft text-needs-ink'
  if (total >= MIDDLING) return 'border-sun-line bg-sun-soft text-sun-ink'
  return 'border-leaf-line bg-leaf-soft text-leaf-ink'
}

function Turn({ label, onTurn, children }: { label: string; onTurn: (() => void) | undefined; children: ReactNode }) {
  return (
    <button
      type="button"
      onClick={onTurn}
      // Stays where it is, so that the focus does not get lost at the first month.
      aria-disabled={!onTurn}
      className="grid size-11 place-items-center rounded-full hover:bg-sunken aria-disabled:cursor-default aria-disabled:text-edge"
    >
      {children}
      <span className="sr-only">{label}</span>
    </button>
  )
}
