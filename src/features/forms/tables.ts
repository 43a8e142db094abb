import { sql } from 'drizzle-orm'
import { boolean, foreignKey, index, integer, jsonb, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { app, at, id, organizationId } from '#/platform/columns.ts'
import type { FormVersion, Side } from './schema.ts'

/** A form of the organisation's own: what is being edited, beside the versions that were published. */
export const forms = app.table(
  'forms_forms',
  {
    organizationId: organizationId(),
    id: id(),
    /** Who writes it: the new hire, or those beside them. */
    side: text('side').$type<Side>().notNull(),
    /** The set of questions it began as, if any. */
    libraryKey: text('library_key'),
    /** What is being edited and not yet published, whole or half done; null: nothing. */
    draft: jsonb('draft').$type<object>(),
    /** One more with every change: who saves what somebody else changed meanwhile is told. */
    revision: integer('revision').notNull().default(0),
    /** It is offered no longer; what runs on it goes on. */
    retired: boolean('retired').notNull().default(false),
    createdAt: at('created_at').notNull(),
    changedAt: at('changed_at').notNull(),
  },
  (form) => [
    primaryKey({ columns: [form.organizationId, form.id] }),
    index('forms_forms_side').on(form.organizationId, form.side, form.createdAt),
  ],
)

/** A published version of a form; it is never changed, a new one is added. */
export const versions = app.table(
  'forms_versions',
  {
    organizationId: organizationId(),
    id: id(),
    formId: uuid('form_id').notNull(),
    version: integer('version').notNull(),
    content: jsonb('content').$type<FormVersion>().notNull(),
    /** A version with the questions of one month added, for that month alone. */
    extended: boolean('extended').notNull().default(false),
    createdAt: at('created_at').notNull(),
    /** When somebody first answered it: from then on the meaning of its questions is frozen. */
    answeredAt: at('answered_at'),
  },
  (version) => [
    primaryKey({ columns: [version.organizationId, version.id] }),
    uniqueIndex('forms_versions_number')
      .on(version.organizationId, version.formId, version.version)
      .where(sql`not ${version.extended}`),
    foreignKey({ columns: [version.organizationId, version.formId], foreignColumns: [forms.organizationId, forms.id] }),
  ],
)
export type Form = typeof forms.$inferSelect
