import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { whenAbandoned } from './lineage.mjs'
import { root } from './root.mjs'

/** The exit code of a child; one that a signal ended counts as a shell counts it. */
export function codeOf(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => resolve(code ?? 128 + constants.signals[signal]))
  })
}

/**
 * Runs a program of this project in the foreground, hands signals on to it, and returns its exit code.
 * @param {string} node
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, stdio?: import('node:child_process').StdioOptions }} [options]
 */
export async function foreground(node, args, { env = {}, stdio = 'inherit' } = {}) {
  const child = spawn(node, args, { cwd: root, stdio, env: { ...process.env, ...env } })
  const pass = (signal) => child.kill(signal)
  // Ctrl-C in a terminal reaches the child by itself, and twice would mean "at once" to some programs.
  const interrupt = (signal) => process.stdin.isTTY || child.kill(signal)
  process.on('SIGTERM', pass).on('SIGHUP', pass).on('SIGINT', interrupt)
  const stopWatching = whenAbandoned(() => child.kill('SIGTERM'))
  const code = await codeOf(child)
  stopWatching()
  process.off('SIGTERM', pass).off('SIGHUP', pass).off('SIGINT', interrupt)
  return code
}
