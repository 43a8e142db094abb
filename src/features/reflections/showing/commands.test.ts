import assert from 'node:assert/strict'
import { test } from 'node:test'
import { v7 } from 'uuid'
import { supports } from '#/features/people/tables.ts'
import { hireAnswers, trainerAnswers } from '../../../../fixtures/answers.ts'
import { settle } from '../../../../fixtures/aoba.ts'
import { openTestBanso } from '../../../../fixtures/banso.ts'
import { openReflection } from '../../../../fixtures/reflection.ts'

/** A new trainer or manager reads what was handed in before only when its author shows it. */

const banso = await openTestBanso()
const company = await settle(banso)
const { id, cookie, organizationId } = company
const call = (person: string, procedure: string, input: unknown = {}) => banso.call(cookie[person], procedure, input)
const status = async (person: string, procedure: string, input: unknown) =>
  (await call(person, procedure, input)).status

const mine = [
  await openReflection(banso, company, 'ren', { period: '2026-10' }),
  await openReflection(banso, company, 'ren'),
]
const [october, november] = mine as [string, string]
const theirs = await openReflection(banso, company, 'phuong')
for (const [person, reflectionId] of [...mine.map((one) => ['ren', one] as const), ['phuong', theirs] as const]) {
  const handIn = { reflectionId, answers: hireAnswers(), alsoToManager: false }
  assert.equal(await status(person, 'reflections.submit', handIn), 200)
}
assert.equal(await status('aki', 'reflections.answer', { reflectionId: october, answers: trainerAnswers() }), 200)

banso.setNow('2026-11-24T09:00:00+09:00')
const personId = id.ren!
await banso.world.identity.inOrganization(organizationId, (tx) =>
  tx.insert(supports).values([
    { id: v7(), personId, supporterId: id.toru!, kind: 'trainer', startsOn: '2026-11-21' },
    { id: v7(), personId, supporterId: id.kudo!, kind: 'manager', startsOn: '2026-11-21' },
  ]),
)

test('who is new is named, with what they would read of which', async () => {
  const { persons } = (await call('ren', 'reflections.newReaders')).body
  type Person = { personId: string; as: string; reads: string; earlier: { id: string }[] }
  assert.deepEqual(
    (persons as Person[]).map((one) => [
      one.personId,
      one.as,
      one.reads,
      one.earlier.map((line) => line.id).toSorted(),
    ]),
    [
      [id.toru, 'trainer', 'all', mine.toSorted()],
      [id.kudo, 'manager', 'numbers', mine.toSorted()],
    ],
  )
  assert.equal(await status('toru', 'reflections.reading', { reflectionId: october }), 404)
})

test("nobody shows somebody else's, nor to anybody but those beside them", async () => {
  const wish = (by: string, to: string, reflectionIds: string[]) =>
    status(by, 'reflections.showEarlier', { personId: id[to], reflectionIds })
  assert.equal(await wish('ren', 'toru', [october, theirs]), 404)
  assert.equal(await wish('phuong', 'toru', [theirs]), 404, 'Toru is nothing to Phuong')
  assert.equal(await wish('ren', 'sora', [october]), 404)
  assert.equal(await wish('aki', 'toru', [october]), 404, 'the trainer does not own it')
  assert.equal(await wish('ren', 'toru', [v7()]), 404)
  const open = await openReflection(banso, company, 'ren', { period: '2026-12' })
  assert.equal(await wish('ren', 'toru', [open]), 404, 'what is not handed in is shown to nobody')
  assert.equal(await status('toru', 'reflections.reading', { reflectionId: october }), 404)
})

test('the new trainer reads what a trainer reads, and is asked for nothing but to look', async () => {
  const wish = { personId: id.toru, reflectionIds: mine }
  assert.deepEqual((await call('ren', 'reflections.showEarlier', wish)).body, { personId: id.toru, shown: 2 })
  assert.deepEqual((await call('ren', 'reflections.showEarlier', wish)).body, { personId: id.toru, shown: 0 })
  const read = (await call('toru', 'reflections.reading', { reflectionId: october })).body
  assert.equal(read.as, 'trainer')
  assert.equal(read.written.answers.lesson, '段取りを先に確かめることを覚えました。')
  assert.deepEqual([read.answers, read.mayAnswer], [[], false], 'what the former trainer answered stays between them')
  assert.equal(await status('toru', 'reflections.answering', { reflectionId: november }), 404)
  const { steps } = (await call('toru', 'tasks.today')).body
  assert.deepEqual(
    (steps as { kind: string; path: string }[]).map(({ kind, path }) => [kind, path]),
    [['reflections.read', `/reflections/${november}`]],
  )
  const { earlier } = (await call('toru', 'reflections.waiting')).body
  assert.deepEqual((earlier as { reflectionId: string }[]).map((one) => one.reflectionId).toSorted(), mine.toSorted())
  assert.equal(await status('aki', 'reflections.reading', { reflectionId: october }), 200, 'the former one keeps it')
})

test('the new manager reads the numbers alone, and the author sees since when', async () => {
  assert.equal(await status('ren', 'reflections.showEarlier', { personId: id.kudo, reflectionIds: [october] }), 200)
  const read = (await call('kudo', 'reflections.reading', { reflectionId: october })).body
  assert.equal(read.written.answers.growth, 3)
  assert.equal('lesson' in read.written.answers, false)
  assert.equal(await status('kudo', 'reflections.reading', { reflectionId: november }), 404)
  const own = (await call('ren', 'reflections.reading', { reflectionId: october })).body
  assert.deepEqual(
    (own.readers as { personId: string; since?: string }[]).flatMap(({ personId, since }) => (since ? [personId] : [])),
    [id.toru, id.kudo],
  )
})
