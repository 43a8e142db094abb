import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { IconButton } from '#/features/forms/editing/pages/IconButton.tsx'
import { Checkbox } from '#/ui/Checkbox.tsx'
import { ChoiceGroup } from '#/ui/ChoiceGroup.tsx'
import { ComboBox } from '#/ui/ComboBox.tsx'
import { DayField } from '#/ui/DayField.tsx'
import { RadioCards } from '#/ui/RadioCards.tsx'
import type { Audience } from '../../schema.ts'
import { EVERYBODY } from '../rules.ts'

export type Kind = { value: string; label: string }
export type Unit = { id: string; path: string }

type AudienceFieldsProps = {
  audience: Audience
  kinds: readonly Kind[]
  units: readonly Unit[]
  disabled: boolean
  onChange: (audience: Audience) => void
}

/** Whom something is for: everybody, or those to whom all that is said applies. */
export function AudienceFields({ audience, kinds, units, disabled, onChange }: AudienceFieldsProps) {
  const t = useTranslations('items.audience')
  const open = audience.kinds.length === 0 && audience.unitIds.length === 0
  const [some, narrow] = useState(!open || audience.hiredFrom !== null || audience.hiredUntil !== null)
  const { hiredFrom, hiredUntil } = audience
  const set = (change: Partial<Audience>) => onChange({ ...audience, ...change })
  return (
    <>
      <RadioCards
        label={t('who')}
        columns={2}
        disabled={disabled}
        choices={[
          { value: 'everybody', label: t('everybody'), hint: t('everybodyHint') },
          { value: 'some', label: t('some'), hint: t('someHint') },
        ]}
        value={some ? 'some' : 'everybody'}
        onChange={(value) => {
          narrow(value === 'some')
          if (value === 'everybody') onChange(EVERYBODY)
        }}
      />
      {some && (
        <div className="grid gap-6">
          <ChoiceGroup label={t('kinds')} hint={t('kindsHint')} optional>
            <div className="grid gap-x-6 sm:grid-cols-2">
              {kinds.map(({ value, label }) => (
                <Checkbox
                  key={value}
                  label={label}
                  disabled={disabled}
                  checked={audience.kinds.includes(value)}
                  onChange={({ target }) =>
                    set({
                      kinds: target.checked
                        ? [...audience.kinds, value]
                        : audience.kinds.filter((kind) => kind !== value),
                    })
                  }
                />
              ))}
            </div>
          </ChoiceGroup>
          <Units {...{ audience, units, disabled }} onChange={(unitIds) => set({ unitIds })} />
          <div className="grid items-start gap-4 sm:grid-cols-2">
            <DayField
              optional
              label={t('hiredFrom')}
              value={hiredFrom}
              onChange={(day) => set({ hiredFrom: (day ?? null) as Audience['hiredFrom'] })}
            />
            <DayField
              optional
              label={t('hiredUntil')}
              value={hiredUntil}
              error={hiredFrom && hiredUntil && hiredUntil < hiredFrom ? t('turned') : undefined}
              onChange={(day) => set({ hiredUntil: (day ?? null) as Audience['hiredUntil'] })}
            />
          </div>
        </div>
      )}
    </>
  )
}

type UnitsProps = Pick<AudienceFieldsProps, 'audience' | 'units' | 'disabled'> & {
  onChange: (unitIds: string[]) => void
}

function Units({ audience: { unitIds }, units, disabled, onChange }: UnitsProps) {
  const t = useTranslations('items.audience')
  const chosen = unitIds.map((id) => ({ id, path: units.find((unit) => unit.id === id)?.path ?? '' }))
  return (
    <ChoiceGroup label={t('units')} hint={t('unitsHint')} optional>
      {chosen.length > 0 && (
        <ul className="grid gap-1">
          {chosen.map(({ id, path }) => (
            <li key={id} className="flex items-center justify-between gap-3 rounded-xl border border-line pl-4">
              <span className="min-w-0 py-2 wrap-anywhere">{path}</span>
              <IconButton
                icon="cross"
                label={t('removeUnit', { unit: path })}
                disabled={disabled}
                onClick={() => onChange(unitIds.filter((one) => one !== id))}
              />
            </li>
          ))}
        </ul>
      )}
      {!disabled && (
        <ComboBox
          key={unitIds.length}
          optional
          label={t('addUnit')}
          choices={units.filter(({ id }) => !unitIds.includes(id)).map(({ id, path }) => ({ value: id, label: path }))}
          value={undefined}
          onChange={(id) => id && onChange([...unitIds, id])}
        />
      )}
    </ChoiceGroup>
  )
}
