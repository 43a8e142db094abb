/** One structured line; ids, names of procedures and numbers only - never content, addresses or secrets. */
export type Log = (event: string, fields?: Record<string, string | number | boolean | null | undefined>) => void

/** JSON lines on standard output. */
export const logTo =
  (write: (line: string) => void, now: () => Temporal.Instant): Log =>
  (event, fields = {}) =>
    write(JSON.stringify({ at: now().toString({ smallestUnit: 'millisecond' }), event, ...fields }))

/** What went wrong, in words safe to log: PostgreSQL's details may quote a row, so they stay out. */
export function problemOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const cause = error.cause instanceof Error ? error.cause : error
  const code = (cause as { code?: unknown }).code
  return `${cause.name}${typeof code === 'string' ? ` ${code}` : ''}: ${frames(cause)}`
}

const frames = (error: Error) =>
  (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 4)
    .map((line) => line.trim().replace(/^at /, ''))
    .join(' < ')
