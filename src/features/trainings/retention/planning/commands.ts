import { v7 } from 'uuid'
import { calendarOf } from '#/features/people/organization/api.ts'
import { add, type Tx } from '#/platform/database.ts'
import { addDays, type Day } from '#/platform/day.ts'
import { present } from '#/platform/errors.ts'
import type { Session } from '../../tables.ts'
import { closeSteps } from '../asking/commands.ts'
import { takesSupporter } from '../rules.ts'
import { plans } from '../tables.ts'
import { rearrange, surround, surroundings } from './moving/commands.ts'
import { aroundOf, takenBy } from './queries.ts'
import { type Arranged, arrange, untouched } from './rules.ts'

/** When it happens: a scene will do. */
export type Moment = { today: Day; now: Temporal.Instant }
/** What a plan follows from; the session has chosen its method. */
export type Followed = Pick<Session, 'id' | 'endsOn' | 'retention'>

/** The jobs of today are done: what is placed now opens tomorrow at the earliest. */
const tomorrow = ({ today }: Moment) => addDays(today, 1)

/** Opens a plan for each of these, in the earliest tier until scores are final (T-25); whoever has one keeps it, stopped ones go on. */
export async function openPlans(tx: Tx, session: Followed, personIds: string[], moment: Moment): Promise<void> {
  const known = await tx.ask<{ id: string; personId: string; state: string }>(KNOWN, [
    tx.organizationId,
    session.id,
    personIds,
  ])
  const has = new Set(known.rows.map(({ personId }) => personId))
  const fresh = [...new Set(personIds)]
    .filter((personId) => !has.has(personId))
    .map((personId) => ({ id: v7(), personId }))
  await begin(tx, session, fresh, moment)
  const stopped = known.rows.filter(({ state }) => state === 'stopped').map(({ id }) => id)
  await resumePlans(tx, stopped, moment, tomorrow(moment))
}

const KNOWN = `
select id, person_id as "personId", state from app.trainings_plans
where organization_id = $1 and session_id = $2 and person_id = any($3)`

type Fresh = { id: string; personId: string }

async function begin(tx: Tx, session: Followed, fresh: Fresh[], moment: Moment): Promise<void> {
  if (fresh.length === 0) return
  const method = present(session.retention, 'how people are followed')
  const course = { method, tier: 0, dayZero: session.endsOn }
  await add(
    tx,
    plans,
    fresh.map(({ id, personId }) => ({
      ...{ id, personId, sessionId: session.id, dayZero: session.endsOn },
      ...{ tier: 0, final: false, state: 'running' as const },
    })),
  )
  const floor = tomorrow(moment)
  const people = fresh.map(({ personId }) => personId)
  const [around, taken, calendar] = await Promise.all([
    aroundOf(
      tx,
      fresh.map(({ id }) => id),
      moment.today,
    ),
    takenBy(tx, people, floor),
    calendarOf(tx),
  ])
  const surrounded = surroundings(calendar, { ...moment, floor }, takesSupporter)
  const shared = new Map<string, { those: Fresh[]; arranged: Arranged[] }>()
  for (const one of fresh) {
    const days = taken.get(one.personId)
    const key = days ? one.id : (around.get(one.id) ?? '')
    const group = shared.getOrInsertComputed(key, () => ({
      those: [],
      arranged: arrange(course, untouched(course), surrounded(around.get(one.id) ?? '', days, one.id)),
    }))
    group.those.push(one)
  }
  await Promise.all(
    [...shared.values()].map(({ those, arranged }) =>
      tx.ask(PHASES, [
        tx.organizationId,
        those.map(({ id }) => id),
        those.map(({ personId }) => personId),
        session.id,
        JSON.stringify(arranged),
      ]),
    ),
  )
  await surround(tx, around)
}

