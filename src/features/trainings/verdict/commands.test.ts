import assert from 'node:assert/strict'
import { test } from 'node:test'
import { v7 } from 'uuid'
import { ask } from '#/features/tasks/api.ts'
import { costs, pay } from '#/features/trainings/costs/tables.ts'
import { STANDARD } from '#/features/trainings/evaluation/library/rules.ts'
import { FORMS } from '#/features/trainings/evaluation/papers/library/rules.ts'
import { papers, points, results, sheets } from '#/features/trainings/evaluation/tables.ts'
import type { Tx } from '#/platform/database.ts'
import { AOBA, settle } from '../../../../fixtures/aoba.ts'
import { openTestBanso } from '../../../../fixtures/banso.ts'
import { trainingOf } from '../../../../fixtures/training.ts'

const banso = await openTestBanso({}, '2026-11-20T09:00:00+09:00')
const people = Array.from({ length: 20 }, (_, place) => `p${place}`)
const someone = (familyName: string) => ({ familyName, givenName: '空' })
const company = await settle(banso, {
  hana: AOBA.hana!,
  mori: AOBA.mori!,
  nori: { ...someone('大野'), roles: ['hr'] },
  ...Object.fromEntries(people.map((key) => [key, someone(key)])),
})
const { id, cookie, organizationId } = company
const { owner } = banso.world
const inside = <Result>(work: (tx: Tx) => Promise<Result>) => banso.world.identity.inOrganization(organizationId, work)
const { sessionId, programmeId } = await trainingOf(banso, company, {
  ...{ days: ['2026-11-11', '2026-11-12'], people, instructors: ['mori'] },
})
const settledAt = banso.world.clock.now()
await inside(async (tx) => {
  const cost = { sessionId, kind: 'instructor' as const, position: 0 }
  await tx.insert(costs).values([
    { ...cost, id: v7(), yen: 500_000, counted: true },
    { ...cost, id: v7(), yen: 100_000, counted: true, kind: 'programme' },
    { ...cost, id: v7(), yen: 80_000, counted: false, kind: 'other', why: '懇親会' },
  ])
})
const OBSERVED = Object.fromEntries(STANDARD.criteria.map(({ key }) => [key, 1000]))

/** Scores that are final: so many reached the mark, the others have 58 of 100. */
const scored = (reached: number) =>
  inside(async (tx) => {
    await tx.delete(results)
    await tx.delete(points)
    const scoreOf = (place: number) => (place < reached ? 70 : 58)
    await tx.insert(results).values(
      people.map((key, place) => ({
        ...{ sessionId, personId: id[key]!, rawNumerator: scoreOf(place), numerator: scoreOf(place), denominator: 1 },
        ...{ missing: ['peers'], passed: place < reached, tier: 0, revision: 0, settledAt },
      })),
    )
    await tx.insert(points).values(
      people.flatMap((key, place) => {
        const one = { sessionId, personId: id[key]!, denominator: 1, detail: OBSERVED, changedAt: settledAt }
        return [
          { ...one, of: 'observation' as const, numerator: 40 },
          { ...one, of: 'understanding' as const, numerator: scoreOf(place) - 50 },
        ]
      }),
    )
  })
const call = (person: string, procedure: string, input: object = { sessionId }) =>
  banso.call(cookie[person], `trainings.${procedure}`, input)
const fine = async (procedure: string, input: object = { sessionId }) => {
  const { status, body } = await call('hana', procedure, input)
  assert.equal(status, 200, `${procedure} ${JSON.stringify(body)}`)
  return body
}
const steps = async () =>
  (await owner.query("select person_id, state from app.tasks_steps where kind = 'trainings.redesign' order by state"))
    .rows
const askedPaper = () =>
  inside(async (tx) => {
    const [paperId, sheetId, personId] = [v7(), v7(), id.p0!]
    const days = { opensOn: '2026-11-12' as const, dueOn: '2026-11-26' as const }
    await tx
      .insert(papers)
      .values({ id: paperId, sessionId, kind: 'satisfaction', form: FORMS.satisfaction, points: 0, ...days })
    await tx.insert(sheets).values({ id: sheetId, paperId, sessionId, personId })
    const path = `/papers/${paperId}`
    const step = { kind: 'trainings.paper' as const, subjectId: sheetId, personId, aboutId: personId, period: null }
    await ask(tx, [{ ...step, minutes: 5, path, donePath: path, ...days, closesOn: '2026-12-03' }])
  })
const nextDay = async (day: string) => {
  banso.setNow(`${day}T09:00:00+09:00`)
  await banso.runDailyJobs()
}

test('before it can be judged, what is missing is said, and how many must reach the mark', async () => {
  const before = await fine('verdict')
  assert.deepEqual(before.obstacles, ['no-pay', 'not-settled'])
  assert.equal(before.breakEven, null)
  assert.deepEqual((await call('hana', 'judge')).body.reason, 'no-pay')
  await inside((tx) => tx.insert(pay).values({ fiscalYear: 2026, averageYen: 6_000_000, hours: 1920 }))
  const { obstacles, breakEven, costYen, judged } = await fine('verdict')
  assert.deepEqual(
    { obstacles, breakEven, costYen, judged },
    {
      ...{ obstacles: ['not-settled'], costYen: 600_000, judged: null },
      breakEven: { needed: 13, rate: 6250, leastCostYen: 375_000 },
    },
  )
  const refused = await call('hana', 'judge')
  assert.deepEqual([refused.status, refused.body.reason], [409, 'not-settled'])
})

