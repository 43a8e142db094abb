import assert from 'node:assert/strict'
import { test } from 'node:test'
import { v7 } from 'uuid'
import { settle } from '../../../../fixtures/aoba.ts'
import { openTestBanso } from '../../../../fixtures/banso.ts'
import { trainingOf } from '../../../../fixtures/training.ts'
import { payOn } from './api.ts'

const banso = await openTestBanso()
const company = await settle(banso)
const { sessionId } = await trainingOf(banso, company, { days: ['2026-12-03'], state: 'design', people: ['ren'] })

const call = (procedure: string, input: object = {}) => banso.call(company.cookie.hana, `trainings.${procedure}`, input)
const done = async (procedure: string, input: object = {}) => {
  const { status, body } = await call(procedure, input)
  assert.equal(status, 200, `${procedure}: ${JSON.stringify(body)}`)
  return body
}
const refusal = async (procedure: string, input: object) => {
  const { status, body } = await call(procedure, input)
  return `${status} ${body.issues ? `${body.issues[0].field} ${body.issues[0].reason}` : body.reason}`
}
const line = (more: object) => ({
  ...{ sessionId, costId: v7(), kind: 'instructor', label: '', amount: { yen: 400_000 }, counted: true, why: '' },
  ...more,
})

test('what is not spent on learning is kept with its reason, and does not count (T-02)', async () => {
  const dinner = line({ kind: 'other', amount: { yen: 30_000 }, counted: false })
  assert.equal(await refusal('keepCost', dinner), '400 why missing')
  await done('keepCost', { ...dinner, why: '会食のため' })
  const fee = line({})
  await done('keepCost', fee)
  await done('keepCost', fee)
  const { counted, lines } = await done('costs', { sessionId })
  assert.deepEqual([counted, lines.length, lines[0].why], [400_000, 2, '会食のため'])
  await done('removeCost', { sessionId, costId: fee.costId })
  assert.equal((await done('costs', { sessionId })).counted, 0)
})

test('somebody of our own costs by grade and hours, and stays as it was reckoned (T-02)', async () => {
  const grade = { gradeId: v7(), name: 'M1', fiscalYear: 2026, monthlyYen: 500_000, monthlyHours: 160 }
  await done('keepGrade', grade)
  assert.equal(await refusal('keepGrade', { ...grade, gradeId: v7() }), '409 grade-there')
  const own = line({ kind: 'in-house', amount: { gradeId: grade.gradeId, minutes: 360 } })
  await done('keepCost', own)
  await done('keepGrade', { ...grade, monthlyYen: 900_000 })
  await done('keepCost', { ...own, label: '午前と午後', amount: { as: 'before' } })
  await done('removeGrade', { gradeId: grade.gradeId })
  const { lines, grades } = await done('costs', { sessionId })
  assert.deepEqual([lines.at(-1).yen, lines.at(-1).label, grades], [18_750, '午前と午後', []])
  assert.equal(await refusal('keepCost', line({ kind: 'in-house' })), '400 amount wrong-kind')
  assert.equal(await refusal('keepCost', own), '404 not-found')
})

test('the average pay is that of the fiscal year of the day (T-06)', async () => {
  await done('keepPay', { fiscalYear: 2026, averageYen: 5_000_000, hours: 1920 })
  await done('keepPay', { fiscalYear: 2026, averageYen: 6_000_000, hours: 1920 })
  const on = (day: '2026-03-31' | '2026-04-01' | '2027-03-31') =>
    banso.world.identity.inOrganization(company.organizationId, (tx) => payOn(tx, day))
  const said = { averageYen: 6_000_000, hours: 1920, fiscalYear: 2026 }
  assert.deepEqual([await on('2026-03-31'), await on('2026-04-01'), await on('2027-03-31')], [null, said, said])
})

test('the id of a line of another training is refused', async () => {
  const other = await trainingOf(banso, company, { days: ['2026-12-04'], state: 'design', people: ['ren'] })
  const theirs = line({})
  await done('keepCost', theirs)
  assert.equal(await refusal('keepCost', { ...theirs, sessionId: other.sessionId }), '409 other-content')
  assert.deepEqual((await done('costs', { sessionId: other.sessionId })).lines, [])
})

test('once it is judged its costs stay', async () => {
  const judged = await trainingOf(banso, company, { days: ['2026-11-03'], state: 'judged', people: ['ren'] })
  assert.equal(await refusal('keepCost', line({ sessionId: judged.sessionId })), '409 judged')
  assert.equal((await done('costs', { sessionId: judged.sessionId })).mayChange, false)
})
