import type { Context } from 'hono'
import type { $ZodIssue } from 'zod/v4/core'
import { Invalid, type Issue, NotFound, Refused, SignedOut, TooMany } from '#/platform/errors.ts'
import { type Log, problemOf } from '#/platform/log.ts'

/** The answer to what went wrong; what nobody foresaw is logged without its content and told as 500. */
export function answerFor(c: Context, error: unknown, log: Log): Response {
  if (error instanceof Invalid) return c.json({ reason: 'invalid', issues: error.issues }, 400)
  if (error instanceof SignedOut) return c.json({ reason: error.reason }, 401)
  if (error instanceof NotFound) return c.json({ reason: 'not-found' }, 404)
  if (error instanceof Refused) return c.json({ reason: error.reason, details: error.details }, 409)
  if (error instanceof TooMany) {
    c.header('retry-after', String(error.retryAfterSeconds))
    return c.json({ reason: 'too-many-tries', details: { retryAfterSeconds: error.retryAfterSeconds } }, 429)
  }
  log('request-failed', { procedure: c.get('procedure'), problem: problemOf(error) })
  if (isDatabaseGone(error)) {
    c.header('retry-after', '2')
    return c.json({ reason: 'database-unavailable' }, 503)
  }
  return c.json({ reason: 'unexpected' }, 500)
}

/** Our words for what a field got wrong; zod's own sentences stay inside. */
export function issueOf(issue: $ZodIssue): Issue {
  const field = issue.path.join('.')
  if (issue.code === 'too_big') return { field, reason: 'too-long', max: Number(issue.maximum) }
  if (issue.code === 'too_small') return { field, reason: Number(issue.minimum) <= 1 ? 'required' : 'too-short' }
  if (issue.code === 'invalid_type') return { field, reason: issue.input === undefined ? 'required' : 'wrong-kind' }
  if (issue.code === 'invalid_format') return { field, reason: `not-${issue.format}` }
  if (issue.code === 'custom' && OUR_WORD.test(issue.message)) return { field, reason: issue.message }
  return { field, reason: 'wrong-kind' }
}

/** A check of ours names its reason; what zod says by itself is a sentence. */
const OUR_WORD = /^[a-z][a-z-]+$/

/** Connection lost or refused, starting up, shutting down, or no connection free: it will be better in a moment. */
function isDatabaseGone(error: unknown): boolean {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const { code = '', message = '' } = (cause ?? {}) as { code?: string; message?: string }
  return (
    /^(08|57P|53)/.test(code) ||
    ['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT'].includes(code) ||
    /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable/.test(
      message,
    )
  )
}
