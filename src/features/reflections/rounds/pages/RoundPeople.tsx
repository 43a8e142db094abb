import { useFormatter, useLocale, useTranslations } from 'use-intl'
import { Badge, type BadgeKind } from '#/ui/Badge.tsx'
import { dayText } from '#/ui/FormattedDay.tsx'
import { Pager } from '#/ui/Pager.tsx'
import { Section } from '#/ui/Section.tsx'
import { Select } from '#/ui/Select.tsx'
import { type Column, Table } from '#/ui/Table.tsx'
import { TextLink } from '#/ui/TextLink.tsx'
import type { Round } from './Rounds.tsx'
import { type RoundSearch, shows } from './roundSearch.tsx'

type Narrowed = Pick<RoundSearch, 'unit' | 'show'>
type RoundPeopleProps = {
  round: Round
  search: RoundSearch
  page: number
  onSearch: (narrowed: Narrowed) => void
  onPrevious?: (() => void) | undefined
  onNext?: (() => void) | undefined
}

type Person = Round['people'][number]

/** Who has handed in and been answered, and when. Whether somebody has begun to write stays their own. */
export function RoundPeople({ round, search, page, onSearch, onPrevious, onNext }: RoundPeopleProps) {
  const t = useTranslations('rounds')
  const { unit, show } = search
  const columns: Column<Person>[] = [
    {
      key: 'name',
      header: t('person'),
      cell: ({ personId, displayName, unit }) => (
        <>
          <TextLink to="/people/$personId" params={{ personId }} className="wrap-anywhere">
            {displayName}
          </TextLink>
          <span className="block text-sm text-muted">{unit ?? t('noUnit')}</span>
        </>
      ),
    },
    { key: 'state', header: t('state'), cell: (person) => <Standing person={person} /> },
    ...(round.answers
      ? [{ key: 'trainers', header: t('trainers'), cell: (person: Person) => <Trainers person={person} /> }]
      : []),
  ]
  return (
    <Section title={t('people')}>
      <div className="grid gap-4 sm:max-w-2xl sm:grid-cols-2">
        <Select
          label={t('unit')}
          choices={round.units.map(({ unitId, unit }) => ({ value: unitId, label: unit ?? t('noUnit') }))}
          placeholder={t('everyUnit')}
          value={unit ?? ''}
          onChange={(event) => onSearch({ show, unit: event.target.value || undefined })}
        />
        <Select
          label={t('narrow')}
          choices={shows
            .filter((one) => round.answers || one === 'missing' || one === 'late')
            .map((one) => ({ value: one, label: t(`shows.${one}`) }))}
          placeholder={t('everybody')}
          value={show ?? ''}
          onChange={(event) => onSearch({ unit, show: shows.find((one) => one === event.target.value) })}
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

const KINDS: Record<Person['standing'], BadgeKind> = {
  ...{ open: 'plain', late: 'needs-you', missed: 'needs-you', excused: 'plain', submitted: 'soon', answered: 'good' },
}

function Standing({ person: { standing, submittedOn, answeredOn, handedInLate, days } }: { person: Person }) {
  const t = useTranslations('rounds')
  const locale = useLocale()
  const on = (day: string) => t('on', { day: dayText(day, locale) })
  const more =
    standing === 'answered'
      ? [answeredOn && on(answeredOn), days !== null && t('took', { days })]
      : [
          submittedOn && (handedInLate ? t('lateOn', { day: dayText(submittedOn, locale) }) : on(submittedOn)),
          days !== null && t('waits', { days }),
        ]
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2 gap-y-0.5 max-sm:justify-end">
      <Badge kind={KINDS[standing]}>{t(`standings.${standing}`)}</Badge>
      <span className="text-sm text-muted">{more.filter(Boolean).join(' · ')}</span>
    </span>
  )
}

/** Days without an answer after which a missing manager matters too: nobody could be asked to help. */
const LONG = 6

function Trainers({ person: { personId, trainers, lacks, days, standing } }: { person: Person }) {
  const t = useTranslations('rounds')
  const format = useFormatter()
  const noTrainer = lacks.includes('trainer')
  const noManager = lacks.includes('manager') && (noTrainer || (standing === 'submitted' && (days ?? 0) >= LONG))
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1 max-sm:justify-end">
      {trainers.length > 0 && <span className="wrap-anywhere">{format.list(trainers, { style: 'narrow' })}</span>}
      {noTrainer && <Badge kind="needs-you">{t('lacks.trainer')}</Badge>}
      {noManager && <Badge kind="needs-you">{noTrainer ? t('lacks.manager') : t('lacks.noManager')}</Badge>}
      {(noTrainer || noManager) && (
        <TextLink to="/people/$personId" params={{ personId }} search={{ part: 'supports' }}>
          {noTrainer ? t('lacks.mend') : t('lacks.mendManager')}
        </TextLink>
      )}
    </span>
  )
}
