import { useFormatter, useLocale, useTranslations } from 'use-intl'
import type { PersonLine } from '#/features/people/schema.ts'
import { Badge, type BadgeKind } from '#/ui/Badge.tsx'
import { Checkbox } from '#/ui/Checkbox.tsx'
import { dayText, FormattedDay } from '#/ui/FormattedDay.tsx'
import { type Column, Table } from '#/ui/Table.tsx'

type PeopleTableProps = {
  people: readonly PersonLine[]
  /** They have left: nobody is invited, and nothing is missing. */
  left: boolean
  selected: ReadonlySet<string>
  onSelect: (selected: ReadonlySet<string>) => void
}

/** Whoever has an address and has not come in yet. */
export const invitable = ({ account, email }: PersonLine): boolean => account !== 'active' && email !== null

export function PeopleTable({ people, left, selected, onSelect }: PeopleTableProps) {
  const t = useTranslations('people')
  const imports = useTranslations('imports')
  const toggle = (id: string) => {
    const next = new Set(selected)
    if (!next.delete(id)) next.add(id)
    onSelect(next)
  }
  const columns: Column<PersonLine>[] = [
    {
      key: 'name',
      header: t('table.name'),
      cell: (person) =>
        !left && invitable(person) ? (
          <Checkbox
            label={<Name person={person} />}
            checked={selected.has(person.id)}
            onChange={() => toggle(person.id)}
          />
        ) : (
          <div className="py-2 sm:pl-8">
            <Name person={person} />
          </div>
        ),
    },
    { key: 'number', header: imports('columns.number'), narrow: true, cell: ({ number }) => number },
    { key: 'unit', header: imports('columns.unit'), cell: ({ unit }) => unit ?? <Dim>{t('table.noUnit')}</Dim> },
    {
      key: 'hired',
      header: t('table.hired'),
      narrow: true,
      cell: ({ kind, hiredOn }) => (
        <>
          <span className="block">{imports(`kinds.${kind}`)}</span>
          <span className="block text-sm text-muted">
            <FormattedDay day={hiredOn} year />
          </span>
        </>
      ),
    },
    { key: 'supporters', header: t('table.supporters'), cell: (person) => <Supporters person={person} left={left} /> },
    {
      key: 'account',
      header: t('table.account'),
      narrow: true,
      cell: (person) => <AccountState person={person} left={left} />,
    },
  ]
  return <Table caption={t('table.caption')} columns={columns} rows={people} rowKey={({ id }) => id} />
}

function Name({ person }: { person: PersonLine }) {
  const t = useTranslations('people.table')
  const roles = useTranslations('imports.roles')
  const locale = useLocale()
  return (
    <>
      <span className="block font-semibold">{person.displayName}</span>
      {person.reading && <span className="block text-sm text-muted">{person.reading}</span>}
      {person.roles.length > 0 && (
        <span className="mt-1 flex flex-wrap gap-1">
          {person.roles.map((role) => (
            <Badge key={role}>{roles(role)}</Badge>
          ))}
        </span>
      )}
      {person.awayUntil && (
        <span className="block text-sm">{t('awayUntil', { day: dayText(person.awayUntil, locale) })}</span>
      )}
      {person.leftOn && (
        <span className="block text-sm">{t('leftOn', { day: dayText(person.leftOn, locale, true) })}</span>
      )}
    </>
  )
}

function Supporters({ person: { trainers, managers, kind }, left }: { person: PersonLine; left: boolean }) {
  const t = useTranslations('people.table')
  const format = useFormatter()
  const names = (list: string[]) => format.list(list, { style: 'narrow' })
  return (
    <div className="grid gap-0.5 text-[0.9375rem]">
      {trainers.length > 0 && <span>{t('trainer', { names: names(trainers) })}</span>}
      {trainers.length === 0 && kind === 'new-graduate' && !left && (
        <span>
          <Badge kind="needs-you">{t('noTrainer')}</Badge>
        </span>
      )}
      {managers.length > 0 && <span className="text-muted">{t('manager', { names: names(managers) })}</span>}
    </div>
  )
}

function AccountState({ person: { account, email }, left }: { person: PersonLine; left: boolean }) {
  const t = useTranslations('people')
  return (
    <div className="grid gap-1 max-sm:justify-items-end sm:justify-items-start">
      <Badge kind={looks[account]}>{t(`accounts.${account}`)}</Badge>
      {email === null && !left && <span className="text-sm text-muted">{t('table.noEmail')}</span>}
    </div>
  )
}

const looks: Record<PersonLine['account'], BadgeKind> = {
  none: 'plain',
  invited: 'soon',
  expired: 'needs-you',
  active: 'good',
}

const Dim = ({ children }: { children: string }) => <span className="text-muted">{children}</span>
