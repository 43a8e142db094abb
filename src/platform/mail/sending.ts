import { and, eq, sql } from 'drizzle-orm'
import { createTransport } from 'nodemailer'
import { type Database, own, prepared } from '#/platform/database.ts'
import type { Key } from '#/platform/key.ts'
import { mails } from '#/platform/tables.ts'
import type { Rendered } from './letter.ts'
import { enqueue } from './posting.ts'

export type Transport = { send(mail: Rendered & { to: string; messageId: string }): Promise<void>; close(): void }

type World = { db: Database; key: Key; transport: Transport; mailDomain: string }
type Errand = { organizationId: string; mailId: string }

const HOUR = 3600

/** Seconds until the next try: a quarter of a minute at first, ten minutes at most, so an outage is soon made up for. */
export const pause = (attempts: number): number => Math.min(15 * 2 ** (attempts - 1), 600)

/** After three days a mail is given up; by then it would surprise more than help. */
const PATIENCE = 72 * HOUR

/** So many times a server may say no before it is believed: some refuse whom they do not know yet. */
const REFUSALS = 3

/** The server said no to this recipient or this content for good; what it says of us or of our sign-in is for us to mend. */
const isRefusal = ({ responseCode, command }: SmtpProblem) =>
  responseCode !== undefined && responseCode >= 500 && (command === 'RCPT TO' || command === 'DATA')
type SmtpProblem = { message: string; responseCode?: number; command?: string }

/**
 * Sends one mail. It stays locked meanwhile, so two processes never send it together; a crash between the server's
 * word and ours sends it once more with the same `Message-ID`.
 */
export async function sendMail(
  { db, key, transport, mailDomain }: World,
  { organizationId, mailId }: Errand,
  now: Temporal.Instant,
) {
  await db.inOrganization(organizationId, async (tx) => {
    const [mail] = await take(tx, { mailId })
    if (!mail?.sealed) return
    const content = key.open(mail.sealed, `${organizationId} ${mailId}`)
    const attempts = mail.attempts + 1
    const thisMail = own(tx, mails, eq(mails.id, mailId))
    if (now.since(mail.createdAt).total('seconds') > PATIENCE) {
      await tx.update(mails).set({ state: 'given-up', sealed: null }).where(thisMail)
      return
    }
    if (content === undefined) {
      await tx.update(mails).set({ state: 'given-up', lastProblem: 'sealed with another key' }).where(thisMail)
      return
    }
    try {
      await transport.send({
        ...(JSON.parse(content) as Rendered),
        to: mail.address,
        messageId: `<${mailId}@${mailDomain}>`,
      })
      tx.withCommit(tx.ask(SENT, [organizationId, mailId, attempts, now.toString()]))
    } catch (error) {
      const problem = error as SmtpProblem
      const lastProblem = problem.message.slice(0, 300)
      if (isRefusal(problem) && attempts >= REFUSALS) {
        await tx.update(mails).set({ state: 'refused', attempts, lastProblem, sealed: null }).where(thisMail)
        return
      }
      const nextTryAt = now.add({ seconds: pause(attempts) })
      await tx.update(mails).set({ attempts, lastProblem, nextTryAt }).where(thisMail)
      await enqueue(tx, 'send-mail', [{ organizationId, mailId }], nextTryAt)
    }
  })
}

const take = prepared((tx) =>
  tx
    .select()
    .from(mails)
    .where(
      and(
        eq(mails.organizationId, sql.placeholder('organizationId')),
        eq(mails.id, sql.placeholder('mailId')),
        eq(mails.state, 'waiting'),
      ),
    )
    .for('update', { skipLocked: true }),
)

const SENT = `
update app.mails set state = 'sent', attempts = $3, sent_at = $4, sealed = null, last_problem = null
where organization_id = $1 and id = $2`

/** SMTP through nodemailer. */
export function smtp(url: string, from: string): Transport {
  const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }
  const transport = createTransport({ url, pool: true, maxConnections: 3, ...patience } as Parameters<
    typeof createTransport
  >[0])
  return {
    async send({ subject, text, html, to, messageId }) {
      // As an object, so that an address from a file can never become two.
      await transport.sendMail({ from, to: { name: '', address: to }, subject, text, html, messageId })
    },
    close: () => transport.close(),
  }
}
