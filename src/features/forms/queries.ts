import { desc, eq, inArray } from 'drizzle-orm'
import { own, type Tx } from '#/platform/database.ts'
import { present } from '#/platform/errors.ts'
import type { FormVersion } from './schema.ts'
import { versions } from './tables.ts'

/** A published version never changes, so what was read once stays true for the life of the process. */
const known = new Map<string, FormVersion>()
const answered = new Set<string>()
const MOST_KNOWN = 500

/** One version of a form. */
export async function formVersion(tx: Tx, id: string): Promise<FormVersion> {
  const key = `${tx.organizationId} ${id}`
  const before = known.get(key)
  if (before) return before
  const [row] = await tx
    .select({ content: versions.content })
    .from(versions)
    .where(own(tx, versions, eq(versions.id, id)))
  const { content } = present(row, `form version ${id}`)
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(key, content)
  return content
}

/** Has anybody answered it? What is committed once stays so. */
export async function isAnswered(tx: Tx, id: string): Promise<boolean> {
  const key = `${tx.organizationId} ${id}`
  if (answered.has(key)) return true
  const [row] = await tx
    .select({ answeredAt: versions.answeredAt })
    .from(versions)
    .where(own(tx, versions, eq(versions.id, id)))
  if (!row?.answeredAt) return false
  answered.add(key)
  return true
}

/** The latest published version of each of these forms, by form; a form that was never published has none. */
export async function publishedVersions(tx: Tx, formIds: string[]): Promise<Map<string, string>> {
  if (formIds.length === 0) return new Map()
  const rows = await tx
    .selectDistinctOn([versions.formId], { id: versions.id, formId: versions.formId })
    .from(versions)
    .where(own(tx, versions, inArray(versions.formId, formIds), eq(versions.extended, false)))
    .orderBy(versions.formId, desc(versions.version))
  return new Map(rows.map(({ id, formId }) => [formId, id]))
}
