import assert from 'node:assert/strict'
import { test } from 'node:test'
import { v7 } from 'uuid'
import { settle } from '../../../../fixtures/aoba.ts'
import { openTestBanso } from '../../../../fixtures/banso.ts'
import { trainingOf } from '../../../../fixtures/training.ts'
import { phaseSubject } from '../retention/api.ts'
import { phases, plans } from '../retention/tables.ts'

/** What a learner does in a phase: kept while it is done, scored by the server, read by nobody else. */

const banso = await openTestBanso()
const company = await settle(banso)
const { id, cookie, organizationId } = company
const call = (by: string, name: string, input: object) => banso.call(cookie[by], `trainings.${name}`, input)

const { sessionId, programmeId } = await trainingOf(banso, company, { days: ['2026-11-16'], people: ['ren', 'sora'] })
const planId = v7()
await banso.world.identity.inOrganization(organizationId, async (tx) => {
  const [personId] = [id.ren!]
  await tx
    .insert(plans)
    .values({ id: planId, sessionId, personId, dayZero: '2026-11-16', tier: 0, final: false, state: 'running' })
  await tx.insert(phases).values(
    Array.from({ length: 28 }, (_, index) => ({
      ...{ planId, personId, sessionId, number: index + 1, outOfTolerance: false },
      ...{
        plannedOn: '2026-11-20' as const,
        fromOn: '2026-11-19' as const,
        untilOn: '2026-11-24' as const,
        opensOn: '2026-11-20' as const,
      },
      state: index === 0 || index === 14 || index === 15 ? ('open' as const) : ('ahead' as const),
    })),
  )
})
const terms = ['暗号', '復号', '署名', '鍵']
for (const heading of terms) {
  const texts = {
    ja: { heading, meaning: `${heading}の意味` },
    others: { vi: { heading: `vi ${heading}`, meaning: 'nghĩa' } },
  }
  const saved = await call('hana', 'saveMaterial', { programmeId, materialId: v7(), kind: 'term', texts, revision: 0 })
  assert.equal(saved.status, 200, JSON.stringify(saved.body))
}
const first = { planId, number: 1 }
const read = async (by: string, more: object = {}) => call(by, 'phase', { ...first, ...more })

test('a phase is its learner’s alone: not even whoever owns the training sees it', async () => {
  for (const by of ['sora', 'hana', 'aki', 'mori']) {
    assert.equal((await read(by)).status, 404, by)
    assert.equal((await call(by, 'donePhase', { ...first, answers: { a: 'x' } })).status, 404, by)
    assert.equal((await call(by, 'keepPhaseDraft', { ...first, answers: {}, revision: 0 })).status, 404, by)
  }
})

test('it is made of the training’s own words, in the language asked for, the same each time', async () => {
  const { body } = await read('ren')
  assert.deepEqual([body.aspect, body.place, body.state, body.languages], ['words', 1, 'open', ['ja', 'vi']])
  assert.deepEqual(
    body.exercises.map(({ kind }: { kind: string }) => kind),
    ['recall'],
  )
  assert.deepEqual(
    (body.exercises[0].cards as { heading: string }[]).map(({ heading }) => heading).toSorted(),
    terms.toSorted(),
  )
  assert.deepEqual((await read('ren')).body.exercises, body.exercises)
  const vi = (await read('ren', { language: 'vi' })).body
  assert.deepEqual(
    vi.exercises[0].cards.map(({ key }: { key: string }) => key),
    body.exercises[0].cards.map(({ key }: { key: string }) => key),
  )
  assert.ok(
    vi.exercises[0].cards.every(
      ({ heading, lang }: { heading: string; lang: string }) => heading.startsWith('vi ') && lang === 'vi',
    ),
  )
})

test('what was begun is kept, and what another window kept is not written over', async () => {
  const kept = await call('ren', 'keepPhaseDraft', { ...first, answers: { 'cards.a': 'yes' }, revision: 0 })
  assert.equal(kept.body.revision, 1)
  assert.equal(
    (await call('ren', 'keepPhaseDraft', { ...first, answers: {}, revision: 0 })).body.reason,
    'draft-changed',
  )
  assert.deepEqual((await read('ren')).body.answers, { 'cards.a': 'yes' })
})

test('it is done once, however often it is sent; the server counts the result', async () => {
  const { exercises } = (await read('ren')).body
  const keys = (exercises[0].cards as { key: string }[]).map(({ key }) => `cards.${key}`)
  const answers = Object.fromEntries(keys.map((key, index) => [key, ['yes', 'yes', 'partly', 'no'][index]!]))
  assert.equal((await call('ren', 'donePhase', { ...first, answers: {} })).body.reason, 'nothing-done')
  const both = await Promise.all([1, 2].map(() => call('ren', 'donePhase', { ...first, answers })))
  assert.deepEqual(
    both.map(({ status, body }) => [status, body.result]),
    [
      [200, 62],
      [200, 62],
    ],
  )
  assert.equal((await call('ren', 'donePhase', { ...first, answers: { x: 'y' } })).body.reason, 'phase-done')
  assert.equal((await call('ren', 'keepPhaseDraft', { ...first, answers, revision: 1 })).body.reason, 'phase-done')
  const { body } = await read('ren')
  assert.deepEqual([body.state, body.result, body.answers], ['done', 62, answers])
})

test('what is written stands in nobody’s sight, and comes back when it is needed', async () => {
  const goal = { planId, number: 15 }
  const secret = '電話の最後に必ず復唱する'
  assert.equal((await call('ren', 'donePhase', { ...goal, answers: { 'goal.aim': secret } })).status, 200)
  const { rows } = await banso.world.owner.query(
    `select author_id, about_id, person_readers, office_readers, marks from app.entrusted where subject_id = $1`,
    [phaseSubject(planId, 15)],
  )
  assert.deepEqual(rows, [{ author_id: id.ren, about_id: id.ren, person_readers: [], office_readers: [], marks: {} }])
  const { body } = await call('ren', 'phase', { planId, number: 16 })
  assert.deepEqual(
    body.earlier.map(({ number, lines }: { number: number; lines: { text: string }[] }) => [
      number,
      lines.map(({ text }) => text),
    ]),
    [[15, [secret]]],
  )
})

test('what has not come yet cannot be done', async () => {
  const later = { planId, number: 20, answers: { a: 'b' } }
  assert.equal((await call('ren', 'donePhase', later)).body.reason, 'not-open')
  assert.equal((await call('ren', 'keepPhaseDraft', { ...later, revision: 0 })).body.reason, 'not-open')
})

test('what was written is kept no longer: nothing is written in its place', async () => {
  await banso.world.owner.query('delete from app.entrusted where subject_id = $1', [phaseSubject(planId, 15)])
  const again = { planId, number: 15, answers: { 'goal.aim': 'あとから' } }
  assert.equal((await call('ren', 'donePhase', again)).body.reason, 'phase-done')
})
