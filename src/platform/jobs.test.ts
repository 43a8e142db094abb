import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { after, test } from 'node:test'
import { v7 } from 'uuid'
import { AOBA, settle } from '../../fixtures/aoba.ts'
import { openTestBanso } from '../../fixtures/banso.ts'
import { openDatabase, openPool } from './database.ts'
import { type DailyJob, daily, runDailyJobs } from './jobs.ts'

const banso = await openTestBanso({ smtpUrl: 'smtp://127.0.0.1:1', mailFrom: 'banso@aoba.example' })
const { world } = banso
const company = await settle(banso)
const other = await settle(banso, { aki: AOBA.aki!, hana: AOBA.hana! }, '株式会社みなと')
const secondWorld = { ...world, db: openDatabase(openPool(banso.connection, 'banso_app', 4)) }
after(() => secondWorld.db.close())

const at = (instant: string) => Temporal.Instant.from(instant)
const ask = async (text: string, values: unknown[] = []) => (await world.owner.query(text, values)).rows

let made = 0
/** A job that leaves an event each time it runs, and the events it left: organisation and day. */
function counting(time: DailyJob['at'], also: (organizationId: string) => void = () => {}) {
  made += 1
  const name = `test.job-${made}`
  const job = daily(name, time, async ({ record, tx }) => {
    await record(name, [v7()])
    also(tx.organizationId)
  })
  const runs = async (organizationId = company.organizationId) =>
    Number(
      (await ask('select count(*) from app.events where name = $1 and organization_id = $2', [name, organizationId]))[0]
        .count,
    )
  const days = async (organizationId = company.organizationId) =>
    (
      await ask('select day::text from app.ledger where job = $1 and organization_id = $2 order by day', [
        name,
        organizationId,
      ])
    ).map(({ day }) => day)
  return { job, name, runs, days }
}

const inZone = (timeZone: string, organizationId = other.organizationId) =>
  ask('update app.people_organizations set time_zone = $1 where organization_id = $2', [timeZone, organizationId])

test('once per organisation and day, from its time on', async () => {
  const { job, runs, days } = counting('08:00')
  for (const moment of ['07:59', '08:00', '08:05', '23:59'])
    await runDailyJobs(world, [job], at(`2026-11-20T${moment}:00+09:00`))
  assert.deepEqual([await runs(), await runs(other.organizationId)], [1, 1])
  await runDailyJobs(world, [job], at('2026-11-21T08:00:00+09:00'))
  assert.deepEqual(await days(), ['2026-11-20', '2026-11-21'])
})

test('once, though two processes come at the same moment', async () => {
  const { job, runs } = counting('08:00')
  const now = at('2026-11-20T08:00:00+09:00')
  await Promise.all([world, secondWorld, world, secondWorld].map((one) => runDailyJobs(one, [job], now)))
  assert.deepEqual([await runs(), await runs(other.organizationId)], [1, 1])
})

test('once, in two real processes over thirty days', async () => {
  const name = 'test.in-processes'
  const script = `
    import { openDatabase, openPool } from '#/platform/database.ts'
    import { daily, runDailyJobs } from '#/platform/jobs.ts'
    import { v7 } from 'uuid'
    const db = openDatabase(openPool(${JSON.stringify(banso.connection)}, 'banso_app', 2))
    const identity = openDatabase(openPool(${JSON.stringify(banso.connection)}, 'banso_identity', 2))
    const world = { db, identity, config: { baseUrl: '' }, standing: { demo: false, secondsAhead: 0 }, log() {} }
    const job = daily('${name}', '08:00', ({ record }) => record('${name}', [v7()]))
    await new Promise((resolve) => process.stdin.once('data', resolve))
    for (let day = 0; day < 30; day++)
      await runDailyJobs(world, [job], Temporal.Instant.from('2026-11-20T08:00:00+09:00').add({ hours: 24 * day }))
    process.exit(0)`
  const children = [1, 2].map(() =>
    spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['pipe', 'inherit', 'inherit'] }),
  )
  const ends = children.map((child) => once(child, 'exit'))
  for (const child of children) child.stdin.write('go')
  assert.deepEqual(
    (await Promise.all(ends)).map(([code]) => code),
    [0, 0],
  )
  const counts = await ask('select organization_id, at, count(*) from app.events where name = $1 group by 1, 2', [name])
  assert.equal(counts.length, 60)
  assert.ok(counts.every(({ count }) => count === '1'))
})

