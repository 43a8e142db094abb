import assert from 'node:assert/strict'
import { globSync } from 'node:fs'
import { basename } from 'node:path'
import { test } from 'node:test'
import { waiting } from '#/app.ts'
import { openTestBanso } from '../../../fixtures/banso.ts'
import { knownMigrations, migrationsOf } from '../migrate.ts'
import { restoreBackup } from './restore.ts'

/** What an earlier release kept is there in this one: counted, signed in to, and read with its key. */

const WRITTEN = '段取りを先に確かめることを覚えました。🌱 C:\\図面\\n'

for (const path of globSync('fixtures/releases/*.tar.gz').sort()) {
  test(`${basename(path)} is restored, brought up to the present, and read in`, async () => {
    // Nobody has claimed it yet, so that a backup may take its place.
    const { world, request, call, connection } = await openTestBanso({
      smtpUrl: 'smtp://127.0.0.1:9',
      mailFrom: 'banso@aoba.example',
    })
    const { owner } = world
    const { tables, keyCheck } = await restoreBackup(connection, { path, waiting, replace: false })
    assert.equal(keyCheck, world.key.check)
    const client = await owner.connect()
    assert.deepEqual(await migrationsOf(client), knownMigrations())
    client.release()

    const rowsOf = (name: string) => tables.find((table) => table.name === name)!.rows
    for (const name of ['app.entrusted', 'app.people_persons', 'app.reflections_reflections', 'identity.users']) {
      const { rows } = await owner.query(`select count(*)::int as rows from ${name}`)
      assert.equal(rows[0].rows, rowsOf(name), name)
    }
    const loose = await owner.query(
      `select relname from pg_class where relnamespace = 'app'::regnamespace and relkind = 'r' and not relforcerowsecurity`,
    )
    assert.deepEqual(loose.rows, [])

    const { rows: users } = await owner.query<{ email: string }>(
      `select email from identity.users where email like 'ren.%'`,
    )
    const entered = await request('session.signIn', { email: users[0]!.email, password: 'correct horse battery' })
    assert.equal(entered.status, 200)
    const cookie = entered.headers.getSetCookie()[0]!.split(';')[0]!
    const { rows: written } = await owner.query(
      `select r.id from app.reflections_reflections r join app.people_persons p on p.id = r.person_id
       where r.state = 'answered' and p.display_name = '髙橋蓮'`,
    )
    const { body } = await call(cookie, 'reflections.reading', { reflectionId: written[0].id })
    assert.ok(JSON.stringify(body).includes(JSON.stringify(WRITTEN)), 'their own words')

    const { rows: queued } = await owner.query(
      `select task_identifier as task, count(*)::int as jobs from graphile_worker.jobs group by 1 order by 1`,
    )
    const mails = await owner.query(`select count(*)::int as waiting from app.mails where state = 'waiting'`)
    assert.deepEqual(queued, [
      { task: 'send-mail', jobs: mails.rows[0].waiting },
      { task: 'take-in-people', jobs: 1 },
    ])
  })
}
