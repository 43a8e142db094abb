import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'

export type TimelineItem = {
  key: string
  state: 'done' | 'now' | 'later'
  title: ReactNode
  /** A day or a short remark. */
  when?: ReactNode
  children?: ReactNode
}

/** A few steps in their order, and where one is. `now` is also said to screen readers. */
export function Timeline({ items }: { items: readonly TimelineItem[] }) {
  return (
    <ol className="grid">
      {items.map((item) => (
        <li
          key={item.key}
          aria-current={item.state === 'now' ? 'step' : undefined}
          className="relative grid grid-cols-[1.75rem_1fr] gap-x-3 pb-5 before:absolute before:left-[calc(0.875rem-1px)] before:top-7 before:bottom-0 before:w-0.5 before:bg-line last:pb-0 last:before:hidden"
        >
          <span className={`grid size-7 place-items-center rounded-full border-2 ${dots[item.state]}`}>
            {item.state === 'done' && <Icon name="check" className="size-4" />}
            {item.state === 'now' && <span className="size-2.5 rounded-full bg-action" />}
          </span>
          <div className="grid gap-1">
            <p className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span className={item.state === 'later' ? 'text-muted' : 'font-semibold'}>{item.title}</span>
              {item.when && <span className="text-[0.9375rem] text-muted">{item.when}</span>}
            </p>
            {item.children}
          </div>
        </li>
      ))}
    </ol>
  )
}

const dots = {
  done: 'border-action bg-action text-on-action',
  now: 'border-action bg-card',
  later: 'border-edge bg-card',
}
