import { and, count, desc, eq, gte, inArray, isNotNull, max, min, or } from 'drizzle-orm'
import { z } from 'zod'
import { own, type Tx } from '#/platform/database.ts'
import { ledger, mails } from '#/platform/tables.ts'
import { query } from '#/platform/use-case.ts'
import { mayOperate } from './access.ts'
import { testMail as letter } from './mails.ts'
import { concernsOf, dailyState, type FailedMail, failuresIn, reasonOf } from './rules.ts'
import { Operation, TestMail } from './schema.ts'

const WEEK = { hours: 7 * 24 }
/** More failures than this are one outage; their reasons repeat themselves. */
const ENOUGH = 500
/** Backups that are named; the older ones are in the folder. */
const LATEST = 8

/** How Banso fares: health, what happens by itself, mail, and what it runs on. */
export const operation = query({
  input: z.object({}),
  output: Operation,
  reveals: [],
  subject: async () => undefined,
  may: mayOperate,
  async run({ tx, actor, now, today, baseUrl, mailing, demo, house }) {
    const since = now.subtract(WEEK)
    const [standing, ran, counts, failures] = await Promise.all([
      house(),
      lastRuns(tx),
      mailCounts(tx, since),
      failedMails(tx, since),
    ])
    const { queue, disk, backups, version, runningSeconds, database, trustedProxies, keyFile } = standing
    const time = now.toZonedDateTimeISO(actor.timeZone).toPlainTime().toString({ smallestUnit: 'minute' })
    const morning = { today, time, runningMinutes: runningSeconds / 60 }
    const daily = standing.timetable
      .map(({ name, at }) => {
        const last = ran.get(name)
        const state = dailyState(at, last?.day ?? null, morning)
        return { name, at, lastAt: last?.ranAt?.toString() ?? null, state }
      })
      .toSorted((one, other) => one.at.localeCompare(other.at))
    const { oldest, ...numbers } = counts
    const oldestMinutes = oldest && now.since(oldest).total('minutes')
    return {
      concerns: concernsOf({ disk, daily, queue, mails: { ...numbers, oldestMinutes }, backups, mailing, baseUrl }),
      ...{ version, runningSeconds, demo, database, disk, daily, queue },
      mails: { ...numbers, oldestWaitingAt: oldest?.toString() ?? null, failures },
      backups: {
        ...backups,
        kept: backups.kept.slice(0, LATEST).map(({ rows, ...one }) => ({ ...one, readable: rows !== null })),
      },
      ...{ mailServer: standing.mail, baseUrl, trustedProxies: [...trustedProxies], keyFile },
    }
  },
})

async function lastRuns(tx: Tx) {
  const rows = await tx
    .select({ job: ledger.job, day: max(ledger.day), ranAt: max(ledger.ranAt) })
    .from(ledger)
    .where(own(tx, ledger))
    .groupBy(ledger.job)
  return new Map(rows.map((row) => [row.job, row]))
}

async function mailCounts(tx: Tx, since: Temporal.Instant) {
  const rows = await tx
    .select({ state: mails.state, mails: count(), oldest: min(mails.createdAt) })
    .from(mails)
    .where(own(tx, mails, or(eq(mails.state, 'waiting'), gte(mails.createdAt, since))))
    .groupBy(mails.state)
  const of = (state: string) => rows.find((row) => row.state === state)
  const [waiting, sent, refused, givenUp, shown] = ['waiting', 'sent', 'refused', 'given-up', 'shown'].map(
    (state) => of(state)?.mails ?? 0,
  ) as [number, number, number, number, number]
  return { waiting, sent, refused, givenUp, shown, oldest: of('waiting')?.oldest ?? null }
}

async function failedMails(tx: Tx, since: Temporal.Instant) {
  const { kind, address, state, lastProblem, attempts, createdAt, nextTryAt } = mails
  const over = and(inArray(state, ['refused', 'given-up']), gte(createdAt, since))
  const rows = await tx
    .select({ kind, address, state, lastProblem, attempts, createdAt, nextTryAt })
    .from(mails)
    .where(own(tx, mails, isNotNull(lastProblem), or(eq(state, 'waiting'), over)))
    .orderBy(desc(createdAt))
    .limit(ENOUGH)
  return failuresIn(
    rows.map(({ createdAt, nextTryAt, ...row }) => ({
      ...(row as Pick<FailedMail, 'kind' | 'address' | 'state' | 'lastProblem' | 'attempts'>),
      writtenAt: createdAt.toString(),
      nextTryAt: nextTryAt.toString(),
    })),
  )
}

/** What became of the mail the asker last sent to themselves. */
export const testMail = query({
  input: z.object({}),
  output: TestMail,
  reveals: [],
  subject: async () => undefined,
  may: mayOperate,
  async run({ tx, actor }) {
    const mail = await lastTest(tx, actor.personId)
    if (!mail) return { mail: null }
    const { state, attempts, lastProblem, createdAt, address } = mail
    const reason = lastProblem === null ? null : reasonOf(lastProblem, address)
    return { mail: { state, attempts, reason, writtenAt: createdAt.toString() } }
  },
})

/** The latest of somebody's own test mails. */
export async function lastTest(tx: Tx, personId: string) {
  const [mail] = await tx
    .select()
    .from(mails)
    .where(own(tx, mails, eq(mails.personId, personId), eq(mails.kind, letter.kind)))
    .orderBy(desc(mails.id))
    .limit(1)
  return mail
}
