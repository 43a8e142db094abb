import type { ReactNode } from 'react'

/** Names and values of one thing, such as a person's dates. */
export function DefinitionList({ items }: { items: readonly { term: ReactNode; value: ReactNode }[] }) {
  return (
    <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[max-content_1fr] sm:gap-y-2">
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list that is never reordered
        <div key={index} className="contents">
          <dt className="text-muted max-sm:text-sm">{item.term}</dt>
          <dd className="min-w-0 max-sm:mb-2">{item.value}</dd>
        </div>
      ))}
    </dl>
  )
}
