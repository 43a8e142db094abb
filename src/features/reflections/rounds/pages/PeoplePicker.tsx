import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { PersonLine } from '#/features/people/schema.ts'
import { Badge } from '#/ui/Badge.tsx'
import { Button } from '#/ui/Button.tsx'
import { Checkbox } from '#/ui/Checkbox.tsx'
import { ChoiceGroup } from '#/ui/ChoiceGroup.tsx'
import { useRefusal } from '#/ui/refusal.ts'
import { SearchField } from '#/ui/SearchField.tsx'
import { SegmentedControl } from '#/ui/SegmentedControl.tsx'
import { Select } from '#/ui/Select.tsx'
import { Skeleton } from '#/ui/Skeleton.tsx'

export type Kind = PersonLine['kind'] | ''

const kinds = ['new-graduate', 'mid-career', 'other'] as const

/** So many of those chosen are listed; beyond that nobody reads the list. */
const LISTED = 200

type PeoplePickerProps = {
  text: string
  onText: (text: string) => void
  kind: Kind
  onKind: (kind: Kind) => void
  /** Those found so far; undefined while the first are being loaded. */
  people: readonly PersonLine[] | undefined
  onMore?: (() => void) | undefined
  loadingMore?: boolean | undefined
  chosen: ReadonlyMap<string, PersonLine>
  onChosen: (chosen: ReadonlyMap<string, PersonLine>) => void
  onTakeAll: () => void
  /** How many have been chosen while all are being chosen. */
  taken?: number | undefined
  problem?: unknown
}

export function PeoplePicker(props: PeoplePickerProps) {
  const { text, onText, kind, onKind, people, chosen, onChosen, taken } = props
  const t = useTranslations('rounds.setup')
  const imports = useTranslations('imports.kinds')
  const { sentence } = useRefusal('people')
  const [view, show] = useState<'everyone' | 'chosen'>('everyone')
  const listed = view === 'chosen' ? [...chosen.values()].slice(0, LISTED) : people
  const toggle = (person: PersonLine) => {
    const next = new Map(chosen)
    if (!next.delete(person.id)) next.set(person.id, person)
    onChosen(next)
  }
  return (
    <>
      <SegmentedControl
        label={t('shown')}
        choices={[
          { value: 'everyone', label: t('everyone') },
          { value: 'chosen', label: t('chosen'), count: chosen.size },
        ]}
        value={view}
        onChange={show}
      />
      {view === 'everyone' && (
        <div className="grid items-end gap-3 sm:grid-cols-[1fr_12rem]">
          <SearchField
            label={t('search')}
            value={text}
            onChange={onText}
            // Enter looks for people; it does not send the form around this.
            onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
            maxLength={100}
            autoComplete="off"
          />
          <Select
            label={t('kind')}
            placeholder={t('everyKind')}
            choices={kinds.map((value) => ({ value, label: imports(value) }))}
            value={kind}
            onChange={(event) => onKind(event.target.value as Kind)}
          />
        </div>
      )}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        {view === 'everyone' && (kind === 'new-graduate' || kind === '') && (
          <Button size="small" wide pending={taken !== undefined} onClick={props.onTakeAll}>
            {t('takeAll')}
          </Button>
        )}
        {chosen.size > 0 && (
          <Button size="small" kind="quiet" wide onClick={() => onChosen(new Map())}>
            {t('clear')}
          </Button>
        )}
        <p aria-live="polite" className="font-medium tabular-nums">
          {taken === undefined ? t('count', { count: chosen.size }) : t('taken', { count: taken })}
        </p>
      </div>
      {props.problem !== undefined && props.problem !== null && <p role="alert">{sentence(props.problem)}</p>}
      <ChoiceGroup label={t('people')} hideLabel>
        <div className="max-h-96 overflow-y-auto rounded-xl border border-line bg-paper px-4 py-1">
          {!listed ? (
            <div className="py-4">
              <Skeleton lines={5} />
            </div>
          ) : listed.length === 0 ? (
            <p className="py-4 text-muted">{view === 'chosen' ? t('noneChosen') : t('noneFound')}</p>
          ) : (
            listed.map((person) => (
              <Checkbox
                key={person.id}
                label={person.displayName}
                hint={<About person={person} />}
                checked={chosen.has(person.id)}
                onChange={() => toggle(person)}
                className="border-b border-line last:border-b-0"
              />
            ))
          )}
          {view === 'everyone' && props.onMore && (
            <Button kind="quiet" className="my-2 w-full" pending={props.loadingMore} onClick={props.onMore}>
              {t('more')}
            </Button>
          )}
          {view === 'chosen' && chosen.size > LISTED && (
            <p className="py-3 text-muted">{t('others', { count: chosen.size - LISTED })}</p>
          )}
        </div>
      </ChoiceGroup>
    </>
  )
}

function About({ person }: { person: PersonLine }) {
  const t = useTranslations('rounds.setup')
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <span>{[person.number, person.unit].filter(Boolean).join(' · ')}</span>
      {!person.supporters.trainer && <Badge kind="needs-you">{t('noTrainer')}</Badge>}
      {person.account !== 'active' && <Badge>{t('notIn')}</Badge>}
    </span>
  )
}
