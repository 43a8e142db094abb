import { and, desc, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { namesOf } from '#/features/people/supporters/api.ts'
import { cursorIn, cursorOf } from '#/platform/cursor.ts'
import { own } from '#/platform/database.ts'
import { found } from '#/platform/errors.ts'
import type { Rendered } from '#/platform/mail/letter.ts'
import { entrance } from '#/platform/session/entrance.ts'
import { mails as mailTable } from '#/platform/tables.ts'
import type { World } from '#/platform/world.ts'
import { inDemo, onlyInDemo } from '../queries.ts'
import { DEMO } from '../rules.ts'
import { ListMails, MailRef, OpenedMail, ShownMails } from '../schema.ts'

const PAGE = 30

/** What would have been sent, the newest first. */
export const mails = entrance({
  input: ListMails,
  output: ShownMails,
  admit: onlyInDemo,
  run: ({ world }, { personId, after }) =>
    inDemo(world, async (tx) => {
      const [at, id] = cursorIn(after, z.tuple([z.iso.datetime(), z.uuid()])) ?? []
      const rows = await tx
        .select()
        .from(mailTable)
        .where(
          own(
            tx,
            mailTable,
            eq(mailTable.state, 'shown'),
            personId ? eq(mailTable.personId, personId) : undefined,
            at && id ? sql`(${mailTable.createdAt}, ${mailTable.id}) < (${at}::timestamptz, ${id}::uuid)` : undefined,
          ),
        )
        .orderBy(desc(mailTable.createdAt), desc(mailTable.id))
        .limit(PAGE + 1)
      const page = rows.slice(0, PAGE)
      const names = await namesOf(
        tx,
        page.map((row) => row.personId),
      )
      const last = page.at(-1)
      return {
        mails: page.map((row) => lineOf(row, names, opened(world, row).subject)),
        next: rows.length > PAGE && last ? cursorOf(last.createdAt.toString(), last.id) : null,
      }
    }),
})

/** One of them, as its reader would have seen it in a mail programme that shows text. */
export const mail = entrance({
  input: MailRef,
  output: OpenedMail,
  admit: onlyInDemo,
  run: ({ world }, { mailId }) =>
    inDemo(world, async (tx) => {
      const shown = and(eq(mailTable.id, mailId), eq(mailTable.state, 'shown'))
      const row = found(
        (
          await tx
            .select()
            .from(mailTable)
            .where(own(tx, mailTable, shown))
        )[0],
      )
      const { subject, text } = opened(world, row)
      return { ...lineOf(row, await namesOf(tx, [row.personId]), subject), text }
    }),
})

type Row = typeof mailTable.$inferSelect

const lineOf = ({ id, createdAt, personId, address, kind }: Row, names: Map<string, string>, subject: string) => ({
  ...{ id, at: createdAt.toString(), personId, address, kind, subject },
  displayName: names.get(personId) ?? '',
})

/** Written with another key, it stays closed. */
function opened({ key }: World, { id, sealed }: Row): Pick<Rendered, 'subject' | 'text'> {
  const body = sealed && key.open(sealed, `${DEMO} ${id}`)
  return body ? (JSON.parse(body) as Rendered) : { subject: '', text: '' }
}
