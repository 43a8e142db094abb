import { v7 } from 'uuid'
import type { Tx } from '#/platform/database.ts'
import type { FormVersion } from './schema.ts'
import { versions } from './tables.ts'

/** Keeps a version of a form as the organisation's own and gives its id. */
export async function addVersion(tx: Tx, content: FormVersion, createdAt: Temporal.Instant): Promise<string> {
  const id = v7()
  await tx.insert(versions).values({ id, formKey: content.key, version: content.version, content, createdAt })
  return id
}
