import type { ReactNode } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { Badge } from './Badge.tsx'
import { dateText } from './FormattedDay.tsx'

export type Span = {
  key: string
  state: 'past' | 'current' | 'planned'
  /** First and last day, both included, ISO; left out when it is open or unknown. */
  from?: string | null | undefined
  until?: string | null | undefined
  label: ReactNode
  detail?: ReactNode
  /** Small buttons about this one span. */
  actions?: ReactNode
}

/** What held from one day to another: supporters, employments, units. In the order given; several may be current. */
export function HistoryList({ label, items }: { label: string; items: readonly Span[] }) {
  const t = useTranslations('ui.history')
  return (
    <ul aria-label={label} className="grid">
      {items.map((item) => (
        <li
          key={item.key}
          className="relative grid grid-cols-[0.875rem_minmax(0,1fr)] gap-x-3.5 pb-5 before:absolute before:left-[calc(0.4375rem-1px)] before:top-6 before:-bottom-1 before:w-0.5 before:bg-line last:pb-0 last:before:hidden"
        >
          <span className={`mt-1.5 size-3.5 rounded-full border-2 ${dots[item.state]}`} />
          <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
            <div className="grid min-w-0 flex-1 basis-56 gap-0.5">
              <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
                <span className={item.state === 'past' ? '' : 'font-semibold'}>{item.label}</span>
                {item.state === 'past' ? (
                  <span className="sr-only">{t('past')}</span>
                ) : (
                  <Badge kind={item.state === 'current' ? 'good' : 'soon'}>{t(item.state)}</Badge>
                )}
              </p>
              <Days from={item.from} until={item.until} />
              {item.detail && <div className="text-[0.9375rem]">{item.detail}</div>}
            </div>
            {item.actions && <div className="flex flex-wrap gap-2">{item.actions}</div>}
          </div>
        </li>
      ))}
    </ul>
  )
}

function Days({ from, until }: Pick<Span, 'from' | 'until'>) {
  const t = useTranslations('ui.history')
  const locale = useLocale()
  if (!from && !until) return null
  const [first, last] = [from ? dateText(from, locale) : '', until ? dateText(until, locale) : '']
  return (
    <p className="text-[0.9375rem] text-muted tabular-nums">
      {first && last
        ? t('between', { from: first, until: last })
        : first
          ? t('since', { from: first })
          : t('until', { until: last })}
    </p>
  )
}

const dots = {
  past: 'border-edge bg-edge',
  current: 'border-action bg-action',
  planned: 'border-edge bg-card',
}
