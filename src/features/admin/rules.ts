import type { Day } from '#/platform/day.ts'
import type { Concern, ConcernKind, DailyState, MailFailure, TaskLine } from './schema.ts'

/** Minutes after its time before a daily job counts as late: the queue looks for it every five. */
const PATIENCE = 15

type Morning = {
  today: Day
  /** `08:05`, where the organisation is. */
  time: string
  /** So long this process has been looking. */
  runningMinutes: number
}

/** A job whose time has come has run, or is late; it is given a while, and so is a process that has only just begun. */
export function dailyState(at: string, lastDay: Day | null, { today, time, runningMinutes }: Morning): DailyState {
  if (lastDay !== null && lastDay >= today) return 'done'
  return minutesOf(time) < minutesOf(at) + PATIENCE || runningMinutes < PATIENCE ? 'coming' : 'late'
}

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** Below either of these the volume is about to be full. */
const LEAST = { share: 0.1, bytes: 2 * 1024 ** 3 }

/** A mail that waits longer than this does not wait for its turn. */
const STUCK_MINUTES = 60

/** The clock begins this one anew every five minutes, so one that was given up has been made up for. */
const BEGINS_ANEW = 'daily'

export type Facts = {
  disk: { freeBytes: number; totalBytes: number } | null
  daily: readonly { state: DailyState }[]
  queue: readonly TaskLine[]
  mails: { waiting: number; refused: number; givenUp: number; oldestMinutes: number | null }
  backups: { late: boolean; failure: unknown }
  mailing: boolean
  baseUrl: string
}

/** What needs the administrator, the most pressing first; nothing means that all is well. */
export function concernsOf({ disk, daily, queue, mails, backups, mailing, baseUrl }: Facts): Concern[] {
  const sum = (of: (task: TaskLine) => number) => queue.reduce((all, task) => all + of(task), 0)
  const full = disk && (disk.freeBytes < LEAST.bytes || disk.freeBytes < LEAST.share * disk.totalBytes)
  const stuck = mails.oldestMinutes !== null && mails.oldestMinutes > STUCK_MINUTES
  return [
    ...concern('disk-full', full ? 1 : 0, Math.floor((100 * (disk?.freeBytes ?? 0)) / (disk?.totalBytes || 1))),
    ...concern(
      'queue-late',
      sum(({ late }) => late),
    ),
    ...concern('daily-late', daily.filter(({ state }) => state === 'late').length),
    ...concern('mail-stuck', stuck ? mails.waiting : 0),
    ...concern('backup-failed', backups.failure ? 1 : 0, 0),
    ...concern('backup-late', backups.late ? 1 : 0, 0),
    ...concern(
      'given-up',
      sum(({ task, givenUp }) => (task === BEGINS_ANEW ? 0 : givenUp)),
    ),
    ...concern('mail-refused', mails.refused + mails.givenUp),
    ...concern(
      'failing',
      sum(({ failing }) => failing),
    ),
    ...concern('no-https', isUnprotected(baseUrl) ? 1 : 0, 0),
    ...concern('no-mail', mailing ? 0 : 1, 0),
  ]
}

/** These can wait until one comes by; the others are for today. */
const CAN_WAIT = new Set<ConcernKind>(['mail-refused', 'failing', 'no-https', 'no-mail'])

const concern = (kind: ConcernKind, there: number, count = there): Concern[] =>
  there > 0 ? [{ kind, pressing: !CAN_WAIT.has(kind), count }] : []

/** Cookies and words travel openly, and not only within this machine. */
const isUnprotected = (baseUrl: string) =>
  /^http:/.test(baseUrl) && !/^http:\/\/(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/.test(baseUrl)

/**
 * What a mail server said, without what could be somebody's: addresses, links and quotations go, and so do the numbers
 * that make every saying different. Some name only what stands before the @ of the one it was sent to.
 */
export const reasonOf = (said: string, address: string): string =>
  said
    .replace(nameIn(address), '…')
    .replace(/https?:\/\/\S+/gi, '…')
    .replace(/<[^>]*>|"[^"]*"|'[^']*'|“[^”]*”|「[^」]*」/g, '…')
    .replace(/\S*(?:@|＠|%40)\S*/gi, '…')
    .replace(/\b(?=\w*\d)(?=\w*[a-z])\w{8,}\b|\b\d{6,}\b/gi, '…')
    .replace(/[^\x20-\x7e…]+/g, ' ')
    .replace(/(…[\s:;,.]*)+…/g, '…')
    .replace(/\s+/g, ' ')
    .trim()

const nameIn = (address: string) => new RegExp(`(?<!\\w)${RegExp.escape(address.split('@')[0]!)}(?![\\w@])`, 'gi')

export type FailedMail = {
  kind: string
  address: string
  state: MailFailure['state']
  lastProblem: string
  attempts: number
  writtenAt: string
  nextTryAt: string
}

/** Mails of one fate for one reason are one line; the latest is told of first. */
export function failuresIn(mails: readonly FailedMail[]): MailFailure[] {
  const alike = Map.groupBy(mails, ({ state, lastProblem, address }) => `${state} ${reasonOf(lastProblem, address)}`)
  const lines = [...alike.values()].map((same) => ({
    state: same[0]!.state,
    reason: reasonOf(same[0]!.lastProblem, same[0]!.address),
    kinds: [...new Set(same.map(({ kind }) => kind))].toSorted(),
    mails: same.length,
    attempts: Math.max(...same.map(({ attempts }) => attempts)),
    writtenAt: same
      .map(({ writtenAt }) => writtenAt)
      .toSorted()
      .at(-1)!,
    nextTryAt: same[0]!.state === 'waiting' ? same.map(({ nextTryAt }) => nextTryAt).toSorted()[0]! : null,
  }))
  return lines.toSorted((one, other) => other.writtenAt.localeCompare(one.writtenAt))
}