test('the worked example: worth it, 625 an hour and 75,000 in all; nobody is asked anything (T-08)', async () => {
  await scored(15)
  assert.equal((await fine('verdict')).judged, null, 'nothing is shown before it is judged')
  await askedPaper()
  assert.deepEqual(await fine('judge'), { sessionId, worth: true })
  const { rows } = await owner.query("select state from app.tasks_steps where kind = 'trainings.paper'")
  assert.deepEqual(rows, [{ state: 'closed' }], 'a paper that is taken no longer is asked no longer')
  assert.deepEqual((await fine('verdict')).judged, {
    ...{ reached: 15, worth: true, left: 375_000, pay: 312_500, surplus: 62_500, surplusInAll: 7_500_000 },
  })
  assert.deepEqual(await fine('judge'), { sessionId, worth: true }, 'once more changes nothing')
  assert.deepEqual(await steps(), [])
})

test('who was almost there, and by what', async () => {
  const { below } = await fine('verdict')
  assert.equal(below.length, 5)
  assert.deepEqual([below[0].short, below[0].by, below[0].missing], [200, ['peers', 'understanding'], ['peers']])
})

test('a score corrected turns the verdict: the owner is asked to think again, or no longer (T-07)', async () => {
  await scored(12)
  await nextDay('2026-11-21')
  assert.deepEqual(await steps(), [{ person_id: id.hana, state: 'open' }])
  assert.equal((await fine('verdict')).judged.worth, false)
  const { body } = await banso.call(cookie.nori, 'tasks.path', { personId: id.hana })
  assert.deepEqual(body.steps, [], 'the path that the office sees does not tell that it was not worth it')
  await owner.query('update app.trainings_staff set person_id = $1 where "as" = \'owner\'', [id.nori])
  await nextDay('2026-11-22')
  const closed = { person_id: id.hana, state: 'closed' }
  assert.deepEqual(await steps(), [closed, { person_id: id.nori, state: 'open' }], 'whoever answers for it now')
  await owner.query('update app.trainings_staff set person_id = $1 where "as" = \'owner\'', [id.hana])
  await owner.query("delete from app.tasks_steps where kind = 'trainings.redesign'")
  await nextDay('2026-11-23')
  assert.deepEqual(await steps(), [{ person_id: id.hana, state: 'open' }])
  await scored(13)
  await nextDay('2026-11-24')
  assert.deepEqual(await steps(), [{ person_id: id.hana, state: 'closed' }])
  await owner.query("delete from app.tasks_steps where kind = 'trainings.redesign'")
  await scored(12)
  await nextDay('2026-11-25')
  const { revision } = await fine('verdict')
  const wish = { sessionId, revision, text: '事前課題を短くする' }
  await fine('keepRedesign', wish)
  await fine('keepRedesign', wish)
  assert.deepEqual(await steps(), [{ person_id: id.hana, state: 'done' }])
  const late = await call('hana', 'keepRedesign', { ...wish, text: 'ほかのこと' })
  assert.deepEqual([late.status, late.body.reason], [409, 'changed-meanwhile'])
  await nextDay('2026-11-26')
  assert.deepEqual(await steps(), [{ person_id: id.hana, state: 'done' }], 'what was done is not asked again')
})

test('the return as commonly computed stands beside it and changes nothing', async () => {
  await fine('setBenefit', { sessionId, benefitYen: 1_950_000 })
  const { returns, timeYen, judged } = await fine('verdict')
  assert.deepEqual([returns, timeYen, judged.worth], [{ ofCost: 22_500, ofAll: 10_000 }, 375_000, false])
  await fine('setBenefit', { sessionId, benefitYen: null })
  assert.equal((await fine('verdict')).returns, null)
})

test('nobody but the owner learns of it: neither the office, nor who teaches, nor who takes part', async () => {
  for (const person of ['nori', 'mori', 'p0']) {
    for (const procedure of ['verdict', 'judge', 'retentionFigures'])
      assert.equal((await call(person, procedure)).status, 404, `${person} ${procedure}`)
    assert.equal((await call(person, 'setBenefit', { sessionId, benefitYen: 1 })).status, 404)
    assert.equal((await call(person, 'keepRedesign', { sessionId, revision: 0, text: 'x' })).status, 404)
  }
})

test('over the years: verdicts for the owner, a line for the office and who teaches, nothing for others', async () => {
  const lines = async (person: string) => (await call(person, 'years', { programmeId })).body.sessions
  const [mine] = await lines('hana')
  assert.deepEqual([mine.people, mine.judged.reached, mine.judged.costYen], [20, 12, 600_000])
  for (const person of ['nori', 'mori']) {
    const [line] = await lines(person)
    assert.deepEqual([line.people, line.state, line.judged], [20, 'judged', null], person)
  }
  assert.equal((await call('p0', 'years', { programmeId })).status, 404)
  assert.equal((await call('p0', 'exportYears', { programmeId })).status, 404)
  const { fileName } = await fine('exportYears', { programmeId })
  assert.equal(fileName, '研修の判定-2026-11-26.xlsx')
})

test('no hours, and nobody left: refused with the reason', async () => {
  await owner.query("update app.trainings_sessions set minutes = 0, state = 'started'")
  assert.equal((await call('hana', 'judge')).body.reason, 'no-hours')
  await owner.query('delete from app.trainings_participants')
  assert.equal((await call('hana', 'judge')).body.reason, 'no-people')
  assert.equal((await fine('verdict')).breakEven, null)
  await owner.query("update app.trainings_sessions set state = 'cancelled'")
  assert.equal((await call('hana', 'judge')).body.reason, 'cancelled')
  assert.equal((await call('hana', 'setBenefit', { sessionId, benefitYen: 1 })).body.reason, 'cancelled')
})
