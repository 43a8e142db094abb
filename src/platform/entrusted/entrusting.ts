import { createHash } from 'node:crypto'
import { eq, inArray, sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import { add, own, type Tx } from '#/platform/database.ts'
import { Refused } from '#/platform/errors.ts'
import type { Key } from '#/platform/key.ts'
import { entrusted, readings } from './tables.ts'

export type Readers = { persons: string[]; offices: string[] }

/** One thing said in confidence: what of it, about whom, in answer to which question, and who may read it. */
export type Words = {
  kind: string
  aboutId: string
  subjectId: string
  slot?: string
  body?: string
  marks?: Record<string, number>
  readers: Readers
}

/** Words that the person asking may read. `body` is undefined where there is none or the key is another one. */
export type Revealed = {
  id: string
  kind: string
  slot: string
  authorId: string
  writtenAt: Temporal.Instant
  marks: Record<string, number>
  body: string | undefined
}

/** A draft as its author left it; `revision` grows by one each time it is kept. */
export type Draft = { body: string; revision: number; keptAt: Temporal.Instant }

type ShownWords = { kinds: string[]; added: string[] }

export type Entrusting = {
  /** Hands words over for good; afterwards nobody, their author included, changes them or their readers. */
  entrust(words: Words[]): Promise<void>
  /** The words of these kinds that belong to a subject and are meant for this person; each showing is logged. */
  reveal(subjectId: string, kinds: string[]): Promise<Revealed[]>
  /** One's own words of these kinds in these subjects, drafts included; who else wrote there is not touched. */
  ownWords(subjectIds: string[], kinds: string[]): Promise<(Revealed & { subjectId: string; readers: Readers })[]>
  /** Which kinds of words about a subject one may read, without reading them. */
  readable(subjectId: string): Promise<Set<string>>
  /** The persons who may read words of this kind about a subject, if one may oneself. */
  readersOf(subjectId: string, kind: string): Promise<string[]>
  /** Who has read one's own words about a subject: latest reading per reader. */
  readersSoFar(subjectId: string): Promise<{ readerId: string; readAt: Temporal.Instant }[]>
  /** Takes one's own words of a kind about a subject back, while nobody has read them; false: somebody has. */
  takeBack(kind: string, subjectId: string): Promise<boolean>
  /** Takes one's own words of these kinds about a subject away, read or not. */
  withdraw(kinds: string[], subjectId: string): Promise<void>
  /**
   * Adds one named person to the readers of one's own words about these subjects: of `kinds` what is kept in a slot for
   * the role, of `added` all.
   */
  showTo(reader: { personId: string; as: string }, words: ShownWords, subjectIds: string[]): Promise<void>
  /** Keeps one's own draft if `revision` is still the latest (0: there is none yet), else 409 `draft-changed`. */
  keepDraft(kind: `${string}.draft`, subjectId: string, body: string, revision: number): Promise<number>
  draft(kind: `${string}.draft`, subjectId: string): Promise<Draft | undefined>
  discardDraft(kind: `${string}.draft`, subjectId: string): Promise<void>
}

type Context = { tx: Tx; personId: string; now: Temporal.Instant; key: Key; reveals: readonly string[] }

export function entrusting({ tx, personId, now, key, reveals }: Context): Entrusting {
  const place = (id: string) => `${tx.organizationId} ${id}`

  async function bodies(ids: string[]): Promise<Map<string, string | undefined>> {
    if (ids.length === 0) return new Map()
    const { rows } = await tx.client.query<{ id: string; body: Buffer | null }>('select id, body from app.reveal($1)', [
      ids,
    ])
    return new Map(rows.map(({ id, body }) => [id, body ? key.open(body, place(id)) : undefined]))
  }

  return {
    async entrust(words) {
      const rows = words.map(({ kind, aboutId, subjectId, slot = '', body, marks = {}, readers }) => {
        const id = v7()
        return {
          id,
          authorId: personId,
          aboutId,
          kind,
          subjectId,
          slot,
          personReaders: readers.persons,
          officeReaders: readers.offices,
          body: body === undefined ? null : key.seal(body, place(id)),
          marks,
          writtenAt: now,
        }
      })
      if (rows.length > 0) await add(tx, entrusted, rows)
    },

    async reveal(subjectId, kinds) {
      const undeclared = kinds.find((kind) => !reveals.includes(kind))
      if (undeclared) throw new Error(`this use-case does not declare that it reveals ${undeclared}`)
      const { id, kind, slot, authorId, writtenAt, marks } = entrusted
      const rows = await tx
        .select({ id, kind, slot, authorId, writtenAt, marks })
        .from(entrusted)
        .where(own(tx, entrusted, eq(entrusted.subjectId, subjectId), inArray(entrusted.kind, kinds)))
        .orderBy(entrusted.writtenAt, entrusted.id)
      const opened = await bodies(rows.map((row) => row.id))
      return rows.map((row) => ({ ...row, body: opened.get(row.id) }))
    },

    async ownWords(subjectIds, kinds) {
      const undeclared = kinds.find((kind) => !reveals.includes(kind))
      if (undeclared) throw new Error(`this use-case does not declare that it reveals ${undeclared}`)
      if (subjectIds.length === 0) return []
      const { id, kind, slot, authorId, writtenAt, marks, personReaders, officeReaders } = entrusted
      const rows = await tx
        .select({
          id,
          subjectId: entrusted.subjectId,
          kind,
          slot,
          authorId,
          writtenAt,
          marks,
          personReaders,
          officeReaders,
        })
        .from(entrusted)
        .where(
          own(tx, entrusted, eq(authorId, personId), inArray(entrusted.subjectId, subjectIds), inArray(kind, kinds)),
        )
        .orderBy(writtenAt, id)
      const opened = await bodies(rows.map((row) => row.id))
      return rows.map(({ personReaders: persons, officeReaders: offices, ...row }) => ({
        ...row,
        readers: { persons, offices },
        body: opened.get(row.id),
      }))
    },

    async readable(subjectId) {
      const rows = await tx
        .selectDistinct({ kind: entrusted.kind })
        .from(entrusted)
        .where(own(tx, entrusted, eq(entrusted.subjectId, subjectId)))
      return new Set(rows.map(({ kind }) => kind))
    },

    async readersOf(subjectId, kind) {
      const rows = await tx
        .select({ persons: entrusted.personReaders })
        .from(entrusted)
        .where(own(tx, entrusted, eq(entrusted.subjectId, subjectId), eq(entrusted.kind, kind)))
      return [...new Set(rows.flatMap(({ persons }) => persons))]
    },

    readersSoFar: (subjectId) =>
      tx
        .select({
          readerId: readings.readerId,
          readAt: sql<Temporal.Instant>`max(${readings.readAt})`.mapWith(readings.readAt),
        })
        .from(readings)
        .where(own(tx, readings, eq(readings.subjectId, subjectId), eq(readings.authorId, personId)))
        .groupBy(readings.readerId)
        .orderBy(sql`max(${readings.readAt})`),

    async takeBack(kind, subjectId) {
      const { rows } = await tx.ask<{ gone: boolean }>('select app.take_back($1, $2) as gone', [kind, subjectId])
      return rows[0]!.gone
    },

    async withdraw(kinds, subjectId) {
      await tx.ask('select app.withdraw($1, $2)', [kinds, subjectId])
    },

    async showTo({ personId: reader, as }, { kinds, added }, subjectIds) {
      await tx.ask('select app.show_to($1, $2, $3, $4, $5)', [reader, as, kinds, added, subjectIds])
    },

    async keepDraft(kind, subjectId, body, revision) {
      const id = draftId(tx.organizationId, kind, subjectId, personId)
      const kept = { body: key.seal(body, place(id)), marks: { revision: revision + 1 }, writtenAt: now }
      const { rowCount } = await (revision === 0
        ? tx
            .insert(entrusted)
            .values({ ...kept, id, kind, subjectId, authorId: personId, aboutId: personId })
            .onConflictDoNothing()
        : tx
            .update(entrusted)
            .set(kept)
            .where(own(tx, entrusted, eq(entrusted.id, id), sql`(${entrusted.marks}->>'revision')::int = ${revision}`)))
      if (rowCount === 0) throw new Refused('draft-changed')
      return revision + 1
    },

    async draft(kind, subjectId) {
      const id = draftId(tx.organizationId, kind, subjectId, personId)
      const [row] = await tx
        .select({ marks: entrusted.marks, keptAt: entrusted.writtenAt })
        .from(entrusted)
        .where(own(tx, entrusted, eq(entrusted.id, id)))
      if (!row) return undefined
      const body = (await bodies([id])).get(id)
      return body === undefined ? undefined : { body, revision: row.marks.revision ?? 0, keptAt: row.keptAt }
    },

    async discardDraft(kind, subjectId) {
      const id = draftId(tx.organizationId, kind, subjectId, personId)
      await tx.ask(DISCARD, [tx.organizationId, id, kind])
    },
  }
}

const DISCARD = 'delete from app.entrusted where organization_id = $1 and id = $2 and kind = $3'

/** One draft per author and subject, whichever tab made it: the id follows from what it is. */
function draftId(...parts: string[]): string {
  const hex = createHash('sha256').update(parts.join(' ')).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
