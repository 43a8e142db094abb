import { bigint, boolean, foreignKey, index, integer, jsonb, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { app, id, organizationId } from '#/platform/columns.ts'
import { sessions } from '../tables.ts'
import type { InHouse } from './schema.ts'

/** What a session costs, line by line, in yen; what does not count is kept with its reason (T-02). */
export const costs = app.table(
  'trainings_costs',
  {
    organizationId: organizationId(),
    id: id(),
    sessionId: uuid('session_id').notNull(),
    kind: text('kind', { enum: ['instructor', 'in-house', 'programme', 'travel', 'room', 'other'] }).notNull(),
    label: text('label').notNull().default(''),
    yen: bigint('yen', { mode: 'number' }).notNull(),
    /** The grade and hours behind an in-house instructor, as they were then; never a person's pay. */
    inHouse: jsonb('in_house').$type<InHouse>(),
    counted: boolean('counted').notNull(),
    why: text('why').notNull().default(''),
    position: integer('position').notNull(),
  },
  (cost) => [
    primaryKey({ columns: [cost.organizationId, cost.id] }),
    index('trainings_costs_session').on(cost.organizationId, cost.sessionId, cost.position),
    foreignKey({
      columns: [cost.organizationId, cost.sessionId],
      foreignColumns: [sessions.organizationId, sessions.id],
    }),
  ],
)

/** What an hour of work costs on average in a fiscal year: average annual pay over annual hours (T-06). */
export const pay = app.table(
  'trainings_pay',
  {
    organizationId: organizationId(),
    /** The calendar year in which the fiscal year begins. */
    fiscalYear: integer('fiscal_year').notNull(),
    averageYen: bigint('average_yen', { mode: 'number' }).notNull(),
    hours: integer('hours').notNull(),
  },
  (year) => [primaryKey({ columns: [year.organizationId, year.fiscalYear] })],
)

/** What a month of somebody of a grade costs, and its hours; from a fiscal year on. */
export const grades = app.table(
  'trainings_grades',
  {
    organizationId: organizationId(),
    id: id(),
    name: text('name').notNull(),
    fiscalYear: integer('fiscal_year').notNull(),
    monthlyYen: bigint('monthly_yen', { mode: 'number' }).notNull(),
    monthlyHours: integer('monthly_hours').notNull(),
  },
  (grade) => [primaryKey({ columns: [grade.organizationId, grade.id] })],
)
export type Cost = typeof costs.$inferSelect
