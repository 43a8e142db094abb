/** A field of the input that cannot be taken as it is; `reason` is a word that the page turns into a sentence. */
export type Issue = { field: string; reason: string; min?: number | undefined; max?: number | undefined }

/** The command is understood and allowed, but the state of things says no (409). */
export class Refused extends Error {
  readonly reason: string
  readonly details: unknown
  constructor(reason: string, details?: unknown) {
    super(reason)
    this.reason = reason
    this.details = details
  }
}

/** What was asked for does not exist, or the asker may not know that it does (404): one answer for both. */
export class NotFound extends Error {
  constructor() {
    super('not-found')
  }
}

/** The input is at fault, field by field (400). */
export class Invalid extends Error {
  readonly issues: Issue[]
  constructor(issues: Issue[]) {
    super('invalid')
    this.issues = issues
  }
}

/** No valid session (401). */
export class SignedOut extends Error {
  readonly reason: string
  constructor(reason = 'signed-out') {
    super(reason)
    this.reason = reason
  }
}

/** Asked too often (429). */
export class TooMany extends Error {
  readonly retryAfterSeconds: number
  constructor(retryAfterSeconds: number) {
    super('too-many-tries')
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/** A precondition of the programme itself is broken: the caller cannot mend it. */
export function present<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`${what} is missing`)
  return value
}

/** The row, or the same answer as if there were none. */
export function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new NotFound()
  return value
}
