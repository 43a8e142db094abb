import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { settle } from '../../../fixtures/aoba.ts'
import { openTestBanso } from '../../../fixtures/banso.ts'
import { outcome, standing } from '../../../fixtures/standing.ts'
import { trainingOf } from '../../../fixtures/training.ts'
import {
  confirmationRow,
  designRows,
  deskRows,
  paperRows,
  planRows,
  scoreRows,
} from '../../../fixtures/training-rows.ts'

/** Whom the database itself shows scores, tiers and the days that betray them, whatever a query forgot. */

const banso = await openTestBanso()
const { connection } = banso
const { owner, identity, clock } = banso.world
const { organizationId, id } = await settle(banso)
const LEARNERS = ['ren', 'phuong', 'sora']

/** A training with all that follows; whoever is first of the people has told of something, and Aki is to confirm it. */
async function held(owners: string[], instructors: string[], people: string[]) {
  const endsOn = '2026-11-12'
  const ids = await trainingOf(
    banso,
    { organizationId, id, cookie: {} },
    { days: [endsOn], owners, instructors, people },
  )
  await identity.inOrganization(organizationId, async (tx) => {
    const rows = { tx, ...ids, endsOn, people: people.map((key) => id[key]!), at: clock.now() } as const
    for (const add of [designRows, scoreRows]) await add(rows)
    await deskRows(rows, await paperRows(rows))
    await planRows(rows, { tier: 1, final: true })
    await confirmationRow(rows, id.aki!)
  })
  return ids.sessionId
}
const sessionId = await held(['hana'], ['mori'], LEARNERS)
// Elsewhere the manager owns and the curious trainer teaches: what they are there helps them nowhere else.
await held(['kudo'], ['toru'], ['yui', 'goro', 'ito'])

type Table = 'plans' | 'phases' | 'changes' | 'results' | 'points' | 'sheets' | 'raters' | 'confirmations'
const WHOSE: Partial<Record<Table, string>> = { raters: 'rater_id' }
const HERE: Partial<Record<Table, string>> = { confirmations: `activity is not null and person_id <> '${id.yui}'` }

/** Whose rows of the session somebody sees, as keys, sorted. */
const seenBy = (table: Table, personId: string, offices = '') =>
  standing(connection, 'banso_app', { organizationId, personId, offices }, async (client) => {
    const whose = WHOSE[table] ?? 'person_id'
    const { rows } = await client.query<{ who: string }>(
      `select distinct ${whose} as who from app.trainings_${table} where ${HERE[table] ?? `session_id = '${sessionId}'`}`,
    )
    return rows
      .map(({ who }) => Object.keys(id).find((key) => id[key] === who))
      .toSorted()
      .join(' ')
  })

const ALL = LEARNERS.toSorted().join(' ')
const NOBODY = '00000000-0000-0000-0000-000000000000'
const TABLES: Table[] = ['plans', 'phases', 'changes', 'results', 'points', 'sheets', 'raters', 'confirmations']
/** `all`: of every learner; `ren`: of the first one, who alone has sheets, changes and a confirmation. */
const MATRIX = `
  who           plans   phases  changes  results  points  sheets  raters  confirmations
  ren           ren     ren     ren      ren      ren     ren     ren     ren
  phuong        phuong  phuong  -        phuong   phuong  -       phuong  -
  hana          all     all     ren      all      all     ren     -       -
  hana:hr       all     all     ren      all      all     ren     -       -
  mori          -       -       -        -        all     ren     -       -
  aki           -       -       -        -        -       -       -       ren
  toru          -       -       -        -        -       -       -       -
  kudo          -       -       -        -        -       -       -       -
  kudo:hr       -       -       -        -        -       -       -       -
  ito:admin     -       -       -        -        -       -       -       -
  ito:executive -       -       -        -        -       -       -       -
  yui           -       -       -        -        -       -       -       -
  the-jobs      all     all     ren      all      all     ren     all     ren
`
const lines = MATRIX.trim()
  .split('\n')
  .slice(1)
  .map((line) => line.trim().split(/\s+/))

