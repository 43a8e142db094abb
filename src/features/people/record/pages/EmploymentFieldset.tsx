import { useTranslations } from 'use-intl'
import type { OwnKind } from '#/features/people/organization/schema.ts'
import { DayField } from '#/ui/DayField.tsx'
import { Select } from '#/ui/Select.tsx'
import { TextField } from '#/ui/TextField.tsx'
import { useKinds } from './useKinds.tsx'
import type { Problem } from './useProblem.tsx'

/** Days and choices are empty until they are made; the server says what is missing. */
export type Employed = { number: string; kind: string; hiredOn: string | undefined; endsOn: string | null }

type EmploymentFieldsetProps = {
  value: Employed
  onChange: (value: Employed) => void
  problem: Problem
  kinds: readonly OwnKind[]
}

/** Under which number somebody is employed, as what, from when. */
export function EmploymentFieldset({ value, onChange, problem, kinds }: EmploymentFieldsetProps) {
  const t = useTranslations('record.fields')
  const { choices } = useKinds(kinds)
  return (
    <>
      <TextField
        label={t('number')}
        value={value.number}
        onChange={({ target }) => onChange({ ...value, number: target.value })}
        error={problem.at('number')}
        maxLength={40}
        autoComplete="off"
      />
      <Select
        label={t('kind')}
        value={value.kind}
        onChange={({ target }) => onChange({ ...value, kind: target.value })}
        error={problem.at('kind')}
        placeholder={t('choose')}
        choices={choices(value.kind)}
      />
      <DayField
        label={t('hiredOn')}
        value={value.hiredOn}
        onChange={(hiredOn) => onChange({ ...value, hiredOn })}
        error={problem.at('hiredOn')}
      />
      <DayField
        label={t('endsOn')}
        hint={t('endsOnHint')}
        optional
        value={value.endsOn}
        onChange={(endsOn) => onChange({ ...value, endsOn: endsOn ?? null })}
        error={problem.at('endsOn')}
      />
    </>
  )
}
