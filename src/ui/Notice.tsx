import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'

export type NoticeKind = 'info' | 'good' | 'needs-you' | 'problem'

type NoticeProps = {
  kind?: NoticeKind | undefined
  title?: ReactNode
  children?: ReactNode
  /** A button or link that mends or continues. */
  action?: ReactNode
}

/** Something the reader should know on this page; a `problem` is read out at once. */
export function Notice({ kind = 'info', title, children, action }: NoticeProps) {
  return (
    <div
      role={kind === 'problem' ? 'alert' : undefined}
      className={`flex items-start gap-3 rounded-2xl border px-4 py-3 ${looks[kind].box}`}
    >
      <Icon name={looks[kind].icon} className={`mt-0.5 size-6 ${looks[kind].sign}`} />
      <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-6 gap-y-2">
        <div className="min-w-0 flex-1 basis-60">
          {title && <p className="font-semibold">{title}</p>}
          {children && <div>{children}</div>}
        </div>
        {action}
      </div>
    </div>
  )
}

const looks = {
  info: { box: 'border-line bg-sunken', icon: 'info', sign: 'text-muted' },
  good: { box: 'border-leaf-line bg-leaf-soft', icon: 'check', sign: 'text-leaf-ink' },
  'needs-you': { box: 'border-needs-line bg-needs-soft', icon: 'talk', sign: 'text-needs' },
  problem: { box: 'border-needs bg-needs-soft', icon: 'alert', sign: 'text-needs' },
} as const
