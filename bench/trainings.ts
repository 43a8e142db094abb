import pg from 'pg'
import { v7 } from 'uuid'
import { STANDARD } from '#/features/trainings/evaluation/library/rules.ts'
import { openPlans } from '#/features/trainings/retention/api.ts'
import { keepPhases } from '#/features/trainings/retention/jobs.ts'
import { PUBLISHED } from '#/features/trainings/schedule/library/rules.ts'
import { calendarOf, ORDINARY } from '#/platform/calendar.ts'
import { addDays, type Day } from '#/platform/day.ts'
import { letRolesSignIn } from '#/platform/postgres/roles.ts'
import { addWorkingDays } from '#/platform/working-days.ts'
import type { World } from '#/platform/world.ts'
import { BENCH_PEOPLE, fillPeople } from './people.ts'
import { EMPLOYED, run, timed, worldOn } from './rounds.ts'

/** Seconds it took to make `rows` of plans and phases, and to copy them; MB it took at most above what was there. */
export type Following = { people: number; rows: number; made: number; copy: number; megabytes: number }
/** Seconds of a morning, after a day off was added on which so many phases lay. */
type DayOff = { phases: number; moved: number; asked: number; seconds: number }
export type Holiday = { people: number; quiet: number; days: DayOff[] }

const TODAY: Day = '2026-11-24'
/** So many take part in one training, and so many mornings pass before a day off is added. */
const IN_ONE = 2000
const MORNINGS = 10
const calendar = calendarOf(ORDINARY)

/** Opens plans for organisations of these sizes, and adds days off to the last of them. */
export async function followMany(
  connection: pg.PoolConfig,
  counts: number[],
): Promise<{ following: Following[]; holiday: Holiday }> {
  await letRolesSignIn(connection)
  const client = new pg.Client(connection)
  await client.connect()
  const world = worldOn(connection)
  try {
    await client.query(BENCH_PEOPLE)
    const following: Following[] = []
    let organizationId = ''
    for (const count of counts) {
      organizationId = v7()
      following.push(await follow(client, world, organizationId, count))
    }
    return { following, holiday: await addDaysOff(client, world, organizationId) }
  } finally {
    await Promise.all([world.db.pool.end(), world.identity.pool.end(), world.judge.pool.end(), world.owner.end()])
    await client.end()
  }
}

async function follow(client: pg.Client, world: World, organizationId: string, count: number): Promise<Following> {
  await fillPeople(client, { organizationId, name: '大きな会社', count })
  for (const statement of EMPLOYED) await client.query(statement, [organizationId])
  await client.query(LEAVES, [organizationId, TODAY])
  const sessions = await trained(client, organizationId, count)
  await client.query('vacuum analyze')
  await client.query('checkpoint')
  const moment = { today: TODAY, now: Temporal.Instant.from(`${TODAY}T00:00:00Z`) }
  const before = process.memoryUsage.rss()
  let most = before
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss())
  }, 5)
  const made = await timed(() =>
    world.db.inOrganization(organizationId, async (tx) => {
      for (const { id, endsOn, personIds } of sessions)
        await openPlans(tx, { id, endsOn, retention: PUBLISHED }, personIds, moment)
    }),
  )
  clearInterval(timer)
  const megabytes = (Math.max(most, process.memoryUsage.rss()) - before) / 1024 / 1024
  return { people: count, made, megabytes, ...(await copy(client, organizationId)) }
}

/** Every tenth is away for a fortnight, each at another time. */
const LEAVES = `
insert into app.people_absences (organization_id, id, person_id, kind, starts_on, ends_on)
select organization_id, uuidv7(), id, 'other', $2::date + 10 + place % 150, $2::date + 24 + place % 150
from bench_people where organization_id = $1 and place % 10 = 0`

