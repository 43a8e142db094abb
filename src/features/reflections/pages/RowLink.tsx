import { createLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react'
import { Icon } from '#/ui/Icon.tsx'

type RowProps = AnchorHTMLAttributes<HTMLAnchorElement> & { ref?: Ref<HTMLAnchorElement> | undefined }

function Row({ children, ...rest }: RowProps) {
  return (
    <a
      {...rest}
      className="flex min-h-16 items-center gap-3 px-5 py-3.5 text-inherit no-underline hover:bg-leaf-soft sm:gap-4"
    >
      {children}
      <Icon name="right" className="size-5 text-muted" />
    </a>
  )
}

/** A line of a list that leads to what it is about, as a whole. */
export const RowLink = createLink(Row)

type RowTextProps = { title: string; badge: ReactNode; remarks: ReactNode }

/** What stands in such a line: a name, how far it is, and remarks. */
export function RowText({ title, badge, remarks }: RowTextProps) {
  return (
    <span className="grid min-w-0 flex-1 gap-0.5">
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-bold wrap-anywhere">{title}</span>
        {badge}
      </span>
      <span className="flex flex-wrap gap-x-4 text-[0.9375rem] text-muted">{remarks}</span>
    </span>
  )
}

/** The lines of a list in one card. */
export const Rows = ({ children }: { children: ReactNode }) => (
  <ul className="divide-y divide-line overflow-hidden rounded-2xl border border-line bg-card shadow-lift">
    {children}
  </ul>
)
