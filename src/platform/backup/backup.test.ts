import assert from 'node:assert/strict'
import { lstatSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import type pg from 'pg'
import { v7 } from 'uuid'
import { waiting } from '#/app.ts'
import { settle } from '../../../fixtures/aoba.ts'
import { sumsIn, sumsOf, using } from '../../../fixtures/backups.ts'
import { openTestBanso, testDatabase } from '../../../fixtures/banso.ts'
import { wholeLoop } from '../../../fixtures/whole-loop.ts'
import { ALIVE } from '../worker.ts'
import { makeBackupAt } from './making.ts'
import { checkBackup } from './read.ts'
import { restoreBackup } from './restore.ts'
import { FLEETING, tablesOf } from './snapshot.ts'

/** A whole company goes into a file and comes out of it in another database, to the last byte. */

const folder = mkdtempSync(join(tmpdir(), 'banso-backup-'))
after(() => rmSync(folder, { recursive: true }))

const banso = await openTestBanso({ smtpUrl: 'smtp://127.0.0.1:9', mailFrom: 'banso@aoba.example' })
const { owner } = banso.world
await owner.query('update identity.installation set claimed_at = now()')
const company = await settle(banso)
await wholeLoop(banso, company)
const source = banso.connection

let files = 0
const backedUp = async (connection = source) =>
  makeBackupAt(join(folder, `${++files}.tar.gz`), { connection, from: 'server', at: Temporal.Now.instant() })
const emptyDatabase = () => testDatabase('template0')
const restored = async (path: string, into: pg.PoolConfig, replace = false) =>
  restoreBackup(into, { path, waiting, replace })

const server = JSON.parse(process.env.BANSO_TEST_DATABASE!) as pg.PoolConfig

/** A database of its own whose owner is no superuser. */
async function ownedBy(name: string): Promise<pg.PoolConfig> {
  const superuser = (statement: string) =>
    using({ ...server, database: 'postgres' }, (client) => client.query(statement))
  await superuser(`create role ${name} login`)
  await superuser(`create database ${name} owner ${name}`)
  await superuser(
    `grant banso_app, banso_judge, banso_words, banso_identity, banso_backup to ${name} with admin option`,
  )
  after(() => superuser(`drop database ${name} with (force)`))
  return { ...server, user: name, database: name }
}

// What the copying might trip over, in text, arrays and documents.
const ODD = ['\\', '\\N', '\\.', 'tab\there', 'two\nlines\r\n', '🌱 𠮷 ﾊﾝｶｸ é', '', '"{a,b}"', "it's"]
for (const text of ODD)
  await owner.query(
    `insert into identity.users (id, name, email, created_at, updated_at)
     values ($1, $2, $3, '0044-03-15 12:00:00.123456+09 BC', now())`,
    [v7(), text, v7()],
  )
await owner.query('update identity.installation set seconds_ahead = 9007199254740993')
await owner.query(
  `insert into identity.invitations (organization_id, person_id, token_hash, expires_at) values ($1, $2, 'x', now())`,
  [company.organizationId, company.id.ren],
)
await owner.query(
  `insert into identity.verifications (id, identifier, value, expires_at, created_at, updated_at)
   values (gen_random_uuid(), 'x', 'x', now(), now(), now())`,
)
await owner.query(`insert into identity.throttle (key, points) values ('x', 1)`)
await owner.query(
  `update app.entrusted set person_readers = person_readers || $1::uuid[], marks = $2 where kind not like '%.draft'`,
  [[v7(), v7()], { '👍 "quoted" \\ back': 1.5, 'line\nbreak': null }],
)
const userId = (await owner.query('select id from identity.users limit 1')).rows[0].id
const { internalAdapter } = await banso.auth.$context
await internalAdapter.linkAccount({ userId, providerId: 'credential', accountId: userId, password: 'x' })

describe('there and back', () => {
  test('every table is in it, each with a row but those of who is signed in', async () => {
    const { path, manifest } = await backedUp()
    const names = (tables: { name: string }[]) => tables.map(({ name }) => name)
    assert.deepEqual(names(manifest.tables), names(await using(source, tablesOf)))
    assert.deepEqual(names(manifest.tables.filter(({ rows }) => rows === 0)).sort(), [...FLEETING].sort())
    assert.deepEqual(sumsIn(manifest), await sumsOf(source))
    assert.deepEqual(await checkBackup(path), manifest)
  })

  for (const kind of ['a superuser', 'an owner without that right']) {
    test(`into a new database of ${kind}, and from there into a file again`, async () => {
      const { path, manifest } = await backedUp()
      const target = kind === 'a superuser' ? await emptyDatabase() : await ownedBy(`kept_${process.pid}`)
      await restored(path, target)
      assert.deepEqual(await sumsOf(target), sumsIn(manifest))
      assert.deepEqual(sumsIn((await backedUp(target)).manifest), sumsIn(manifest))
      assert.deepEqual(await guardsOf(target), await guardsOf(source))
    })
  }

  test('what waited is in the queue again: mails, files of people', async () => {
    const target = await emptyDatabase()
    await restored((await backedUp()).path, target)
    const jobs = `select task_identifier as task, payload from graphile_worker.jobs j
      join graphile_worker._private_jobs p using (id) where task_identifier in ('send-mail', 'take-in-people')
      order by payload::text`
    const mails = `select id from app.mails where state = 'waiting' order by id`
    const { rows } = await using(target, (client) => client.query(jobs))
    const { rows: expected } = await owner.query(mails)
    assert.ok(expected.length > 0)
    const ids = rows.map(({ task, payload }) => `${task} ${payload.mailId ?? payload.importId}`).sort()
    const { rows: imports } = await owner.query(`select id from app.people_imports where state = 'waiting'`)
    assert.deepEqual(ids, [...expected.map(({ id }) => `send-mail ${id}`), `take-in-people ${imports[0].id}`].sort())
  })

  test('nothing here needs more than rows: no sequence, no generated column', async () => {
    const { rows } = await owner.query(
      `select relname from pg_class where relkind = 'S' and relnamespace in ('app'::regnamespace, 'identity'::regnamespace)
       union all select relname from pg_attribute a join pg_class c on c.oid = attrelid
       where relnamespace in ('app'::regnamespace, 'identity'::regnamespace) and (attgenerated <> '' or attidentity <> '')`,
    )
    assert.deepEqual(rows, [])
  })
})

/** Row-level security, its policies and all rights, as one text. */
const guardsOf = (connection: pg.PoolConfig) =>
  using(connection, async (client) => {
    const { rows } = await client.query(
      `select c.oid::regclass::text as name, relrowsecurity, relforcerowsecurity,
         (select string_agg(concat_ws(' ', polname, polcmd, pg_get_expr(polqual, polrelid)), ' ' order by polname) from pg_policy where polrelid = c.oid) as policies,
         (select string_agg(concat_ws(' ', grantee, privilege_type), ' ' order by grantee, privilege_type) from information_schema.role_table_grants
          where table_name = relname and grantee like 'banso\\_%') as rights
       from pg_class c where relkind = 'r' and relnamespace in ('app'::regnamespace, 'identity'::regnamespace) order by 1`,
    )
    return rows
  })

test('whoever was signed in, or had a way in, does not come in by a backup', async () => {
  const { path, manifest } = await backedUp()
  const target = await emptyDatabase()
  await restored(path, target)
  for (const table of FLEETING) {
    assert.ok((await owner.query(`select from ${table}`)).rowCount! > 0, table)
    assert.equal(manifest.tables.find(({ name }) => name === table)!.bytes, 0, table)
    assert.equal((await using(target, (client) => client.query(`select from ${table}`))).rowCount, 0, table)
  }
})

test('a file of an earlier Banso that has them is restored without them', async () => {
  const target = await emptyDatabase()
  const { tables } = await restored('fixtures/releases/0004-programmes.tar.gz', target)
  assert.ok(tables.find(({ name }) => name === 'identity.sessions')!.rows > 0, 'there are some in the file')
  const { rows } = await using(target, (client) => client.query('select from identity.sessions'))
  assert.deepEqual(rows, [])
})

test('a rest of another’s lends the file neither its rights nor its place', async () => {
  const path = join(folder, 'linked.tar.gz')
  const elsewhere = join(folder, 'elsewhere')
  writeFileSync(elsewhere, 'theirs', { mode: 0o666 })
  symlinkSync(elsewhere, `${path}.part`)
  await makeBackupAt(path, { connection: source, from: 'server', at: Temporal.Now.instant() })
  assert.equal(readFileSync(elsewhere, 'utf8'), 'theirs')
  assert.equal(lstatSync(path).mode & 0o777, 0o600)
  assert.ok(lstatSync(path).isFile())
})

test('while it is written to, a backup is of one moment', async () => {
  let alive = true
  let written = 0
  const writers = [1, 2].map(async (writer) => {
    while (alive) {
      const key = `${writer} ${written++}`
      const client = await owner.connect()
      await client.query('begin')
      await client.query(
        `insert into identity.users (id, name, email, created_at, updated_at) values ($1, 'test', $2, now(), now())`,
        [v7(), key],
      )
      await client.query(
        `insert into app.events (organization_id, id, name, subject_id, actor_id, at) values ($1, $2, $3, $2, $2, now())`,
        [company.organizationId, v7(), `test.${key}`],
      )
      await client.query('commit')
      client.release()
    }
  })
  for (let tries = 0; tries < 5; tries++) {
    const before = written
    const { path } = await backedUp()
    assert.ok(written > before, 'something was written meanwhile')
    const target = await emptyDatabase()
    await restored(path, target)
    const { rows } = await using(target, (client) =>
      client.query(
        `select (select count(*) from identity.users where name = 'test') as one,
           (select count(*) from app.events where name like 'test.%') as other`,
      ),
    )
    assert.equal(rows[0].one, rows[0].other)
  }
  alive = false
  await Promise.all(writers)
})

describe('a restore is refused, and changes nothing', () => {
  const refusal = async (path: string, into: pg.PoolConfig, said: RegExp) => {
    const before = await sumsOf(into)
    await assert.rejects(restored(path, into), { name: 'StartProblem', message: said })
    assert.deepEqual(await sumsOf(into), before)
  }

  test('where somebody has claimed the database; with --replace everything gives way', async () => {
    const { path, manifest } = await backedUp()
    const target = await emptyDatabase()
    await restored(path, target)
    await using(target, (client) => client.query('delete from app.readings'))
    await refusal(path, target, /holds the data of a Banso already/)
    await restored(path, target, true)
    assert.deepEqual(await sumsOf(target), sumsIn(manifest))
  })

  test('a demo in the place of a real organisation, or the other way round', async () => {
    const { path } = await backedUp()
    const demo = await openTestBanso({ demo: true })
    const ofDemo = (await backedUp(demo.connection)).path
    const refusedAlike = async (file: string, into: pg.PoolConfig, said: RegExp) => {
      const before = await sumsOf(into)
      await assert.rejects(restored(file, into, true), { name: 'StartProblem', message: said })
      assert.deepEqual(await sumsOf(into), before)
    }
    await refusedAlike(path, demo.connection, /holds a demo, and the backup is of a real organisation/)
    const target = await emptyDatabase()
    await restored(path, target)
    await refusedAlike(ofDemo, target, /holds a real organisation, and the backup is of a demo/)
    await restored(ofDemo, demo.connection, true)
  })

  test('where a Banso runs', async () => {
    const { path } = await backedUp()
    const target = await emptyDatabase()
    await restored(path, target)
    await using(target, async (client) => {
      await client.query('select pg_advisory_lock_shared($1, 7)', [ALIVE])
      await assert.rejects(restored(path, target, true), { message: /A Banso is running on this database/ })
    })
  })

  test('where no Banso has been there is nothing to back up', async () => {
    await assert.rejects(backedUp(await emptyDatabase()), {
      name: 'StartProblem',
      message: /There is no Banso in this/,
    })
  })
})
