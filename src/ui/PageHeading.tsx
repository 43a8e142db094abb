import { type ReactNode, useEffect, useRef } from 'react'
import { arrived } from './frame/arrival.ts'

type PageHeadingProps = { title: string; lead?: ReactNode; actions?: ReactNode; picture?: ReactNode }

/** The h1 of a page, which is also the title of the window; gets the focus when one comes from another page. */
export function PageHeading({ title, lead, actions, picture }: PageHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (arrived()) heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <title>{`${title} · Banso`}</title>
      <div className="flex min-w-0 flex-1 basis-72 items-start gap-4 sm:items-center sm:gap-5">
        {picture}
        <div className="grid min-w-0 flex-1 gap-1.5">
          <h1 ref={heading} tabIndex={-1} className="text-2xl font-bold sm:text-[1.75rem]">
            {title}
          </h1>
          {lead && <div className="text-muted">{lead}</div>}
        </div>
      </div>
      {actions && <div className="flex min-w-0 max-w-full flex-wrap items-center gap-2">{actions}</div>}
    </header>
  )
}
