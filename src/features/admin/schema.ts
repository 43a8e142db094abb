import { z } from 'zod'

const Count = z.int().min(0)
/** A moment, in UTC. */
const Instant = z.string()

/** What needs the administrator, the most pressing first. */
export const ConcernKind = z.enum([
  'disk-full',
  'queue-late',
  'daily-late',
  'mail-stuck',
  'backup-failed',
  'backup-late',
  'given-up',
  'mail-refused',
  'failing',
  'no-https',
  'no-mail',
])
export type ConcernKind = z.infer<typeof ConcernKind>

/** `count`: how many jobs, mails or percent it is about; 0 where there is nothing to count. */
export const Concern = z.object({ kind: ConcernKind, pressing: z.boolean(), count: Count })
export type Concern = z.infer<typeof Concern>

/** How a daily job stands today, in the organisation's own time zone. */
export const DailyState = z.enum(['done', 'coming', 'late'])
export type DailyState = z.infer<typeof DailyState>
export const DailyLine = z.object({ name: z.string(), at: z.string(), lastAt: Instant.nullable(), state: DailyState })
export type DailyLine = z.infer<typeof DailyLine>

/** The jobs of one kind in the queue. */
export const TaskLine = z.object({ task: z.string(), waiting: Count, late: Count, failing: Count, givenUp: Count })
export type TaskLine = z.infer<typeof TaskLine>

/** Mails that share a fate and what the server said of it: never to whom, nor what they say. */
export const MailFailure = z.object({
  state: z.enum(['waiting', 'refused', 'given-up']),
  reason: z.string(),
  kinds: z.array(z.string()),
  mails: Count,
  attempts: Count,
  writtenAt: Instant,
  nextTryAt: Instant.nullable(),
})
export type MailFailure = z.infer<typeof MailFailure>

/** Mails of this organisation: waiting now, the others of the last seven days. */
export const Mails = z.object({
  ...{ waiting: Count, sent: Count, refused: Count, givenUp: Count, shown: Count },
  oldestWaitingAt: Instant.nullable(),
  failures: z.array(MailFailure),
})

/** Copies of the database: `every` says how often Banso makes one by itself, `kept` which there are, the newest first. */
export const Backups = z.object({
  dir: z.string(),
  every: z.enum(['hour', 'day', 'off']),
  kept: z.array(z.object({ name: z.string(), at: Instant, bytes: Count, readable: z.boolean() })),
  late: z.boolean(),
  failure: z.object({ at: Instant, reason: z.string() }).nullable(),
})

/** What stands on the page, all of it at one moment. */
export const Operation = z.object({
  concerns: z.array(Concern),
  version: z.string(),
  runningSeconds: Count,
  demo: z.boolean(),
  database: z.object({ bundled: z.boolean(), version: z.string(), bytes: Count, migrations: Count }),
  disk: z.object({ freeBytes: Count, totalBytes: Count }).nullable(),
  daily: z.array(DailyLine),
  queue: z.array(TaskLine),
  mails: Mails,
  backups: Backups,
  mailServer: z.object({ server: z.string(), from: z.string() }).nullable(),
  baseUrl: z.string(),
  trustedProxies: z.array(z.string()),
  keyFile: z.string(),
})
export type Operation = z.infer<typeof Operation>

/** The last mail the asker sent to themselves to try it, and what became of it. */
export const TestMail = z.object({
  mail: z
    .object({
      state: z.enum(['waiting', 'sent', 'refused', 'given-up', 'shown']),
      attempts: Count,
      reason: z.string().nullable(),
      writtenAt: Instant,
    })
    .nullable(),
})
export type TestMail = z.infer<typeof TestMail>
export const SentTestMail = z.object({ mailId: z.uuid() })
