import { eq } from 'drizzle-orm'
import { own, type Tx } from '#/platform/database.ts'
import { present } from '#/platform/errors.ts'
import type { FormVersion } from './schema.ts'
import { versions } from './tables.ts'

/** A version never changes once answered, so what was read once stays true for the life of the process. */
const known = new Map<string, FormVersion>()
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
