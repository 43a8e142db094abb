import { sql } from 'drizzle-orm'
import { boolean, integer, jsonb, primaryKey, text } from 'drizzle-orm/pg-core'
import { app, day, id, organizationId } from '#/platform/columns.ts'
import type { MapEntry } from '../record/schema.ts'

/** One organisation: its zone (IANA), the languages it offers, the first being its own, and when it works. */
export const organizations = app.table(
  'people_organizations',
  {
    organizationId: organizationId(),
    name: text('name').notNull(),
    timeZone: text('time_zone').notNull().default('Asia/Tokyo'),
    locale: text('locale', { enum: ['ja', 'en'] })
      .notNull()
      .default('ja'),
    languages: text('languages', { enum: ['ja', 'en'] })
      .array()
      .notNull()
      .default(sql`'{ja,en}'`),
    /** The first month of its fiscal year, 1 to 12. */
    fiscalMonth: integer('fiscal_month').notNull().default(4),
    /** Weekdays on which people work; 1 is Monday. */
    workingDays: integer('working_days').array().notNull().default(sql`'{1,2,3,4,5}'`),
    holidays: text('holidays', { enum: ['japan', 'none'] })
      .notNull()
      .default('japan'),
    /** For so many months after somebody left the office keeps their record; then it is erased. */
    keepLeaversMonths: integer('keep_leavers_months').notNull().default(60),
  },
  (organization) => [primaryKey({ columns: [organization.organizationId] })],
)

/** Days on which nobody works: year-end, founding day. Both ends included; `yearly`: every year on the same dates. */
export const closures = app.table(
  'people_closures',
  {
    organizationId: organizationId(),
    id: id(),
    name: text('name').notNull(),
    startsOn: day('starts_on').notNull(),
    endsOn: day('ends_on').notNull(),
    yearly: boolean('yearly').notNull(),
  },
  (closure) => [primaryKey({ columns: [closure.organizationId, closure.id] })],
)

/** A kind of employment that the organisation added to those every organisation has; retired ones can no longer be chosen. */
export const kinds = app.table(
  'people_kinds',
  {
    organizationId: organizationId(),
    code: text('code').notNull(),
    nameJa: text('name_ja').notNull(),
    nameEn: text('name_en').notNull(),
    retired: boolean('retired').notNull().default(false),
  },
  (kind) => [primaryKey({ columns: [kind.organizationId, kind.code] })],
)

/** Who is expected to stand beside people of a kind, where the organisation differs from what we suggest (K-06, K-07). */
export const supportMaps = app.table(
  'people_support_maps',
  {
    organizationId: organizationId(),
    kind: text('kind').notNull(),
    entries: jsonb('entries').$type<MapEntry[]>().notNull(),
  },
  (map) => [primaryKey({ columns: [map.organizationId, map.kind] })],
)

export type Organization = typeof organizations.$inferSelect
export type Closure = typeof closures.$inferSelect
