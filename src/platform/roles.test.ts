import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { settle } from '../../fixtures/aoba.ts'
import { openTestBanso } from '../../fixtures/banso.ts'
import { connected, outcome, standing } from '../../fixtures/standing.ts'
import { openPool } from './database.ts'

/** The roles that serve requests see the schema app, and of the rest of the database nothing that says something. */

const banso = await openTestBanso()
await settle(banso)
const { connection } = banso
const { owner } = banso.world
await owner.query('analyze')

describe('on the bundled database', () => {
  for (const role of ['banso_app', 'banso_judge'] as const)
    for (const statement of [
      'set role none',
      'set role banso',
      'reset role',
      'set session authorization default',
      "select set_config('role', 'none', false)",
    ]) {
      test(`${role}: ${statement} does not lead back to the owner`, async () => {
        const pool = openPool(connection, role, 1)
        const client = await pool.connect()
        try {
          await client.query(statement).catch(() => {})
          const { rows } = await client.query('select session_user::text, current_user::text')
          assert.deepEqual(rows, [{ session_user: role, current_user: role }])
          await assert.rejects(client.query('select * from identity.users'), { code: '42501' })
        } finally {
          client.release(true)
          await pool.end()
        }
      })
    }
})

describe('sign-in and the queue', () => {
  for (const role of ['banso_app', 'banso_judge', 'banso_words']) {
    test(`${role} reads no table and calls no function outside the schema app`, async () => {
      const relations = await owner.query<{ name: string }>(
        `select format('%I.%I', relnamespace::regnamespace, relname) as name from pg_class where relkind in ('r', 'p', 'v', 'm', 'S') and relnamespace not in ('app'::regnamespace, 'pg_catalog'::regnamespace, 'information_schema'::regnamespace, 'pg_toast'::regnamespace)`,
      )
      assert.ok(
        relations.rows.some(({ name }) => name.startsWith('identity.')) &&
          relations.rows.some(({ name }) => name.startsWith('graphile_worker.')),
      )
      await standing(connection, role, undefined, async (client) => {
        for (const { name } of relations.rows) {
          const { code } = await outcome(client, `select * from ${name}`)
          assert.equal(code, '42501', name)
        }
        const { rows } = await client.query(
          `select nspname from pg_namespace where nspname not like 'pg\\_%' and nspname not in ('app', 'information_schema', 'public') and has_schema_privilege(oid, 'usage')`,
        )
        assert.deepEqual(rows, [])
      })
    })

    test(`${role} learns nothing of them from the catalogue's statistics`, () =>
      standing(connection, role, undefined, async (client) => {
        for (const view of ['pg_stats', 'pg_stats_ext', 'pg_stats_ext_exprs']) {
          assert.deepEqual(
            (
              await client.query(
                `select schemaname, tablename from ${view} where schemaname not in ('pg_catalog', 'information_schema')`,
              )
            ).rows,
            [],
            view,
          )
        }
        for (const closed of ['pg_statistic', 'pg_authid', 'pg_user_mapping', 'pg_largeobject', 'pg_hba_file_rules']) {
          assert.equal((await outcome(client, `select * from ${closed}`)).code, '42501', closed)
        }
      }))

    test(`${role} sees no statement of another connection`, () =>
      connected(connection, 'banso_identity', async (other) => {
        await other.query(`select 'someone at work'`)
        await standing(connection, role, undefined, async (client) => {
          const { said } = await outcome(client, 'select query from pg_stat_activity where pid <> pg_backend_pid()')
          assert.ok(said.includes('insufficient privilege') && !said.includes('someone at work'), said)
        })
      }))
  }
})
