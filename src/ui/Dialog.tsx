import { createContext, type ReactNode, useEffect, useId, useReducer, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Icon } from './Icon.tsx'

type DialogProps = {
  open: boolean
  /** Called by Escape, the cross and a press outside. */
  onClose: () => void
  title: string
  children: ReactNode
  /** The buttons, the safe one first. */
  actions?: ReactNode
  /** As high whatever it holds; on phones the whole screen. */
  tall?: boolean | undefined
}

/** The dialog around a part, if any: what floats must hang inside it, since all else lies below it and is inert. */
export const DialogElement = createContext<HTMLElement | undefined>(undefined)

/**
 * Asks or tells one thing before the page goes on; a sheet from the bottom on phones.
 * The browser's own modal dialog: the rest is inert, focus goes back to the opener.
 */
export function Dialog({ open, onClose, title, children, actions, tall }: DialogProps) {
  const t = useTranslations('ui.dialog')
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const [element, setElement] = useState<HTMLElement>()
  const heading = useRef<HTMLHeadingElement>(null)
  const opener = useRef<HTMLElement>(null)
  const [, lookAgain] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    if (open && !dialog.current?.open) {
      opener.current = document.activeElement as HTMLElement | null
      dialog.current?.showModal()
      setElement(dialog.current ?? undefined)
      // Otherwise the browser would lead to the cross, and suggest to leave.
      const first = dialog.current?.querySelector<HTMLElement>('[data-first-focus]')
      ;(first ?? heading.current)?.focus()
    }
    if (!open && dialog.current?.open) dialog.current.close()
  })
  useEffect(
    () => () => {
      // A dialog taken away while open leaves the focus nowhere; one that is closed leads it back by itself.
      if (document.activeElement === document.body) opener.current?.focus()
    },
    [],
  )
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape and the cross do the same from the keyboard
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onClose={() => {
        if (!open) return
        onClose()
        // A browser closes at the second Escape whatever the page says; who wants to stay open is opened again.
        lookAgain()
      }}
      onCancel={(event) => {
        // Choosing no file after all is a "cancel" as well, and comes up to here.
        if (event.target !== event.currentTarget) return
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => event.target === event.currentTarget && onClose()}
      className="m-auto w-[min(34rem,calc(100vw-2rem))] overflow-visible rounded-2xl bg-card p-0 text-ink shadow-high backdrop:bg-veil max-sm:mx-0 max-sm:mb-0 max-sm:w-full max-sm:max-w-none max-sm:rounded-b-none"
    >
      {open && (
        <div
          className={`grid grid-cols-[minmax(0,1fr)] grid-rows-[auto_1fr_auto] ${tall ? 'h-[min(38rem,85dvh)] max-sm:h-dvh' : 'max-h-[85dvh]'}`}
        >
          <div className="flex items-start justify-between gap-4 px-6 pt-5">
            <h2 id={id} ref={heading} tabIndex={-1} className="pt-1.5 text-xl font-bold">
              {title}
            </h2>
            <button
              type="button"
              onClick={onClose}
              className="-mr-3 grid size-11 shrink-0 place-items-center rounded-full text-muted hover:bg-sunken hover:text-ink"
            >
              <Icon name="cross" />
              <span className="sr-only">{t('close')}</span>
            </button>
          </div>
          <div className="grid gap-4 overflow-y-auto px-6 py-4">
            <DialogElement value={element}>{children}</DialogElement>
          </div>
          {actions && (
            <div className="flex flex-col-reverse gap-2 border-t border-line px-6 py-4 pb-[max(1rem,env(safe-area-inset-bottom))] sm:flex-row sm:justify-end">
              {actions}
            </div>
          )}
        </div>
      )}
    </dialog>
  )
}
