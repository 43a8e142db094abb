import { useRouter } from '@tanstack/react-router'
import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useId, useRef } from 'react'

export type Tab = { id: string; label: string; count?: number | undefined; href?: string | undefined }

type TabsProps = {
  /** What the sections are of; for screen readers. */
  label: string
  /** With `href` they are links that keep the section in the address, without they are tabs. */
  tabs: readonly Tab[]
  selected: string
  onSelect?: ((id: string) => void) | undefined
  /** The selected section. */
  children: ReactNode
}

/** The sections of one page, one of them shown; the row scrolls by itself on phones. */
export function Tabs({ label, tabs, selected, onSelect, children }: TabsProps) {
  const id = useId()
  if (tabs.some((tab) => tab.href !== undefined))
    return (
      <>
        <nav aria-label={label} className="min-w-0">
          <Row selected={selected}>
            {tabs.map((tab) => (
              <TabLink key={tab.id} tab={tab} current={tab.id === selected} />
            ))}
          </Row>
        </nav>
        {children}
      </>
    )
  return (
    <>
      <Row selected={selected} label={label}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${id}-${tab.id}`}
            aria-selected={tab.id === selected}
            aria-controls={`${id}-panel`}
            tabIndex={tab.id === selected ? 0 : -1}
            onClick={() => onSelect?.(tab.id)}
            onKeyDown={(event) => {
              const next = neighbour(event, tabs, tab.id)
              if (!next) return
              event.preventDefault()
              onSelect?.(next)
              document.getElementById(`${id}-${next}`)?.focus()
            }}
            className={look}
          >
            <Words tab={tab} />
          </button>
        ))}
      </Row>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${selected}`} className="grid gap-6 *:min-w-0">
        {children}
      </div>
    </>
  )
}

function Row({ selected, label, children }: { selected: string; label?: string; children: ReactNode }) {
  const row = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another one is selected, it is brought into sight
  useEffect(() => {
    const [box, one] = [row.current, row.current?.querySelector<HTMLElement>('[aria-selected=true],[aria-current]')]
    if (!box || !one) return
    const start = one.offsetLeft - box.offsetLeft
    if (start < box.scrollLeft || start + one.offsetWidth > box.scrollLeft + box.clientWidth)
      box.scrollLeft = start - (box.clientWidth - one.offsetWidth) / 2
  }, [selected])
  return (
    <div
      ref={row}
      {...(label && { role: 'tablist', 'aria-label': label })}
      className="flex min-w-0 gap-1 overflow-x-auto overscroll-x-contain shadow-[inset_0_-1px_0_var(--line)] max-sm:-mx-4 max-sm:px-0.5"
    >
      {children}
    </div>
  )
}

function TabLink({ tab, current }: { tab: Tab; current: boolean }) {
  const router = useRouter()
  const go = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    void router.navigate({ href: tab.href! })
  }
  return (
    <a href={tab.href} aria-current={current ? 'page' : undefined} onClick={go} className={look}>
      <Words tab={tab} />
    </a>
  )
}

function Words({ tab }: { tab: Tab }) {
  return (
    <>
      {tab.label}
      {tab.count !== undefined && <span className="text-sm font-normal tabular-nums">{tab.count}</span>}
    </>
  )
}

/** Where an arrow, Home or End leads. */
function neighbour(event: KeyboardEvent, tabs: readonly Tab[], id: string): string | undefined {
  const at = tabs.findIndex((tab) => tab.id === id)
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1 + tabs.length, Home: 0, End: tabs.length - 1 }[event.key]
  return to === undefined ? undefined : tabs[to % tabs.length]?.id
}

const look =
  'inline-flex min-h-11 shrink-0 items-center gap-1.5 whitespace-nowrap rounded-t-lg border-b-3 border-transparent px-3.5 font-medium text-muted no-underline hover:text-ink focus-visible:-outline-offset-3 aria-selected:border-action aria-selected:text-ink aria-[current]:border-action aria-[current]:text-ink'