test('a job that fails leaves nothing, is tried again, and stops neither other organisations nor other jobs', async () => {
  let broken = true
  const failing = counting('08:00', (organizationId) => {
    if (broken && organizationId === company.organizationId) throw new Error('canary-9182: somebody wrote this')
  })
  const next = counting('08:00')
  const run = () => runDailyJobs(world, [failing.job, next.job], at('2026-11-20T09:00:00+09:00'))
  banso.log.length = 0
  await run()
  assert.deepEqual([await failing.runs(), await failing.days()], [0, []])
  assert.deepEqual(
    [await failing.runs(other.organizationId), await next.runs(), await next.runs(other.organizationId)],
    [1, 1, 1],
  )
  assert.match(
    JSON.stringify(banso.log),
    /"event":"job-failed","job":"test\.job-\d+","organization":"[^"]+","problem":"Error/,
  )
  assert.doesNotMatch(JSON.stringify(banso.log), /canary/)
  broken = false
  await run()
  await run()
  assert.deepEqual([await failing.runs(), await failing.runs(other.organizationId)], [1, 1])
})

test('an organisation whose time zone nobody knows stops no other', async () => {
  const { job, runs } = counting('08:00')
  for (const [broken, whole] of [
    [company, other],
    [other, company],
  ] as const) {
    await inZone('Mars/Phobos', broken.organizationId)
    await runDailyJobs(world, [job], at('2026-11-20T09:00:00+09:00'))
    await inZone('Asia/Tokyo', broken.organizationId)
    assert.equal(await runs(whole.organizationId), 1)
  }
})

test('each organisation has its own day and hour', async () => {
  const { job, runs, days } = counting('08:00')
  for (const { zone, before, from, day } of [
    { zone: 'America/New_York', before: '2026-11-20T12:59:00Z', from: '2026-11-20T13:00:00Z', day: '2026-11-20' },
    { zone: 'Pacific/Kiritimati', before: '2026-12-01T17:59:00Z', from: '2026-12-01T18:00:00Z', day: '2026-12-02' },
    { zone: 'Pacific/Pago_Pago', before: '2026-12-20T18:59:00Z', from: '2026-12-20T19:00:00Z', day: '2026-12-20' },
    { zone: 'Asia/Kathmandu', before: '2027-01-05T02:14:00Z', from: '2027-01-05T02:15:00Z', day: '2027-01-05' },
  ]) {
    await inZone(zone)
    const had = await runs(other.organizationId)
    await runDailyJobs(world, [job], at(before))
    assert.equal(await runs(other.organizationId), had, zone)
    await runDailyJobs(world, [job], at(from))
    assert.equal((await days(other.organizationId)).at(-1), day)
  }
  await inZone('Asia/Tokyo')
})

/** Half-hourly from one moment to another, as the queue would do. */
async function live(job: DailyJob, from: string, hours: number) {
  for (let step = 0; step <= hours * 2; step++) await runDailyJobs(world, [job], at(from).add({ minutes: 30 * step }))
}

