import { foreignKey, jsonb, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { app, at, organizationId } from '#/platform/columns.ts'
import { sessions } from '../tables.ts'

/**
 * What is published of a session: counts by what happened, of at least five people, decided once when the windows of
 * that phase are over for everybody (0: of the whole session); null: too few to be shown.
 */
export const cells = app.table(
  'trainings_cells',
  {
    organizationId: organizationId(),
    sessionId: uuid('session_id').notNull(),
    number: smallint('number').notNull(),
    measure: text('measure', { enum: ['timeliness', 'recall', 'satisfaction'] }).notNull(),
    counts: jsonb('counts').$type<Record<string, number>>(),
    publishedAt: at('published_at').notNull(),
  },
  (cell) => [
    primaryKey({ columns: [cell.organizationId, cell.sessionId, cell.number, cell.measure] }),
    foreignKey({
      columns: [cell.organizationId, cell.sessionId],
      foreignColumns: [sessions.organizationId, sessions.id],
    }),
  ],
)
