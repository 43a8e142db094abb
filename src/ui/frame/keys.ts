import { useEffect, useEffectEvent, useState } from 'react'

const OFF = 'banso.keys'
/** So long a G waits for its letter. */
const PATIENCE = 1500

/** Whether keys without Ctrl do anything; remembered by this browser. */
export function useKeysOn(): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(() => localStorage.getItem(OFF) === null)
  return [
    on,
    (next) => {
      if (next) localStorage.removeItem(OFF)
      else localStorage.setItem(OFF, 'off')
      setOn(next)
    },
  ]
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.closest('input, textarea, select, [role=spinbutton], [role=textbox]') !== null)

type Keys = { onSearch: () => void; onHelp: () => void; onGo: (letter: string) => void }

/** Ctrl or Cmd with K at any time; `?` and G with a letter while nothing is typed and no dialog is open. */
export function useKeys({ onSearch, onHelp, onGo }: Keys): void {
  const press = useEffectEvent((event: KeyboardEvent, waiting: boolean): boolean => {
    if (event.isComposing || event.defaultPrevented) return false
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k') {
      event.preventDefault()
      if (!document.querySelector('dialog[open]')) onSearch()
      return false
    }
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return false
    if (localStorage.getItem(OFF) !== null || document.querySelector('dialog[open]')) return false
    if (waiting) onGo(event.key.toLowerCase())
    else if (event.key === '?') onHelp()
    return !waiting && event.key.toLowerCase() === 'g'
  })
  useEffect(() => {
    let until = 0
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Shift') return
      until = press(event, event.timeStamp < until) ? event.timeStamp + PATIENCE : 0
    }
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
}