for (const { what, time, from, expected } of [
  {
    what: 'the clock goes forward over 02:30',
    time: '02:30',
    from: '2027-03-13T05:00:00Z',
    expected: ['2027-03-13', '2027-03-14', '2027-03-15'],
  },
  {
    what: 'the clock goes back through 01:30',
    time: '01:30',
    from: '2026-10-31T04:00:00Z',
    expected: ['2026-10-31', '2026-11-01', '2026-11-02'],
  },
] as const) {
  test(`${what}: no day is left out or has two`, async () => {
    await inZone('America/New_York')
    const { job, runs, days } = counting(time)
    await live(job, from, 54)
    await inZone('Asia/Tokyo')
    assert.deepEqual([await days(other.organizationId), await runs(other.organizationId)], [expected, 3])
  })
}

test('a clock that is put back an hour makes nothing happen twice', async () => {
  const { job, runs, days } = counting('00:00')
  for (const moment of [
    '2026-11-19T23:00',
    '2026-11-20T00:10',
    '2026-11-19T23:10',
    '2026-11-19T23:59',
    '2026-11-20T00:10',
  ])
    await runDailyJobs(world, [job], at(`${moment}:00+09:00`))
  assert.deepEqual([await days(), await runs()], [['2026-11-19', '2026-11-20'], 2])
})

// What the jobs of the product make of it ---------------------------------------------------------------------------

/** Opens on Monday 16 November, due on the 24th (the 23rd is a holiday); the last day is 2 or 9 working days later. */
const programme = (closesAfter: number) => ({
  programmeId: v7(),
  name: '月次の振り返り',
  cadence: 'monthly' as const,
  startsOn: '2026-11-01',
  endsOn: '2026-12-31',
  opensBefore: 10,
  dueAfter: 2,
  closesAfter,
})

/** A company alone in its database, with programmes begun on 2 November, before anything opens. */
async function begun(...closings: number[]) {
  const alone = await openTestBanso(
    { smtpUrl: 'smtp://127.0.0.1:1', mailFrom: 'banso@aoba.example' },
    '2026-11-02T09:00:00+09:00',
  )
  const { id, cookie, organizationId } = await settle(alone)
  for (const closesAfter of closings) {
    const wish = { ...programme(closesAfter), personIds: [id.ren, id.phuong, id.sora, id.yui] }
    assert.equal((await alone.call(cookie.hana, 'reflections.startProgramme', wish)).status, 200)
  }
  const names = new Map(Object.entries(id).map(([name, personId]) => [personId, name]))
  const query = async (text: string) => (await alone.world.owner.query(text)).rows
  return {
    organizationId,
    id,
    query,
    async liveAt(...moments: string[]) {
      for (const moment of moments) {
        alone.setNow(`${moment}:00+09:00`)
        await alone.runDailyJobs()
      }
    },
    opened: async () =>
      (await query('select person_id from app.reflections_reflections')).map((row) => names.get(row.person_id)!).sort(),
    mails: async () =>
      (await query('select kind, person_id, created_at from app.mails order by created_at'))
        .map((row) => `${row.created_at.toISOString().slice(5, 10)} ${names.get(row.person_id)} ${row.kind}`)
        .sort(),
  }
}

test('after a missed week: the round opens, everybody is told once, and nothing of the week before is sent', async () => {
  const { liveAt, opened, mails, query } = await begun(9)
  await liveAt('2026-11-13T08:05')
  assert.deepEqual([await opened(), await mails()], [[], []])
  await liveAt('2026-11-20T07:00', '2026-11-20T08:05', '2026-11-20T08:10', '2026-11-21T08:05', '2026-11-24T08:05')
  assert.deepEqual(await opened(), ['phuong', 'ren', 'sora'])
  assert.deepEqual(
    await mails(),
    ['phuong', 'ren', 'sora'].map((name) => `11-19 ${name} tasks.morning`),
  )
  assert.deepEqual(
    (await query(`select distinct day::text from app.ledger order by 1`)).map(({ day }) => day),
    ['2026-11-13', '2026-11-20', '2026-11-21', '2026-11-24'],
  )
})

test('a round whose window has passed never opens', async () => {
  const { liveAt, opened, mails } = await begun(2)
  await liveAt('2026-11-13T08:05', '2026-11-19T08:05')
  assert.deepEqual([await opened(), await mails()], [[], []])
})

