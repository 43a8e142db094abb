import { useLocale, useTranslations } from 'use-intl'
import type { z } from 'zod'
import type { ProgrammePreview } from '#/features/reflections/schema.ts'
import { FormattedDay } from '#/ui/FormattedDay.tsx'
import { type Column, Table } from '#/ui/Table.tsx'
import { monthText } from './months.tsx'

type PreviewedRound = z.infer<typeof ProgrammePreview>['rounds'][number]

/** Each round with its days and what it will send. */
export function PreviewRounds({ rounds }: { rounds: readonly PreviewedRound[] }) {
  const t = useTranslations('rounds.preview')
  const locale = useLocale()
  const day = (key: 'opensOn' | 'dueOn' | 'closesOn'): Column<PreviewedRound> => ({
    key,
    header: t(key),
    cell: (round) => <FormattedDay day={round[key]} year />,
  })
  const columns: Column<PreviewedRound>[] = [
    { key: 'month', header: t('month'), cell: ({ month }) => <strong>{monthText(month, locale)}</strong> },
    day('opensOn'),
    day('dueOn'),
    day('closesOn'),
    {
      key: 'what',
      header: t('what'),
      cell: ({ opens, mails }) =>
        opens === 'past' ? (
          <span className="text-muted">{t('past')}</span>
        ) : (
          <>
            <span className="block">{t(opens)}</span>
            <span className="block text-sm text-muted">{t('mailCount', { count: mails })}</span>
          </>
        ),
    },
  ]
  return <Table caption={t('rounds')} columns={columns} rows={rounds} rowKey={({ month }) => month} />
}
