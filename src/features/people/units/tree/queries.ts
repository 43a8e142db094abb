import type { Tx } from '#/platform/database.ts'
import { addDays, type Day } from '#/platform/day.ts'
import { found } from '#/platform/errors.ts'
import { type Actor, query } from '#/platform/use-case.ts'
import { mayKeep, mayKeepPeople } from '../../access.ts'
import { officersOn } from '../../offices/queries.ts'
import { recordOf } from '../../record/queries.ts'
import { holdsOn } from '../../record/rules.ts'
import { withoutPlans } from '../../record/viewing/rules.ts'
import { isHere } from '../../supporters/queries.ts'
import { type Count, countsOf, groupCounts } from '../counts/rules.ts'
import { placedIn } from '../moving/queries.ts'
import { worksIn } from '../moving/rules.ts'
import { plansAfter } from '../plans/rules.ts'
import { unitHistories } from '../queries.ts'
import { type UnitOnDay, unitsOn } from '../rules.ts'
import {
  OneUnit,
  type UnitHistory,
  UnitPeople,
  UnitPeopleWish,
  type UnitPlan,
  UnitSpans,
  UnitTree,
  UnitTreeWish,
} from '../schema.ts'

/** The units of a day with who leads them and who is their HR; figures and what is planned for those who keep people. */
export const unitTree = query({
  input: UnitTreeWish,
  output: UnitTree,
  reveals: [],
  subject: async ({ tx, actor, today }, { day = today }) => ({
    day,
    otherDay: day !== today,
    here: await isHere(tx, actor.personId, today),
  }),
  may: (actor, { otherDay, here }) => mayKeepPeople(actor) || (!otherDay && here),
  async run({ tx, actor, today }, _, { day }) {
    const histories = await unitHistories(tx)
    const units = unitsOn(histories, day)
    const counts = await countsFor(tx, actor, units, day)
    const officers = await officersOn(tx, { day, today, readerId: actor.personId })
    const as = (office: 'head' | 'unit-hr', unitId: string) =>
      officers
        .filter((one) => one.office === office && one.unitId === unitId)
        .map(({ personId, displayName }) => ({ id: personId, displayName }))
    return {
      day,
      units: [...units.values()].map(({ id, code, name, parentId }) => ({
        ...{ id, code, name, parentId },
        heads: as('head', id),
        hr: as('unit-hr', id),
        ...counts(id),
      })),
      plans: plansAfter(histories, today).filter((plan) => mayKeep(actor, standingOf(histories, plan))),
    }
  },
})

/** A unit that opens stands where it will, any other where it stood the day before. */
const standingOf = (histories: UnitHistory[], { unitId, on, kind }: UnitPlan) => ({
  unitIds: unitsOn(histories, kind === 'opens' ? on : addDays(on, -1)).get(unitId)?.above ?? [],
})

const UNKNOWN: Count = { own: null, whole: null }

async function countsFor(
  tx: Tx,
  actor: Actor,
  units: Map<string, UnitOnDay>,
  day: Day,
): Promise<(id: string) => Count> {
  if (actor.roles.size === 0) return () => UNKNOWN
  const { rows } = await tx.ask<{ unitId: string; people: number }>(PEOPLE, [tx.organizationId, day])
  const all = countsOf(units, new Map(rows.map(({ unitId, people }) => [unitId, people])))
  const groups = actor.roles.has('executive') ? groupCounts(units, all) : undefined
  return (id) => (mayKeep(actor, { unitIds: units.get(id)!.above }) ? all.get(id)! : (groups?.get(id) ?? UNKNOWN))
}

const PEOPLE = `
select a.unit_id as "unitId", count(distinct a.person_id)::int as people from app.people_assignments a
where a.organization_id = $1 and a.starts_on <= $2 and (a.ends_on is null or a.ends_on >= $2)
  and exists (
    select from app.people_employments e
    where e.organization_id = $1 and e.person_id = a.person_id
      and e.hired_on <= $2 and (e.ends_on is null or e.ends_on >= $2))
group by a.unit_id`

/** Where a unit stands today, or stood on its last day, or will when it opens. */
async function placeOf(tx: Tx, unitId: string, today: Day) {
  const histories = await unitHistories(tx)
  const unit = found(histories.find(({ id }) => id === unitId))
  const opens = unit.versions[0]!.startsOn
  const day = unit.closedOn !== null && unit.closedOn < today ? unit.closedOn : opens > today ? opens : today
  return { histories, unit, unitIds: unitsOn(histories, day).get(unitId)?.above ?? [unitId] }
}

/** How a unit was and will be called, for those who keep its people. */
export const unitHistory = query({
  input: OneUnit,
  output: UnitSpans,
  reveals: [],
  subject: ({ tx, today }, { unitId }) => placeOf(tx, unitId, today),
  may: mayKeep,
  async run(_, __, { histories, unit }) {
    const { closedOn, successorId } = unit
    const pathOn = (id: string | null, day: Day) => (id && unitsOn(histories, day).get(id)?.path) || null
    return {
      code: unit.code,
      spans: unit.versions.map(({ startsOn, name, parentId }, index) => {
        const next = unit.versions[index + 1]
        return {
          ...{ startsOn, name, parent: pathOn(parentId, startsOn) },
          endsOn: next ? addDays(next.startsOn, -1) : closedOn,
        }
      }),
      successor: closedOn && pathOn(successorId, addDays(closedOn, 1)),
    }
  },
})

/** Whom a change of the unit on a day would move. */
export const unitPeople = query({
  input: UnitPeopleWish,
  output: UnitPeople,
  reveals: [],
  subject: ({ tx, today }, { unitId }) => placeOf(tx, unitId, today),
  may: mayKeepPeople,
  async run({ tx, actor, today }, { unitId, day }) {
    const others = (await placedIn(tx, unitId, day)).filter(({ id }) => id !== actor.personId)
    // What is planned about oneself is for others to know until its day.
    const record = await recordOf(tx, actor.personId)
    const oneself = { ...record, assignments: withoutPlans(record.assignments, today) }
    const people = worksIn(oneself, unitId, day) ? [...others, oneself] : others
    return {
      people: people
        .map(({ id, displayName, assignments }) => {
          const there = assignments.filter((one) => one.unitId === unitId)
          const { position } = there.find((one) => holdsOn(one, day)) ?? there.at(-1)!
          return { id, displayName, position }
        })
        .toSorted((a, b) => a.displayName.localeCompare(b.displayName, 'ja')),
    }
  },
})
