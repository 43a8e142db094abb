import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { v7 } from 'uuid'
import { hireForm, trainerForm } from '#/features/forms/library/rules.ts'
import { openRoundsOfTheDay } from '#/features/reflections/programmes/jobs.ts'
import { morningMail } from '#/features/tasks/jobs.ts'
import { calendarOf, ORDINARY } from '#/platform/calendar.ts'
import { openDatabase, openPool } from '#/platform/database.ts'
import { addDays, type Day } from '#/platform/day.ts'
import { type DailyJob, runDailyJobs } from '#/platform/jobs.ts'
import { keyFrom } from '#/platform/key.ts'
import { letRolesSignIn } from '#/platform/postgres/roles.ts'
import { addWorkingDays } from '#/platform/working-days.ts'
import type { World } from '#/platform/world.ts'
import { BENCH_PEOPLE, fillPeople } from './people.ts'

/** Seconds each took; `rows` is how many were written on both sides. */
export type Opening = { job: number; mail: number; copy: number; rows: number }
export type Sweep = { small: number; large: number; due: number }

const PEOPLE = 100_000
const STEPS = 1_000_000
const DUE = 1000
/** The month's last working day but four. */
const OPENS: Day = '2026-11-24'
const WRITTEN = [
  ...['app.reflections_reflections', 'app.reflections_counts', 'app.tasks_steps', 'app.mails', 'app.events'],
  'graphile_worker._private_jobs',
]

/**
 * Opens a month's round for 100,000 people of one organisation - reflections, steps, counts, events, mails and the jobs
 * that send them - and then copies the same rows by INSERT .. SELECT into tables of the same shape, with their indexes.
 * Afterwards it looks through a million open steps of which a thousand fall due, and through a tenth of them.
 */
export async function openAndSweep(connection: pg.PoolConfig): Promise<{ opening: Opening; sweep: Sweep }> {
  await letRolesSignIn(connection)
  const client = new pg.Client(connection)
  await client.connect()
  const world = worldOn(connection)
  try {
    const organizationId = v7()
    await client.query(BENCH_PEOPLE)
    await fillPeople(client, { organizationId, name: '大きな会社', count: PEOPLE })
    for (const statement of EMPLOYED) await client.query(statement, [organizationId])
    await startProgramme(client, organizationId)
    await client.query('vacuum analyze')
    await client.query('checkpoint')
    const job = await timed(() => run(world, openRoundsOfTheDay, OPENS))
    const mail = await timed(() => run(world, morningMail, OPENS))
    const copied = await copy(client)
    const opening = { job, mail, ...copied }
    return { opening, sweep: await sweep(client, world, organizationId) }
  } finally {
    await Promise.all([world.db.pool.end(), world.identity.pool.end(), world.judge.pool.end(), world.owner.end()])
    await client.end()
  }
}

export const EMPLOYED = [
  `insert into app.people_employments (organization_id, id, person_id, number, kind, hired_on)
   select organization_id, uuidv7(), id, number, 'new-graduate', '2026-04-01' from bench_people where organization_id = $1`,
  `insert into app.people_assignments (organization_id, id, person_id, unit_id, starts_on)
   select p.organization_id, uuidv7(), p.id, u.id, '2026-04-01' from bench_people p
   join app.people_units u on u.organization_id = p.organization_id and u.code = p.unit where p.organization_id = $1`,
]

async function startProgramme(client: pg.Client, organizationId: string) {
  const [programme, hire, trainer] = [v7(), v7(), v7()]
  await client.query(
    `insert into app.forms_forms (organization_id, id, side, created_at, changed_at)
     values ($1, $2, 'hire', now(), now()), ($1, $3, 'trainer', now(), now())`,
    [organizationId, hire, trainer],
  )
  await client.query(
    `insert into app.forms_versions (organization_id, id, form_id, version, content, created_at)
     values ($1, $2, $2, 1, $4, now()), ($1, $3, $3, 1, $5, now())`,
    [organizationId, hire, trainer, JSON.stringify(hireForm), JSON.stringify(trainerForm)],
  )
  await client.query(
    `insert into app.reflections_programmes (organization_id, id, name, cadence, starts_on, opens_before, due_after,
       closes_after, audience, started_at)
     values ($1, $2, '月次の振り返り', 'monthly', '2026-11-01', 5, 5, 9, $3, now())`,
    [organizationId, programme, { kinds: ['new-graduate'], unitIds: [], hiredFrom: null, hiredUntil: null }],
  )
  await client.query(
    `insert into app.reflections_stages (organization_id, programme_id, from_months, hire_form_id, trainer_form_id)
     values ($1, $2, 0, $3, $4)`,
    [organizationId, programme, hire, trainer],
  )
}

