import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { newId } from '#/client.ts'
import type { UnitNode } from '#/features/people/units/schema.ts'
import { DayField } from '#/ui/DayField.tsx'
import { useRefusal } from '#/ui/refusal.ts'
import { Select } from '#/ui/Select.tsx'
import { TextField } from '#/ui/TextField.tsx'
import { ChangeDialog } from './ChangeDialog.tsx'
import { type ChangeDialogProps, choicesWithout } from './unitNames.tsx'

type FromProps = { day: string | undefined; onDay: (day: string | undefined) => void; label?: string; hint?: string }

/** The day from which something is otherwise. */
export function From({ day, onDay, label, hint }: FromProps) {
  const t = useTranslations('units.change')
  return <DayField label={label ?? t('from')} hint={hint ?? t('fromHint')} value={day} onChange={onDay} />
}

/** A new unit, below another one or at the top. */
export function OpenUnitDialog({ units, parentId: below, ...props }: ChangeDialogProps & { parentId: string | null }) {
  const t = useTranslations('units.change')
  const { field } = useRefusal('units')
  const [unitId] = useState(newId)
  const [name, setName] = useState('')
  const [code, setCode] = useState('')
  const [parentId, setParent] = useState(below)
  const [day, setDay] = useState<string | undefined>(props.day)
  return (
    <ChangeDialog
      {...props}
      title={t('openTitle')}
      confirm={t('openConfirm')}
      ready={Boolean(name.trim() && day)}
      onConfirm={() =>
        props.onChange({
          procedure: 'openUnit',
          input: { unitId, name, code: code.trim() || null, parentId, startsOn: day as never },
        })
      }
    >
      <TextField
        label={t('name')}
        value={name}
        maxLength={100}
        error={field(props.problem, 'name')}
        onChange={(event) => setName(event.target.value)}
      />
      <TextField
        label={t('code')}
        hint={t('codeHint')}
        optional
        value={code}
        maxLength={40}
        onChange={(event) => setCode(event.target.value)}
      />
      <Parent units={units} value={parentId} onChange={setParent} />
      <From day={day} onDay={setDay} />
    </ChangeDialog>
  )
}

type ParentProps = {
  units: readonly UnitNode[]
  /** It cannot hang below itself. */
  without?: string
  value: string | null
  onChange: (parentId: string | null) => void
}

export function Parent({ units, without, value, onChange }: ParentProps) {
  const t = useTranslations('units.change')
  return (
    <Select
      label={t('parent')}
      placeholder={t('top')}
      choices={choicesWithout(units, without)}
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value || null)}
    />
  )
}

export function RenameUnitDialog({ unit, ...props }: ChangeDialogProps & { unit: UnitNode }) {
  const t = useTranslations('units.change')
  const { field } = useRefusal('units')
  const [name, setName] = useState(unit.name)
  const [day, setDay] = useState<string | undefined>(props.day)
  return (
    <ChangeDialog
      {...props}
      title={t('renameTitle', { unit: unit.name })}
      confirm={t('renameConfirm')}
      ready={Boolean(name.trim() && name !== unit.name && day)}
      onConfirm={() => props.onChange({ procedure: 'renameUnit', input: { unitId: unit.id, name, on: day as never } })}
    >
      <TextField
        label={t('newName')}
        value={name}
        maxLength={100}
        error={field(props.problem, 'name')}
        onChange={(event) => setName(event.target.value)}
      />
      <From day={day} onDay={setDay} />
    </ChangeDialog>
  )
}

export function MoveUnitDialog({ unit, units, ...props }: ChangeDialogProps & { unit: UnitNode }) {
  const t = useTranslations('units.change')
  const [parentId, setParent] = useState(unit.parentId)
  const [day, setDay] = useState<string | undefined>(props.day)
  return (
    <ChangeDialog
      {...props}
      title={t('moveTitle', { unit: unit.name })}
      confirm={t('moveConfirm')}
      ready={Boolean(parentId !== unit.parentId && day)}
      onConfirm={() =>
        props.onChange({ procedure: 'moveUnit', input: { unitId: unit.id, parentId, on: day as never } })
      }
    >
      <p>{t('moveText')}</p>
      <Parent units={units} without={unit.id} value={parentId} onChange={setParent} />
      <From day={day} onDay={setDay} />
    </ChangeDialog>
  )
}
