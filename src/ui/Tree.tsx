import { type ReactNode, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'

export type TreeItem = {
  id: string
  /** Null, or nobody of the list: it stands at the top. */
  parentId: string | null
  label: string
  /** A line below the name, such as who leads it. */
  detail?: ReactNode
  /** A few signs at the right, such as how many there are. */
  badge?: ReactNode
}

type TreeProps<Item extends TreeItem> = {
  /** What the tree is of; for screen readers. */
  label: string
  /** In any order; below one parent they keep the order given. */
  items: readonly Item[]
  selected?: string | undefined
  /** Makes every name a button; `renderLabel`, given instead, makes it anything else, such as a `TextLink`. */
  onSelect?: ((id: string) => void) | undefined
  renderLabel?: ((item: Item) => ReactNode) | undefined
  /** The branches that are open, when the page keeps them; otherwise the tree does, beginning with the top. */
  expanded?: ReadonlySet<string> | undefined
  onExpandedChange?: ((expanded: ReadonlySet<string>) => void) | undefined
}

/** A tree to open branch by branch: lists in lists, each branch with a button. Only open branches are drawn. */
export function Tree<Item extends TreeItem>(props: TreeProps<Item>) {
  const { label, items, selected, onSelect, renderLabel, onExpandedChange } = props
  const t = useTranslations('ui.tree')
  const { below, parents } = useMemo(() => branches(items), [items])
  const [kept, keep] = useState<ReadonlySet<string>>(
    () => new Set([...(below.get(null) ?? []).map((item) => item.id), ...above(selected, parents)]),
  )
  const [shown, show] = useState(selected)
  const expanded = props.expanded ?? kept
  const expand = (next: ReadonlySet<string>) => {
    keep(next)
    onExpandedChange?.(next)
  }
  if (shown !== selected) {
    show(selected)
    keep(new Set([...kept, ...above(selected, parents)]))
  }
  const toggle = (id: string) => {
    const next = new Set(expanded)
    if (!next.delete(id)) next.add(id)
    expand(next)
  }
  const branch = (parent: string | null, name: string): ReactNode => (
    <ul aria-label={name} className={parent === null ? 'grid' : 'ml-5.5 grid border-l border-line pl-1 sm:pl-3'}>
      {(below.get(parent) ?? []).map((item) => {
        const open = expanded.has(item.id)
        return (
          <li key={item.id}>
            <div
              className={`flex items-start rounded-xl ${item.id === selected ? 'bg-leaf-soft text-leaf-ink' : 'hover:bg-sunken'}`}
            >
              {below.has(item.id) ? (
                <button
                  type="button"
                  aria-expanded={open}
                  aria-label={t('inside', { name: item.label })}
                  onClick={() => toggle(item.id)}
                  className="grid size-11 shrink-0 place-items-center rounded-xl text-muted hover:text-ink"
                >
                  <Icon name={open ? 'down' : 'right'} />
                </button>
              ) : (
                <span className="w-11 shrink-0" />
              )}
              <div className="flex min-h-11 min-w-0 flex-1 flex-wrap items-center justify-between gap-x-3 gap-y-1 py-1.5 pr-2">
                <div className="min-w-0 grow [&>a]:-my-2 [&>a]:inline-block [&>a]:py-2">
                  {renderLabel ? (
                    renderLabel(item)
                  ) : onSelect ? (
                    <button
                      type="button"
                      aria-current={item.id === selected || undefined}
                      onClick={() => onSelect(item.id)}
                      className="-my-1.5 min-h-11 rounded-lg py-1.5 text-left font-medium wrap-anywhere hover:underline hover:underline-offset-4"
                    >
                      {item.label}
                    </button>
                  ) : (
                    <span className="font-medium">{item.label}</span>
                  )}
                  {item.detail && <div className="text-[0.9375rem] text-muted">{item.detail}</div>}
                </div>
                {item.badge}
              </div>
            </div>
            {open && below.has(item.id) && branch(item.id, t('inside', { name: item.label }))}
          </li>
        )
      })}
    </ul>
  )
  return (
    <div className="grid gap-2">
      {below.size > 1 && (
        <div className="flex flex-wrap gap-x-2">
          <Button
            kind="quiet"
            size="small"
            onClick={() => expand(new Set(parents.values().filter((id) => id !== null)))}
          >
            {t('openAll')}
          </Button>
          <Button kind="quiet" size="small" onClick={() => expand(new Set())}>
            {t('closeAll')}
          </Button>
        </div>
      )}
      {branch(null, label)}
    </div>
  )
}

/** The children of every parent, and the parent of every child. */
function branches<Item extends TreeItem>(items: readonly Item[]) {
  const known = new Set(items.map((item) => item.id))
  const below = new Map<string | null, Item[]>()
  const parents = new Map<string, string | null>()
  for (const item of items) {
    const parent = item.parentId !== null && known.has(item.parentId) ? item.parentId : null
    parents.set(item.id, parent)
    const siblings = below.get(parent)
    if (siblings) siblings.push(item)
    else below.set(parent, [item])
  }
  return { below, parents }
}

/** Everything above one item. */
function above(id: string | undefined, parents: ReadonlyMap<string, string | null>): string[] {
  const found: string[] = []
  let parent = id === undefined ? null : (parents.get(id) ?? null)
  while (parent !== null && !found.includes(parent)) {
    found.push(parent)
    parent = parents.get(parent) ?? null
  }
  return found
}
