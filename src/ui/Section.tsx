import { type ReactNode, useId } from 'react'

type SectionProps = {
  title?: ReactNode
  /** At the right of the title. */
  actions?: ReactNode
  children: ReactNode
  /** Without the card around it. */
  bare?: boolean | undefined
}

/** A part of a page with its own heading (h2), as a card. */
export function Section({ title, actions, children, bare }: SectionProps) {
  const id = useId()
  return (
    <section
      aria-labelledby={title ? id : undefined}
      className={`grid content-start gap-5 *:min-w-0 ${bare ? '' : 'rounded-2xl border border-line bg-card px-5 py-5 shadow-lift sm:px-7 sm:py-6'}`}
    >
      {title && (
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <h2 id={id} className="text-lg font-bold">
            {title}
          </h2>
          {actions}
        </div>
      )}
      {children}
    </section>
  )
}
