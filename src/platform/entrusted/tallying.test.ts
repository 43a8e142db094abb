import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { v7 } from 'uuid'
import { settle } from '../../../fixtures/aoba.ts'
import { openTestBanso } from '../../../fixtures/banso.ts'
import { keyFrom } from '../key.ts'
import { tallying } from './tallying.ts'

/** What many say of somebody is kept as sums alone. */

const banso = await openTestBanso()
const { organizationId } = await settle(banso)
const { owner, db, key } = banso.world
type Which = { kind: string; subjectId: string; aboutId: string }
const about = (subjectId = v7(), aboutId = v7()): Which => ({ kind: 'trainings.peers', subjectId, aboutId })
const says = (which: Which, marks: Record<string, number>, by = key) =>
  db.inOrganization(organizationId, (tx) => tallying({ tx, key: by }).tally(which, marks))
const told = (which: Which, atLeast: number, by = key) =>
  db.inOrganization(organizationId, (tx) => tallying({ tx, key: by }).tallied(which, atLeast))
const rowOf = async ({ subjectId, aboutId }: Which) =>
  (await owner.query('select * from app.tallies where subject_id = $1 and about_id = $2', [subjectId, aboutId])).rows[0]

describe('a tally', () => {
  test('adds up, mark by mark, and counts people', async () => {
    const which = about()
    await says(which, { listened: 4, helped: 5 })
    await says(which, { listened: 2, helped: 5 })
    await says(which, { listened: 3 })
    assert.deepEqual(await told(which, 3), new Map([[which.aboutId, { people: 3, sums: { listened: 9, helped: 10 } }]]))
  })

  test('tells nothing of anybody of whom fewer have spoken, not even how many', async () => {
    const [many, few] = [about(), about()]
    few.subjectId = many.subjectId
    for (const which of [many, many, many, few, few]) await says(which, { listened: 5 })
    assert.deepEqual([...(await told(many, 3)).keys()], [many.aboutId])
  })

  test('of one kind and subject is not mixed with that of another', async () => {
    const which = about()
    await says(which, { listened: 5 })
    await says({ ...which, kind: 'trainings.satisfaction' }, { 'score-1': 1 })
    assert.deepEqual((await told(which, 1)).get(which.aboutId), { people: 1, sums: { listened: 5 } })
    assert.equal((await told({ ...which, subjectId: v7() }, 1)).size, 0)
  })

  test('loses nothing when many speak at once', async () => {
    const which = about()
    await Promise.all(Array.from({ length: 12 }, (_, i) => says(which, { listened: 1 + (i % 5) })))
    assert.deepEqual((await told(which, 12)).get(which.aboutId), { people: 12, sums: { listened: 33 } })
  })

  test('of which saying failed half-way is as before', async () => {
    const which = about()
    await says(which, { listened: 5 })
    const failing = db.inOrganization(organizationId, async (tx) => {
      await tallying({ tx, key }).tally(which, { listened: 1 })
      throw new Error('afterwards')
    })
    await assert.rejects(failing, /afterwards/)
    assert.deepEqual((await told(which, 1)).get(which.aboutId), { people: 1, sums: { listened: 5 } })
  })
})

describe('in the table', () => {
  test('stands who it is about, and neither who spoke nor when nor in which order', async () => {
    const { rows } = await owner.query<{ name: string }>(
      `select attname as name from pg_attribute where attrelid = 'app.tallies'::regclass and attnum > 0 and not attisdropped`,
    )
    assert.deepEqual(
      rows.map(({ name }) => name),
      ['organization_id', 'kind', 'subject_id', 'about_id', 'sealed'],
    )
  })

  test('stands one row, however many spoke', async () => {
    const which = about()
    for (let i = 0; i < 5; i += 1) await says(which, { listened: 3 })
    const { rows } = await owner.query('select 1 from app.tallies where subject_id = $1', [which.subjectId])
    assert.equal(rows.length, 1)
  })

  test('nothing can be read, and no length tells how much was said', async () => {
    const [little, much] = [about(), about()]
    await says(little, { a: 1 })
    for (let i = 0; i < 6; i += 1) await says(much, { contributed: 5, listened: 5, understood: 5 })
    const [one, other] = [await rowOf(little), await rowOf(much)]
    assert.equal(one.sealed.length, other.sealed.length)
    for (const { sealed } of [one, other]) assert.doesNotMatch(sealed.toString('latin1'), /people|sums|listened/)
  })

  test('the same words look different each time, so that no two can be compared', async () => {
    const [one, other] = [about(), about()]
    for (const which of [one, other]) await says(which, { listened: 5 })
    assert.notDeepEqual((await rowOf(one)).sealed, (await rowOf(other)).sealed)
  })
})

describe('whoever tampers', () => {
  test('by another key learns nothing and adds nothing', async () => {
    const which = about()
    await says(which, { listened: 5 })
    const other = keyFrom(Buffer.alloc(32, 8))
    assert.equal((await told(which, 1, other)).size, 0)
    await assert.rejects(says(which, { listened: 1 }, other), /another key/)
    assert.deepEqual((await told(which, 1)).get(which.aboutId), { people: 1, sums: { listened: 5 } })
  })

  test('by laying one’s tally upon another’s place finds that it opens nowhere else', async () => {
    const [good, bad] = [about(), about()]
    await says(good, { listened: 5 })
    await says(bad, { listened: 1 })
    const { sealed } = await rowOf(good)
    await owner.query('update app.tallies set sealed = $1 where subject_id = $2', [sealed, bad.subjectId])
    assert.equal((await told(bad, 1)).size, 0)
  })
})
