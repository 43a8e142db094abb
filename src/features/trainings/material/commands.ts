import { isDeepStrictEqual } from 'node:util'
import { eq, inArray, sql } from 'drizzle-orm'
import { own, type Tx } from '#/platform/database.ts'
import { Refused } from '#/platform/errors.ts'
import { command } from '#/platform/use-case.ts'
import { mayKeepMaterial } from './access.ts'
import { keptBy, materialOf } from './queries.ts'
import { MOST_MATERIAL, OrderMaterial, ProgrammeId, RemoveMaterial, SavedMaterial, SaveMaterial } from './schema.ts'
import { material as table } from './tables.ts'

const held = ({ tx }: { tx: Tx }, { programmeId }: { programmeId: string }) => keptBy(tx, programmeId, true)

/** Adds a piece at the end, or changes one. 409 `material-changed`: somebody did meanwhile; `too-much-material`. */
export const saveMaterial = command({
  input: SaveMaterial,
  output: SavedMaterial,
  event: 'trainings.material-saved',
  eventSubject: ({ materialId }) => materialId,
  subject: held,
  may: mayKeepMaterial,
  async run({ tx }, { programmeId, materialId, kind, texts, revision }) {
    const rows = await materialOf(tx, programmeId)
    const known = rows.find(({ id }) => id === materialId)
    if (known?.kind === kind && isDeepStrictEqual(known.texts, texts)) return { materialId, revision: known.revision }
    if ((known?.revision ?? 0) !== revision) throw new Refused('material-changed')
    if (!known && rows.length >= MOST_MATERIAL) throw new Refused('too-much-material', { most: MOST_MATERIAL })
    const position = known?.kind === kind ? known.position : endOf(rows, kind)
    const wanted = { kind, texts, position, revision: revision + 1 }
    const written = known
      ? await tx
          .update(table)
          .set(wanted)
          .where(own(tx, table, eq(table.id, materialId)))
      : await tx
          .insert(table)
          .values({ id: materialId, programmeId, ...wanted })
          .onConflictDoNothing()
    // The id belongs to a piece of another programme.
    if (written.rowCount === 0) throw new Refused('material-changed')
    return { materialId, revision: revision + 1 }
  },
})

/** Puts the terms, or the content, in an order: the one that is taught. What is not named comes after. */
export const orderMaterial = command({
  input: OrderMaterial,
  output: ProgrammeId,
  event: 'trainings.material-ordered',
  eventSubject: ({ programmeId }) => programmeId,
  subject: held,
  may: mayKeepMaterial,
  async run({ tx }, { programmeId, kind, materialIds }) {
    const ids = (await materialOf(tx, programmeId)).filter((one) => one.kind === kind).map(({ id }) => id)
    const named = materialIds.filter((id) => ids.includes(id))
    const order = [...new Set([...named, ...ids])]
    if (order.length > 0)
      await tx
        .update(table)
        .set({ position: sql`array_position(${sql.param(order)}::uuid[], ${table.id})` })
        .where(own(tx, table, inArray(table.id, order)))
    return { programmeId }
  },
})

/** Takes a piece out of a programme; gone already is as good. */
export const removeMaterial = command({
  input: RemoveMaterial,
  output: ProgrammeId,
  event: 'trainings.material-removed',
  eventSubject: ({ materialId }) => materialId,
  subject: held,
  may: mayKeepMaterial,
  async run({ tx }, { programmeId, materialId }) {
    await tx.delete(table).where(own(tx, table, eq(table.id, materialId), eq(table.programmeId, programmeId)))
    return { programmeId }
  },
})

/** The place behind all others of its kind. */
export const endOf = (rows: readonly { kind: string; position: number }[], kind: string): number =>
  Math.max(0, ...rows.filter((row) => row.kind === kind).map(({ position }) => position)) + 1
