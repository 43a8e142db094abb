import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { own } from '#/platform/database.ts'
import { newSecret, secretHash } from '#/platform/session/enrolment.ts'
import { command } from '#/platform/use-case.ts'
import { maySeeOwn } from '../access.ts'
import { feeds } from '../tables.ts'
import { CALENDAR } from './rules.ts'
import { ClosedFeed, OpenedFeed, OpenFeed } from './schema.ts'

/** Makes a private calendar link (B-16) and says it this once; the one there was leads nowhere from now on. */
export const openFeed = command({
  input: OpenFeed,
  output: OpenedFeed,
  event: 'tasks.feed-opened',
  eventSubject: (_, { personId }) => personId,
  subject: async () => undefined,
  may: maySeeOwn,
  async run({ tx, actor, now, baseUrl }, { withNames }) {
    const secret = newSecret()
    const feed = { digest: secretHash(secret), withNames, createdAt: now }
    await tx
      .insert(feeds)
      .values({ personId: actor.personId, ...feed })
      .onConflictDoUpdate({ target: [feeds.organizationId, feeds.personId], set: feed })
    return { personId: actor.personId, url: `${baseUrl}${CALENDAR[0]}${secret}${CALENDAR[1]}` }
  },
})

/** From now on the link leads nowhere. */
export const closeFeed = command({
  input: z.object({}),
  output: ClosedFeed,
  event: 'tasks.feed-closed',
  eventSubject: (_, { personId }) => personId,
  subject: async () => undefined,
  may: maySeeOwn,
  async run({ tx, actor: { personId } }) {
    await tx.delete(feeds).where(own(tx, feeds, eq(feeds.personId, personId)))
    return { personId }
  },
})
