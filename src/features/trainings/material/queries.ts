import { and, asc, eq, sql } from 'drizzle-orm'
import { own, type Tx } from '#/platform/database.ts'
import { found } from '#/platform/errors.ts'
import { query } from '#/platform/use-case.ts'
import { programmes, sessions, staff } from '../tables.ts'
import { mayKeepMaterial } from './access.ts'
import { Material, ProgrammeId } from './schema.ts'
import { material as table } from './tables.ts'

/** The terms and contents of a programme, for whoever keeps them. */
export const material = query({
  input: ProgrammeId,
  output: Material,
  reveals: [],
  subject: ({ tx }, { programmeId }) => keptBy(tx, programmeId),
  may: mayKeepMaterial,
  async run({ tx }, { programmeId }, { title, titleEn }) {
    const rows = await materialOf(tx, programmeId)
    const lines = rows.map(({ id, kind, texts, revision }) => ({ materialId: id, kind, texts, revision }))
    return { programmeId, title, titleEn, material: lines }
  },
})

/** The material of a programme, terms first, in its order. */
export const materialOf = (tx: Tx, programmeId: string) =>
  tx
    .select()
    .from(table)
    .where(own(tx, table, eq(table.programmeId, programmeId)))
    .orderBy(sql`${table.kind} = 'content'`, asc(table.position), asc(table.id))

/** A programme with those who answer for or teach one of its sessions; `hold`: its material changes one after the other. */
export async function keptBy(tx: Tx, programmeId: string, hold = false) {
  const asked = tx
    .select()
    .from(programmes)
    .where(own(tx, programmes, eq(programmes.id, programmeId)))
  const [programme] = await (hold ? asked.for('no key update') : asked)
  const around = await tx
    .selectDistinct({ personId: staff.personId })
    .from(staff)
    .innerJoin(
      sessions,
      and(own(tx, sessions, eq(sessions.programmeId, programmeId)), eq(sessions.id, staff.sessionId)),
    )
    .where(own(tx, staff))
  return { ...found(programme), staffIds: around.map(({ personId }) => personId) }
}
