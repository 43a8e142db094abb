import { index, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { app, organizationId } from '#/platform/columns.ts'

/**
 * What finds a person: beginnings of names, readings and numbers, made by `rules.ts` with every change. Row-level
 * security lets no `like` use an index; equality does, and with the order of lists in it, a page is read without sorting.
 * No foreign key: it is derived, and checking each of these rows would double the time of an import.
 */
export const searchTerms = app.table(
  'people_search',
  {
    organizationId: organizationId(),
    personId: uuid('person_id').notNull(),
    term: text('term').notNull(),
    sortKey: text('sort_key').notNull(),
  },
  (search) => [
    primaryKey({ columns: [search.organizationId, search.personId, search.term] }),
    index('people_search_term').on(search.organizationId, search.term, search.sortKey, search.personId),
  ],
)
