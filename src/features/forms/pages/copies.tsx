import type { Copy } from '../drafts/rules.ts'

const PREFIX = 'banso.draft.'
const LONGEST_DAYS = 60

/**
 * Copies of drafts in this browser, for as long as the server lacks something of them. `name` says whose and of what:
 * `<person>.<reflection>`. A browser without storage simply has none.
 */
export const copies = {
  read<Content>(name: string): Copy<Content> | null {
    return attempt(() => {
      prune()
      return JSON.parse(localStorage.getItem(PREFIX + name) ?? 'null')
    })
  },
  write(name: string, copy: Copy<unknown> | null) {
    attempt(() => {
      if (copy) localStorage.setItem(PREFIX + name, JSON.stringify(copy))
      else localStorage.removeItem(PREFIX + name)
    })
  },
}

/** Nothing stays behind for whoever uses the browser next. */
function prune() {
  const oldest = Date.now() - LONGEST_DAYS * 86_400_000
  for (const key of Object.keys(localStorage).filter((key) => key.startsWith(PREFIX))) {
    const { at } = JSON.parse(localStorage.getItem(key) ?? '{}')
    if (!(Date.parse(at) > oldest)) localStorage.removeItem(key)
  }
}

function attempt<Result>(action: () => Result): Result | null {
  try {
    return action()
  } catch {
    return null
  }
}
