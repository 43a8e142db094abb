import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate as apply } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import { migrate } from './migrate.ts'
import { StartProblem } from './start-problem.ts'

/** What was kept before a migration is kept after it, also where the owner of the database is no superuser. */

const server = JSON.parse(process.env.BANSO_TEST_DATABASE!) as pg.PoolConfig
const name = `upgraded_${process.pid}`
const folder = mkdtempSync(join(tmpdir(), 'banso-migrations-'))
const superuser = new pg.Client({ ...server, database: 'postgres' })
await superuser.connect()
await superuser.query(`create role ${name} login`)
await superuser.query(`create database ${name} owner ${name}`)
await superuser.query(
  `grant banso_app, banso_judge, banso_words, banso_identity, banso_backup to ${name} with admin option`,
)
const owner = { ...server, user: name, database: name }
after(async () => {
  await superuser.query(`drop database ${name} with (force)`)
  await superuser.end()
  rmSync(folder, { recursive: true })
})

/** Migrates as far as the first release of the ground went. */
async function migrateTo(last: number, client: pg.Client) {
  cpSync('migrations', folder, { recursive: true })
  const path = join(folder, 'meta/_journal.json')
  const journal = JSON.parse(readFileSync(path, 'utf8')) as { entries: { idx: number }[] }
  writeFileSync(path, JSON.stringify({ ...journal, entries: journal.entries.filter(({ idx }) => idx <= last) }))
  await apply(drizzle(client), { migrationsFolder: folder, migrationsSchema: 'banso' })
}

const PEOPLE = `insert into app.people_persons (id, family_name, given_name, reading, email, roles, search_text, sort_key) values
  ($1, '髙橋', '蓮', 'たかはし れん', 'ren@aoba.example', '{hr,admin}', '高橋蓮 蓮高橋 たかはしれん 001', 'たかはしれん'),
  ($2, 'Nguyễn', 'Thị Phương', '', null, '{}', '', 'nguyenthiphuong')`

const QUESTIONS = [
  { key: 'growth', kind: 'scale' },
  { key: 'happened', kind: 'text' },
]
const SEEN = [
  { key: 'condition', kind: 'choice' },
  { key: 'comment', kind: 'text' },
  { key: 'confidence', kind: 'scale' },
]

/** A programme of the first release with one month that was handed in and answered. */
async function reflected(client: pg.Client, ren: string, aki: string) {
  const [hireForm, trainerForm, programme, reflection] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  for (const [form, key, questions] of [
    [hireForm, 'reflection-hire', QUESTIONS],
    [trainerForm, 'reflection-trainer', SEEN],
  ] as const)
    await client.query(
      `insert into app.forms_versions (id, form_key, version, content, created_at) values ($1, $2, 1, $3, '2026-04-01')`,
      [form, key, { questions }],
    )
  await client.query(
    `insert into app.reflections_programmes (id, name, starts_month, ends_month, opens_before_month_end, due_after,
       closes_after, hire_form_id, trainer_form_id, started_at)
     values ($1, '振り返り', '2026-04', '2027-02', 5, 5, 10, $2, $3, '2026-04-01')`,
    [programme, hireForm, trainerForm],
  )
  await client.query(
    `insert into app.reflections_reflections (id, programme_id, person_id, month, state, opens_on, due_on, closes_on,
       submitted_at, answered_at, answered_by)
     values ($1, $2, $3, '2026-04', 'answered', '2026-04-23', '2026-05-01', '2026-05-13', '2026-04-30', '2026-05-01', $4)`,
    [reflection, programme, ren, aki],
  )
  await client.query(
    `insert into app.reflections_counts (programme_id, month, unit_id, shard, asked) values ($1, '2026-04', $2, 0, 1)`,
    [programme, randomUUID()],
  )
  return { ren, aki, reflection }
}

/** Words are put where no owner may: only their authors write them. */
async function entrust(said: { organization: string; ren: string; aki: string; reflection: string }[]) {
  const client = new pg.Client({ ...server, database: name })
  await client.connect()
  for (const { organization, ren, aki, reflection } of said)
    for (const part of ['marks', 'text', 'comment', 'hire-state', 'confidence'])
      await client.query(
        `insert into app.entrusted (organization_id, id, author_id, about_id, kind, subject_id, written_at)
         values ($1, $2, $3, $4, $5, $6, now())`,
        [organization, randomUUID(), /marks|text/.test(part) ? ren : aki, ren, `reflections.${part}`, reflection],
      )
  await client.end()
}

