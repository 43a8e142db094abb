import { sql } from 'drizzle-orm'
import { customType, date, pgSchema, uuid } from 'drizzle-orm/pg-core'
import type { Day } from './day.ts'

/** Everything that belongs to an organisation lives in this schema, behind forced row-level security. */
export const app = pgSchema('app')

/** Sign-in, shared by all organisations; the role that serves requests cannot read it. */
export const identity = pgSchema('identity')

/** Every row belongs to one organisation; the database fills it in and refuses every other. */
export const organizationId = () =>
  uuid('organization_id').notNull().default(sql`current_setting('app.organization_id')::uuid`)

/** UUIDv7 made by the caller, so that sending a creating command again is harmless. */
export const id = () => uuid('id').notNull()

const instant = customType<{ data: Temporal.Instant; driverData: string }>({
  dataType: () => 'timestamptz',
  toDriver: (value) => value.toString(),
  fromDriver: (value) => Temporal.Instant.from(value),
})

/** A moment, in UTC. */
export const at = (name: string) => instant(name)

/** A calendar day without time or zone. */
export const day = (name: string) => date(name, { mode: 'string' }).$type<Day>()

/** Raw bytes; `Buffer` both ways. */
export const bytes = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' })
