import { index, integer, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { app, at, bytes, day, id, organizationId } from './columns.ts'

/** What happened, one row each: audit, notices and insights read it. Ids only, never content. */
export const events = app.table(
  'events',
  {
    organizationId: organizationId(),
    id: id(),
    name: text('name').notNull(),
    subjectId: uuid('subject_id').notNull(),
    /** Who did it; the nil UUID for what Banso does by itself. */
    actorId: uuid('actor_id').notNull(),
    at: at('at').notNull(),
  },
  (event) => [
    primaryKey({ columns: [event.organizationId, event.id] }),
    index('events_subject').on(event.organizationId, event.subjectId),
  ],
)

/**
 * A mail to one person, written in the transaction that is its reason and sent by a job. `sealed` holds subject and
 * body, since a body may carry a sign-in link; it is emptied once sent. The id makes the `Message-ID`. In a demo no mail
 * is sent: it is `shown`, and keeps what it says.
 */
export const mails = app.table(
  'mails',
  {
    organizationId: organizationId(),
    id: id(),
    personId: uuid('person_id').notNull(),
    address: text('address').notNull(),
    kind: text('kind').notNull(),
    sealed: bytes('sealed'),
    state: text('state', { enum: ['waiting', 'sent', 'refused', 'given-up', 'shown'] })
      .notNull()
      .default('waiting'),
    attempts: integer('attempts').notNull().default(0),
    nextTryAt: at('next_try_at').notNull(),
    lastProblem: text('last_problem'),
    createdAt: at('created_at').notNull(),
    sentAt: at('sent_at'),
  },
  (mail) => [
    primaryKey({ columns: [mail.organizationId, mail.id] }),
    index('mails_waiting').on(mail.organizationId, mail.state, mail.nextTryAt),
  ],
)

/** A daily job of an organisation on a day: the row is what makes it happen once. */
export const ledger = app.table(
  'ledger',
  {
    organizationId: organizationId(),
    job: text('job').notNull(),
    day: day('day').notNull(),
    ranAt: at('ran_at').notNull(),
  },
  (entry) => [primaryKey({ columns: [entry.organizationId, entry.job, entry.day] })],
)
