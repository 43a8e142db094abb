import { readFileSync } from 'node:fs'

/**
 * Calls back once when npm, or the shell it runs a script in, is gone: npm hands signals to that shell, which keeps
 * them to itself, so that whoever stops "npm start" would leave the server running. Returns what ends the watch.
 */
export function whenAbandoned(callback) {
  // Without npm a parent may go as it likes: nohup, daemons.
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return () => {}
  const before = lineage()
  const watch = setInterval(() => {
    if (lineage() === before) return
    clearInterval(watch)
    callback()
  }, 300)
  watch.unref()
  return () => clearInterval(watch)
}

// The parent, and when that is a shell, its parent too.
function lineage() {
  const parent = process.ppid
  const [name, , grandparent] = statOf(parent)
  return /sh$/.test(name ?? '') ? `${parent} ${grandparent}` : `${parent}`
}

function statOf(pid) {
  try {
    const [, name, rest] = /\((.*)\) (.*)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))
    return [name, ...rest.split(' ')]
  } catch {
    return []
  }
}
