import {
  bigint,
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { FormVersion } from '#/features/forms/schema.ts'
import { app, at, day, id, organizationId } from '#/platform/columns.ts'
import { sessions } from '../tables.ts'

/** What participants of a session are asked to fill in: before and after, what they understood, how content they are. */
export const papers = app.table(
  'trainings_papers',
  {
    organizationId: organizationId(),
    id: id(),
    sessionId: uuid('session_id').notNull(),
    kind: text('kind', { enum: ['before', 'after', 'understanding', 'satisfaction'] }).notNull(),
    form: jsonb('form').$type<FormVersion>().notNull(),
    /** At most so many points; 0 where nothing of it is scored. */
    points: integer('points').notNull(),
    opensOn: day('opens_on').notNull(),
    dueOn: day('due_on').notNull(),
    revision: integer('revision').notNull().default(0),
  },
  (paper) => [
    primaryKey({ columns: [paper.organizationId, paper.id] }),
    index('trainings_papers_session').on(paper.organizationId, paper.sessionId),
    index('trainings_papers_opens').on(paper.organizationId, paper.opensOn),
    foreignKey({
      columns: [paper.organizationId, paper.sessionId],
      foreignColumns: [sessions.organizationId, sessions.id],
    }),
  ],
)

/** Somebody's sheet of a paper; what was written on it is entrusted, with this row as its subject. */
export const sheets = app.table(
  'trainings_sheets',
  {
    organizationId: organizationId(),
    id: id(),
    paperId: uuid('paper_id').notNull(),
    sessionId: uuid('session_id').notNull(),
    personId: uuid('person_id').notNull(),
    handedAt: at('handed_at'),
  },
  (sheet) => [
    primaryKey({ columns: [sheet.organizationId, sheet.id] }),
    uniqueIndex('trainings_sheets_one').on(sheet.organizationId, sheet.paperId, sheet.personId),
    index('trainings_sheets_session').on(sheet.organizationId, sheet.sessionId),
    foreignKey({ columns: [sheet.organizationId, sheet.paperId], foreignColumns: [papers.organizationId, papers.id] }),
  ],
)

/** What somebody reached of one part or paper, exactly: `numerator / denominator` points, before any adjustment. */
export const points = app.table(
  'trainings_points',
  {
    organizationId: organizationId(),
    sessionId: uuid('session_id').notNull(),
    personId: uuid('person_id').notNull(),
    of: text('of', { enum: ['observation', 'before', 'after', 'peers', 'understanding'] }).notNull(),
    numerator: bigint('numerator', { mode: 'number' }).notNull(),
    denominator: bigint('denominator', { mode: 'number' }).notNull(),
    /** By criterion, in hundredths of a point. */
    detail: jsonb('detail').$type<Record<string, number>>().notNull(),
    /** For those evaluated in a language that is not theirs, in hundredths of a point, and why (T-40). */
    adjustment: integer('adjustment').notNull().default(0),
    adjustedFor: text('adjusted_for').notNull().default(''),
    revision: integer('revision').notNull().default(0),
    changedAt: at('changed_at').notNull(),
  },
  (one) => [
    primaryKey({ columns: [one.organizationId, one.sessionId, one.personId, one.of] }),
    foreignKey({
      columns: [one.organizationId, one.sessionId],
      foreignColumns: [sessions.organizationId, sessions.id],
    }),
  ],
)

/** The final score of somebody, exactly; `raw` without adjustments decides the tier, the adjusted one whether the mark was reached. */
export const results = app.table(
  'trainings_results',
  {
    organizationId: organizationId(),
    sessionId: uuid('session_id').notNull(),
    personId: uuid('person_id').notNull(),
    rawNumerator: bigint('raw_numerator', { mode: 'number' }).notNull(),
    numerator: bigint('numerator', { mode: 'number' }).notNull(),
    denominator: bigint('denominator', { mode: 'number' }).notNull(),
    /** Parts that nobody gave: they count nothing, and nothing else counts for more. */
    missing: text('missing').array().notNull(),
    passed: boolean('passed').notNull(),
    /** The place of the tier in the retention method, from 0. */
    tier: integer('tier').notNull(),
    revision: integer('revision').notNull(),
    settledAt: at('settled_at').notNull(),
  },
  (result) => [
    primaryKey({ columns: [result.organizationId, result.sessionId, result.personId] }),
    foreignKey({
      columns: [result.organizationId, result.sessionId],
      foreignColumns: [sessions.organizationId, sessions.id],
    }),
  ],
)

/** Who was drawn to rate whom. What was said stands nowhere beside it: it goes into a tally. */
export const raters = app.table(
  'trainings_raters',
  {
    organizationId: organizationId(),
    sessionId: uuid('session_id').notNull(),
    raterId: uuid('rater_id').notNull(),
    rateeId: uuid('ratee_id').notNull(),
    done: boolean('done').notNull().default(false),
  },
  (one) => [
    primaryKey({ columns: [one.organizationId, one.sessionId, one.raterId, one.rateeId] }),
    foreignKey({
      columns: [one.organizationId, one.sessionId],
      foreignColumns: [sessions.organizationId, sessions.id],
    }),
  ],
)
export type Paper = typeof papers.$inferSelect
