import { index, integer, jsonb, primaryKey, text } from 'drizzle-orm/pg-core'
import { app, at, day, id, organizationId } from '#/platform/columns.ts'

/** How long work on the demo goes on: its making, and each journey of the time machine. */
export const works = app.table(
  'demo_works',
  {
    organizationId: organizationId(),
    id: id(),
    kind: text('kind', { enum: ['making', 'travel'] }).notNull(),
    /** The day it begins on, in the demo's own time, the day it is to reach, and the day it has reached. */
    from: day('from_day').notNull(),
    until: day('until_day').notNull(),
    reached: day('reached_day'),
    /** Days done, of how many. */
    done: integer('done').notNull(),
    total: integer('total').notNull(),
    state: text('state', { enum: ['waiting', 'running', 'done', 'failed'] }).notNull(),
    /** What happened, as counts by name: rounds opened, reflections handed in, mails that would have left. */
    happened: jsonb('happened').$type<Record<string, number>>().notNull(),
    /** Real time. */
    startedAt: at('started_at').notNull(),
    endedAt: at('ended_at'),
  },
  (work) => [
    primaryKey({ columns: [work.organizationId, work.id] }),
    index('demo_works_started').on(work.organizationId, work.startedAt),
  ],
)
