import { bigint, boolean, foreignKey, index, integer, jsonb, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { persons } from '#/features/people/tables.ts'
import { app, at, day, id, organizationId } from '#/platform/columns.ts'
import type { Day } from '#/platform/day.ts'
import type { EvaluationMethod } from './evaluation/schema.ts'
import type { RetentionMethod } from './schedule/schema.ts'

/** What is taught again and again; its sessions are compared over the years. */
export const programmes = app.table(
  'trainings_programmes',
  {
    organizationId: organizationId(),
    id: id(),
    title: text('title').notNull(),
    /** In English, where it was given. */
    titleEn: text('title_en').notNull().default(''),
    description: text('description').notNull().default(''),
    revision: integer('revision').notNull().default(0),
    createdAt: at('created_at').notNull(),
  },
  (programme) => [primaryKey({ columns: [programme.organizationId, programme.id] })],
)

/** One training of a programme, on one day or several; the last of them is day 0 (T-30). */
export const sessions = app.table(
  'trainings_sessions',
  {
    organizationId: organizationId(),
    id: id(),
    programmeId: uuid('programme_id').notNull(),
    title: text('title').notNull(),
    titleEn: text('title_en').notNull().default(''),
    /** What it is for, and what somebody who reached the mark is able to do (T-10). */
    objective: text('objective').notNull().default(''),
    level: text('level').notNull().default(''),
    /** In order; `startsOn` and `endsOn` are the first and the last. */
    days: jsonb('days').$type<Day[]>().notNull(),
    startsOn: day('starts_on').notNull(),
    endsOn: day('ends_on').notNull(),
    /** How long people are trained, all days together. */
    minutes: integer('minutes').notNull().default(0),
    state: text('state', { enum: ['design', 'started', 'judged', 'cancelled'] }).notNull(),
    /** Copies, so that a template that changes later changes nothing here; null: not chosen yet. */
    evaluation: jsonb('evaluation').$type<EvaluationMethod>(),
    retention: jsonb('retention').$type<RetentionMethod>(),
    /** What it is worth in a year to those who commissioned it, for the return as commonly computed; never in the verdict. */
    benefitYen: bigint('benefit_yen', { mode: 'number' }),
    /** What the owner wants to do differently next time. */
    redesign: text('redesign').notNull().default(''),
    redesignedAt: at('redesigned_at'),
    revision: integer('revision').notNull().default(0),
    createdAt: at('created_at').notNull(),
    startedAt: at('started_at'),
    judgedAt: at('judged_at'),
    cancelledAt: at('cancelled_at'),
  },
  (session) => [
    primaryKey({ columns: [session.organizationId, session.id] }),
    index('trainings_sessions_days').on(session.organizationId, session.endsOn),
    index('trainings_sessions_programme').on(session.organizationId, session.programmeId, session.endsOn),
    foreignKey({
      columns: [session.organizationId, session.programmeId],
      foreignColumns: [programmes.organizationId, programmes.id],
    }),
  ],
)

/** Who answers for a session: owners read scores and tiers, instructors what they score themselves. */
export const staff = app.table(
  'trainings_staff',
  {
    organizationId: organizationId(),
    sessionId: uuid('session_id').notNull(),
    personId: uuid('person_id').notNull(),
    as: text('as', { enum: ['owner', 'instructor'] }).notNull(),
    since: day('since').notNull(),
  },
  (one) => [
    primaryKey({ columns: [one.organizationId, one.sessionId, one.personId, one.as] }),
    index('trainings_staff_person').on(one.organizationId, one.personId),
    foreignKey({
      columns: [one.organizationId, one.sessionId],
      foreignColumns: [sessions.organizationId, sessions.id],
    }),
    foreignKey({ columns: [one.organizationId, one.personId], foreignColumns: [persons.organizationId, persons.id] }),
  ],
)

/** Who is trained. Whoever is taken off has not taken part, and counts nowhere. */
export const participants = app.table(
  'trainings_participants',
  {
    organizationId: organizationId(),
    sessionId: uuid('session_id').notNull(),
    personId: uuid('person_id').notNull(),
    addedAt: at('added_at').notNull(),
  },
  (one) => [
    primaryKey({ columns: [one.organizationId, one.sessionId, one.personId] }),
    index('trainings_participants_person').on(one.organizationId, one.personId),
    foreignKey({
      columns: [one.organizationId, one.sessionId],
      foreignColumns: [sessions.organizationId, sessions.id],
    }),
    foreignKey({ columns: [one.organizationId, one.personId], foreignColumns: [persons.organizationId, persons.id] }),
  ],
)

/** The organisation's own copy of a way to evaluate or to follow up. */
export const methods = app.table(
  'trainings_methods',
  {
    organizationId: organizationId(),
    id: id(),
    kind: text('kind', { enum: ['evaluation', 'retention'] }).notNull(),
    name: text('name').notNull(),
    content: jsonb('content').$type<EvaluationMethod | RetentionMethod>().notNull(),
    retired: boolean('retired').notNull().default(false),
    revision: integer('revision').notNull().default(0),
    changedAt: at('changed_at').notNull(),
  },
  (method) => [primaryKey({ columns: [method.organizationId, method.id] })],
)
export type Session = typeof sessions.$inferSelect
export type Programme = typeof programmes.$inferSelect
