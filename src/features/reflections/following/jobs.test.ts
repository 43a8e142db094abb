import assert from 'node:assert/strict'
import { test } from 'node:test'
import { v7 } from 'uuid'
import { hireAnswers, trainerAnswers } from '../../../../fixtures/answers.ts'
import { AOBA, settle } from '../../../../fixtures/aoba.ts'
import { openTestBanso } from '../../../../fixtures/banso.ts'

const banso = await openTestBanso({ smtpUrl: 'smtp://127.0.0.1:1', mailFrom: 'banso@aoba.example' })
const { id, cookie, organizationId } = await settle(banso, {
  ...AOBA,
  kai: { familyName: '岡', givenName: '海', reading: 'おか かい', unit: '営業部', kind: 'new-graduate' },
})
const programmeId = v7()
const wish = {
  ...{ programmeId, name: '新入社員 月次の振り返り', cadence: 'monthly' as const },
  ...{ startsOn: '2026-11-01', endsOn: '2027-03-31', opensBefore: 10, dueAfter: 5, closesAfter: 9 },
  personIds: [id.ren, id.phuong, id.sora, id.kai],
}
const round = { programmeId, period: '2026-11' }
const call = async (by: string, name: string, input: object) => {
  const { status, body } = await banso.call(cookie[by], `reflections.${name}`, input)
  assert.equal(status, 200, `${name}: ${JSON.stringify(body)}`)
  return body
}
const rows = async (statement: string, values: unknown[] = []) =>
  (await banso.world.owner.query(statement, [organizationId, ...values])).rows
const reflectionOf = async (person: string): Promise<string> =>
  (
    await rows('select id from app.reflections_reflections where organization_id = $1 and person_id = $2', [id[person]])
  )[0].id
const handIn = async (person: string) =>
  call(person, 'submit', { reflectionId: await reflectionOf(person), answers: hireAnswers(), alsoToManager: false })
const who = (people: { displayName: string }[]) => people.map(({ displayName }) => displayName).toSorted()
const missing = (side: string) => call('hana', 'missing', { ...round, side })
const helped = async () =>
  (
    await rows(
      `select p.family_name as name, s.state, s.opens_on::text, s.due_on::text, s.closes_on::text from app.tasks_steps s
       join app.people_persons p on p.organization_id = $1 and p.id = s.person_id
       where s.organization_id = $1 and s.kind = 'reflections.help' order by s.opens_on, p.sort_key`,
    )
  ).map(({ name, state, opens_on, due_on, closes_on }) => [name, state, opens_on, due_on, closes_on])
const day = async (date: string, time = '09:00') => {
  banso.setNow(`${date}T05:40:00+09:00`)
  await banso.runDailyJobs()
  banso.setNow(`${date}T${time}:00+09:00`)
  await banso.runDailyJobs()
}

test('the round shows how it stands, never what is written nor whether somebody has begun', async () => {
  banso.setNow('2026-11-16T09:00:00+09:00')
  await call('hana', 'startProgramme', wish)
  await handIn('ren')
  await call('sora', 'keepDraft', {
    ...{ reflectionId: await reflectionOf('sora'), answers: { happened: '今週' }, alsoToManager: false, revision: 0 },
  })
  const body = await call('hana', 'round', { programmeId })
  assert.deepEqual([body.period, body.periods, body.over, body.answers], ['2026-11', ['2026-11'], false, true])
  assert.deepEqual(body.total, { asked: 4, submitted: 1, answered: 0, medianDays: null })
  assert.deepEqual(
    (body.units as { unit: string; asked: number; submitted: number }[]).map((unit) => [
      unit.unit,
      unit.asked,
      unit.submitted,
    ]),
    [
      ['営業部', 2, 0],
      ['製造本部 ＞ 第一製造部', 2, 1],
    ],
  )
  const seen = (body.people as { displayName: string; standing: string; lacks: string[] }[]).map((person) => [
    ...[person.displayName, person.standing, person.lacks],
  ])
  assert.deepEqual(seen.toSorted(), [
    ['Nguyễn Thị Phương', 'open', []],
    ['岡海', 'open', ['trainer', 'manager']],
    ['青木空', 'open', []],
    ['髙橋蓮', 'submitted', []],
  ])
  assert.equal(body.withoutTrainer, 1)
  assert.doesNotMatch(JSON.stringify(body), /draft/)
})

test('the list is narrowed by unit and by how it stands', async () => {
  const shown = async (narrowed: object) => who((await call('hana', 'round', { ...round, ...narrowed })).people)
  assert.deepEqual(await shown({ show: 'missing' }), ['Nguyễn Thị Phương', '岡海', '青木空'])
  assert.deepEqual(await shown({ show: 'waiting' }), ['髙橋蓮'])
  assert.deepEqual(await shown({ show: 'answered' }), [])
  assert.deepEqual(await shown({ show: 'late' }), [])
  assert.deepEqual(await shown({ show: 'no-trainer' }), ['岡海'])
  const { units } = await call('hana', 'round', round)
  assert.deepEqual(await shown({ show: 'missing', unitId: units[0].unitId }), ['岡海', '青木空'])
  banso.setNow('2026-11-25T09:00:00+09:00')
  assert.deepEqual(await shown({ show: 'late' }), ['Nguyễn Thị Phương', '岡海', '青木空'])
})

