import { primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { app, at, organizationId } from '#/platform/columns.ts'

/** What has been shown to somebody once and is not shown again, such as the first look around. */
export const seen = app.table(
  'people_seen',
  {
    organizationId: organizationId(),
    personId: uuid('person_id').notNull(),
    /** What it was, such as `first-look.trainer`. */
    what: text('what').notNull(),
    seenAt: at('seen_at').notNull(),
  },
  (row) => [primaryKey({ columns: [row.organizationId, row.personId, row.what] })],
)
