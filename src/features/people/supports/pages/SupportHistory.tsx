import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { HistoryList, type Span } from '#/ui/HistoryList.tsx'
import { rhythmOf } from '../rules.ts'
import type { SupportLine } from '../schema.ts'
import { useKindWords, useRhythmWords } from './supportWords.tsx'

type SupportHistoryProps = {
  supports: readonly SupportLine[]
  today: string
  /** What can be done about one that is not over. */
  actions?: ((support: SupportLine) => ReactNode) | undefined
}

const stateOn = ({ startsOn, endsOn }: SupportLine, today: string): Span['state'] =>
  endsOn !== null && endsOn < today ? 'past' : startsOn > today ? 'planned' : 'current'
const ORDER = { current: 0, planned: 1, past: 2 }

/** Who stands beside somebody over time: now, then what is planned, then what was. */
export function SupportHistory({ supports, today, actions }: SupportHistoryProps) {
  const t = useTranslations('supports.history')
  const kindWords = useKindWords()
  const rhythmWords = useRhythmWords()
  if (supports.length === 0) return <p className="text-muted">{t('empty')}</p>
  const spans = supports
    .map((support) => ({ support, state: stateOn(support, today) }))
    .toSorted((a, b) => ORDER[a.state] - ORDER[b.state] || (a.support.startsOn < b.support.startsOn ? 1 : -1))
  return (
    <HistoryList
      label={t('label')}
      items={spans.map(({ support, state }) => ({
        key: support.id,
        state,
        from: support.startsOn,
        until: support.endsOn,
        label: `${support.supporterName} · ${kindWords(support)}`,
        detail: state !== 'past' && rhythmOf(support) && <span className="text-muted">{rhythmWords(support)}</span>,
        actions: state !== 'past' && actions?.(support),
      }))}
    />
  )
}
