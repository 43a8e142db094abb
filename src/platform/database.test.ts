import assert from 'node:assert/strict'
import { test } from 'node:test'
import { v7 } from 'uuid'
import { settle } from '../../fixtures/aoba.ts'
import { openTestBanso } from '../../fixtures/banso.ts'
import { add, NOBODY, type Tx } from './database.ts'
import { events } from './tables.ts'

const banso = await openTestBanso()
const { organizationId } = await settle(banso)
const { db, owner, clock } = banso.world

const happened = (name: string) => ({ id: v7(), name, subjectId: NOBODY, actorId: NOBODY, at: clock.now() })
const namesLike = async (pattern: string) =>
  (await owner.query('select name from app.events where name like $1 order by name', [pattern])).rows.map(
    ({ name }) => name,
  )
const FAILS = 'select 1 / 0 from app.events where organization_id = $1 having count(*) >= 0'

test('rows are added to the organisation of the transaction, however many; those there may be passed over', async () => {
  const [one, two, three] = ['one', 'two', 'three'].map((name) => happened(`added.${name}`))
  await db.inOrganization(organizationId, (tx) => add(tx, events, [one!]))
  await db.inOrganization(organizationId, (tx) => add(tx, events, [one!, two!, three!], 'on conflict do nothing'))
  assert.deepEqual(await namesLike('added.%'), ['added.one', 'added.three', 'added.two'])
})

test('more rows than one statement can carry are added all the same', async () => {
  const rows = Array.from({ length: 20_000 }, () => happened('many'))
  await db.inOrganization(organizationId, (tx) => add(tx, events, rows))
  assert.equal((await namesLike('many')).length, rows.length)
})

test('what is left to the commit is in the transaction: when it fails, nothing is kept', async () => {
  await assert.rejects(
    db.inOrganization(organizationId, async (tx) => {
      await add(tx, events, [happened('left.before')])
      tx.withCommit(tx.ask(FAILS, [organizationId]))
      tx.withCommit(add(tx, events, [happened('left.after')]))
    }),
    { code: '22012' },
  )
  assert.deepEqual(await namesLike('left.%'), [])
})

test('a statement of Drizzle left to the commit is asked once', async () => {
  await db.inOrganization(organizationId, async (tx) => tx.withCommit(tx.insert(events).values(happened('once.only'))))
  assert.deepEqual(await namesLike('once.%'), ['once.only'])
})

test('nothing is asked after the end of its transaction', async () => {
  let late: Tx | undefined
  await db.inOrganization(organizationId, async (tx) => {
    late = tx
  })
  assert.throws(() => add(late!, events, [happened('late.event')]), /after the end/)
  assert.deepEqual(await namesLike('late.%'), [])
})
