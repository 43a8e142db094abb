import { foreignKey, primaryKey, uuid } from 'drizzle-orm/pg-core'
import { app, at, bytes, organizationId } from '#/platform/columns.ts'
import { persons } from '../tables.ts'

/** The picture somebody chose of themselves: a square of 512 pixels at most, without what the camera noted. */
export const photos = app.table(
  'people_photos',
  {
    organizationId: organizationId(),
    personId: uuid('person_id').notNull(),
    content: bytes('content').notNull(),
    changedAt: at('changed_at').notNull(),
  },
  (photo) => [
    primaryKey({ columns: [photo.organizationId, photo.personId] }),
    foreignKey({
      columns: [photo.organizationId, photo.personId],
      foreignColumns: [persons.organizationId, persons.id],
    }),
  ],
)
