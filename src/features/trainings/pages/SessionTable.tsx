import { useLocale, useTranslations } from 'use-intl'
import { dateText } from '#/ui/FormattedDay.tsx'
import { type Column, Table } from '#/ui/Table.tsx'
import { TextLink } from '#/ui/TextLink.tsx'
import type { SessionLine } from '../schema.ts'
import { SessionState } from './SessionState.tsx'
import { useTitle } from './titles.tsx'

/** The day of a training, or the first and the last of several. */
export function useSpan() {
  const t = useTranslations('trainings')
  const locale = useLocale()
  return ({ startsOn, endsOn }: Pick<SessionLine, 'startsOn' | 'endsOn'>) =>
    startsOn === endsOn
      ? dateText(endsOn, locale)
      : t('days', { from: dateText(startsOn, locale), until: dateText(endsOn, locale) })
}

/** Sessions with when they are and how they stand; on a programme's own page without its name. */
export function SessionTable({ sessions, within }: { sessions: readonly SessionLine[]; within?: boolean }) {
  const t = useTranslations('trainings')
  const titleOf = useTitle()
  const spanOf = useSpan()
  const columns: Column<SessionLine>[] = [
    {
      key: 'name',
      header: t('list.name'),
      cell: (session) => (
        <>
          <TextLink
            to="/trainings/$sessionId"
            params={{ sessionId: session.sessionId }}
            className="font-semibold wrap-anywhere"
          >
            {titleOf(session)}
          </TextLink>
          {!within && titleOf(session.programme) !== titleOf(session) && (
            <span className="block text-sm text-muted wrap-anywhere">{titleOf(session.programme)}</span>
          )}
        </>
      ),
    },
    { key: 'when', header: t('list.when'), cell: spanOf },
    { key: 'state', header: t('list.state'), narrow: true, cell: ({ state }) => <SessionState state={state} /> },
    { key: 'people', header: t('list.count'), narrow: true, cell: ({ people }) => t('people', { count: people }) },
    { key: 'as', header: t('list.role'), narrow: true, cell: ({ as }) => t(`as.${as}`) },
  ]
  return <Table caption={t('list.caption')} columns={columns} rows={sessions} rowKey={({ sessionId }) => sessionId} />
}
