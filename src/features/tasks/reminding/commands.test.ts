import assert from 'node:assert/strict'
import { test } from 'node:test'
import { v7 } from 'uuid'
import { AOBA, settle } from '../../../../fixtures/aoba.ts'
import { openTestBanso } from '../../../../fixtures/banso.ts'
import { stepsIn } from '../../../../fixtures/steps.ts'
import { finish, nudge, reopen } from '../api.ts'

const banso = await openTestBanso({ smtpUrl: 'smtp://127.0.0.1:9', mailFrom: 'banso@aoba.example' })
const aoba = await settle(banso)
const { id } = aoba
const { asked, away, inside, morning, step } = stepsIn(banso, aoba)
const WRITE = 'reflections.write' as const
const NOVEMBER = { opensOn: '2026-11-20', dueOn: '2026-11-27', closesOn: '2026-12-04' } as const
const toWhom = async (day: Parameters<typeof morning>[0]) => (await morning(day)).map(({ to }) => to)

test('a month of mornings: told when it opens, reminded before, on and after the day, and by then only those who have not', async () => {
  const subject = { ren: await asked('ren', NOVEMBER), phuong: await asked('phuong', NOVEMBER) }
  const told: Record<string, string[]> = {}
  for (const day of ['20', '21', '23', '24', '25', '26', '27', '28', '30'] as const) {
    const to = await toWhom(`2026-11-${day}`)
    if (to.length > 0) told[day] = to
    if (day === '25')
      await inside((tx) => finish(tx, { kind: WRITE, subjectId: subject.phuong }, id.phuong!, banso.world.clock.now()))
  }
  for (const day of ['01', '02', '03', '04', '07'] as const) {
    const to = await toWhom(`2026-12-${day}`)
    if (to.length > 0) told[day] = to
  }
  assert.deepEqual(told, { '20': ['phuong', 'ren'], '25': ['phuong', 'ren'], '27': ['ren'], '01': ['ren'] })
})

test('after an outage only the latest is told, once', async () => {
  const subject = await asked('ren', { opensOn: '2026-12-08', dueOn: '2026-12-14', closesOn: '2026-12-21' })
  assert.deepEqual(await toWhom('2026-12-08'), ['ren'])
  assert.deepEqual(await toWhom('2026-12-16'), ['ren'])
  assert.equal((await step(subject)).reminded, 'after')
  assert.deepEqual(await toWhom('2026-12-17'), [])
})

test('a nudge comes with the next mail, in one mail with everything else, and once', async () => {
  const subject = await asked('ren', { opensOn: '2026-12-18', dueOn: '2027-01-15', closesOn: '2027-01-22' })
  await asked(
    'aki',
    { opensOn: '2026-12-18', dueOn: '2026-12-28', closesOn: '9999-12-31' },
    { kind: 'reflections.answer', subjectId: subject },
    'ren',
  )
  assert.deepEqual(await toWhom('2026-12-18'), ['ren'], 'answers are told by a mail of their own')
  const nudged = await inside((tx) => nudge(tx, { kind: WRITE, subjectIds: [subject, v7()] }, '2026-12-18'))
  assert.deepEqual(nudged, [id.ren])
  await inside((tx) => nudge(tx, { kind: 'reflections.answer', subjectIds: [subject] }, '2026-12-18'))
  await asked(
    'ren',
    { opensOn: '2026-12-21', dueOn: '2026-12-25', closesOn: '2026-12-25' },
    { kind: 'reflections.letter', period: null },
    'mori',
  )
  const mails = await morning('2026-12-21')
  assert.deepEqual(
    mails.map(({ to }) => to),
    ['aki', 'ren'],
  )
  assert.match(mails[0]!.text, /^引き続き[\s\S]+髙橋蓮さんの振り返りへの返事（2026年11月） {2}12月28日\(月\)/)
  assert.match(mails[1]!.text, /^新しく[\s\S]+お便り[\s\S]+引き続き[\s\S]+2026年11月の振り返り/)
  assert.deepEqual(await toWhom('2026-12-22'), [])
  await inside((tx) => finish(tx, { kind: 'reflections.answer', subjectId: subject }, id.aki!, banso.world.clock.now()))
})

test('nobody on leave is told, and they are once they are back; nor anybody whom no mail can reach', async () => {
  await away('sora', '2027-01-05', '2027-01-07')
  await inside((tx) =>
    tx.ask('update app.people_persons set activated_at = null where organization_id = $1 and id = $2', [
      tx.organizationId,
      id.mori,
    ]),
  )
  for (const person of ['sora', 'mori'])
    await asked(person, { opensOn: '2027-01-05', dueOn: '2027-01-20', closesOn: '2027-01-29' })
  assert.deepEqual(await toWhom('2027-01-05'), [])
  assert.deepEqual(await toWhom('2027-01-08'), ['sora'])
})

test('opened again with new days it is told anew, without as if it had never been done', async () => {
  const subject = await asked('kudo', { opensOn: '2027-02-01', dueOn: '2027-02-26', closesOn: '2027-03-05' })
  assert.deepEqual(await toWhom('2027-02-01'), ['kudo'])
  const which = { kind: WRITE, subjectId: subject }
  await inside((tx) => finish(tx, which, id.kudo!, banso.world.clock.now()))
  await inside((tx) => reopen(tx, which, id.kudo!))
  assert.deepEqual(await toWhom('2027-02-02'), [])
  await inside((tx) => finish(tx, which, id.kudo!, banso.world.clock.now()))
  await inside((tx) =>
    reopen(tx, which, id.kudo!, { opensOn: '2027-02-03', dueOn: '2027-03-01', closesOn: '2027-03-05' }),
  )
  assert.deepEqual(await toWhom('2027-02-03'), ['kudo'])
})

test('elsewhere the day is the day there, across the night on which clocks change', async () => {
  const there = await settle(
    banso,
    { liz: { ...AOBA.ren!, trainers: [], managers: [], formerTrainers: [] } },
    'Banso NY',
  )
  const { inside, asked, morning, step } = stepsIn(banso, there, 'America/New_York')
  await inside((tx) =>
    tx.ask(
      "update app.people_organizations set time_zone = 'America/New_York', holidays = 'none' where organization_id = $1",
      [tx.organizationId],
    ),
  )
  // Clocks go forward on Sunday 14 March 2027.
  const subject = await asked('liz', { opensOn: '2027-03-10', dueOn: '2027-03-16', closesOn: '2027-03-19' })
  const told: string[] = []
  for (const day of ['10', '11', '12', '13', '14', '15', '16', '17', '18', '19'] as const) {
    assert.deepEqual(await morning(`2027-03-${day}`, '07:59'), [], 'before eight in the morning there')
    if ((await morning(`2027-03-${day}`, '08:01')).length > 0) told.push(day)
  }
  assert.deepEqual(told, ['10', '12', '16', '18'])
  assert.deepEqual([(await step(subject)).toldOn, (await step(subject)).reminded], ['2027-03-10', 'after'])
})