async function trained(client: pg.Client, organizationId: string, count: number) {
  const programmeId = v7()
  await client.query(
    `insert into app.trainings_programmes (organization_id, id, title, created_at) values ($1, $2, '研修', now())`,
    [organizationId, programmeId],
  )
  const sessions: { id: string; endsOn: Day; personIds: string[] }[] = []
  for (let first = 0; first < count; first += IN_ONE) {
    const [id, endsOn] = [v7(), addWorkingDays(TODAY, 1 + sessions.length, calendar)]
    await client.query(
      `insert into app.trainings_sessions (organization_id, id, programme_id, title, days, starts_on, ends_on, minutes,
         state, evaluation, retention, created_at, started_at)
       values ($1, $2, $3, '研修', $4, $5, $5, 360, 'started', $6, $7, now(), now())`,
      [
        organizationId,
        id,
        programmeId,
        JSON.stringify([endsOn]),
        endsOn,
        ...[STANDARD, PUBLISHED].map((one) => JSON.stringify(one)),
      ],
    )
    const { rows } = await client.query<{ id: string }>(
      `insert into app.trainings_participants (organization_id, session_id, person_id, added_at)
       select organization_id, $2, id, now() from bench_people
       where organization_id = $1 and place >= $3 and place < $4 returning person_id as id`,
      [organizationId, id, first, first + IN_ONE],
    )
    sessions.push({ id, endsOn, personIds: rows.map((row) => row.id) })
  }
  return sessions
}

const WRITTEN = ['trainings_plans', 'trainings_phases']

/** The same rows from a file beside the database, into tables of the same shape with their indexes. */
async function copy(client: pg.Client, organizationId: string): Promise<Pick<Following, 'copy' | 'rows'>> {
  const { rows: settings } = await client.query<{ folder: string }>(
    `select current_setting('data_directory') as folder`,
  )
  const fileOf = (table: string) => client.escapeLiteral(`${settings[0]!.folder}/${table}.copy`)
  await client.query('create schema copied')
  for (const table of WRITTEN) {
    await client.query(`create table copied.${table} (like app.${table} including all excluding generated)`)
    const theirs = `select * from app.${table} where organization_id = ${client.escapeLiteral(organizationId)}`
    await client.query(`copy (${theirs}) to ${fileOf(table)}`)
  }
  await client.query('checkpoint')
  let rows = 0
  const seconds = await timed(async () => {
    await client.query('begin')
    for (const table of WRITTEN)
      rows += (await client.query(`copy copied.${table} from ${fileOf(table)}`)).rowCount ?? 0
    await client.query('commit')
  })
  await client.query('drop schema copied cascade')
  return { copy: seconds, rows }
}

/** A morning once more with nothing to do, and after a day off was added: where few phases lie, and where most do. */
async function addDaysOff(client: pg.Client, world: World, organizationId: string): Promise<Holiday> {
  // A night lies between, in which the database counts what it has.
  await client.query('vacuum analyze')
  let today = TODAY
  for (let morning = 0; morning < MORNINGS; morning += 1) {
    today = addDays(today, 1)
    await run(world, keepPhases, today)
  }
  await client.query('vacuum analyze')
  const again = async () => {
    await client.query('delete from app.ledger where job = $1 and day = $2', [keepPhases.name, today])
    return timed(() => run(world, keepPhases, today))
  }
  await again()
  const quiet = await again()
  const { rows } = await client.query<{ day: Day; phases: number }>(AHEAD, [organizationId, today])
  const days: DayOff[] = []
  for (const { day, phases } of [rows[Math.floor(rows.length / 4)]!, rows.at(-1)!]) {
    await client.query('create temp table before as select * from app.trainings_phases where organization_id = $1', [
      organizationId,
    ])
    await client.query(
      `insert into app.people_closures (organization_id, id, name, starts_on, ends_on, yearly) values ($1, $2, '休み', $3, $3, false)`,
      [organizationId, v7(), day],
    )
    const seconds = await again()
    const { rows: moved } = await client.query<Pick<DayOff, 'moved' | 'asked'>>(MOVED)
    days.push({ phases, seconds, ...moved[0]! })
    await client.query('drop table before')
  }
  const { rows: plans } = await client.query<{ people: number }>(
    'select count(*)::int as people from app.trainings_plans where organization_id = $1',
    [organizationId],
  )
  return { people: plans[0]!.people, quiet, days }
}

const AHEAD = `
select opens_on::text as day, count(*)::int as phases from app.trainings_phases
where organization_id = $1 and state = 'ahead' and opens_on > $2::date + 1
group by opens_on order by phases, opens_on`

const MOVED = `
select count(*)::int as moved, count(*) filter (where b.state <> 'ahead')::int as asked
from before b join app.trainings_phases f using (organization_id, plan_id, number)
where b.opens_on <> f.opens_on`
