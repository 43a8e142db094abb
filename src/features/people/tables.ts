import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { app, at, day, id, organizationId } from '#/platform/columns.ts'
import { AbsenceKind, OfficeKind, SupportKind } from './record/schema.ts'
import { units } from './units/tables.ts'

/** A person, whatever their employments; a name may have one part only. */
export const persons = app.table(
  'people_persons',
  {
    organizationId: organizationId(),
    id: id(),
    familyName: text('family_name').notNull().default(''),
    givenName: text('given_name').notNull().default(''),
    reading: text('reading').notNull().default(''),
    /** The name in another script. */
    otherName: text('other_name').notNull().default(''),
    /** How they want to be called; empty: made of the parts. */
    chosenName: text('chosen_name').notNull().default(''),
    /** What is shown everywhere, made by `rules.ts`. */
    displayName: text('display_name').notNull().default(''),
    email: text('email'),
    /** For the time before day one. */
    privateEmail: text('private_email'),
    phone: text('phone').notNull().default(''),
    locale: text('locale', { enum: ['ja', 'en'] })
      .notNull()
      .default('ja'),
    /** What a search finds: names, reading and numbers, folded by `rules.ts`. */
    searchText: text('search_text').notNull().default(''),
    /** How lists are ordered: reading, or the name where there is none. */
    sortKey: text('sort_key').notNull().default(''),
    invitedAt: at('invited_at'),
    activatedAt: at('activated_at'),
    /** One more with every change of the record: who saves what somebody else changed meanwhile is told. */
    revision: integer('revision').notNull().default(0),
    /** When the record was erased, so long after they left. */
    erasedOn: day('erased_on'),
  },
  (person) => [
    primaryKey({ columns: [person.organizationId, person.id] }),
    uniqueIndex('people_persons_email').on(person.organizationId, sql`lower(${person.email})`),
    index('people_persons_order').on(person.organizationId, person.sortKey, person.id),
  ],
)

/** A spell of working here; `endsOn` is the last day, empty while it goes on. */
export const employments = app.table(
  'people_employments',
  {
    organizationId: organizationId(),
    id: id(),
    personId: uuid('person_id').notNull(),
    number: text('number').notNull(),
    /** One that every organisation has, or the code of one of its own. */
    kind: text('kind').notNull(),
    hiredOn: day('hired_on').notNull(),
    endsOn: day('ends_on'),
  },
  (employment) => [
    primaryKey({ columns: [employment.organizationId, employment.id] }),
    uniqueIndex('people_employments_number').on(employment.organizationId, employment.number),
    index('people_employments_person').on(employment.organizationId, employment.personId),
    index('people_employments_hired').on(employment.organizationId, employment.hiredOn),
    index('people_employments_ended').on(employment.organizationId, employment.endsOn),
    foreignKey({
      columns: [employment.organizationId, employment.personId],
      foreignColumns: [persons.organizationId, persons.id],
    }),
  ],
)

/** Where a person works, as what, from a day on; `endsOn` is the day before the next assignment. */
export const assignments = app.table(
  'people_assignments',
  {
    organizationId: organizationId(),
    id: id(),
    personId: uuid('person_id').notNull(),
    unitId: uuid('unit_id').notNull(),
    position: text('position').notNull().default(''),
    startsOn: day('starts_on').notNull(),
    endsOn: day('ends_on'),
  },
  (assignment) => [
    primaryKey({ columns: [assignment.organizationId, assignment.id] }),
    index('people_assignments_person').on(assignment.organizationId, assignment.personId),
    index('people_assignments_unit').on(assignment.organizationId, assignment.unitId),
    foreignKey({
      columns: [assignment.organizationId, assignment.personId],
      foreignColumns: [persons.organizationId, persons.id],
    }),
    foreignKey({
      columns: [assignment.organizationId, assignment.unitId],
      foreignColumns: [units.organizationId, units.id],
    }),
  ],
)

/** Who supports whom, as what, from when to when (both days included); never oneself. */
export const supports = app.table(
  'people_supports',
  {
    organizationId: organizationId(),
    id: id(),
    personId: uuid('person_id').notNull(),
    supporterId: uuid('supporter_id').notNull(),
    kind: text('kind', { enum: SupportKind.options as [SupportKind, ...SupportKind[]] }).notNull(),
    /** What kind of mentor. */
    type: text('type').notNull().default(''),
    /** Days between two talks: as a rule not sooner, at the latest. */
    everyMin: integer('every_min'),
    everyMax: integer('every_max'),
    startsOn: day('starts_on').notNull(),
    endsOn: day('ends_on'),
    /** The day on which the person was told. */
    toldOn: day('told_on'),
    /** The day on which the supporter was. */
    supporterToldOn: day('supporter_told_on'),
  },
  (support) => [
    primaryKey({ columns: [support.organizationId, support.id] }),
    index('people_supports_person').on(support.organizationId, support.personId),
    index('people_supports_supporter').on(support.organizationId, support.supporterId),
    foreignKey({
      columns: [support.organizationId, support.personId],
      foreignColumns: [persons.organizationId, persons.id],
    }),
    foreignKey({
      columns: [support.organizationId, support.supporterId],
      foreignColumns: [persons.organizationId, persons.id],
    }),
    check('people_supports_another', sql`${support.personId} <> ${support.supporterId}`),
  ],
)

/** A leave of weeks or months; both days included, without an end it goes on. `kind` is for the office alone. */
export const absences = app.table(
  'people_absences',
  {
    organizationId: organizationId(),
    id: id(),
    personId: uuid('person_id').notNull(),
    kind: text('kind', { enum: AbsenceKind.options as [AbsenceKind, ...AbsenceKind[]] })
      .notNull()
      .default('other'),
    startsOn: day('starts_on').notNull(),
    endsOn: day('ends_on'),
  },
  (absence) => [
    primaryKey({ columns: [absence.organizationId, absence.id] }),
    index('people_absences_person').on(absence.organizationId, absence.personId),
    foreignKey({
      columns: [absence.organizationId, absence.personId],
      foreignColumns: [persons.organizationId, persons.id],
    }),
  ],
)

/** An office somebody holds from a day to a day; `unitId` for those that hold for a unit and what hangs below it. */
export const offices = app.table(
  'people_offices',
  {
    organizationId: organizationId(),
    id: id(),
    personId: uuid('person_id').notNull(),
    office: text('office', { enum: OfficeKind.options as [OfficeKind, ...OfficeKind[]] }).notNull(),
    unitId: uuid('unit_id'),
    startsOn: day('starts_on').notNull(),
    endsOn: day('ends_on'),
    /** Whoever gave it; nobody for the first person of an installation. */
    givenBy: uuid('given_by'),
  },
  (office) => [
    primaryKey({ columns: [office.organizationId, office.id] }),
    index('people_offices_person').on(office.organizationId, office.personId),
    index('people_offices_unit').on(office.organizationId, office.unitId),
    foreignKey({
      columns: [office.organizationId, office.personId],
      foreignColumns: [persons.organizationId, persons.id],
    }),
    foreignKey({
      columns: [office.organizationId, office.unitId],
      foreignColumns: [units.organizationId, units.id],
    }),
    check('people_offices_of_unit', sql`(${office.office} in ('unit-hr', 'head')) = (${office.unitId} is not null)`),
  ],
)

export type Person = typeof persons.$inferSelect
export type SupportRow = typeof supports.$inferSelect
