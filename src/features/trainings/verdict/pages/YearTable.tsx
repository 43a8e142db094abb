import { useLocale, useTranslations } from 'use-intl'
import { Badge } from '#/ui/Badge.tsx'
import { dateText } from '#/ui/FormattedDay.tsx'
import { Table } from '#/ui/Table.tsx'
import { TextLink } from '#/ui/TextLink.tsx'
import { rateOf, titleIn } from '../years/rules.ts'
import type { YearLine } from '../years/schema.ts'
import { useAmounts } from './amounts.tsx'

/** Every session of a programme, the latest first; how it was judged where the reader answers for it. */
export function YearTable({ sessions }: { sessions: readonly YearLine[] }) {
  const t = useTranslations('verdict.years')
  const locale = useLocale()
  const { yen, wholeYen, percent } = useAmounts()
  const spare = ({ judged }: YearLine) => judged === null
  return (
    <div className="-mx-4 max-sm:mx-0">
      <Table
        caption={t('title')}
        rows={sessions}
        rowKey={({ sessionId }) => sessionId}
        columns={[
          {
            key: 'session',
            header: t('session'),
            cell: (one) => (
              <TextLink
                to="/trainings/$sessionId"
                params={{ sessionId: one.sessionId }}
                search={{}}
                className="wrap-anywhere"
              >
                {titleIn(one, locale)}
              </TextLink>
            ),
          },
          { key: 'day', header: t('day'), narrow: true, cell: ({ endsOn }) => dateText(endsOn, locale) },
          { key: 'people', header: t('people'), align: 'end', narrow: true, cell: ({ people }) => people },
          {
            ...{ key: 'reached', header: t('reached'), align: 'end', narrow: true, spare },
            cell: ({ judged, people }) => judged && percent(rateOf(judged.reached, people)),
          },
          {
            ...{ key: 'cost', header: t('cost'), align: 'end', narrow: true, spare },
            cell: ({ judged }) => judged && wholeYen(judged.costYen),
          },
          {
            ...{ key: 'left', header: t('left'), align: 'end', narrow: true, spare },
            cell: ({ judged }) => judged && yen(judged.left),
          },
          { key: 'verdict', header: t('verdict'), cell: (one) => <Said one={one} /> },
        ]}
      />
    </div>
  )
}

function Said({ one: { judged, state } }: { one: YearLine }) {
  const t = useTranslations('verdict.years')
  if (judged) return <Badge kind={judged.worth ? 'good' : 'needs-you'}>{t(judged.worth ? 'worth' : 'not')}</Badge>
  return <span className="text-sm text-muted">{t(state === 'judged' ? 'others' : 'open')}</span>
}
