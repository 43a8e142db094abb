import { and, asc, eq, inArray } from 'drizzle-orm'
import { z } from 'zod'
import { namesOf } from '#/features/people/supporters/api.ts'
import { steps } from '#/features/tasks/tables.ts'
import { cursorIn, cursorOf } from '#/platform/cursor.ts'
import { own, type Tx } from '#/platform/database.ts'
import { dayIn } from '#/platform/day.ts'
import { entrusted } from '#/platform/entrusted/tables.ts'
import { found } from '#/platform/errors.ts'
import { type Actor, query, type Scene } from '#/platform/use-case.ts'
import { periodsOf } from '../keeping/queries.ts'
import { keptUntil } from '../keeping/rules.ts'
import { Paging } from '../schema.ts'
import { letters as table } from '../tables.ts'
import { anyone, isAuthor, mayRead } from './access.ts'
import { draftsOf, officeIn, reachOfPerson } from './choosing/queries.ts'
import { LETTER, LETTER_DRAFT } from './rules.ts'
import { Letter, LetterDraft, LetterId, Letters } from './schema.ts'

export type LetterRow = typeof table.$inferSelect
const PAGE = 24

/** A letter with all that was said in it; what the other side wrote is noted as read. */
export const letter = query({
  input: LetterId,
  output: Letter,
  reveals: [LETTER, LETTER_DRAFT],
  subject: ({ tx }, { letterId }) => letterById(tx, letterId),
  may: mayRead,
  async run(scene, { letterId }, row) {
    const { tx, actor } = scene
    const words = await scene.reveal(letterId, [LETTER])
    const read = await scene.readersSoFar(letterId)
    const names = await namesOf(tx, [
      ...endsOf(row),
      ...words.map(({ authorId }) => authorId),
      ...read.map(({ readerId }) => readerId),
    ])
    const mine = isAuthor(actor, row)
    const reach = row.toId ? await reachOfPerson(scene, row.authorId, row.toId) : ('yes' as const)
    const gone = !words.some(({ slot }) => slot === letterId)
    const { letters: months } = await periodsOf(tx)
    const latest = words.at(-1)?.writtenAt ?? row.repliedAt ?? row.sentAt
    return {
      ...headOf(row, actor, names),
      // What was taken back in this very moment has lost its words.
      turns: words.flatMap(({ slot, authorId, writtenAt, body }) =>
        body === undefined
          ? []
          : {
              turnId: slot,
              by: names.get(authorId) ?? '',
              mine: authorId === actor.personId,
              at: writtenAt.toString(),
              text: body,
            },
      ),
      gone,
      reach,
      waits: (await waitingIn(tx, actor.personId, [...words.map(({ slot }) => slot), letterId])).size > 0,
      mayTakeBack:
        mine && read.length === 0 && words.length > 0 && words.every(({ authorId }) => authorId === row.authorId),
      mayReply: !gone && (!mine || reach === 'yes'),
      readSoFar: read.map(({ readerId, readAt }) => ({
        displayName: names.get(readerId) ?? '',
        readAt: readAt.toString(),
      })),
      keptUntil: keptUntil(dayIn(actor.timeZone, latest), months),
      draft: await replyDraft(scene, letterId),
    }
  },
})

async function replyDraft(scene: Scene, letterId: string) {
  const kept = await scene.draft(LETTER_DRAFT, letterId)
  const held = LetterDraft.safeParse(JSON.parse(kept?.body ?? 'null'))
  return kept && held.success
    ? { ...held.data, letterId, revision: kept.revision, keptAt: kept.keptAt.toString() }
    : null
}

/** Letters one wrote or was written, and for HR the questions to the office; the latest first. */
export const letters = query({
  input: Paging,
  output: Letters,
  reveals: [LETTER_DRAFT],
  subject: async () => undefined,
  may: anyone,
  async run(scene, { after }) {
    const { tx, actor } = scene
    const [at = null, id = null] = cursorIn(after, z.tuple([z.iso.datetime(), z.uuid()])) ?? []
    const { rows: ids } = await tx.ask<{ id: string }>(LISTED, [tx.organizationId, at, id, PAGE + 1])
    const page = ids.slice(0, PAGE).map((row) => row.id)
    const rows =
      page.length === 0
        ? []
        : await tx
            .select()
            .from(table)
            .where(own(tx, table, inArray(table.id, page)))
    const seen = page.flatMap((one) => rows.find(({ id }) => id === one) ?? [])
    const names = await namesOf(tx, seen.flatMap(endsOf))
    const turns = await turnsOf(tx, page)
    const waiting = await waitingIn(
      tx,
      actor.personId,
      turns.map(({ turnId }) => turnId),
    )
    const last = seen.at(-1)
    return {
      letters: seen.map((row) => ({
        ...headOf(row, actor, names),
        latestOn: dayIn(actor.timeZone, row.repliedAt ?? row.sentAt),
        waits: turns.some(({ letterId, turnId }) => letterId === row.id && waiting.has(turnId)),
      })),
      next: ids.length > PAGE && last ? cursorOf((last.repliedAt ?? last.sentAt).toString(), last.id) : null,
      drafts: after
        ? []
        : (await draftsOf(scene)).toReversed().map(({ letterId, to, keptAt }) => ({
            letterId,
            keptAt,
            to: officeIn(to) ? ('office' as const) : ('person' as const),
          })),
    }
  },
})

// Row-level security leaves only what is between the asker and somebody.
const LISTED = `
select l.id from app.reflections_letters l
where l.organization_id = $1
  and ($2::timestamptz is null or (coalesce(l.replied_at, l.sent_at), l.id) < ($2::timestamptz, $3::uuid))
order by coalesce(l.replied_at, l.sent_at) desc, l.id desc limit $4`

export async function letterById(tx: Tx, letterId: string): Promise<LetterRow> {
  const [row] = await tx
    .select()
    .from(table)
    .where(own(tx, table, eq(table.id, letterId)))
  return found(row)
}

/** The turns of letters that one may read, in order; nothing is opened. */
export const turnsOf = (tx: Tx, letterIds: string[]) =>
  letterIds.length === 0
    ? Promise.resolve([])
    : tx
        .select({ letterId: entrusted.subjectId, turnId: entrusted.slot, authorId: entrusted.authorId })
        .from(entrusted)
        .where(own(tx, entrusted, inArray(entrusted.subjectId, letterIds), eq(entrusted.kind, LETTER)))
        .orderBy(asc(entrusted.writtenAt), asc(entrusted.id))

/** Of these turns, those that wait for the person. */
async function waitingIn(tx: Tx, personId: string, turnIds: string[]): Promise<Set<string>> {
  if (turnIds.length === 0) return new Set()
  const rows = await tx
    .select({ turnId: steps.subjectId })
    .from(steps)
    .where(
      and(own(tx, steps, eq(steps.personId, personId), eq(steps.state, 'open')), inArray(steps.subjectId, turnIds)),
    )
  return new Set(rows.map(({ turnId }) => turnId))
}

const endsOf = ({ authorId, toId }: LetterRow) => (toId ? [authorId, toId] : [authorId])

function headOf(row: LetterRow, actor: Actor, names: Map<string, string>) {
  const mine = isAuthor(actor, row)
  const otherId = mine ? row.toId : row.authorId
  return {
    letterId: row.id,
    as: mine ? ('author' as const) : row.toOffice ? ('office' as const) : ('addressee' as const),
    other: otherId && (names.get(otherId) ?? ''),
    sentOn: dayIn(actor.timeZone, row.sentAt),
  }
}
