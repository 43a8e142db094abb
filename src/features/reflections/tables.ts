import { foreignKey, index, integer, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { persons } from '#/features/people/tables.ts'
import { app, at, day, id, organizationId } from '#/platform/columns.ts'
import type { Month } from '#/platform/day.ts'

/** A monthly programme of reflections: which forms, from and until which month. */
export const programmes = app.table(
  'reflections_programmes',
  {
    organizationId: organizationId(),
    id: id(),
    name: text('name').notNull(),
    startsMonth: text('starts_month').$type<Month>().notNull(),
    endsMonth: text('ends_month').$type<Month>().notNull(),
    /** A month's reflection opens this many working days before the month ends. */
    opensBeforeMonthEnd: integer('opens_before_month_end').notNull(),
    /** Working days from opening to the day asked for, and to the end of the window. */
    dueAfter: integer('due_after').notNull(),
    closesAfter: integer('closes_after').notNull(),
    hireFormId: uuid('hire_form_id').notNull(),
    trainerFormId: uuid('trainer_form_id').notNull(),
    startedAt: at('started_at').notNull(),
  },
  (programme) => [primaryKey({ columns: [programme.organizationId, programme.id] })],
)

/** Who takes part in a programme. */
export const participants = app.table(
  'reflections_participants',
  {
    organizationId: organizationId(),
    programmeId: uuid('programme_id').notNull(),
    personId: uuid('person_id').notNull(),
  },
  (participant) => [
    primaryKey({ columns: [participant.organizationId, participant.programmeId, participant.personId] }),
    foreignKey({
      columns: [participant.organizationId, participant.personId],
      foreignColumns: [persons.organizationId, persons.id],
    }),
    foreignKey({
      columns: [participant.organizationId, participant.programmeId],
      foreignColumns: [programmes.organizationId, programmes.id],
    }),
  ],
)

/** One person's reflection on one month; what was written is in `entrusted`, never here. */
export const reflections = app.table(
  'reflections_reflections',
  {
    organizationId: organizationId(),
    id: id(),
    programmeId: uuid('programme_id').notNull(),
    personId: uuid('person_id').notNull(),
    unitId: uuid('unit_id'),
    month: text('month').$type<Month>().notNull(),
    state: text('state', { enum: ['open', 'draft', 'submitted', 'answered'] })
      .notNull()
      .default('open'),
    opensOn: day('opens_on').notNull(),
    dueOn: day('due_on').notNull(),
    closesOn: day('closes_on').notNull(),
    submittedAt: at('submitted_at'),
    answeredAt: at('answered_at'),
    answeredBy: uuid('answered_by'),
  },
  (reflection) => [
    primaryKey({ columns: [reflection.organizationId, reflection.id] }),
    foreignKey({
      columns: [reflection.organizationId, reflection.personId],
      foreignColumns: [persons.organizationId, persons.id],
    }),
    foreignKey({
      columns: [reflection.organizationId, reflection.programmeId],
      foreignColumns: [programmes.organizationId, programmes.id],
    }),
    uniqueIndex('reflections_one_a_month').on(
      reflection.organizationId,
      reflection.programmeId,
      reflection.personId,
      reflection.month,
    ),
    index('reflections_of_person').on(reflection.organizationId, reflection.personId, reflection.month),
    index('reflections_round').on(
      reflection.organizationId,
      reflection.programmeId,
      reflection.month,
      reflection.unitId,
    ),
  ],
)

/** Who was told of a reflection when it was handed in, and as what: its readers from that day on. */
export const recipients = app.table(
  'reflections_recipients',
  {
    organizationId: organizationId(),
    reflectionId: uuid('reflection_id').notNull(),
    personId: uuid('person_id').notNull(),
    kind: text('kind', { enum: ['trainer', 'manager'] }).notNull(),
  },
  (recipient) => [
    primaryKey({ columns: [recipient.organizationId, recipient.reflectionId, recipient.personId] }),
    index('reflections_recipients_person').on(recipient.organizationId, recipient.personId),
    foreignKey({
      columns: [recipient.organizationId, recipient.reflectionId],
      foreignColumns: [reflections.organizationId, reflections.id],
    }),
  ],
)

/**
 * How many were asked, handed in and answered, by programme, month and unit: kept in the transaction of each change.
 * The nil UUID stands for people without a unit. `shard` spreads the writes of a busy unit; readers add them up.
 */
export const counts = app.table(
  'reflections_counts',
  {
    organizationId: organizationId(),
    programmeId: uuid('programme_id').notNull(),
    month: text('month').$type<Month>().notNull(),
    unitId: uuid('unit_id').notNull(),
    shard: integer('shard').notNull(),
    asked: integer('asked').notNull().default(0),
    submitted: integer('submitted').notNull().default(0),
    answered: integer('answered').notNull().default(0),
  },
  (count) => [
    primaryKey({
      columns: [count.organizationId, count.programmeId, count.month, count.unitId, count.shard],
    }),
  ],
)
export type Reflection = typeof reflections.$inferSelect
export type Programme = typeof programmes.$inferSelect