test('people of the first release keep their names, units, offices, supporters and reflections', async () => {
  const client = new pg.Client(owner)
  await client.connect()
  await client.query('create schema banso')
  await migrateTo(2, client)
  const said: Parameters<typeof entrust>[0] = []
  for (const organization of [randomUUID(), randomUUID()]) {
    const [ren, phuong, factory, lathe] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
    await client.query('begin')
    await client.query(`select app.enter($1, $2, '', '')`, [organization, ren])
    await client.query(`insert into app.people_organizations (name) values ('株式会社あおば製作所')`)
    await client.query(
      `insert into app.people_units (id, path, name, parent_id)
       values ($1, '製造本部', '製造本部', null), ($2, '製造本部 ＞ 旋盤課', '旋盤課', $1)`,
      [factory, lathe],
    )
    await client.query(PEOPLE, [ren, phuong])
    await client.query(
      `insert into app.people_supports (id, person_id, supporter_id, kind, starts_on)
       values ($1, $2, $3, 'trainer', '2026-04-01')`,
      [randomUUID(), ren, phuong],
    )
    said.push({ organization, ...(await reflected(client, ren, phuong)) })
    await client.query('commit')
  }
  await client.end()
  await entrust(said)
  await migrate(owner)

  const seen = new pg.Client({ ...server, database: name })
  await seen.connect()
  const column = async (statement: string) => (await seen.query({ text: statement, rowMode: 'array' })).rows.flat()
  assert.deepEqual(await column('select display_name from app.people_persons order by 1'), [
    ...['Nguyễn Thị Phương', 'Nguyễn Thị Phương', '髙橋蓮', '髙橋蓮'],
  ])
  assert.deepEqual(await column('select distinct office from app.people_offices order by 1'), ['admin', 'hr'])
  assert.deepEqual(
    await column(
      `select child.name || ' of ' || parent.name from app.people_unit_versions child
       join app.people_unit_versions parent on parent.unit_id = child.parent_id`,
    ),
    ['旋盤課 of 製造本部', '旋盤課 of 製造本部'],
  )
  assert.equal((await column('select 1 from app.people_supports where told_on is null')).length, 0)
  assert.ok((await column(`select 1 from app.people_search where term = '高橋'`)).length > 0)
  assert.deepEqual(await column(`select distinct kind || ' ' || slot from app.entrusted order by 1`), [
    ...['reflections.answered ', 'reflections.answered hire', 'reflections.answered manager+hr'],
    ...['reflections.written trainer', 'reflections.written trainer+manager'],
  ])
  assert.deepEqual(
    await column(
      `select distinct f.side || ' ' || (question->>'key') || ' ' || (question->'readers')::text
       from app.forms_versions v join app.forms_forms f on f.id = v.form_id, jsonb_array_elements(content->'questions') question
       where v.answered_at is not null order by 1`,
    ),
    [
      `hire growth ${readers({ trainer: 'answers', manager: 'answers' })}`,
      `hire happened ${readers({ trainer: 'answers' })}`,
      `trainer comment ${readers({ hire: 'answers' })}`,
      `trainer condition ${readers({ manager: 'answers', hr: 'answers' })}`,
      `trainer confidence ${readers({})}`,
    ],
  )
  assert.deepEqual(
    await column(
      `select distinct concat_ws(' ', cadence, starts_on, ends_on, opens_before, r.period, c.period)
       from app.reflections_programmes p
       join app.reflections_stages s on s.programme_id = p.id
       join app.reflections_reflections r on r.programme_id = p.id and r.hire_form_id = s.hire_form_id
       join app.reflections_counts c on c.programme_id = p.id`,
    ),
    ['monthly 2026-04-01 2027-02-28 5 2026-04 2026-04'],
  )
  assert.deepEqual(
    await column(
      `select relname from pg_class where relnamespace = 'app'::regnamespace and relrowsecurity <> relforcerowsecurity`,
    ),
    [],
  )
  await seen.end()
})

/** As PostgreSQL writes it: shorter keys first. */
const readers = ({ hire = 'hidden', trainer = 'hidden', manager = 'hidden', hr = 'hidden' }) =>
  `{"hr": "${hr}", "hire": "${hire}", "manager": "${manager}", "trainer": "${trainer}"}`

test('a database that a newer Banso has brought up to date is refused in words, and left as it is', async () => {
  const client = new pg.Client(owner)
  await client.connect()
  await client.query(`insert into banso.__drizzle_migrations (hash, created_at) values ('x', 4000000000000)`)
  await client.query(`comment on schema banso is 'Banso 9.4.2'`)
  await assert.rejects(migrate(owner), (error: Error) => {
    assert(error instanceof StartProblem)
    assert.match(error.message, /newer Banso \(Banso 9\.4\.2\), one step ahead of this one \(Banso \d+\.\d+\.\d+\)/)
    assert.match(error.message, /Start the newer Banso, or put a backup from before the upgrade in its place/)
    return true
  })
  await client.query('delete from banso.__drizzle_migrations where created_at = 4000000000000')
  await client.end()
  await migrate(owner)
})
