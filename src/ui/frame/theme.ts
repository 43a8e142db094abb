import { useSyncExternalStore } from 'react'

/** How the pages look: as the device wants it, or always the one. */
export type Theme = 'auto' | 'light' | 'dark'

const KEY = 'banso.theme'
// `public/theme.js` sets the attribute before the first paint, and hears this event, also from other windows.
const EVENT = 'banso:theme'

function chosen(): Theme {
  const theme = document.documentElement.dataset.theme
  return theme === 'light' || theme === 'dark' ? theme : 'auto'
}

/** The theme chosen in this browser, and how to choose another, which the browser remembers. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  return [useSyncExternalStore(subscribe, chosen), choose]
}

function choose(theme: Theme): void {
  if (theme === 'auto') localStorage.removeItem(KEY)
  else localStorage.setItem(KEY, theme)
  dispatchEvent(new Event(EVENT))
}

function subscribe(listener: () => void) {
  const observer = new MutationObserver(listener)
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  return () => observer.disconnect()
}
