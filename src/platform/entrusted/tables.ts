import { sql } from 'drizzle-orm'
import { index, jsonb, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { app, at, bytes, id, organizationId } from '#/platform/columns.ts'

/**
 * Words said in confidence. `body` is sealed with a key kept outside the database and cannot be selected by the
 * role that serves requests: `app.reveal()` is the only way. `marks` are the numbers in it; row-level security shows
 * a row, marks included, to its author and its readers alone.
 */
export const entrusted = app.table(
  'entrusted',
  {
    organizationId: organizationId(),
    id: id(),
    authorId: uuid('author_id').notNull(),
    aboutId: uuid('about_id').notNull(),
    /** What kind of words: `reflections.written`, `reflections.letter`, `reflections.draft` ... */
    kind: text('kind').notNull(),
    /** The row of the feature it belongs to. */
    subjectId: uuid('subject_id').notNull(),
    /** Which question it answers; empty where there is only one. */
    slot: text('slot').notNull().default(''),
    personReaders: uuid('person_readers').array().notNull().default(sql`'{}'`),
    officeReaders: text('office_readers').array().notNull().default(sql`'{}'`),
    body: bytes('body'),
    marks: jsonb('marks').$type<Record<string, number>>().notNull().default({}),
    writtenAt: at('written_at').notNull(),
  },
  (words) => [
    primaryKey({ columns: [words.organizationId, words.id] }),
    index('entrusted_subject').on(words.organizationId, words.subjectId),
    index('entrusted_about').on(words.organizationId, words.aboutId, words.writtenAt),
    index('entrusted_author').on(words.organizationId, words.authorId, words.writtenAt),
  ],
)

/** Who read which words when; written by `app.reveal()` in the transaction that shows them (B-11). */
export const readings = app.table(
  'readings',
  {
    organizationId: organizationId(),
    id: id().default(sql`gen_random_uuid()`),
    entrustedId: uuid('entrusted_id').notNull(),
    subjectId: uuid('subject_id').notNull(),
    authorId: uuid('author_id').notNull(),
    readerId: uuid('reader_id').notNull(),
    readAt: at('read_at').notNull(),
  },
  (reading) => [
    primaryKey({ columns: [reading.organizationId, reading.id] }),
    index('readings_subject').on(reading.organizationId, reading.subjectId, reading.authorId),
  ],
)

/**
 * What several people said of somebody without their names: sums alone, sealed, so that not even the first of them can be
 * read here. No time, no order, no author.
 */
export const tallies = app.table(
  'tallies',
  {
    organizationId: organizationId(),
    kind: text('kind').notNull(),
    subjectId: uuid('subject_id').notNull(),
    aboutId: uuid('about_id').notNull(),
    sealed: bytes('sealed').notNull(),
  },
  (tally) => [primaryKey({ columns: [tally.organizationId, tally.kind, tally.subjectId, tally.aboutId] })],
)