/** The rows that were written, once more, by the database alone; in one transaction, as ours were in two. */
async function copy(client: pg.Client): Promise<Pick<Opening, 'copy' | 'rows'>> {
  await client.query('create schema copied')
  const tables = WRITTEN.map((name) => [name, `copied.${name.split('.')[1]}`] as const)
  for (const [from, to] of tables)
    await client.query(`create table ${to} (like ${from} including all excluding generated)`)
  await client.query('checkpoint')
  let rows = 0
  const seconds = await timed(async () => {
    await client.query('begin')
    for (const [from, to] of tables) {
      const { rowCount } = await client.query(`insert into ${to} overriding system value select * from ${from}`)
      rows += rowCount ?? 0
    }
    await client.query('commit')
  })
  await client.query('drop schema copied cascade')
  return { copy: seconds, rows }
}

/** The morning's look through what is open: the same thousand fall due among 100,000 open steps and among a million. */
async function sweep(client: pg.Client, world: World, organizationId: string): Promise<Sweep> {
  const calendar = calendarOf(ORDINARY)
  const days = [1, 2, 3, 4].map((n) => addWorkingDays(OPENS, 40 + n, calendar))
  const small = await median(days.slice(0, 2), (day) => morningAt(day))
  await client.query(
    `insert into app.tasks_steps (organization_id, id, kind, person_id, about_id, subject_id, minutes, path, done_path,
       opens_on, due_on, closes_on, told_on)
     select organization_id, uuidv7(), 'reflections.write', id, id, gen_random_uuid(), 5, '/', '/', $2::date - 60, $2::date + 200,
       $2::date + 300, $2::date - 60
     from bench_people, generate_series(1, $3) where organization_id = $1`,
    [organizationId, OPENS, STEPS / PEOPLE - 1],
  )
  await client.query('vacuum analyze app.tasks_steps')
  const large = await median(days.slice(2), (day) => morningAt(day))
  return { small, large, due: DUE }

  async function morningAt(day: Day): Promise<number> {
    await client.query(
      `insert into app.tasks_steps (organization_id, id, kind, person_id, about_id, subject_id, minutes, path, done_path,
         opens_on, due_on, closes_on, told_on, reminded)
       select organization_id, uuidv7(), 'reflections.write', id, id, gen_random_uuid(), 5, '/', '/', $2::date - 10, $2, $3,
         $2::date - 10, 'before'
       from bench_people where organization_id = $1 and place < ${DUE}`,
      [organizationId, day, addDays(day, 10)],
    )
    await client.query('analyze app.tasks_steps')
    return timed(() => run(world, morningMail, day))
  }
}

async function median(days: Day[], measure: (day: Day) => Promise<number>): Promise<number> {
  const all: number[] = []
  for (const day of days) all.push(await measure(day))
  return all.toSorted((a, b) => a - b)[Math.floor((all.length - 1) / 2)]!
}

export const run = (world: World, job: DailyJob, day: Day) =>
  runDailyJobs(world, [job], Temporal.Instant.from(`${day}T09:00:00+09:00`))

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return (performance.now() - began) / 1000
}

export function worldOn(connection: pg.PoolConfig): World {
  const clock = { now: () => Temporal.Instant.from(`${OPENS}T09:00:00+09:00`) }
  return {
    config: {
      ...{
        host: '127.0.0.1',
        port: 0,
        baseUrl: 'http://127.0.0.1',
        dataDir: '/nowhere',
        keyFile: '/nowhere/banso.key',
      },
      ...{
        keyLost: false,
        backup: { dir: '/nowhere/backups', every: 'off', keep: { hours: 24, days: 14, weeks: 8 } },
        demo: false,
        trustedProxies: [],
        dev: false,
      },
      ...{ smtpUrl: 'smtp://127.0.0.1:9', mailFrom: 'banso@bench.example' },
    },
    db: openDatabase(openPool(connection, 'banso_app', 4)),
    identity: openDatabase(openPool(connection, 'banso_identity', 4)),
    judge: openDatabase(openPool(connection, 'banso_judge', 2)),
    owner: openPool(connection, undefined, 2),
    key: keyFrom(randomBytes(32)),
    clock,
    wall: clock,
    standing: { demo: false, secondsAhead: 0 },
    timetable: [],
    ending: new AbortController().signal,
    log: (event, fields) => {
      if (event === 'job-failed') throw new Error(JSON.stringify(fields))
    },
  }
}
