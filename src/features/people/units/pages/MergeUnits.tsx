import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { newId } from '#/client.ts'
import type { UnitNode } from '#/features/people/units/schema.ts'
import { Button } from '#/ui/Button.tsx'
import { RadioCards } from '#/ui/RadioCards.tsx'
import { useRefusal } from '#/ui/refusal.ts'
import { Select } from '#/ui/Select.tsx'
import { TextField } from '#/ui/TextField.tsx'
import { ChangeDialog } from './ChangeDialog.tsx'
import { From, Parent } from './ChangeUnit.tsx'
import { type ChangeDialogProps, choicesWithout, pathsOf } from './unitNames.tsx'

const NEW = 'new'

/** Units become one: a new one, or one of them that stays. */
export function MergeUnitsDialog({ unit, units, ...props }: ChangeDialogProps & { unit: UnitNode }) {
  const t = useTranslations('units.change')
  const { field } = useRefusal('units')
  const [newUnitId] = useState(newId)
  const [others, setOthers] = useState<readonly string[]>([])
  const [into, setInto] = useState(NEW)
  const [name, setName] = useState('')
  const [code, setCode] = useState('')
  const [parentId, setParent] = useState(unit.parentId)
  const [day, setDay] = useState<string | undefined>(props.day)
  const paths = pathsOf(units)
  const merged = [unit.id, ...others]
  const opens = into === NEW ? { name, code: code.trim() || null, parentId } : null
  return (
    <ChangeDialog
      {...props}
      title={t('mergeTitle', { unit: unit.name })}
      confirm={t('mergeConfirm')}
      ready={Boolean(day && others.length > 0 && (!opens || name.trim()))}
      onConfirm={() =>
        props.onChange({
          procedure: 'mergeUnits',
          input: { unitIds: merged, intoId: opens ? newUnitId : into, opens, on: day as never },
        })
      }
    >
      <div className="grid gap-2">
        <Select
          label={t('merged')}
          hint={t('mergedHint')}
          placeholder={t('addMerged')}
          choices={choicesWithout(units).filter(({ value }) => !merged.includes(value))}
          value=""
          onChange={(event) => event.target.value && setOthers([...others, event.target.value])}
        />
        {others.length > 0 && (
          <ul className="grid gap-1">
            {others.map((id) => (
              <li key={id} className="flex items-center justify-between gap-3 rounded-xl bg-sunken py-1 pl-4 pr-1">
                <span className="min-w-0 wrap-anywhere">{paths.get(id)}</span>
                <Button
                  kind="quiet"
                  size="small"
                  icon="cross"
                  aria-label={t('remove', { unit: paths.get(id) ?? '' })}
                  onClick={() => {
                    setOthers(others.filter((other) => other !== id))
                    if (into === id) setInto(NEW)
                  }}
                />
              </li>
            ))}
          </ul>
        )}
      </div>
      <RadioCards
        label={t('into')}
        choices={[
          { value: NEW, label: t('intoNew') },
          ...merged.map((id) => ({ value: id, label: t('intoOne', { unit: paths.get(id) ?? '' }) })),
        ]}
        value={into}
        onChange={setInto}
      />
      {opens && (
        <>
          <TextField
            label={t('newName')}
            value={name}
            maxLength={100}
            error={field(props.problem, 'opens.name')}
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
        </>
      )}
      <From day={day} onDay={setDay} hint={t('mergeText')} />
    </ChangeDialog>
  )
}
