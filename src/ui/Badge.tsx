import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon.tsx'

export type BadgeKind = 'plain' | 'good' | 'needs-you' | 'soon'

/** The state of one thing in a word or two; the colour repeats what the word says. */
export function Badge({
  kind = 'plain',
  icon,
  children,
}: {
  kind?: BadgeKind | undefined
  icon?: IconName | undefined
  children: ReactNode
}) {
  return (
    <span
      className={`inline-flex items-center gap-1 rounded-full border px-2.5 py-0.5 text-sm font-medium leading-normal break-keep ${kinds[kind]}`}
    >
      {icon && <Icon name={icon} className="size-4" />}
      {children}
    </span>
  )
}

const kinds = {
  plain: 'border-line bg-sunken text-muted',
  good: 'border-leaf-line bg-leaf-soft text-leaf-ink',
  'needs-you': 'border-needs-line bg-needs-soft text-needs-ink',
  soon: 'border-sun-line bg-sun-soft text-sun-ink',
}
