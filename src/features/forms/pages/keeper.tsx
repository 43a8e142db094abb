import { ApiProblem } from '#/client.ts'
import {
  arrived,
  changed,
  changedElsewhere,
  copyOf,
  type Draft,
  isToSend,
  type Kept,
  lost,
  opened,
  refused,
  retryAfter,
  sending,
  withMine,
  withTheirs,
} from '../drafts/rules.ts'
import { copies } from './copies.tsx'

export type Keeping<Content> = {
  /** Of the copy in this browser: `<person>.<reflection>`. */
  name: string
  /** What the server held when the page was loaded. */
  server: Kept<Content>
  keep: (content: Content, revision: number) => Promise<{ revision: number; keptAt: string }>
  load: () => Promise<Kept<Content>>
}

export type Keeper<Content> = ReturnType<typeof keeperOf<Content>>

const PAUSE = 800
const PATIENCE = 20_000

/**
 * Keeps a draft while it is typed: on the server a moment after each pause, in this browser until the server has it.
 * Lives outside of React, so that an answer that comes after the page was left still counts.
 */
export function keeperOf<Content>({ name, server, keep, load }: Keeping<Content>) {
  let draft = opened(server, copies.read<Content>(name))
  let problem: unknown
  let snapshot = { draft, problem }
  let timer: ReturnType<typeof setTimeout> | undefined
  let held = false
  let left = false
  const listeners = new Set<() => void>()

  function set(next: Draft<Content>, failure?: unknown) {
    draft = next
    problem = failure
    snapshot = { draft, problem }
    if (!held) copies.write(name, copyOf(draft, new Date().toISOString()))
    for (const listener of listeners) listener()
  }

  function sendIn(milliseconds: number) {
    clearTimeout(timer)
    if (!held && isToSend(draft)) timer = setTimeout(send, milliseconds)
  }

  async function send() {
    clearTimeout(timer)
    if (held || !isToSend(draft)) return
    set(sending(draft))
    try {
      const kept = await within(PATIENCE, keep(draft.content, draft.revision))
      // Only now: more may have been typed while it was under way.
      set(arrived(draft, kept))
    } catch (failure) {
      await settle(failure)
    }
    if (!left) sendIn(draft.phase === 'waiting' ? retryAfter(draft.failures) : PAUSE)
  }

  async function settle(failure: unknown) {
    const reason = failure instanceof ApiProblem ? failure.reason : ''
    const status = failure instanceof ApiProblem ? failure.status : 0
    if (reason === 'draft-changed') {
      await load().then(
        (held) => set(changedElsewhere(draft, held)),
        () => set(lost(draft)),
      )
    } else if (status === 0 || status === 401 || status === 429 || status >= 500) set(lost(draft))
    else set(refused(draft), failure)
  }

  sendIn(0)
  return {
    read: () => snapshot,
    subscribe(listener: () => void) {
      left = false
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    change(content: Content) {
      set(changed(draft, content), problem)
      sendIn(draft.phase === 'waiting' ? retryAfter(draft.failures) : PAUSE)
    },
    /** Sends at once what is not kept yet. */
    flush: send,
    /** The page is left: what cannot be kept any more waits in this browser. */
    leave() {
      left = true
      void send()
    },
    takeTheirs: () => set(withTheirs(draft)),
    keepMine() {
      set(withMine(draft))
      void send()
    },
    /** Nothing more is sent while the whole is handed in. */
    hold() {
      clearTimeout(timer)
      held = true
    },
    /** It was not handed in after all. */
    release() {
      held = false
      set(draft)
      sendIn(PAUSE)
    },
    /** It was handed in: the copy in this browser goes. */
    finish() {
      held = true
      copies.write(name, null)
    },
  }
}

function within<Result>(milliseconds: number, work: Promise<Result>): Promise<Result> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new ApiProblem(0, { reason: 'offline' })), milliseconds)
  })
  return Promise.race([work, late])
}
