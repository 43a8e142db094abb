import { useTranslations } from 'use-intl'
import type { MapEntry } from '#/features/people/record/schema.ts'
import { Button } from '#/ui/Button.tsx'
import { Checkbox } from '#/ui/Checkbox.tsx'
import { Select } from '#/ui/Select.tsx'

/** Days between two talks, and days after the hire date, that one may choose. */
const EVERY = [1, 7, 14, 21, 30, 45, 60, 92, 183]
const AFTER = [7, 14, 30, 45, 60, 92, 183, 365]
const MODES = ['free', 'every', 'once'] as const

/** Sooner than at the latest. */
export const turned = ({ everyMin, everyMax }: MapEntry): boolean =>
  everyMin !== null && everyMax !== null && everyMin > everyMax

type MapLineProps = { entry: MapEntry; onChange: (entry: MapEntry) => void; onRemove: () => void }

/** Somebody of a map: how often they talk, and whether somebody is to know when there is nobody. */
export function MapLine({ entry, onChange, onRemove }: MapLineProps) {
  const t = useTranslations('maps')
  const support = useTranslations('supports.kinds')(entry.kind)
  const { everyMin, everyMax, onceAfterDays } = entry
  const mode = onceAfterDays !== null ? 'once' : everyMin === null && everyMax === null ? 'free' : 'every'
  const days = (field: 'everyMin' | 'everyMax') => ({
    value: String(entry[field] ?? ''),
    choices: choicesOf(EVERY, entry[field], (days) => t('every', { days })),
    placeholder: t('unsaid'),
    onChange: ({ target: { value } }: { target: { value: string } }) =>
      onChange({ ...entry, [field]: value === '' ? null : Number(value) }),
  })
  return (
    <fieldset className="grid min-w-0 gap-4 rounded-2xl border border-line px-4 pt-1 pb-3">
      <legend className="px-1 font-semibold">{support}</legend>
      <div className="grid items-start gap-4 sm:grid-cols-3">
        <Select
          label={t('rhythm')}
          value={mode}
          choices={MODES.map((value) => ({ value, label: t(`modes.${value}`) }))}
          onChange={({ target: { value } }) => onChange({ ...entry, ...rhythmOf(value) })}
        />
        {mode === 'every' && (
          <>
            <Select label={t('soonest')} {...days('everyMin')} />
            <Select label={t('latest')} {...days('everyMax')} error={turned(entry) ? t('turned') : undefined} />
          </>
        )}
        {mode === 'once' && (
          <Select
            label={t('onceAfter')}
            value={String(onceAfterDays)}
            choices={choicesOf(AFTER, onceAfterDays, (days) => t('after', { days }))}
            onChange={({ target: { value } }) => onChange({ ...entry, onceAfterDays: Number(value) })}
          />
        )}
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <Checkbox
          label={t('expected')}
          checked={entry.expected}
          onChange={(event) => onChange({ ...entry, expected: event.target.checked })}
        />
        <Button size="small" kind="quiet" aria-label={t('removeOf', { support })} onClick={onRemove}>
          {t('remove')}
        </Button>
      </div>
    </fieldset>
  )
}

/** Those one may choose, and what was chosen in another way. */
function choicesOf(offered: readonly number[], now: number | null, say: (days: number) => string) {
  const all = [...new Set([...offered, ...(now === null ? [] : [now])])].toSorted((a, b) => a - b)
  return all.map((days) => ({ value: String(days), label: say(days) }))
}

function rhythmOf(mode: string): Pick<MapEntry, 'everyMin' | 'everyMax' | 'onceAfterDays'> {
  if (mode === 'once') return { everyMin: null, everyMax: null, onceAfterDays: 30 }
  if (mode === 'every') return { everyMin: 7, everyMax: 14, onceAfterDays: null }
  return { everyMin: null, everyMax: null, onceAfterDays: null }
}
