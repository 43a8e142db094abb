/** What the server holds of a draft. `revision` 0: it holds none yet. */
export type Kept<Content> = { content: Content; revision: number; keptAt: string | null }

/**
 * What this browser holds of a draft until the server has it. `revision` is the server's when it was written,
 * `attempted` what was sent without hearing whether it arrived, `at` the instant it was put aside.
 */
export type Copy<Content> = { content: Content; attempted: Content | null; revision: number; at: string }

/**
 * A draft while it is being written. `content` is on the screen; the rest is what is known of the server's side.
 * - `resting`: nothing is under way; `sending`: an answer is awaited; `waiting`: it was lost, it will be sent again
 * - `asking`: somebody kept something else meanwhile (`theirs`); the person chooses, nothing is sent until then
 * - `refused`: the server does not want it as it is; it is sent again once it changes
 */
export type Draft<Content> = Kept<Content> & {
  kept: Content
  attempted: Content | null
  phase: 'resting' | 'sending' | 'waiting' | 'asking' | 'refused'
  failures: number
  theirs: Kept<Content> | null
  /** When the copy that was taken up again had been put aside; null without one. */
  restoredAt: string | null
}

const LONGEST_WAIT = 30_000

/**
 * A draft as a page begins with it. A copy in this browser is only there while the server lacks something of it, so it
 * is taken up again - unless the server's has moved on since, which only the person can settle.
 */
export function opened<Content>(server: Kept<Content>, copy: Copy<Content> | null): Draft<Content> {
  const draft: Draft<Content> = {
    ...server,
    kept: server.content,
    attempted: null,
    phase: 'resting',
    failures: 0,
    theirs: null,
    restoredAt: null,
  }
  if (!copy || same(copy.content, server.content)) return draft

  const restored = { ...draft, content: copy.content, restoredAt: copy.at }
  const movedOn = server.revision > copy.revision && !(copy.attempted && same(copy.attempted, server.content))
  return movedOn ? { ...restored, revision: copy.revision, phase: 'asking', theirs: server } : restored
}

export function changed<Content>(draft: Draft<Content>, content: Content): Draft<Content> {
  return { ...draft, content, phase: draft.phase === 'refused' ? 'resting' : draft.phase }
}

export function isKept<Content>({ content, kept }: Draft<Content>): boolean {
  return same(content, kept)
}

/** Is there something to send, and may it be sent now? */
export function isToSend<Content>(draft: Draft<Content>): boolean {
  return (draft.phase === 'resting' || draft.phase === 'waiting') && !isKept(draft)
}

export function sending<Content>(draft: Draft<Content>): Draft<Content> {
  return { ...draft, phase: 'sending', attempted: draft.content }
}

export function arrived<Content>(draft: Draft<Content>, at: { revision: number; keptAt: string }): Draft<Content> {
  return { ...draft, ...at, kept: draft.attempted ?? draft.kept, attempted: null, phase: 'resting', failures: 0 }
}

/** No answer came: it may have arrived or not. */
export function lost<Content>(draft: Draft<Content>): Draft<Content> {
  return { ...draft, phase: 'waiting', failures: draft.failures + 1 }
}

export function refused<Content>(draft: Draft<Content>): Draft<Content> {
  return { ...draft, phase: 'refused', attempted: null }
}

/**
 * The server said that the draft has changed since (409), and this is what it holds now. Nobody is asked when nothing
 * would be lost: it is what was sent from here, or what is on the screen, or what was known already.
 */
export function changedElsewhere<Content>(draft: Draft<Content>, server: Kept<Content>): Draft<Content> {
  const known = [draft.attempted, draft.content, draft.kept].some((one) => one !== null && same(one, server.content))
  const settled = { ...draft, attempted: null, failures: 0 }
  if (!known) return { ...settled, phase: 'asking', theirs: server }
  return { ...settled, phase: 'resting', kept: server.content, revision: server.revision, keptAt: server.keptAt }
}

/** The person takes what the server holds. */
export function withTheirs<Content>(draft: Draft<Content>): Draft<Content> {
  return draft.theirs ? { ...withMine(draft), content: draft.theirs.content } : draft
}

/** The person keeps what is on the screen; it will take the place of the server's. */
export function withMine<Content>(draft: Draft<Content>): Draft<Content> {
  if (!draft.theirs) return draft
  const { content: kept, revision, keptAt } = draft.theirs
  return { ...draft, kept, revision, keptAt, phase: 'resting', theirs: null, restoredAt: null }
}

/** What this browser has to hold on to; null when the server has everything. */
export function copyOf<Content>(draft: Draft<Content>, at: string): Copy<Content> | null {
  if (isKept(draft)) return null
  return { content: draft.content, attempted: draft.attempted, revision: draft.revision, at }
}

/** Milliseconds until the next try, ever longer, at most half a minute. */
export function retryAfter(failures: number): number {
  return Math.min(LONGEST_WAIT, 1000 * 2 ** failures)
}

/** The same to a reader: the order of keys and what is empty make no difference. */
export function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other))
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(plain)
  if (value === null || value === '') return undefined
  if (typeof value !== 'object') return value
  return Object.entries(value)
    .map(([key, inner]) => [key, plain(inner)] as const)
    .filter(([, inner]) => inner !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
}
