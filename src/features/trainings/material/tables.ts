import { foreignKey, index, integer, jsonb, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { app, id, organizationId } from '#/platform/columns.ts'
import { programmes } from '../tables.ts'
import type { Texts } from './schema.ts'

/** A term or a piece of content of a training, which the exercises of the phases are made of (T-22, T-23). */
export const material = app.table(
  'trainings_material',
  {
    organizationId: organizationId(),
    id: id(),
    programmeId: uuid('programme_id').notNull(),
    kind: text('kind', { enum: ['term', 'content'] }).notNull(),
    position: integer('position').notNull(),
    /** By language; Japanese is always there. */
    texts: jsonb('texts').$type<Texts>().notNull(),
    revision: integer('revision').notNull().default(0),
  },
  (one) => [
    primaryKey({ columns: [one.organizationId, one.id] }),
    index('trainings_material_programme').on(one.organizationId, one.programmeId, one.kind, one.position),
    foreignKey({
      columns: [one.organizationId, one.programmeId],
      foreignColumns: [programmes.organizationId, programmes.id],
    }),
  ],
)