async function wrongCells(): Promise<string[]> {
  const wrong: string[] = []
  for (const [who = '', ...cells] of lines) {
    const [person = '', offices] = who.split(':')
    for (const [place, table] of TABLES.entries()) {
      const seen = (await seenBy(table, id[person] ?? NOBODY, offices)) || '-'
      const expected = cells[place] === 'all' ? ALL : cells[place]
      if (seen !== expected) wrong.push(`${who} ${table}: ${seen}, not ${expected}`)
    }
  }
  return wrong
}

describe('who sees of whom', () => {
  test('every cell', async () => assert.deepEqual(await wrongCells(), []))

  for (const table of TABLES) {
    test(`${table}: a guard that let everybody of the organisation in would be noticed`, async () => {
      const policy = `on app.trainings_${table}`
      const { rows } = await owner.query<{ rule: string }>(
        `select pg_get_expr(polqual, polrelid) as rule from pg_policy where polrelid = 'app.trainings_${table}'::regclass and polname = 'those_concerned'`,
      )
      const anybody = `organization_id = current_setting('app.organization_id')::uuid`
      await owner.query(`alter policy those_concerned ${policy} using (${anybody})`)
      try {
        const wrong = await wrongCells()
        assert.ok(wrong.some((cell) => cell.startsWith(`toru ${table}`)) && wrong.every((cell) => cell.includes(table)))
      } finally {
        await owner.query(`alter policy those_concerned ${policy} using (${rows[0]!.rule})`)
      }
    })
  }

  test('whoever is taken off as an owner sees nothing from the next question on', () =>
    standing(connection, 'banso_app', { organizationId, personId: id.hana! }, async (client) => {
      const plans = 'select 1 from app.trainings_plans'
      assert.equal((await outcome(client, plans)).rows.length, LEARNERS.length)
      await client.query('delete from app.trainings_staff where person_id = $1', [id.hana])
      assert.equal((await outcome(client, plans)).rows.length, 0)
    }))

  test('the role that judges reads none of it', () =>
    standing(connection, 'banso_judge', { organizationId, personId: NOBODY }, async (client) => {
      for (const table of TABLES) {
        assert.equal((await outcome(client, `select * from app.trainings_${table}`)).code, '42501', table)
      }
    }))
})

describe('who changes what', () => {
  const STRANGERS = ['mori', 'aki', 'toru', 'kudo', 'phuong']
  const changing = (table: Table) => [
    `update app.trainings_${table} set organization_id = organization_id`,
    `delete from app.trainings_${table}`,
  ]

  test('nobody touches rows that they do not see', async () => {
    for (const person of STRANGERS) {
      for (const table of TABLES) {
        await standing(connection, 'banso_app', { organizationId, personId: id[person]! }, async (client) => {
          for (const statement of changing(table)) {
            const of = WHOSE[table] ?? 'person_id'
            const more = `where ${of} = '${id.ren}' returning ${of}`
            const { touched } = await outcome(client, `${statement} ${more}`)
            const may = (await seenBy(table, id[person]!)).split(' ').includes('ren')
            assert.equal(touched > 0, may, `${person}: ${statement}`)
          }
        })
      }
    }
  })

  test('nobody writes a plan, a phase or a result for somebody else', async () => {
    for (const person of STRANGERS) {
      for (const table of ['plans', 'phases', 'changes', 'results'] as const) {
        const { rows } = await owner.query(
          `select to_jsonb(t) as row from app.trainings_${table} t where person_id = $1`,
          [id.ren],
        )
        const row = { ...rows[0].row, ...('id' in rows[0].row && { id: crypto.randomUUID() }), session_id: sessionId }
        await standing(connection, 'banso_app', { organizationId, personId: id[person]! }, async (client) => {
          const name = `app.trainings_${table}`
          const insert = `insert into ${name} select * from jsonb_populate_record(null::${name}, $1)`
          assert.equal((await outcome(client, insert, [row])).code, '42501', `${person} ${table}`)
        })
      }
    }
  })
})
