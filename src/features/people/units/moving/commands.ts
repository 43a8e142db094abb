import { v5 } from 'uuid'
import type { Tx } from '#/platform/database.ts'
import type { Day } from '#/platform/day.ts'
import { Refused } from '#/platform/errors.ts'
import { save } from '../../record/commands.ts'
import type { Kept } from '../../record/queries.ts'
import { holdsOn } from '../../record/rules.ts'
import type { PersonRecord } from '../../record/schema.ts'
import { unitsOn } from '../rules.ts'
import type { UnitHistory, UnitPlan } from '../schema.ts'
import { placedIn } from './queries.ts'
import { type IdOf, moveAlong, moveBack } from './rules.ts'

const idFor =
  (personId: string): IdOf =>
  (unitId, how, day) =>
    v5(`${how} ${unitId} ${day}`, personId)

/** The people of a unit work elsewhere from a day on: each where `to` says. */
export async function moveAll(
  tx: Tx,
  people: readonly Kept[],
  { from, to, day }: { from: string; to: (personId: string) => string; day: Day },
): Promise<void> {
  await save(
    tx,
    people.map((before) => ({
      before,
      after: moveAlong(before, { from, to: to(before.id), day }, idFor(before.id)),
    })),
  )
}

/**
 * Whoever moved along with a change of units that is taken back works where they worked before. Refused `unit-closed`
 * while that unit is still to close, `unit-has-people` if others are to begin in a unit that does not open.
 */
export async function returnAll(
  tx: Tx,
  { before, after }: { before: readonly UnitHistory[]; after: readonly UnitHistory[] },
  { unitId, on, kind }: Pick<UnitPlan, 'unitId' | 'on' | 'kind'>,
): Promise<void> {
  const opens = kind === 'opens'
  const to = opens ? unitId : kind === 'closes' && before.find(({ id }) => id === unitId)?.successorId
  if (!to) return
  const froms = opens ? after.map(({ id }) => id) : [unitId]
  const open = unitsOn(after, on)
  const changes = (await placedIn(tx, to, on)).flatMap((person) => {
    const back = froms.reduce<PersonRecord>(
      (record, from) => moveBack(record, { from, to, since: on }, idFor(person.id)),
      person,
    )
    return back === person ? [] : [{ before: person, after: back }]
  })
  if (
    changes.some(({ after: { assignments } }) => assignments.some((one) => holdsOn(one, on) && !open.has(one.unitId)))
  )
    throw new Refused('unit-closed')
  await save(tx, changes)
  const left = opens ? await placedIn(tx, unitId, on) : []
  if (left.length > 0) throw new Refused('unit-has-people', { count: left.length })
}
