import { z } from 'zod'
import { add } from '#/platform/database.ts'
import { Refused } from '#/platform/errors.ts'
import { command } from '#/platform/use-case.ts'
import { keeping } from '../tables.ts'
import { mayChange } from './access.ts'
import { periodsOf } from './queries.ts'
import { ChangeKeeping, KEPT } from './schema.ts'

/** Sets how long words are kept: from the coming night on, for what is written already as well. */
export const changeKeeping = command({
  input: ChangeKeeping,
  output: z.object({ organizationId: z.uuid() }),
  event: 'reflections.keeping-changed',
  eventSubject: (_, { organizationId }) => organizationId,
  subject: ({ tx }) => periodsOf(tx),
  may: mayChange,
  async run({ tx }, { seen, wanted }, now) {
    if (KEPT.some((kind) => now[kind] !== seen[kind] && now[kind] !== wanted[kind]))
      throw new Refused('changed-meanwhile')
    const rows = KEPT.map((kind) => ({ kind, months: wanted[kind] }))
    await add(tx, keeping, rows, 'on conflict (organization_id, kind) do update set months = excluded.months')
    return { organizationId: tx.organizationId }
  },
})
