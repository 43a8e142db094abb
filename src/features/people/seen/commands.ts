import { command } from '#/platform/use-case.ts'
import { anyone } from '../access.ts'
import { MarkedSeen, MarkSeen } from './schema.ts'
import { seen } from './tables.ts'

/** Notes that something was shown to the reader, who need not see it again. */
export const markSeen = command({
  input: MarkSeen,
  output: MarkedSeen,
  event: 'people.seen',
  eventSubject: (_, { personId }) => personId,
  subject: async () => undefined,
  may: anyone,
  async run({ tx, actor, now }, { what }) {
    const rows = [...new Set(what)].map((one) => ({ personId: actor.personId, what: one, seenAt: now }))
    await tx.insert(seen).values(rows).onConflictDoNothing()
    return { personId: actor.personId }
  },
})
