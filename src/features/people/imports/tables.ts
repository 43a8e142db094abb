import { foreignKey, index, integer, jsonb, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { app, at, bytes, id, organizationId } from '#/platform/columns.ts'
import type { PersonRecord } from '../record/schema.ts'

/** A file taken in, or about to be. `fileHash` is SHA-256 of its bytes, hex; rows are counted as they are written. */
export const imports = app.table(
  'people_imports',
  {
    organizationId: organizationId(),
    id: id(),
    fileName: text('file_name').notNull().default(''),
    fileHash: text('file_hash').notNull(),
    state: text('state', { enum: ['waiting', 'running', 'done', 'refused', 'failed', 'undone'] })
      .notNull()
      .default('done'),
    /** Why it was refused. */
    reason: text('reason'),
    /** People written so far, of so many. */
    written: integer('written').notNull().default(0),
    total: integer('total').notNull().default(0),
    added: integer('added').notNull(),
    changed: integer('changed').notNull(),
    unchanged: integer('unchanged').notNull(),
    importedBy: uuid('imported_by').notNull(),
    importedAt: at('imported_at').notNull(),
    finishedAt: at('finished_at'),
    undoneBy: uuid('undone_by'),
    undoneAt: at('undone_at'),
  },
  (taken) => [
    primaryKey({ columns: [taken.organizationId, taken.id] }),
    index('people_imports_when').on(taken.organizationId, taken.importedAt),
  ],
)

/** The file while its import waits or runs; afterwards it is let go of. */
export const importFiles = app.table(
  'people_import_files',
  {
    organizationId: organizationId(),
    importId: uuid('import_id').notNull(),
    content: bytes('content').notNull(),
    /** What the office said its headings mean, by heading. */
    columns: jsonb('columns').$type<Record<string, string | null>>().notNull(),
  },
  (file) => [
    primaryKey({ columns: [file.organizationId, file.importId] }),
    foreignKey({
      columns: [file.organizationId, file.importId],
      foreignColumns: [imports.organizationId, imports.id],
    }),
  ],
)

/** What an import wrote: the person as they were before (null: new), and the revision it left them at. */
export const importedRecords = app.table(
  'people_imported_records',
  {
    organizationId: organizationId(),
    importId: uuid('import_id').notNull(),
    personId: uuid('person_id').notNull(),
    before: jsonb('before').$type<PersonRecord>(),
    revision: integer('revision').notNull(),
  },
  (written) => [
    primaryKey({ columns: [written.organizationId, written.importId, written.personId] }),
    foreignKey({
      columns: [written.organizationId, written.importId],
      foreignColumns: [imports.organizationId, imports.id],
    }),
  ],
)

/** The office's own headings, mapped once: what a column of that heading means, or null where it is passed over. */
export const headings = app.table(
  'people_headings',
  {
    organizationId: organizationId(),
    heading: text('heading').notNull(),
    columnKey: text('column_key'),
  },
  (heading) => [primaryKey({ columns: [heading.organizationId, heading.heading] })],
)
