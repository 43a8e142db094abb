import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon.tsx'

type EmptyStateProps = {
  icon?: IconName | undefined
  title: ReactNode
  /** What will appear here, and when or through whom. */
  children?: ReactNode
  action?: ReactNode
}

/** Instead of an empty list: says what will be here, and what one can do now. */
export function EmptyState({ icon = 'leaf', title, children, action }: EmptyStateProps) {
  return (
    <div className="grid justify-items-center gap-3 rounded-2xl border border-line bg-card px-6 py-10 text-center shadow-lift">
      <span className="grid size-14 place-items-center rounded-full bg-leaf-soft text-leaf-ink">
        <Icon name={icon} className="size-7" />
      </span>
      <p className="text-lg font-semibold">{title}</p>
      {children && <div className="max-w-prose text-muted">{children}</div>}
      {action}
    </div>
  )
}
