import { useTranslations } from 'use-intl'
import { LIMITS, MOST_ROWS } from '#/features/trainings/schedule/methods/rules.ts'
import type { Tolerance } from '#/features/trainings/schedule/schema.ts'
import { Button } from '#/ui/Button.tsx'
import { ChoiceGroup } from '#/ui/ChoiceGroup.tsx'
import { Figure } from './Figure.tsx'
import type { PartProps } from './MethodEditor.tsx'

/** How far a phase may lie from its day, by the interval before it. */
export function Tolerances({ method, onChange, flaw }: PartProps) {
  const t = useTranslations('retentionMethods')
  const { tolerances } = method
  const set = (place: number, change: Partial<Tolerance>) =>
    onChange({
      ...method,
      tolerances: tolerances.map((one, at) => (at === place ? { ...one, ...change } : one)),
    })
  const last = tolerances.at(-1)!
  return (
    <ChoiceGroup label={t('tolerances')} hint={t('tolerancesHint')}>
      {tolerances.map(({ upTo, days }, place) => (
        <fieldset
          // biome-ignore lint/suspicious/noArrayIndexKey: they are known by their place alone
          key={place}
          className="flex flex-wrap items-end gap-3"
        >
          <legend className="sr-only">{t('tolerance', { place: place + 1 })}</legend>
          <Figure
            label={t('upTo')}
            value={upTo}
            error={flaw('tolerances', place, 'upTo')}
            onChange={(value) => set(place, { upTo: value })}
          />
          <Figure
            label={t('toleranceDays')}
            value={days}
            error={flaw('tolerances', place, 'days')}
            onChange={(value) => set(place, { days: value })}
          />
          {tolerances.length > 1 && (
            <Button
              size="small"
              kind="quiet"
              aria-label={t('removeTolerance', { place: place + 1 })}
              onClick={() => onChange({ ...method, tolerances: tolerances.filter((_, at) => at !== place) })}
            >
              {t('remove')}
            </Button>
          )}
        </fieldset>
      ))}
      {tolerances.length < MOST_ROWS && (
        <div>
          <Button
            size="small"
            icon="plus"
            onClick={() =>
              onChange({
                ...method,
                tolerances: [...tolerances, { ...last, upTo: Math.min(last.upTo + 1, LIMITS.upTo[1]) }],
              })
            }
          >
            {t('addTolerance')}
          </Button>
        </div>
      )}
    </ChoiceGroup>
  )
}
