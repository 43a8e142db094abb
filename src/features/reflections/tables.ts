import { boolean, foreignKey, index, integer, jsonb, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { persons } from '#/features/people/tables.ts'
import { app, at, day, id, organizationId } from '#/platform/columns.ts'
import type { Month } from '#/platform/day.ts'
import type { Period } from '#/platform/period.ts'
import type { Audience, Cadence } from './schema.ts'

/**
 * A programme of reflections: for whom, from and until when, in which rhythm (A-10, 1.5). Working days throughout: a
 * round opens `opensBefore` of them before its period ends (1 is the last), is due `dueAfter` and closes `closesAfter`
 * after it opened. Which forms are asked is in its stages.
 */
export const programmes = app.table(
  'reflections_programmes',
  {
    organizationId: organizationId(),
    id: id(),
    name: text('name').notNull(),
    /** `items`: the questions of a month on their own, for people who have no reflection in it (K-05). */
    kind: text('kind', { enum: ['reflections', 'items'] })
      .notNull()
      .default('reflections'),
    cadence: text('cadence').$type<Cadence>().notNull(),
    /** From and until when the programme runs as a whole. */
    startsOn: day('starts_on').notNull(),
    endsOn: day('ends_on'),
    /** What each person's own span counts from; `none`: the programme's days alone. */
    anchor: text('anchor', { enum: ['none', 'hired', 'assigned'] })
      .notNull()
      .default('none'),
    /** Whole months after the anchor, and for how many of them. */
    afterMonths: integer('after_months').notNull().default(0),
    forMonths: integer('for_months').notNull().default(12),
    opensBefore: integer('opens_before').notNull(),
    dueAfter: integer('due_after').notNull(),
    closesAfter: integer('closes_after').notNull(),
    /** Milestones: calendar days they may be moved by to meet a working day. */
    tolerance: integer('tolerance').notNull().default(5),
    /** Whom it is for; null: only those named one by one. */
    audience: jsonb('audience').$type<Audience>(),
    /** Managers get a mail when something is handed in. */
    tellsManagers: boolean('tells_managers').notNull().default(true),
    startedAt: at('started_at').notNull(),
    endedAt: at('ended_at'),
  },
  (programme) => [primaryKey({ columns: [programme.organizationId, programme.id] })],
)

/**
 * What a programme asks from so many months on, counted from the person's anchor (or the programme's first day): the
 * forms of the new hire and of those who answer. Of a programme of milestones each stage is one of them.
 */
export const stages = app.table(
  'reflections_stages',
  {
    organizationId: organizationId(),
    programmeId: uuid('programme_id').notNull(),
    fromMonths: integer('from_months').notNull(),
    hireFormId: uuid('hire_form_id').notNull(),
    /** Null: nobody is asked to answer. */
    trainerFormId: uuid('trainer_form_id'),
  },
  (stage) => [
    primaryKey({ columns: [stage.organizationId, stage.programmeId, stage.fromMonths] }),
    foreignKey({
      columns: [stage.organizationId, stage.programmeId],
      foreignColumns: [programmes.organizationId, programmes.id],
    }),
  ],
)

/** Who takes part in a programme beside its audience, and who of the audience does not. */
export const participants = app.table(
  'reflections_participants',
  {
    organizationId: organizationId(),
    programmeId: uuid('programme_id').notNull(),
    personId: uuid('person_id').notNull(),
    takesPart: boolean('takes_part').notNull().default(true),
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

/** One person's reflection on one period; what was written is in `entrusted`, never here. */
export const reflections = app.table(
  'reflections_reflections',
  {
    organizationId: organizationId(),
    id: id(),
    programmeId: uuid('programme_id').notNull(),
    personId: uuid('person_id').notNull(),
    unitId: uuid('unit_id'),
    period: text('period').$type<Period>().notNull(),
    /** The versions that were published when it opened. */
    hireFormId: uuid('hire_form_id').notNull(),
    trainerFormId: uuid('trainer_form_id'),
    state: text('state', { enum: ['open', 'draft', 'submitted', 'answered'] })
      .notNull()
      .default('open'),
    opensOn: day('opens_on').notNull(),
    dueOn: day('due_on').notNull(),
    closesOn: day('closes_on').notNull(),
    submittedAt: at('submitted_at'),
    answeredAt: at('answered_at'),
    answeredBy: uuid('answered_by'),
    /** Its author took the words away after they had been read. */
    withdrawnAt: at('withdrawn_at'),
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
    uniqueIndex('reflections_one_a_period').on(
      reflection.organizationId,
      reflection.programmeId,
      reflection.personId,
      reflection.period,
    ),
    index('reflections_of_person').on(reflection.organizationId, reflection.personId, reflection.opensOn),
    index('reflections_round').on(
      reflection.organizationId,
      reflection.programmeId,
      reflection.period,
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
    /** Null: on the day it was handed in; else its author showed it later. */
    shownAt: at('shown_at'),
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
 * How many were asked, handed in and answered, by programme, period and unit: kept in the transaction of each change.
 * The nil UUID stands for people without a unit. `shard` spreads the writes of a busy unit; readers add them up.
 */
export const counts = app.table(
  'reflections_counts',
  {
    organizationId: organizationId(),
    programmeId: uuid('programme_id').notNull(),
    period: text('period').$type<Period>().notNull(),
    unitId: uuid('unit_id').notNull(),
    shard: integer('shard').notNull(),
    asked: integer('asked').notNull().default(0),
    submitted: integer('submitted').notNull().default(0),
    answered: integer('answered').notNull().default(0),
  },
  (count) => [
    primaryKey({
      columns: [count.organizationId, count.programmeId, count.period, count.unitId, count.shard],
    }),
  ],
)

/** How many answers of a unit came after so many working days, for the median. */
export const answerTimes = app.table(
  'reflections_answer_times',
  {
    organizationId: organizationId(),
    programmeId: uuid('programme_id').notNull(),
    period: text('period').$type<Period>().notNull(),
    unitId: uuid('unit_id').notNull(),
    days: integer('days').notNull(),
    times: integer('times').notNull(),
  },
  (time) => [primaryKey({ columns: [time.organizationId, time.programmeId, time.period, time.unitId, time.days] })],
)

/** How many handed in and were answered in months before Banso was there, taken in from a file. */
export const history = app.table(
  'reflections_history',
  {
    organizationId: organizationId(),
    month: text('month').$type<Month>().notNull(),
    /** Null where it is not known. */
    asked: integer('asked'),
    submitted: integer('submitted').notNull(),
    answered: integer('answered').notNull(),
    importId: uuid('import_id').notNull(),
    importedAt: at('imported_at').notNull(),
  },
  (line) => [primaryKey({ columns: [line.organizationId, line.month] })],
)

/** Questions of the organisation's own that are asked in one month, with that month's reflection (K-05). */
export const itemSets = app.table(
  'reflections_item_sets',
  {
    organizationId: organizationId(),
    month: text('month').$type<Month>().notNull(),
    /** At most ten, as questions of a form. */
    questions: jsonb('questions').$type<object[]>().notNull(),
    audience: jsonb('audience').$type<Audience>().notNull(),
    revision: integer('revision').notNull(),
    changedAt: at('changed_at').notNull(),
  },
  (set) => [primaryKey({ columns: [set.organizationId, set.month] })],
)

/**
 * A number about a group, published once when its round has closed: of one question, for one unit with what hangs below
 * it (the nil UUID: everybody). `counts` is by mark; null where too few answered, or where it would give away another.
 */
export const cells = app.table(
  'reflections_cells',
  {
    organizationId: organizationId(),
    programmeId: uuid('programme_id').notNull(),
    period: text('period').$type<Period>().notNull(),
    unitId: uuid('unit_id').notNull(),
    formId: uuid('form_id').notNull(),
    question: text('question').notNull(),
    counts: jsonb('counts').$type<Record<string, number>>(),
    publishedAt: at('published_at').notNull(),
  },
  (cell) => [
    primaryKey({
      columns: [cell.organizationId, cell.programmeId, cell.period, cell.unitId, cell.formId, cell.question],
    }),
  ],
)

/**
 * A letter past the line, to one person or to the office that keeps the data. Its words are entrusted; the row itself is
 * seen by its author and its addressee alone, whatever a query forgets.
 */
export const letters = app.table(
  'reflections_letters',
  {
    organizationId: organizationId(),
    id: id(),
    authorId: uuid('author_id').notNull(),
    /** Null: to the office. */
    toId: uuid('to_id'),
    toOffice: text('to_office', { enum: ['hr'] }),
    sentAt: at('sent_at').notNull(),
    repliedAt: at('replied_at'),
  },
  (letter) => [
    primaryKey({ columns: [letter.organizationId, letter.id] }),
    index('reflections_letters_author').on(letter.organizationId, letter.authorId, letter.sentAt),
    index('reflections_letters_to').on(letter.organizationId, letter.toId, letter.sentAt),
    foreignKey({
      columns: [letter.organizationId, letter.authorId],
      foreignColumns: [persons.organizationId, persons.id],
    }),
  ],
)

/** For how many months after writing each kind of content is kept; what is not named is kept for the default. */
export const keeping = app.table(
  'reflections_keeping',
  {
    organizationId: organizationId(),
    kind: text('kind', { enum: ['reflections', 'letters', 'drafts'] }).notNull(),
    months: integer('months').notNull(),
  },
  (kept) => [primaryKey({ columns: [kept.organizationId, kept.kind] })],
)

export type Reflection = typeof reflections.$inferSelect
export type Programme = typeof programmes.$inferSelect
export type Stage = typeof stages.$inferSelect
