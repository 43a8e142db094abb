import { useSyncExternalStore } from 'react'
import { useTranslations } from 'use-intl'
import { Icon } from './Icon.tsx'

export type ToastContent = {
  text: string
  kind?: 'done' | 'problem' | undefined
  /** Offered for as long as the toast stays: usually "undo". */
  action?: { label: string; run: () => void } | undefined
}

type Shown = ToastContent & { id: number }

let shown: readonly Shown[] = []
let lastId = 0
const listeners = new Set<() => void>()

/** Says in passing that something happened; ten seconds when there is an action to take, six otherwise. */
export function toast(content: ToastContent): void {
  const id = ++lastId
  show([...shown.slice(-2), { ...content, id }])
  setTimeout(() => dismiss(id), content.action ? 10_000 : 6_000)
}

/** Where toasts appear; once per page, in the frame. */
export function Toasts() {
  const toasts = useSyncExternalStore(subscribe, () => shown)
  return (
    <div
      role="status"
      aria-live="polite"
      className="pointer-events-none fixed inset-x-0 bottom-[calc(5rem+env(safe-area-inset-bottom))] z-40 grid justify-items-center gap-2 px-4 sm:bottom-6"
    >
      {toasts.map((content) => (
        <ToastCard key={content.id} {...content} onDismiss={() => dismiss(content.id)} />
      ))}
    </div>
  )
}

/** One toast. Pages call `toast()` instead. */
export function ToastCard({ text, kind = 'done', action, onDismiss }: ToastContent & { onDismiss: () => void }) {
  const t = useTranslations('ui.toast')
  return (
    <div className="pointer-events-auto flex w-full max-w-md items-center gap-3 rounded-2xl border border-line bg-card py-1.5 pl-4 pr-1.5 shadow-high">
      <Icon
        name={kind === 'done' ? 'check' : 'alert'}
        className={`size-5 ${kind === 'done' ? 'text-action' : 'text-needs'}`}
      />
      <p className="min-w-0 flex-1 py-1.5">{text}</p>
      {action && (
        <button
          type="button"
          className="min-h-11 rounded-full px-3 font-semibold text-action hover:bg-leaf-soft"
          onClick={() => {
            action.run()
            onDismiss()
          }}
        >
          {action.label}
        </button>
      )}
      <button
        type="button"
        onClick={onDismiss}
        className="grid size-11 shrink-0 place-items-center rounded-full text-muted hover:bg-sunken"
      >
        <Icon name="cross" />
        <span className="sr-only">{t('dismiss')}</span>
      </button>
    </div>
  )
}

const dismiss = (id: number) => show(shown.filter((one) => one.id !== id))

function show(next: readonly Shown[]) {
  shown = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
