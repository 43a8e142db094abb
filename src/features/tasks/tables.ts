import { foreignKey, index, integer, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { persons } from '#/features/people/tables.ts'
import { app, at, day, id, organizationId } from '#/platform/columns.ts'

/**
 * One thing asked of one person. `opensOn`..`closesOn` is the window, `dueOn` the day asked for (all included).
 * `subjectId` is the row of the feature that asks (`kind` says which), `aboutId` the person it concerns.
 */
export const steps = app.table(
  'tasks_steps',
  {
    organizationId: organizationId(),
    id: id(),
    kind: text('kind').notNull(),
    personId: uuid('person_id').notNull(),
    aboutId: uuid('about_id').notNull(),
    subjectId: uuid('subject_id').notNull(),
    month: text('month'),
    minutes: integer('minutes').notNull(),
    /** The page where it is done, and the page that shows it once it is. */
    path: text('path').notNull(),
    donePath: text('done_path').notNull(),
    opensOn: day('opens_on').notNull(),
    dueOn: day('due_on').notNull(),
    closesOn: day('closes_on').notNull(),
    state: text('state', { enum: ['open', 'done', 'closed'] })
      .notNull()
      .default('open'),
    doneAt: at('done_at'),
    /** The day on which the person was told of it in the one mail a day. */
    toldOn: day('told_on'),
  },
  (step) => [
    primaryKey({ columns: [step.organizationId, step.id] }),
    foreignKey({
      columns: [step.organizationId, step.personId],
      foreignColumns: [persons.organizationId, persons.id],
    }),
    uniqueIndex('tasks_steps_subject').on(step.organizationId, step.subjectId, step.kind, step.personId),
    index('tasks_steps_person').on(step.organizationId, step.personId, step.state, step.dueOn),
  ],
)
export type Step = typeof steps.$inferSelect
