import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { app, at, day, id, organizationId } from '#/platform/columns.ts'

/** One organisation, its zone (IANA) and the language it speaks first. */
export const organizations = app.table(
  'people_organizations',
  {
    organizationId: organizationId(),
    name: text('name').notNull(),
    timeZone: text('time_zone').notNull().default('Asia/Tokyo'),
    locale: text('locale', { enum: ['ja', 'en'] })
      .notNull()
      .default('ja'),
  },
  (organization) => [primaryKey({ columns: [organization.organizationId] })],
)

/** A part of the organisation; `path` is its name below its parents, joined by " ＞ ". */
export const units = app.table(
  'people_units',
  {
    organizationId: organizationId(),
    id: id(),
    path: text('path').notNull(),
    name: text('name').notNull(),
    parentId: uuid('parent_id'),
  },
  (unit) => [
    primaryKey({ columns: [unit.organizationId, unit.id] }),
    uniqueIndex('people_units_path').on(unit.organizationId, unit.path),
  ],
)

/** A person, whatever their employments; a name may have one part only. */
export const persons = app.table(
  'people_persons',
  {
    organizationId: organizationId(),
    id: id(),
    familyName: text('family_name').notNull().default(''),
    givenName: text('given_name').notNull().default(''),
    reading: text('reading').notNull().default(''),
    email: text('email'),
    locale: text('locale', { enum: ['ja', 'en'] })
      .notNull()
      .default('ja'),
    /** Which offices the person holds beyond being a member. */
    roles: text('roles', { enum: ['hr', 'admin'] })
      .array()
      .notNull()
      .default(sql`'{}'`),
    /** What a search finds: names, reading, number and unit, folded by `rules.ts`. */
    searchText: text('search_text').notNull().default(''),
    /** How lists are ordered: reading, or the name where there is none. */
    sortKey: text('sort_key').notNull().default(''),
    invitedAt: at('invited_at'),
    activatedAt: at('activated_at'),
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
    kind: text('kind', { enum: ['new-graduate', 'mid-career', 'other'] }).notNull(),
    hiredOn: day('hired_on').notNull(),
    endsOn: day('ends_on'),
  },
  (employment) => [
    primaryKey({ columns: [employment.organizationId, employment.id] }),
    uniqueIndex('people_employments_number').on(employment.organizationId, employment.number),
    index('people_employments_person').on(employment.organizationId, employment.personId),
    foreignKey({
      columns: [employment.organizationId, employment.personId],
      foreignColumns: [persons.organizationId, persons.id],
    }),
  ],
)

/** Where a person works from a day on, until the next assignment begins. */
export const assignments = app.table(
  'people_assignments',
  {
    organizationId: organizationId(),
    id: id(),
    personId: uuid('person_id').notNull(),
    unitId: uuid('unit_id').notNull(),
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
    kind: text('kind', { enum: ['trainer', 'manager'] }).notNull(),
    startsOn: day('starts_on').notNull(),
    endsOn: day('ends_on'),
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

/** A leave of weeks or months; both days included. Why is nobody's business here. */
export const absences = app.table(
  'people_absences',
  {
    organizationId: organizationId(),
    id: id(),
    personId: uuid('person_id').notNull(),
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

/** A file taken in: sending it again gives the same answer. `fileHash` is SHA-256 of its bytes, hex. */
export const imports = app.table(
  'people_imports',
  {
    organizationId: organizationId(),
    id: id(),
    fileHash: text('file_hash').notNull(),
    added: integer('added').notNull(),
    changed: integer('changed').notNull(),
    unchanged: integer('unchanged').notNull(),
    importedBy: uuid('imported_by').notNull(),
    importedAt: at('imported_at').notNull(),
  },
  (taken) => [primaryKey({ columns: [taken.organizationId, taken.id] })],
)

export type Organization = typeof organizations.$inferSelect
export type Person = typeof persons.$inferSelect
export type Support = typeof supports.$inferSelect
