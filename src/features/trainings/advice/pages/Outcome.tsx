import { useLocale, useTranslations } from 'use-intl'
import type { Candidate } from '#/features/trainings/advice/schema.ts'
import { dayText } from '#/ui/FormattedDay.tsx'
import { Table } from '#/ui/Table.tsx'

/** Tier by tier, what would fall outside if the training ended on that day. */
export function Outcome({ candidate, tiers }: { candidate: Candidate; tiers: readonly number[] }) {
  const t = useTranslations('dateAdvice')
  const locale = useLocale()
  const day = dayText(candidate.day, locale)
  const rows = tiers.map((from, tier) => ({ from, below: tiers[tier + 1], outside: candidate.outside[tier] ?? 0 }))
  return (
    <div className="grid gap-2">
      <h3 className="font-semibold">{t('dayZero', { day })}</h3>
      {!candidate.works && <p>{t('onFree')}</p>}
      <Table
        compact
        caption={t('caption', { day })}
        rows={rows}
        rowKey={({ from }) => String(from)}
        columns={[
          {
            key: 'tier',
            header: t('tierHead'),
            cell: ({ from, below }) =>
              t('tier', { from: String(from), below: below === undefined ? 'none' : String(below) }),
          },
          {
            key: 'outside',
            header: t('outsideHead'),
            align: 'end',
            cell: ({ outside }) => t('ofAll', { count: outside }),
          },
        ]}
      />
      <p className="text-[0.9375rem] text-muted">{t('shifted')}</p>
    </div>
  )
}
