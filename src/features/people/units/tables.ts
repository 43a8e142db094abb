import { foreignKey, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { app, day, id, organizationId } from '#/platform/columns.ts'

/** A part of the organisation, whatever it is called by the day; `closedOn` is its last day, `successorId` what it became. */
export const units = app.table(
  'people_units',
  {
    organizationId: organizationId(),
    id: id(),
    /** The office's own code, if it has one. */
    code: text('code'),
    closedOn: day('closed_on'),
    successorId: uuid('successor_id'),
  },
  (unit) => [
    primaryKey({ columns: [unit.organizationId, unit.id] }),
    uniqueIndex('people_units_code').on(unit.organizationId, unit.code),
  ],
)

/** How a unit is called and where it hangs, from a day until its next version; the first says when it opens. */
export const unitVersions = app.table(
  'people_unit_versions',
  {
    organizationId: organizationId(),
    unitId: uuid('unit_id').notNull(),
    startsOn: day('starts_on').notNull(),
    name: text('name').notNull(),
    parentId: uuid('parent_id'),
  },
  (version) => [
    primaryKey({ columns: [version.organizationId, version.unitId, version.startsOn] }),
    foreignKey({
      columns: [version.organizationId, version.unitId],
      foreignColumns: [units.organizationId, units.id],
    }),
    foreignKey({
      columns: [version.organizationId, version.parentId],
      foreignColumns: [units.organizationId, units.id],
    }),
  ],
)

export type Unit = typeof units.$inferSelect
export type UnitVersion = typeof unitVersions.$inferSelect
