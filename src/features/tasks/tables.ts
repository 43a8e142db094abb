import { sql } from 'drizzle-orm'
import { boolean, foreignKey, index, integer, jsonb, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { persons } from '#/features/people/tables.ts'
import { app, at, day, id, organizationId } from '#/platform/columns.ts'
import type { Period } from '#/platform/period.ts'
import type { Move, Plan } from './planning/schema.ts'

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
    period: text('period').$type<Period>(),
    minutes: integer('minutes').notNull(),
    /** The page where it is done, and the page that shows it once it is. */
    path: text('path').notNull(),
    donePath: text('done_path').notNull(),
    opensOn: day('opens_on').notNull(),
    dueOn: day('due_on').notNull(),
    closesOn: day('closes_on').notNull(),
    state: text('state', { enum: ['open', 'done', 'closed', 'excused'] })
      .notNull()
      .default('open'),
    doneAt: at('done_at'),
    /** The day on which the person was told of it in the one mail a day. */
    toldOn: day('told_on'),
    /** How far the reminders have come, and the day of the latest. */
    reminded: text('reminded', { enum: ['before', 'on', 'after'] }),
    remindedOn: day('reminded_on'),
    /** The office asked for one more reminder, which the next mail carries. */
    nudgedOn: day('nudged_on'),
    /** Why nothing is wanted any more, where it was excused. */
    excuse: text('excuse', { enum: ['away', 'left'] }),
    /** How its days follow from something else; null where they were given as they are. */
    plan: jsonb('plan').$type<Plan>(),
    /** The day the plan alone would give; `opensOn` is where it was placed. */
    plannedOn: day('planned_on'),
    /** No working day lay inside the plan's window. */
    outOfTolerance: boolean('out_of_tolerance').notNull().default(false),
  },
  (step) => [
    primaryKey({ columns: [step.organizationId, step.id] }),
    foreignKey({
      columns: [step.organizationId, step.personId],
      foreignColumns: [persons.organizationId, persons.id],
    }),
    uniqueIndex('tasks_steps_subject').on(step.organizationId, step.subjectId, step.kind, step.personId),
    index('tasks_steps_person').on(step.organizationId, step.personId, step.state, step.dueOn),
    index('tasks_steps_open').on(step.organizationId, step.state, step.opensOn, step.closesOn),
    index('tasks_steps_due').on(step.organizationId, step.state, step.dueOn, step.closesOn),
    index('tasks_steps_untold')
      .on(step.organizationId, step.opensOn)
      .where(sql`${step.toldOn} is null and ${step.state} = 'open'`),
    index('tasks_steps_nudged').on(step.organizationId).where(sql`${step.nudgedOn} is not null`),
  ],
)

/** A planned step was moved before anybody was told of it: from which day to which, and why. */
export const moves = app.table(
  'tasks_moves',
  {
    organizationId: organizationId(),
    id: id(),
    stepId: uuid('step_id').notNull(),
    fromOn: day('from_on').notNull(),
    toOn: day('to_on').notNull(),
    why: text('why').$type<Move['why']>().notNull(),
    movedAt: at('moved_at').notNull(),
  },
  (move) => [
    primaryKey({ columns: [move.organizationId, move.id] }),
    index('tasks_moves_step').on(move.organizationId, move.stepId, move.movedAt),
    foreignKey({ columns: [move.organizationId, move.stepId], foreignColumns: [steps.organizationId, steps.id] }),
  ],
)

/** Somebody's private calendar link; only a digest of its secret is kept. */
export const feeds = app.table(
  'tasks_feeds',
  {
    organizationId: organizationId(),
    personId: uuid('person_id').notNull(),
    digest: text('digest').notNull(),
    /** Whether the names of others stand in it. */
    withNames: boolean('with_names').notNull(),
    createdAt: at('created_at').notNull(),
  },
  (feed) => [
    primaryKey({ columns: [feed.organizationId, feed.personId] }),
    uniqueIndex('tasks_feeds_digest').on(feed.organizationId, feed.digest),
    foreignKey({
      columns: [feed.organizationId, feed.personId],
      foreignColumns: [persons.organizationId, persons.id],
    }),
  ],
)
export type Step = typeof steps.$inferSelect
