import { sql } from 'drizzle-orm'
import { boolean, foreignKey, index, jsonb, primaryKey, smallint, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { persons } from '#/features/people/tables.ts'
import { app, at, day, id, organizationId } from '#/platform/columns.ts'
import type { Day } from '#/platform/day.ts'
import { sessions } from '../tables.ts'
import type { Change } from './schema.ts'

/** How one learner keeps what one session taught, for 28 phases (T-25). */
export const plans = app.table(
  'trainings_plans',
  {
    organizationId: organizationId(),
    id: id(),
    sessionId: uuid('session_id').notNull(),
    personId: uuid('person_id').notNull(),
    /** The last day of the training. */
    dayZero: day('day_zero').notNull(),
    /** The place of the tier in the session's method, from 0; until the score is final the earliest. */
    tier: smallint('tier').notNull(),
    final: boolean('final').notNull(),
    state: text('state', { enum: ['running', 'over', 'stopped'] }).notNull(),
    /** Tells whether leaves that this plan was placed around have changed since. */
    placedAround: text('placed_around').notNull().default(''),
    /** Who confirms, where the learner or the owner named somebody; else who supports them that day. */
    supporterId: uuid('supporter_id'),
  },
  (plan) => [
    primaryKey({ columns: [plan.organizationId, plan.id] }),
    uniqueIndex('trainings_plans_one').on(plan.organizationId, plan.sessionId, plan.personId),
    index('trainings_plans_person').on(plan.organizationId, plan.personId),
    index('trainings_plans_running').on(plan.organizationId).where(sql`${plan.state} = 'running'`),
    foreignKey({
      columns: [plan.organizationId, plan.sessionId],
      foreignColumns: [sessions.organizationId, sessions.id],
    }),
    foreignKey({ columns: [plan.organizationId, plan.personId], foreignColumns: [persons.organizationId, persons.id] }),
  ],
)

/**
 * One phase of a plan, 1 to 28. `plannedOn` is the day of the method, `fromOn`..`untilOn` its window, `opensOn` the working
 * day it was placed on. `ahead`: nobody was asked yet, and it may still move; `open`: asked, and stays; `done`.
 */
export const phases = app.table(
  'trainings_phases',
  {
    organizationId: organizationId(),
    planId: uuid('plan_id').notNull(),
    number: smallint('number').notNull(),
    personId: uuid('person_id').notNull(),
    sessionId: uuid('session_id').notNull(),
    plannedOn: day('planned_on').notNull(),
    fromOn: day('from_on').notNull(),
    untilOn: day('until_on').notNull(),
    opensOn: day('opens_on').notNull(),
    outOfTolerance: boolean('out_of_tolerance').notNull(),
    state: text('state', { enum: ['ahead', 'open', 'done', 'stopped'] }).notNull(),
    doneOn: day('done_on'),
    /** Of what could be scored, in percent. */
    result: smallint('result'),
  },
  (phase) => [
    primaryKey({ columns: [phase.organizationId, phase.planId, phase.number] }),
    index('trainings_phases_ahead').on(phase.organizationId, phase.opensOn).where(sql`${phase.state} = 'ahead'`),
    index('trainings_phases_person').on(phase.organizationId, phase.personId, phase.opensOn),
  ],
)

/** Why a plan looks different from before: told to the learner. */
export const changes = app.table(
  'trainings_changes',
  {
    organizationId: organizationId(),
    id: id(),
    planId: uuid('plan_id').notNull(),
    personId: uuid('person_id').notNull(),
    sessionId: uuid('session_id').notNull(),
    change: jsonb('change').$type<Change>().notNull(),
    changedAt: at('changed_at').notNull(),
  },
  (change) => [
    primaryKey({ columns: [change.organizationId, change.id] }),
    index('trainings_changes_plan').on(change.organizationId, change.planId, change.changedAt),
  ],
)

/** Somebody beside the learner is asked whether it happened; they see nothing else of the plan (T-24). */
export const confirmations = app.table(
  'trainings_confirmations',
  {
    organizationId: organizationId(),
    id: id(),
    personId: uuid('person_id').notNull(),
    supporterId: uuid('supporter_id').notNull(),
    /** Which activity, by its name in the library. */
    activity: text('activity').notNull(),
    state: text('state', { enum: ['asked', 'confirmed', 'not-yet', 'withdrawn'] }).notNull(),
    askedOn: day('asked_on').notNull(),
    answeredOn: day('answered_on'),
  },
  (one) => [
    primaryKey({ columns: [one.organizationId, one.id] }),
    index('trainings_confirmations_person').on(one.organizationId, one.personId),
    index('trainings_confirmations_supporter').on(one.organizationId, one.supporterId),
    foreignKey({ columns: [one.organizationId, one.personId], foreignColumns: [persons.organizationId, persons.id] }),
  ],
)

/** The days without work that all plans were placed around: what differs from it today is what has changed. */
export const calendars = app.table(
  'trainings_calendars',
  {
    organizationId: organizationId(),
    free: jsonb('free').$type<Day[]>().notNull(),
    fromOn: day('from_on').notNull(),
    untilOn: day('until_on').notNull(),
  },
  (calendar) => [primaryKey({ columns: [calendar.organizationId] })],
)
export type Plan = typeof plans.$inferSelect
export type Phase = typeof phases.$inferSelect
