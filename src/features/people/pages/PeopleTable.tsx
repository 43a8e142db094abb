import { Link } from '@tanstack/react-router'
import { useFormatter, useLocale, useTranslations } from 'use-intl'
import { kindName } from '#/features/people/organization/rules.ts'
import type { OwnKind } from '#/features/people/organization/schema.ts'
import type { Included, PersonLine } from '#/features/people/schema.ts'
import { Badge, type BadgeKind } from '#/ui/Badge.tsx'
import { Checkbox } from '#/ui/Checkbox.tsx'
import { dateText, dayText } from '#/ui/FormattedDay.tsx'
import { type Column, Table } from '#/ui/Table.tsx'
import { textLinkLook } from '#/ui/TextLink.tsx'
import { supportKinds } from './peopleSearch.tsx'

type PeopleTableProps = {
  people: readonly PersonLine[]
  include: Included
  /** The organisation's own. */
  kinds: readonly OwnKind[]
  /** Those who may be invited, by whoever may invite. */
  invitable: ReadonlySet<string>
  selected: ReadonlySet<string>
  onSelect: (selected: ReadonlySet<string>) => void
}

export function PeopleTable({ people, include, kinds, invitable, selected, onSelect }: PeopleTableProps) {
  const t = useTranslations('people')
  const say = useTranslations('organization.kinds')
  const locale = useLocale()
  const toggle = (id: string) => {
    const next = new Set(selected)
    if (!next.delete(id)) next.add(id)
    onSelect(next)
  }
  const columns: Column<PersonLine>[] = [
    {
      key: 'name',
      header: t('table.name'),
      cell: (person) => (
        <div className={`flex items-start gap-1 ${invitable.has(person.id) || invitable.size === 0 ? '' : 'sm:pl-9'}`}>
          {invitable.has(person.id) && (
            <Checkbox
              label={<span className="sr-only">{t('table.select', { name: person.displayName })}</span>}
              checked={selected.has(person.id)}
              onChange={() => toggle(person.id)}
              className="-my-1 shrink-0"
            />
          )}
          <Name person={person} />
        </div>
      ),
    },
    { key: 'unit', header: t('table.unit'), cell: ({ unit }) => unit ?? <Dim>{t('table.noUnit')}</Dim> },
    {
      key: 'hired',
      header: t('table.hired'),
      narrow: true,
      cell: ({ kind, hiredOn, leftOn }) => (
        <>
          <span className="max-sm:mr-2 sm:block">{kindName(kind, kinds, { locale, say })}</span>
          <span className="text-sm text-muted sm:block">{dateText(hiredOn, locale)}</span>
          {leftOn && <span className="block text-sm">{t('table.leftOn', { day: dayText(leftOn, locale, true) })}</span>}
        </>
      ),
    },
    ...(include === 'present'
      ? [
          {
            key: 'supporters',
            header: t('table.supporters'),
            cell: (person: PersonLine) => <Supporters {...person} />,
            spare: ({ supporters, missing }: PersonLine) => Object.keys(supporters).length + missing.length === 0,
          },
        ]
      : []),
    ...(include === 'left'
      ? []
      : [
          {
            key: 'account',
            header: t('table.account'),
            narrow: true,
            cell: (person: PersonLine) => <AccountState person={person} />,
            spare: ({ account, email }: PersonLine) => account === 'active' && email !== null,
          },
        ]),
  ]
  return <Table caption={t('table.caption')} columns={columns} rows={people} rowKey={({ id }) => id} />
}

function Name({ person }: { person: PersonLine }) {
  const t = useTranslations('people.table')
  const roles = useTranslations('offices.kinds')
  const locale = useLocale()
  const { id, displayName, reading, number, away, awayUntil } = person
  return (
    <div className="min-w-0">
      <Link
        to="/people/$personId"
        params={{ personId: id }}
        className={`-my-2 inline-block py-2 font-semibold ${textLinkLook}`}
      >
        {displayName}
      </Link>
      <span className="flex flex-wrap gap-x-2.5 text-sm text-muted">
        {reading && <span>{reading}</span>}
        <span className="tabular-nums">
          <span className="sr-only">{t('number')} </span>
          {number}
        </span>
      </span>
      {person.roles.length > 0 && (
        <span className="mt-1 flex flex-wrap gap-1">
          {person.roles.map((role) => (
            <Badge key={role}>{roles(role)}</Badge>
          ))}
        </span>
      )}
      {away && (
        <span className="block text-sm">
          {awayUntil ? t('awayUntil', { day: dayText(awayUntil, locale) }) : t('away')}
        </span>
      )}
    </div>
  )
}

function Supporters({ supporters, missing }: PersonLine) {
  const t = useTranslations('people')
  const kinds = useTranslations('supports.kinds')
  const format = useFormatter()
  const there = supportKinds.filter((kind) => supporters[kind])
  return (
    <div className="grid gap-1 text-[0.9375rem] sm:min-w-40">
      {there.map((kind) => (
        <span key={kind}>
          <span className="whitespace-nowrap text-muted">{kinds(kind)}</span>{' '}
          <span className="inline-block">{format.list(supporters[kind]!, { style: 'narrow' })}</span>
        </span>
      ))}
      {missing.length > 0 && (
        <span className="flex flex-wrap gap-1 max-sm:justify-end">
          {missing.map((kind) => (
            <Badge key={kind} kind="needs-you">
              {t('missing', { kind: kinds(kind) })}
            </Badge>
          ))}
        </span>
      )}
    </div>
  )
}

function AccountState({ person: { account, email } }: { person: PersonLine }) {
  const t = useTranslations('people')
  return (
    <div className="grid gap-1 max-sm:justify-items-end sm:justify-items-start">
      <Badge kind={looks[account]}>{t(`accounts.${account}`)}</Badge>
      {email === null && <span className="text-sm text-muted">{t('table.noEmail')}</span>}
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
