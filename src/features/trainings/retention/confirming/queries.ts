import { eq, inArray } from 'drizzle-orm'
import { namesOf, presentOn, supportersOn } from '#/features/people/supporters/api.ts'
import { own, type Tx } from '#/platform/database.ts'
import type { Day } from '#/platform/day.ts'
import { found } from '#/platform/errors.ts'
import { query } from '#/platform/use-case.ts'
import { activityNamed } from '../../activities/rules.ts'
import { mayConfirm } from '../access.ts'
import { confirmationOf, MOST_TRIES } from '../asking/commands.ts'
import { BESIDE } from '../planning/queries.ts'
import { confirmations, type Plan } from '../tables.ts'
import { Confirmation, ConfirmationRef } from './schema.ts'

/** Who stands beside a learner that day: whoever was named, else who supports them; somebody who is here before others. */
export async function supporterOf(
  tx: Tx,
  { personId, supporterId }: Pick<Plan, 'personId' | 'supporterId'>,
  today: Day,
): Promise<string | null> {
  const supporters = await supportersOn(tx, [personId], today, BESIDE)
  const byKind = BESIDE.flatMap((kind) => supporters.filter((one) => one.kind === kind))
  const candidates = [...(supporterId ? [supporterId] : []), ...byKind.map((one) => one.supporterId)]
  if (candidates.length === 0) return null
  const here = new Set((await presentOn(tx, [...new Set(candidates)], today)).map(({ id }) => id))
  return candidates.find((id) => here.has(id)) ?? byKind[0]?.supporterId ?? null
}

export const confirmationById = async (tx: Tx, id: string, hold = false) => {
  const asked = tx
    .select()
    .from(confirmations)
    .where(own(tx, confirmations, eq(confirmations.id, id)))
  return found((await (hold ? asked.for('no key update') : asked))[0])
}

/** What became of a phase in the eyes of others: the latest try, counted from 0, or none. */
export async function triesOf(tx: Tx, planId: string, numbers: number[]) {
  const ids = numbers.flatMap((number) =>
    Array.from({ length: MOST_TRIES }, (_, attempt) => ({
      number,
      attempt,
      id: confirmationOf(planId, number, attempt),
    })),
  )
  const rows = await tx
    .select()
    .from(confirmations)
    .where(
      own(
        tx,
        confirmations,
        inArray(
          confirmations.id,
          ids.map(({ id }) => id),
        ),
      ),
    )
  const byId = new Map(rows.map((row) => [row.id, row]))
  return new Map(
    ids.flatMap(({ id, number, attempt }) => {
      const row = byId.get(id)
      return row ? [[number, { ...row, attempt }] as const] : []
    }),
  )
}

/** What somebody beside a learner is asked; nothing else of what they learn (T-24). */
export const confirmation = query({
  input: ConfirmationRef,
  output: Confirmation,
  reveals: [],
  subject: ({ tx }, { confirmationId }) => confirmationById(tx, confirmationId),
  may: mayConfirm,
  async run({ tx, actor }, { confirmationId }, { personId, activity, state }) {
    const names = await namesOf(tx, [personId])
    const deed = found(activityNamed(activity)?.supporter).deed[actor.locale]
    return { confirmationId, learner: names.get(personId) ?? '', deed, state }
  },
})
