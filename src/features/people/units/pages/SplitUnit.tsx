import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { newId } from '#/client.ts'
import type { UnitNode, UnitPerson } from '#/features/people/units/schema.ts'
import { Button } from '#/ui/Button.tsx'
import { RadioCards } from '#/ui/RadioCards.tsx'
import { useRefusal } from '#/ui/refusal.ts'
import { Select } from '#/ui/Select.tsx'
import { Skeleton } from '#/ui/Skeleton.tsx'
import { ChangeDialog } from './ChangeDialog.tsx'
import { From } from './ChangeUnit.tsx'
import { type PartDraft, SplitPart } from './SplitPart.tsx'
import type { ChangeDialogProps } from './unitNames.tsx'

type SplitUnitProps = ChangeDialogProps & {
  unit: UnitNode
  /** Whoever works there on the day or will later; undefined while that is being asked. */
  people: readonly UnitPerson[] | undefined
  on: string | undefined
  onDay: (day: string | undefined) => void
}

const STAYS = ''
const part = (): PartDraft => ({ unitId: newId(), name: '', code: '' })

/** New units beside one, and who goes to which: one place for most, others one by one. */
export function SplitUnitDialog({ unit, units, people, on, onDay, ...props }: SplitUnitProps) {
  const t = useTranslations('units.change')
  const { field } = useRefusal('units')
  const [parts, setParts] = useState(() => [part()])
  const [keep, setKeep] = useState(true)
  const [most, setMost] = useState(STAYS)
  const [places, setPlaces] = useState<ReadonlyMap<string, string>>(new Map())
  const partIds = parts.map(({ unitId }) => unitId)
  const allowed = (place: string | undefined) =>
    place !== undefined && (partIds.includes(place) || (keep && place === STAYS)) ? place : undefined
  const usual = allowed(most) ?? (keep ? STAYS : partIds[0]!)
  const placeOf = (id: string, otherwise: string) => allowed(places.get(id)) ?? otherwise
  const children = units.filter(({ parentId }) => parentId === unit.id)
  const choices = [
    ...(keep ? [{ value: STAYS, label: t('stays') }] : []),
    ...parts.map(({ unitId, name }, index) => ({
      value: unitId,
      label: name.trim() || t('unnamed', { number: index + 1 }),
    })),
  ]
  const going = (people ?? []).filter(({ id }) => placeOf(id, usual) !== STAYS).length
  const childPlace = keep ? STAYS : partIds[0]!
  const put = (id: string, place: string) => setPlaces(new Map(places).set(id, place))
  return (
    <ChangeDialog
      {...props}
      title={t('splitTitle', { unit: unit.name })}
      confirm={t('splitConfirm')}
      ready={Boolean(on && people && parts.every(({ name }) => name.trim()))}
      onConfirm={() =>
        props.onChange({
          procedure: 'splitUnit',
          input: {
            ...{ unitId: unit.id, on: on as never, keep },
            parts: parts.map(({ unitId, name, code }) => ({
              ...{ unitId, name, code: code.trim() || null },
              personIds: (people ?? []).filter(({ id }) => placeOf(id, usual) === unitId).map(({ id }) => id),
              childIds: children.filter(({ id }) => placeOf(id, childPlace) === unitId).map(({ id }) => id),
            })),
          },
        })
      }
    >
      <From day={on} onDay={onDay} />
      <RadioCards
        label={t('keep')}
        columns={2}
        choices={[
          { value: 'yes', label: t('keepYes'), hint: t('keepYesHint', { unit: unit.name }) },
          { value: 'no', label: t('keepNo'), hint: t('keepNoHint') },
        ]}
        value={keep ? 'yes' : 'no'}
        onChange={(value) => setKeep(value === 'yes')}
      />
      {parts.map((draft, index) => (
        <SplitPart
          key={draft.unitId}
          number={index + 1}
          draft={draft}
          error={field(props.problem, `parts.${index}.name`)}
          onDraft={(next) => setParts(parts.map((one) => (one === draft ? next : one)))}
          onRemove={parts.length > 1 ? () => setParts(parts.filter((one) => one !== draft)) : undefined}
        />
      ))}
      <Button kind="quiet" icon="plus" onClick={() => setParts([...parts, part()])}>
        {t('addPart')}
      </Button>
      {!people ? (
        <Skeleton lines={3} />
      ) : (
        people.length > 0 && (
          <>
            <Select
              label={t('most')}
              hint={t('mostHint')}
              choices={choices}
              value={usual}
              onChange={(event) => {
                setMost(event.target.value)
                setPlaces(new Map([...places].filter(([id]) => children.some((child) => child.id === id))))
              }}
            />
            {people.map(({ id, displayName }) => (
              <Select
                key={id}
                label={t('person', { name: displayName })}
                choices={choices}
                value={placeOf(id, usual)}
                onChange={(event) => put(id, event.target.value)}
              />
            ))}
            <p aria-live="polite">{t('movePeople', { moving: going, staying: people.length - going })}</p>
          </>
        )
      )}
      {children.map(({ id, name }) => (
        <Select
          key={id}
          label={t('child', { unit: name })}
          choices={choices}
          value={placeOf(id, childPlace)}
          onChange={(event) => put(id, event.target.value)}
        />
      ))}
    </ChangeDialog>
  )
}
