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

/** What was kept before a migration is kept after it, also where the owner of the database is no superuser. */

const server = JSON.parse(process.env.BANSO_TEST_DATABASE!) as pg.PoolConfig
const name = `upgraded_${process.pid}`
const folder = mkdtempSync(join(tmpdir(), 'banso-migrations-'))
const superuser = new pg.Client({ ...server, database: 'postgres' })
await superuser.connect()
await superuser.query(`create role ${name} login`)
await superuser.query(`create database ${name} owner ${name}`)
await superuser.query(`grant banso_app, banso_judge, banso_words, banso_identity to ${name} with admin option`)
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

test('people of the first release keep their names, units, offices and supporters', async () => {
  const client = new pg.Client(owner)
  await client.connect()
  await client.query('create schema banso')
  await migrateTo(2, client)
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
    await client.query('commit')
  }
  await client.end()
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
  assert.deepEqual(
    await column(
      `select relname from pg_class where relnamespace = 'app'::regnamespace and relrowsecurity <> relforcerowsecurity`,
    ),
    [],
  )
  await seen.end()
})
