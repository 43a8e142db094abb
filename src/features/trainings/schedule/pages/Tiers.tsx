import { useTranslations } from 'use-intl'
import { LIMITS, MOST_ROWS } from '#/features/trainings/schedule/methods/rules.ts'
import { ASPECTS, aspectOf, phasesOf } from '#/features/trainings/schedule/rules.ts'
import type { RetentionMethod, Tier } from '#/features/trainings/schedule/schema.ts'
import { Button } from '#/ui/Button.tsx'
import { ChoiceGroup } from '#/ui/ChoiceGroup.tsx'
import { Figure } from './Figure.tsx'
import type { PartProps } from './MethodEditor.tsx'

/** Tiers of the score with their rhythms, and on which days after the training they come out. */
export function Tiers({ method, onChange, flaw }: PartProps) {
  const t = useTranslations('retentionMethods')
  const { tiers } = method
  const set = (place: number, change: Partial<Tier>) =>
    onChange({ ...method, tiers: tiers.map((tier, at) => (at === place ? { ...tier, ...change } : tier)) })
  const last = tiers.at(-1)!
  return (
    <ChoiceGroup label={t('tiers')} hint={t('tiersHint')}>
      {tiers.map((tier, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: tiers are known by their place alone
        <div key={place} className="grid gap-3 rounded-xl border border-line p-4">
          <div className="flex min-h-11 items-center justify-between gap-3">
            <h3 className="font-semibold">{t('tier', { place: place + 1 })}</h3>
            {tiers.length > 1 && (
              <Button
                size="small"
                kind="quiet"
                aria-label={t('removeTier', { place: place + 1 })}
                onClick={() => onChange({ ...method, tiers: tiers.filter((_, at) => at !== place) })}
              >
                {t('remove')}
              </Button>
            )}
          </div>
          <div className="grid grid-cols-2 items-end gap-3 sm:grid-cols-4">
            <Figure
              label={t('from')}
              value={tier.from}
              error={flaw('tiers', place, 'from')}
              onChange={(from) => set(place, { from })}
            />
            <Figure
              label={t('start')}
              value={tier.start}
              error={flaw('tiers', place, 'start')}
              onChange={(start) => set(place, { start })}
            />
            {tier.intervals.map((interval, at) => (
              <Figure
                // biome-ignore lint/suspicious/noArrayIndexKey: intervals are known by their place alone
                key={at}
                label={t('interval', { to: at + 2 })}
                value={interval}
                error={flaw('tiers', place, 'intervals', at)}
                onChange={(days) => set(place, { intervals: tier.intervals.map((one, n) => (n === at ? days : one)) })}
              />
            ))}
          </div>
          <Days method={method} tier={place} />
        </div>
      ))}
      {tiers.length < MOST_ROWS && (
        <div>
          <Button
            size="small"
            icon="plus"
            onClick={() =>
              onChange({ ...method, tiers: [...tiers, { ...last, from: Math.min(last.from + 10, LIMITS.from[1]) }] })
            }
          >
            {t('addTier')}
          </Button>
        </div>
      )}
    </ChoiceGroup>
  )
}

const A_MONTH = 30

function Days({ method, tier }: { method: RetentionMethod; tier: number }) {
  const t = useTranslations('retentionMethods')
  const phases = phasesOf(method, tier)
  const { day } = phases.at(-1)!
  if (Number.isNaN(day)) return null
  return (
    <div className="grid gap-0.5 text-[0.9375rem] text-muted">
      <ul className="grid gap-0.5 tabular-nums">
        {ASPECTS.map((aspect) => {
          const days = phases.filter(({ number }) => aspectOf(number) === aspect).map((phase) => phase.day)
          return <li key={aspect}>{t('days', { aspect: t(`aspects.${aspect}`), days: days.join(', ') })}</li>
        })}
      </ul>
      <p>{t('whole', { day, months: Math.max(1, Math.round(day / A_MONTH)) })}</p>
    </div>
  )
}
