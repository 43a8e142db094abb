import { integer, jsonb, primaryKey, text } from 'drizzle-orm/pg-core'
import { app, at, id, organizationId } from '#/platform/columns.ts'
import type { FormVersion } from './schema.ts'

/** A version of a form; a version that has been answered is never changed, a new one is added. */
export const versions = app.table(
  'forms_versions',
  {
    organizationId: organizationId(),
    id: id(),
    formKey: text('form_key').notNull(),
    version: integer('version').notNull(),
    content: jsonb('content').$type<FormVersion>().notNull(),
    createdAt: at('created_at').notNull(),
  },
  (version) => [primaryKey({ columns: [version.organizationId, version.id] })],
)
