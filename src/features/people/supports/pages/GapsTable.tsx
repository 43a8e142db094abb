import { useTranslations } from 'use-intl'
import { Badge } from '#/ui/Badge.tsx'
import { Button } from '#/ui/Button.tsx'
import { FormattedDay } from '#/ui/FormattedDay.tsx'
import { type Column, Table } from '#/ui/Table.tsx'
import { TextLink } from '#/ui/TextLink.tsx'
import type { GapLine } from '../gaps/schema.ts'

type GapsTableProps = {
  people: readonly GapLine[]
  kindName: (code: string) => string
  onAppoint: (person: GapLine) => void
}

/** Who has nobody beside them as their kind of hire should. */
export function GapsTable({ people, kindName, onAppoint }: GapsTableProps) {
  const t = useTranslations('supports.gaps')
  const kinds = useTranslations('supports.kinds')
  const columns: Column<GapLine>[] = [
    {
      key: 'name',
      header: t('name'),
      cell: ({ id, displayName, unit }) => (
        <>
          <TextLink to="/people/$personId" params={{ personId: id }} className="font-semibold">
            {displayName}
          </TextLink>
          {unit && <span className="block text-sm text-muted">{unit}</span>}
        </>
      ),
    },
    {
      key: 'hired',
      header: t('hired'),
      cell: ({ kind, hiredOn }) => (
        <>
          <span className="max-sm:mr-2 sm:block">{kindName(kind)}</span>
          <span className="text-sm text-muted sm:block">
            <FormattedDay day={hiredOn} year />
          </span>
        </>
      ),
    },
    {
      key: 'missing',
      header: t('missing'),
      cell: ({ missing }) => (
        <span className="flex flex-wrap gap-1 max-sm:justify-end">
          {missing.map((kind) => (
            <Badge key={kind} kind="needs-you">
              {kinds(kind)}
            </Badge>
          ))}
        </span>
      ),
    },
    {
      key: 'action',
      header: <span className="sr-only">{t('action')}</span>,
      narrow: true,
      cell: (person) => (
        <Button size="small" onClick={() => onAppoint(person)}>
          {t('appoint')}
        </Button>
      ),
    },
  ]
  return <Table caption={t('caption')} columns={columns} rows={people} rowKey={({ id }) => id} />
}