test('one mail a day for all that has opened, however many programmes', async () => {
  const { liveAt, mails, query } = await begun(9, 8)
  await liveAt('2026-11-16T08:05', '2026-11-16T08:10', '2026-11-17T08:05')
  assert.equal((await query('select count(*) from app.reflections_reflections'))[0].count, '6')
  assert.equal((await mails()).length, 3)
})

test('no mail on a weekend or a holiday; the next working day makes up for it', async () => {
  const { liveAt, mails, query } = await begun(9)
  await query(`insert into app.people_absences (organization_id, id, person_id, starts_on, ends_on)
    select organization_id, gen_random_uuid(), id, '2026-11-10', '2026-11-20' from app.people_persons`)
  await liveAt('2026-11-20T08:05')
  assert.deepEqual(await mails(), [])
  await liveAt('2026-11-21T08:05', '2026-11-22T08:05', '2026-11-23T08:05')
  assert.deepEqual(await mails(), [])
  await liveAt('2026-11-24T08:05', '2026-11-25T08:05')
  assert.equal((await mails()).length, 3)
})

test('no mail to whoever is on leave that day, or has left; back from leave they are told', async () => {
  const { liveAt, mails, query, id, organizationId } = await begun(9)
  await liveAt('2026-11-21T08:05')
  await query(`insert into app.people_absences (organization_id, id, person_id, starts_on, ends_on)
    values ('${organizationId}', '${v7()}', '${id.sora}', '2026-11-24', '2026-11-25')`)
  await query(`update app.people_employments set ends_on = '2026-11-23' where person_id = '${id.ren}'`)
  await liveAt('2026-11-24T08:05', '2026-11-25T08:05')
  assert.deepEqual(
    (await mails()).map((line) => line.split(' ')[1]),
    ['phuong'],
  )
  await liveAt('2026-11-26T08:05')
  assert.deepEqual(
    (await mails()).map((line) => line.split(' ').slice(0, 2).join(' ')),
    // Opened late, it is due when it closes, on the 30th: two working days before, who was told is reminded.
    ['11-23 phuong', '11-25 phuong', '11-25 sora'],
  )
})

test('a job sees the numbers in what was handed in to others, of its own organisation, and nothing of a draft', async () => {
  const subjects = [v7(), v7()] as const
  const written = async (one: typeof company, subjectId: string, kind: string, marks: object) =>
    ask(
      `insert into app.entrusted (organization_id, id, author_id, about_id, kind, subject_id, body, marks, written_at)
       values ($1, $2, $3, $3, $4, $5, 'words', $6, $7)`,
      [one.organizationId, v7(), one.id.aki, kind, subjectId, marks, '2026-11-20T09:00:00Z'],
    )
  await written(company, subjects[0], 'test.written', { growth: 4 })
  await written(company, subjects[0], 'test.written.draft', { growth: 1 })
  await written(company, v7(), 'test.written', { growth: 2 })
  await written(other, subjects[0], 'test.written', { growth: 3 })
  const seen: Record<string, unknown> = {}
  const job = daily('test.marks', '08:00', async ({ tx, marksOf }) => {
    const drafts = await marksOf([...subjects], 'test.written.draft')
    seen[tx.organizationId] = [...(await marksOf([...subjects], 'test.written')), ...drafts]
  })
  await runDailyJobs(world, [job], at('2026-11-20T09:00:00+09:00'))
  assert.deepEqual(seen, {
    [company.organizationId]: [{ subjectId: subjects[0], marks: { growth: 4 } }],
    [other.organizationId]: [{ subjectId: subjects[0], marks: { growth: 3 } }],
  })
  await assert.rejects(
    world.judge.inOrganization(company.organizationId, (tx) => tx.ask('select body from app.entrusted', [])),
    { code: '42501' },
  )
})
