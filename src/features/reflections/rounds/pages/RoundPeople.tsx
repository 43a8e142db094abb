import { useFormatter, useLocale, useTranslations } from 'use-intl'
import { Badge } from '#/ui/Badge.tsx'
import { dayText } from '#/ui/FormattedDay.tsx'
import { Pager } from '#/ui/Pager.tsx'
import { Section } from '#/ui/Section.tsx'
import { Select } from '#/ui/Select.tsx'
import { type Column, Table } from '#/ui/Table.tsx'
import type { Round } from './Rounds.tsx'

type RoundPeopleProps = {
  round: Round
  unit: string | undefined
  page: number
  onUnit: (unit: string | undefined) => void
  onPrevious?: (() => void) | undefined
  onNext?: (() => void) | undefined
}

type Person = Round['people'][number]

/** Who has handed in and been answered, and when. Whether somebody has begun to write stays their own. */
export function RoundPeople({ round, unit, page, onUnit, onPrevious, onNext }: RoundPeopleProps) {
  const t = useTranslations('rounds')
  const columns: Column<Person>[] = [
    {
      key: 'name',
      header: t('person'),
      cell: ({ displayName }) => <span className="font-semibold">{displayName}</span>,
    },
    {
      key: 'unit',
      header: t('unit'),
      cell: ({ unit }) => unit ?? <span className="text-muted">{t('noUnit')}</span>,
    },
    { key: 'state', header: t('state'), narrow: true, cell: (person) => <State person={person} /> },
    { key: 'trainers', header: t('trainers'), cell: (person) => <Trainers names={person.trainers} /> },
  ]
  return (
    <Section title={t('people')}>
      <div className="max-w-md">
        <Select
          label={t('unit')}
          placeholder={t('everyUnit')}
          choices={round.units.map(({ unitId, unit }) => ({ value: unitId, label: unit ?? t('noUnit') }))}
          value={unit ?? ''}
          onChange={(event) => onUnit(event.target.value || undefined)}
        />
      </div>
      {round.people.length === 0 ? (
        <p className="text-muted">{t('nobody')}</p>
      ) : (
        <div className="-mx-4 max-sm:mx-0">
          <Table
            caption={t('people')}
            columns={columns}
            rows={round.people}
            rowKey={({ reflectionId }) => reflectionId}
          />
        </div>
      )}
      {(onPrevious || onNext) && (
        <Pager text={t('page', { page, count: round.people.length })} onPrevious={onPrevious} onNext={onNext} />
      )}
    </Section>
  )
}

function State({ person: { state, submittedOn, answeredOn, trainers } }: { person: Person }) {
  const t = useTranslations('rounds')
  const locale = useLocale()
  const on = (day: string | null) => day && t('on', { day: dayText(day, locale) })
  if (state === 'answered') return <Said kind="good" word={t('replied')} more={on(answeredOn)} />
  if (state !== 'submitted') return <Said kind="plain" word={t('notYet')} />
  return (
    <Said
      kind="soon"
      word={t('handedIn')}
      more={[on(submittedOn), trainers.length > 0 && t('waits')].filter(Boolean).join(' · ')}
    />
  )
}

function Said({ kind, word, more }: { kind: 'good' | 'plain' | 'soon'; word: string; more?: string | null }) {
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2 gap-y-0.5 max-sm:justify-end">
      <Badge kind={kind}>{word}</Badge>
      {more && <span className="text-sm text-muted">{more}</span>}
    </span>
  )
}

function Trainers({ names }: { names: string[] }) {
  const t = useTranslations('rounds')
  const format = useFormatter()
  if (names.length === 0) return <Badge kind="needs-you">{t('noTrainer')}</Badge>
  return format.list(names, { style: 'narrow' })
}
