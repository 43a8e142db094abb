import { v7 } from 'uuid'
import { calendarOf } from '#/features/people/organization/api.ts'
import { add, type Tx } from '#/platform/database.ts'
import type { Day } from '#/platform/day.ts'
import type { Calendar } from '#/platform/working-days.ts'
import type { RetentionMethod } from '../../../schedule/schema.ts'
import type { Kept } from '../../rules.ts'
import { takesSupporter } from '../../rules.ts'
import type { Change } from '../../schema.ts'
import { changes } from '../../tables.ts'
import { absencesIn, methodsOf, plansFor, type Standing, type Taken, takenBy } from '../queries.ts'
import { type Around, type Arranged, arrange, changesOf, isMoved } from '../rules.ts'

/** `floor` is the first day on which something can still be opened. */
type Moment = { today: Day; now: Temporal.Instant; floor: Day }
type Why = Change['why'] | null

/** So many plans at a time. */
const AT_A_TIME = 1000

/**
 * Puts what lies ahead of these plans where it belongs now, and keeps why; asked phases never move (B-13). Whoever stands
 * as somebody else does shares their days and the statement that writes them.
 */
export async function rearrange(tx: Tx, because: ReadonlyMap<string, Why>, moment: Moment): Promise<void> {
  if (because.size === 0) return
  const surrounded = surroundings(await calendarOf(tx), moment, takesSupporter)
  const ids = [...because.keys()]
  for (let start = 0; start < ids.length; start += AT_A_TIME) {
    const plans = await plansFor(tx, ids.slice(start, start + AT_A_TIME), moment.today)
    const [methods, taken] = await Promise.all([
      methodsOf(tx, [...new Set(plans.map(({ sessionId }) => sessionId))]),
      takenBy(
        tx,
        plans.map(({ personId }) => personId),
        moment.floor,
      ),
    ])
    const groups = new Map<string, Group>()
    for (const plan of plans) {
      const method = methods.get(plan.sessionId)
      if (!method) continue
      const why = because.get(plan.id) ?? null
      const key = taken.has(plan.personId) ? plan.id : keyOf(plan, why)
      groups.getOrInsertComputed(key, () => groupOf(plan, { method, why, taken, surrounded })).plans.push(plan)
    }
    await write(tx, [...groups.values()], moment)
    const changed = plans.filter(({ around, placedAround }) => around !== placedAround)
    await surround(tx, new Map(changed.map(({ id, around }) => [id, around])))
  }
}

const keyOf = ({ sessionId, tier, dayZero, around, phases }: Standing, why: Why) =>
  [sessionId, tier, dayZero, why, around, phases].join(' ')

type Group = { plans: Standing[]; moved: Arranged[]; changes: Change[] }
type Circumstances = { method: RetentionMethod; why: Why; taken: Taken; surrounded: Surrounded }

function groupOf(plan: Standing, { method, why, taken, surrounded }: Circumstances): Group {
  const kept = JSON.parse(plan.phases) as (Kept & { outOfTolerance: boolean })[]
  const days = taken.get(plan.personId)
  const around = surrounded(plan.around, days, plan.id)
  const arranged = arrange({ ...plan, method }, kept, around)
  // Of two trainings of one person the next one is placed around what this one has now.
  const stay = kept.filter(({ state }) => state !== 'ahead').map(({ opensOn }) => opensOn)
  days?.set(plan.id, [...stay, ...arranged.map(({ opensOn }) => opensOn)])
  const moved = arranged.filter((to) => {
    const before = kept[to.number - 1]!
    return isMoved(before, to) || before.outOfTolerance !== to.outOfTolerance
  })
  return { plans: [], moved, changes: changesOf(kept, arranged, around, why) }
}

async function write(tx: Tx, groups: Group[], { now }: Moment): Promise<void> {
  const moving = groups.filter(({ moved }) => moved.length > 0)
  await Promise.all(
    moving.map(({ plans, moved }) =>
      tx.ask(MOVE, [tx.organizationId, plans.map(({ id }) => id), JSON.stringify(moved)]),
    ),
  )
  const told = moving.flatMap(({ plans, changes }) =>
    plans.flatMap(({ id, personId, sessionId }) =>
      changes.map((change) => ({ id: v7(), planId: id, personId, sessionId, change, changedAt: now })),
    ),
  )
  if (told.length > 0) await add(tx, changes, told)
}

const MOVE = `
update app.trainings_phases f set planned_on = d."plannedOn", from_on = d."fromOn", until_on = d."untilOn",
  opens_on = d."opensOn", out_of_tolerance = d."outOfTolerance"
from jsonb_to_recordset($3::jsonb) as d(number smallint, "plannedOn" date, "fromOn" date, "untilOn" date,
  "opensOn" date, "outOfTolerance" boolean)
where f.organization_id = $1 and f.plan_id = any($2) and f.number = d.number and f.state = 'ahead'`

/** Keeps what plans were placed around, so that it can be seen when that changes. */
export async function surround(tx: Tx, around: ReadonlyMap<string, string>): Promise<void> {
  if (around.size > 0) await tx.ask(SURROUND, [tx.organizationId, [...around.keys()], [...around.values()]])
}

const SURROUND = `
update app.trainings_plans p set placed_around = to_.around from unnest($2::uuid[], $3::text[]) as to_(id, around)
where p.organization_id = $1 and p.id = to_.id`

export type Surrounded = (around: string, plans: ReadonlyMap<string, Day[]> | undefined, planId: string) => Around

/** What a plan is placed around: its leaves, and the days of the person's other plans. */
export function surroundings(
  calendar: Calendar,
  { today, floor }: Pick<Moment, 'today' | 'floor'>,
  takesPart: (number: number) => boolean,
): Surrounded {
  const known = new Map<Day, boolean>()
  const isWorkingDay = (day: Day) => known.getOrInsertComputed(day, () => calendar.isWorkingDay(day))
  return (around, plans, planId) => ({
    ...{ today, floor, isWorkingDay, takesPart, ...absencesIn(around) },
    taken: new Set([...(plans ?? [])].flatMap(([id, days]) => (id === planId ? [] : days))),
  })
}
