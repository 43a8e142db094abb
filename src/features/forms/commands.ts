import { eq, isNull } from 'drizzle-orm'
import { v7 } from 'uuid'
import { own, type Tx } from '#/platform/database.ts'
import { isAnswered } from './queries.ts'
import type { FormVersion, Side } from './schema.ts'
import { forms, versions } from './tables.ts'

/** Keeps a form as the organisation's own, published at once, and gives its id. */
export async function addForm(
  tx: Tx,
  { side, content, libraryKey = null }: { side: Side; content: FormVersion; libraryKey?: string | null },
  at: Temporal.Instant,
): Promise<string> {
  const id = v7()
  await tx.insert(forms).values({ id, side, libraryKey, createdAt: at, changedAt: at })
  await tx
    .insert(versions)
    .values({ id: v7(), formId: id, version: 1, content: { ...content, version: 1 }, createdAt: at })
  return id
}

/** Remembers that somebody has answered this version: from now on the meaning of its questions is frozen. */
export async function markAnswered(tx: Tx, versionId: string, at: Temporal.Instant): Promise<void> {
  if (await isAnswered(tx, versionId)) return
  await tx
    .update(versions)
    .set({ answeredAt: at })
    .where(own(tx, versions, eq(versions.id, versionId), isNull(versions.answeredAt)))
}
