import type { FormEvent, ReactNode } from 'react'
import { Notice } from '#/ui/Notice.tsx'
import { PageHeading } from '#/ui/PageHeading.tsx'

/** The rhythm of a page outside: heading, what went wrong, then the form. */
export function Card({
  title,
  lead,
  problem,
  children,
}: {
  title: string
  lead?: ReactNode
  problem?: string | undefined
  children: ReactNode
}) {
  return (
    <div className="grid gap-6">
      <PageHeading title={title} lead={lead} />
      {problem && <Notice kind="problem">{problem}</Notice>}
      {children}
    </div>
  )
}

/** The fields of a submitted form by name; the page itself is not reloaded. */
export function submitted(event: FormEvent<HTMLFormElement>): Record<string, string> {
  event.preventDefault()
  return Object.fromEntries([...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value)]))
}