test('the missing are reminded by the next mail, each once before it leaves', async () => {
  await day('2026-11-17')
  const { goesOn, people, leftOut } = await missing('hire')
  assert.equal(goesOn, '2026-11-18')
  assert.deepEqual([...who(people), ...who(leftOut)].toSorted(), ['Nguyễn Thị Phương', '岡海', '青木空'])
  await day('2026-11-18')
  const before = await missing('hire')
  assert.deepEqual(
    [before.goesOn, who(before.people), before.leftOut],
    ['2026-11-19', ['Nguyễn Thị Phương', '岡海', '青木空'], []],
  )

  const once = await call('hana', 'remindMissing', { ...round, side: 'hire' })
  assert.deepEqual(once, { count: 3, goesOn: '2026-11-19' })
  assert.deepEqual(await call('hana', 'remindMissing', { ...round, side: 'hire' }), once)
  const after = await missing('hire')
  assert.deepEqual(
    [after.count, after.leftOut.map(({ why }: { why: string }) => why)],
    [0, ['asked', 'asked', 'asked']],
  )

  const nudged = 'select count(*)::int as n from app.tasks_steps where organization_id = $1 and nudged_on is not null'
  assert.equal((await rows(nudged))[0].n, 3)
})

test('the mail of the morning carries it, one for each person, and then they were told today', async () => {
  const mails = async () =>
    (await rows("select person_id from app.mails where organization_id = $1 and kind = 'tasks.morning'")).map(
      (row) => row.person_id,
    )
  const before = await mails()
  await day('2026-11-19')
  const later = (await mails()).slice(before.length)
  assert.deepEqual(later.toSorted(), [id.aki, id.phuong, id.sora, id.kai].toSorted(), 'aki’s answer is due')
  const { count, leftOut } = await missing('hire')
  assert.deepEqual([count, leftOut.map(({ why }: { why: string }) => why)], [0, Array(3).fill('told-today')])
  await banso.runDailyJobs()
  assert.equal((await mails()).length, before.length + 4)
})

test('trainers who have not answered are reminded too, and named with those who wait', async () => {
  banso.setNow('2026-11-18T09:00:00+09:00')
  const { people, goesOn } = await missing('trainer')
  assert.equal(goesOn, '2026-11-19')
  assert.deepEqual(
    people.map(({ displayName, about }: { displayName: string; about: string[] }) => [displayName, about]),
    [['田中亜希', ['髙橋蓮']]],
  )
})

test('after six working days without an answer the manager is asked to help, once, and one is enough', async () => {
  await day('2026-11-20')
  banso.setNow('2026-11-20T09:00:00+09:00')
  await handIn('sora')
  await day('2026-11-24')
  assert.deepEqual(await helped(), [], 'handed in on the 16th: 17, 18, 19, 20 and 24 lie between')
  await day('2026-11-25')
  await day('2026-11-26')
  const mori = ['森', 'open', '2026-11-25', '2026-12-02', '2026-12-09']
  assert.deepEqual(await helped(), [mori])

  const reflectionId = await reflectionOf('ren')
  assert.deepEqual(await call('mori', 'helpAsked', { reflectionId }), {
    asked: true,
    trainers: ['田中亜希'],
    submittedOn: '2026-11-16',
  })
  assert.deepEqual(await call('mori', 'haveHelped', { reflectionId }), { asked: false })
  assert.equal((await call('mori', 'helpAsked', { reflectionId })).asked, false)
  assert.equal((await banso.call(cookie.kudo, 'reflections.helpAsked', { reflectionId })).status, 404)

  await call('toru', 'answer', { reflectionId: await reflectionOf('sora'), answers: trainerAnswers() })
  await day('2026-12-01')
  assert.deepEqual(
    (await helped()).map(([name, state]) => [name, state]),
    [['森', 'done']],
    'answered in time: nobody is asked',
  )
})

test('the days to the answer are counted, and who never handed in has missed it', async () => {
  const body = await call('hana', 'round', round)
  assert.equal(body.over, true)
  const people = body.people as { displayName: string; standing: string; days: number | null }[]
  assert.deepEqual(people.map(({ displayName, standing, days }) => [displayName, standing, days]).toSorted(), [
    ['Nguyễn Thị Phương', 'missed', null],
    ['岡海', 'missed', null],
    ['青木空', 'answered', 3],
    ['髙橋蓮', 'submitted', 10],
  ])
  assert.deepEqual(body.total, { asked: 4, submitted: 2, answered: 1, medianDays: 3 })
})
