import { useTranslations } from 'use-intl'
import { Select } from '#/ui/Select.tsx'
import { TextField } from '#/ui/TextField.tsx'
import type { Problem } from './useProblem.tsx'

export type UnitChoice = { id: string; path: string }
export type Placement = { unitId: string; position: string }

type UnitFieldsetProps = {
  value: Placement
  onChange: (value: Placement) => void
  problem: Problem
  /** Those of the day; undefined while they are being loaded. */
  units: readonly UnitChoice[] | undefined
  optional?: boolean
}

/** Where somebody works, and as what. */
export function UnitFieldset({ value, onChange, problem, units, optional }: UnitFieldsetProps) {
  const t = useTranslations('record.fields')
  const gone = value.unitId !== '' && units && !units.some(({ id }) => id === value.unitId)
  return (
    <>
      <Select
        label={t('unit')}
        hint={t('unitHint')}
        optional={optional}
        value={gone ? '' : value.unitId}
        onChange={({ target }) => onChange({ ...value, unitId: target.value })}
        error={problem.at('unitId')}
        placeholder={optional ? t('noUnit') : t('choose')}
        choices={(units ?? []).map(({ id, path }) => ({ value: id, label: path }))}
      />
      <TextField
        label={t('position')}
        optional
        value={value.position}
        onChange={({ target }) => onChange({ ...value, position: target.value })}
        error={problem.at('position')}
        maxLength={100}
        autoComplete="off"
      />
    </>
  )
}