/** All who stand the same share their days, so that they are written by one statement. */
const PHASES = `
insert into app.trainings_phases (organization_id, plan_id, number, person_id, session_id, planned_on, from_on,
  until_on, opens_on, out_of_tolerance, state)
select $1, p.id, d.number, p.person_id, $4, d."plannedOn", d."fromOn", d."untilOn", d."opensOn", d."outOfTolerance", 'ahead'
from unnest($2::uuid[], $3::uuid[]) as p(id, person_id)
cross join jsonb_to_recordset($5::jsonb) as d(number smallint, "plannedOn" date, "fromOn" date, "untilOn" date,
  "opensOn" date, "outOfTolerance" boolean)`

/** Stops the plans of a session, or of one who is taken off it: nothing more is asked, what was done stays. */
export async function stopPlans(tx: Tx, sessionId: string, moment: Moment, personId?: string): Promise<void> {
  const { rows } = await tx.ask<{ id: string }>(OF_SESSION, [tx.organizationId, sessionId, personId ?? null])
  await endPlans(
    tx,
    rows.map(({ id }) => id),
    moment,
  )
}

const OF_SESSION = `
select id from app.trainings_plans
where organization_id = $1 and session_id = $2 and state = 'running' and ($3::uuid is null or person_id = $3)`

/** Stops these plans. A phase that was missed before stays so. */
export async function endPlans(tx: Tx, planIds: string[], { today }: Moment): Promise<void> {
  if (planIds.length === 0) return
  await tx.ask("update app.trainings_plans set state = 'stopped' where organization_id = $1 and id = any($2)", [
    tx.organizationId,
    planIds,
  ])
  await closeSteps(tx, planIds)
  await tx.ask(STOP, [tx.organizationId, planIds, today])
}

const STOP = `
update app.trainings_phases set state = 'stopped'
where organization_id = $1 and plan_id = any($2)
  and (state = 'ahead' or state = 'open' and greatest(until_on, opens_on) >= $3)`

/** What was stopped goes on from the first day that will do, as after a leave. */
export async function resumePlans(tx: Tx, planIds: string[], moment: Moment, floor: Day): Promise<void> {
  if (planIds.length === 0) return
  const values = [tx.organizationId, planIds]
  await tx.ask(
    "update app.trainings_plans set state = 'running' where organization_id = $1 and id = any($2) and state = 'stopped'",
    values,
  )
  await tx.ask(
    "update app.trainings_phases set state = 'ahead' where organization_id = $1 and plan_id = any($2) and state = 'stopped'",
    values,
  )
  await rearrange(tx, new Map(planIds.map((id) => [id, 'absence'])), { ...moment, floor })
}

/** Scores are final: phases not begun move to the tier of each, and learners are told why. The same tier again changes nothing. */
export async function settleTiers(
  tx: Tx,
  session: Followed,
  tiers: ReadonlyMap<string, number>,
  moment: Moment,
): Promise<void> {
  const { rows } = await tx.ask<{ id: string }>(SETTLE, [
    tx.organizationId,
    session.id,
    [...tiers.keys()],
    [...tiers.values()],
  ])
  await rearrange(tx, new Map(rows.map(({ id }) => [id, 'tier'])), { ...moment, floor: tomorrow(moment) })
}

const SETTLE = `
update app.trainings_plans p set tier = to_.tier, final = true
from unnest($3::uuid[], $4::smallint[]) as to_(person_id, tier)
where p.organization_id = $1 and p.session_id = $2 and p.person_id = to_.person_id and (p.tier <> to_.tier or not p.final)
returning p.id`

/** The last day of the training is another: phases not begun follow. */
export async function moveDayZero(tx: Tx, session: Followed, moment: Moment): Promise<void> {
  const { rows } = await tx.ask<{ id: string }>(MOVE, [tx.organizationId, session.id, session.endsOn])
  await rearrange(tx, new Map(rows.map(({ id }) => [id, 'anchor'])), { ...moment, floor: tomorrow(moment) })
}

const MOVE = `
update app.trainings_plans set day_zero = $3
where organization_id = $1 and session_id = $2 and day_zero <> $3
returning id`
