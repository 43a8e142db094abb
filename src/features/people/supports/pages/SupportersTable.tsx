import { useFormatter, useLocale, useTranslations } from 'use-intl'
import { Badge } from '#/ui/Badge.tsx'
import { Button } from '#/ui/Button.tsx'
import { dateText } from '#/ui/FormattedDay.tsx'
import { type Column, Table } from '#/ui/Table.tsx'
import { TextLink } from '#/ui/TextLink.tsx'
import type { SupporterLine } from '../load/schema.ts'
import { useAwayWords } from './supportWords.tsx'

type SupportersTableProps = {
  supporters: readonly SupporterLine[]
  today: string
  onHandOver: (supporter: SupporterLine) => void
}

/** Who carries how many, and who of them will not be here. */
export function SupportersTable({ supporters, today, onHandOver }: SupportersTableProps) {
  const t = useTranslations('supports.page')
  const load = useTranslations('supports.load')
  const kinds = useTranslations('supports.kinds')
  const format = useFormatter()
  const columns: Column<SupporterLine>[] = [
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
      key: 'people',
      header: t('people'),
      cell: ({ load: { people, kinds: counted } }) => (
        <>
          <span className="font-semibold tabular-nums max-sm:mr-2 sm:block">{t('count', { people })}</span>
          <span className="text-sm text-muted sm:block">
            {format.list(
              counted.map(({ kind, people }) => load('kind', { kind: kinds(kind), people })),
              { style: 'narrow' },
            )}
          </span>
        </>
      ),
    },
    {
      key: 'state',
      header: t('state'),
      cell: (one) => <State supporter={one} today={today} />,
      spare: ({ away, lastDay }) => !away && !lastDay,
    },
    {
      key: 'action',
      header: <span className="sr-only">{t('action')}</span>,
      narrow: true,
      cell: (one) => (
        <Button size="small" kind={one.alone > 0 ? 'primary' : 'secondary'} onClick={() => onHandOver(one)}>
          {t('handOver')}
        </Button>
      ),
    },
  ]
  return <Table caption={t('caption')} columns={columns} rows={supporters} rowKey={({ id }) => id} />
}

function State({ supporter: { away, lastDay, alone }, today }: { supporter: SupporterLine; today: string }) {
  const t = useTranslations('supports.page')
  const awayWords = useAwayWords()
  const locale = useLocale()
  if (!away && !lastDay) return <span className="text-muted">{t('here')}</span>
  const day = { lastDay: lastDay ? dateText(lastDay, locale) : '' }
  return (
    <div className="grid gap-1 max-sm:justify-items-end sm:justify-items-start">
      {away && <span>{awayWords(away, today)}</span>}
      {lastDay && <span>{lastDay < today ? t('left', day) : t('leaves', day)}</span>}
      {alone > 0 ? (
        <Badge kind="needs-you">{t('alone', { count: alone })}</Badge>
      ) : (
        <span className="text-sm text-muted">{t('covered')}</span>
      )}
    </div>
  )
}
