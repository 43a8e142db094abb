import { useTranslations } from 'use-intl'
import { useKinds } from '#/features/people/record/pages/useKinds.tsx'
import type { Day } from '#/platform/day.ts'
import { Button } from '#/ui/Button.tsx'
import { Checkbox } from '#/ui/Checkbox.tsx'
import { ChoiceGroup } from '#/ui/ChoiceGroup.tsx'
import { ComboBox } from '#/ui/ComboBox.tsx'
import { DayField } from '#/ui/DayField.tsx'
import { PersonField } from '#/ui/PersonField.tsx'
import { RadioCards } from '#/ui/RadioCards.tsx'
import { Section } from '#/ui/Section.tsx'
import type { Named } from '../schema.ts'
import { Matching } from './Matching.tsx'
import type { ProgrammeDraft } from './programmeDraft.tsx'
import type { Setting } from './useSetting.tsx'

type WhoSectionProps = {
  draft: ProgrammeDraft
  onDraft: (draft: ProgrammeDraft) => void
  setting: Setting
  error: string | undefined
}

/** Who takes part: what they share, or by name; and who that is today. */
export function WhoSection({ draft, onDraft, setting, error }: WhoSectionProps) {
  const t = useTranslations('programmes.setup')
  const change = (more: Partial<ProgrammeDraft>) => onDraft({ ...draft, ...more })
  const { search, matching } = setting
  return (
    <Section title={t('who')}>
      <RadioCards
        label={t('whoHow')}
        columns={2}
        choices={(['audience', 'named'] as const).map((value) => ({
          ...{ value, label: t(`whoChoices.${value}`), hint: t(`whoHints.${value}`) },
        }))}
        value={draft.who}
        onChange={(who) => change({ who })}
      />
      {draft.who === 'audience' ? (
        <>
          <Audience draft={draft} onDraft={onDraft} setting={setting} />
          <People
            label={t('alsoNamed')}
            optional
            people={draft.named}
            search={search}
            onPeople={(named) => change({ named })}
          />
          <People
            label={t('excepted')}
            optional
            people={draft.excepted}
            search={search}
            onPeople={(excepted) => change({ excepted })}
          />
        </>
      ) : (
        <People
          label={t('named')}
          error={error}
          people={draft.named}
          search={search}
          onPeople={(named) => change({ named })}
        />
      )}
      <Matching matching={matching} kinds={setting.kinds} />
    </Section>
  )
}

function Audience({ draft, onDraft, setting: { kinds, units } }: Omit<WhoSectionProps, 'error'>) {
  const t = useTranslations('programmes.setup')
  const { choices } = useKinds(kinds)
  const change = (more: Partial<ProgrammeDraft>) => onDraft({ ...draft, ...more })
  const day = (field: 'hiredFrom' | 'hiredUntil') => ({
    ...{ label: t(field), optional: true, value: draft[field] },
    onChange: (value: string | undefined) => change({ [field]: value as Day | undefined }),
  })
  const chosen = units.filter(({ id }) => draft.unitIds.includes(id))
  return (
    <>
      <ChoiceGroup label={t('kinds')} hint={t('kindsHint')} optional>
        <div className="grid gap-x-6 sm:grid-cols-2">
          {choices().map(({ value, label }) => (
            <Checkbox
              key={value}
              label={label}
              checked={draft.kinds.includes(value)}
              onChange={({ target }) =>
                change({ kinds: target.checked ? [...draft.kinds, value] : draft.kinds.filter((one) => one !== value) })
              }
            />
          ))}
        </div>
      </ChoiceGroup>
      <div className="grid gap-3">
        <ComboBox
          // A new one for each unit added, so that the field is empty again.
          key={draft.unitIds.length}
          label={t('units')}
          hint={t('unitsHint')}
          optional
          choices={units
            .filter(({ id }) => !draft.unitIds.includes(id))
            .map(({ id, path }) => ({ value: id, label: path }))}
          value={undefined}
          onChange={(id) => id && change({ unitIds: [...draft.unitIds, id] })}
        />
        <Removable
          items={chosen.map(({ id, path }) => ({ id, label: path, remove: t('removeUnit', { name: path }) }))}
          onRemove={(id) => change({ unitIds: draft.unitIds.filter((one) => one !== id) })}
        />
      </div>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <DayField {...day('hiredFrom')} />
        <DayField {...day('hiredUntil')} />
      </div>
    </>
  )
}

type PeopleProps = {
  label: string
  people: readonly Named[]
  search: Setting['search']
  onPeople: (people: readonly Named[]) => void
  error?: string | undefined
  optional?: boolean
}

function People({ label, people, search, onPeople, error, optional }: PeopleProps) {
  const t = useTranslations('programmes.setup')
  return (
    <div className="grid gap-3">
      <PersonField
        key={people.length}
        label={label}
        hint={t('addPerson')}
        error={error}
        optional={optional}
        value={null}
        search={search}
        onChange={(person) => person && !people.some(({ id }) => id === person.id) && onPeople([...people, person])}
      />
      <Removable
        items={people.map(({ id, displayName }) => ({
          ...{ id, label: displayName, remove: t('removePerson', { name: displayName }) },
        }))}
        onRemove={(id) => onPeople(people.filter((one) => one.id !== id))}
      />
    </div>
  )
}

type RemovableProps = {
  items: readonly { id: string; label: string; remove: string }[]
  onRemove: (id: string) => void
}

function Removable({ items, onRemove }: RemovableProps) {
  if (items.length === 0) return null
  return (
    <ul className="flex max-h-60 flex-wrap gap-2 overflow-y-auto">
      {items.map(({ id, label, remove }) => (
        <li key={id} className="flex items-center gap-1 rounded-xl border border-line bg-paper pl-3 wrap-anywhere">
          {label}
          <Button size="small" kind="quiet" icon="cross" aria-label={remove} onClick={() => onRemove(id)} />
        </li>
      ))}
    </ul>
  )
}
