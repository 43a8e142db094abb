import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { v7 } from 'uuid'
import { AOBA, settle } from '../../../../../fixtures/aoba.ts'
import { openTestBanso } from '../../../../../fixtures/banso.ts'
import type { PersonView } from '../viewing/schema.ts'

const NOW = '2026-11-20T09:00:00+09:00'
const banso = await openTestBanso()
const { id, cookie } = await settle(banso, {
  ...AOBA,
  uhr: { familyName: '大野', givenName: '恵', unit: '製造本部', roles: ['unit-hr'], hrOf: '製造本部' },
})
// Some look at the first of April with the session of today.
await banso.world.owner.query(`update identity.sessions set expires_at = '2030-01-01'`)
beforeEach(() => banso.setNow(NOW))

const call = (by: string, procedure: string, input: object) => banso.call(cookie[by], `people.${procedure}`, input)
const done = async (procedure: string, input: object, by = 'hana') => {
  const { status, body } = await call(by, procedure, input)
  assert.equal(status, 200, `${procedure}: ${JSON.stringify(body)}`)
  return body
}
const refused = async (procedure: string, input: object, by = 'hana') => {
  const { status, body } = await call(by, procedure, input)
  return status === 400
    ? body.issues.map((one: { field: string; reason: string }) => [one.field, one.reason])
    : body.reason
}
const see = async (personId: string, by = 'hana') =>
  (await banso.call(cookie[by], 'people.person', { personId })).body as PersonView
const units = (await done('unitsToChoose', { day: '2026-11-20' })).units as { id: string; path: string }[]
const unit = (path: string) => units.find((one) => one.path === path)!.id

const nobody = {
  ...{ familyName: '', givenName: '', reading: '', otherName: '', chosenName: '' },
  ...{ email: null, privateEmail: null, phone: '', locale: 'ja' },
}
let numbers = 0
const adding = (person: object, more: object = {}) => ({
  personId: v7(),
  person: { ...nobody, ...person },
  ...{ employmentId: v7(), number: `N${++numbers}`, kind: 'mid-career', hiredOn: '2026-04-01', endsOn: null },
  ...{ unitId: unit('営業部'), position: '', assignmentId: v7() },
  ...more,
})
/** Somebody new, and how to change them: each change is sent with the revision that is right. */
const added = async (person: object, more: object = {}) => {
  const input = adding(person, more)
  await done('addPerson', input)
  return {
    ...input,
    change: async (procedure: string, change: object) =>
      done(procedure, { personId: input.personId, revision: (await see(input.personId)).keeping!.revision, ...change }),
  }
}

for (const [title, person, shown] of [
  ['a name of one sign', { familyName: '凪', givenName: '' }, '凪'],
  ['no family name', { givenName: 'Suparno' }, 'Suparno'],
  ['a rare kanji', { familyName: '𠮷田', givenName: '渚' }, '𠮷田渚'],
  ['four words', { familyName: 'Nguyễn', givenName: 'Thị Phương' }, 'Nguyễn Thị Phương'],
] as const)
  test(`adds somebody with ${title}`, async () => {
    const { personId, number } = await added(person, { hiredOn: '2028-02-29', number: `000${numbers}` })
    const { profile, employments } = await see(personId)
    assert.equal(profile.displayName, shown)
    assert.deepEqual([employments![0]!.hiredOn, employments![0]!.number], ['2028-02-29', number])
  })

test('of several who take one number, or one address, at the same moment, one has it and the others are told', async () => {
  const [number, email] = ['SAME', 'race@aoba.example']
  for (const [person, more] of [
    [{}, { number }],
    [{ email }, {}],
  ]) {
    const wishes = Array.from({ length: 4 }, () => adding({ familyName: '泉', ...person }, more))
    const answers = await Promise.all(wishes.map((wish) => call('hana', 'addPerson', wish)))
    assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, 409, 409, 409])
  }
})

test('adding the same again is the same, and nothing else under its id', async () => {
  const input = adding({ familyName: '泉' })
  assert.deepEqual(await done('addPerson', input), await done('addPerson', input))
  assert.equal(await refused('addPerson', { ...input, number: 'other' }), 'other-content')
})

test('says what is wrong with somebody new', async () => {
  const taken = await added({ familyName: '先', email: 'taken@aoba.example' })
  for (const [person, more, reason] of [
    [{ familyName: '後' }, { number: taken.number }, 'number-taken'],
    [{ familyName: '後', email: 'TAKEN@aoba.example' }, {}, 'email-in-use'],
    [{ familyName: '後' }, { kind: 'unheard-of' }, 'kind-unknown'],
    [{ familyName: '後' }, { unitId: v7() }, 'unit-closed'],
    [{ familyName: '後' }, { hiredOn: '1999-01-01' }, 'unit-closed'],
    [{ familyName: '後' }, { endsOn: '2026-03-31' }, 'left-before-hired'],
    [{}, {}, [['person.familyName', 'required']]],
    [{ familyName: '後' }, { hiredOn: '0026-04-01' }, [['hiredOn', 'day-out-of-range']]],
    [{ familyName: '後', email: 'nonsense' }, {}, [['person.email', 'not-email']]],
  ] as const)
    assert.deepEqual(await refused('addPerson', adding(person, more)), reason)
})

test('somebody of the same name is told of, in whatever variant, and entered all the same', async () => {
  const alike = async (by: string, familyName: string, givenName: string) =>
    (await done('namesakes', { familyName, givenName }, by)).people as { displayName: string; unit: string | null }[]
  assert.deepEqual(
    (await alike('hana', '高橋', '蓮')).map(({ displayName, unit }) => [displayName, unit]),
    [['髙橋蓮', '製造本部 ＞ 第一製造部']],
  )
  assert.deepEqual(await alike('hana', '高橋', ''), [])
  assert.equal((await alike('hana', '小林', '五郎')).length, 1, 'who has left may come back')
  assert.equal((await alike('uhr', '小林', '五郎')).length, 0)
  await added({ familyName: '髙橋', givenName: '蓮' })
  assert.equal((await alike('hana', '髙橋', '蓮')).length, 2)
})

test('a transfer entered today for 1 April works on 1 April, and can be taken back', async () => {
  const { personId, change } = await added({ familyName: '春' })
  const transfer = { assignmentId: v7(), unitId: unit('人事部'), position: '主任', startsOn: '2027-04-01' }
  await change('transfer', transfer)
  const where = async (by: string) => {
    const { profile } = await see(personId, by)
    return `${profile.unit} ${profile.position}`
  }
  assert.equal(await where('sora'), '営業部 ')
  banso.setNow('2027-03-31T23:59:00+09:00')
  assert.equal(await where('sora'), '営業部 ')
  banso.setNow('2027-04-01T00:00:00+09:00')
  assert.equal(await where('sora'), '人事部 主任')
  await change('takeBackTransfer', { assignmentId: transfer.assignmentId })
  assert.equal(await where('sora'), '営業部 ')
  await change('takeBackTransfer', { assignmentId: transfer.assignmentId })
})

test('somebody leaves, comes back under a new number, and it is one record', async () => {
  const { personId, employmentId, number, kind, hiredOn, change } = await added({ familyName: '戻' })
  await change('changeEmployment', { employmentId, number, kind, hiredOn, endsOn: '2026-10-31' })
  assert.equal((await call('sora', 'person', { personId })).status, 404)
  const again = {
    ...{ employmentId: v7(), number: 'R1', kind: 'part-time', hiredOn: '2027-01-04', endsOn: null },
    ...{ unitId: unit('人事部'), position: '', assignmentId: v7() },
  }
  assert.equal(await refused('rehire', { ...again, personId, revision: 1, number }), 'number-taken')
  await change('rehire', again)
  await change('rehire', again)
  banso.setNow('2027-01-04T09:00:00+09:00')
  const { profile, employments, assignments } = await see(personId)
  assert.equal(profile.unit, '人事部')
  assert.deepEqual(
    employments!.map((one) => [one.number, one.endsOn, one.state]),
    [
      ['R1', null, 'current'],
      [number, '2026-10-31', 'past'],
    ],
  )
  assert.deepEqual(
    assignments!.map((one) => [one.unit, one.startsOn, one.endsOn]),
    [
      ['人事部', '2027-01-04', null],
      ['営業部', '2026-04-01', '2026-10-31'],
    ],
  )
})

test('leaving is taken back, and a hire date put right takes the first unit along', async () => {
  const { personId, employmentId, number, kind, change } = await added({ familyName: '残' })
  const employment = { employmentId, number, kind, hiredOn: '2026-05-01', endsOn: '2026-10-31' }
  await change('changeEmployment', employment)
  await change('changeEmployment', { ...employment, endsOn: null })
  const { assignments, employments } = await see(personId, 'hana')
  assert.deepEqual([employments![0]!.endsOn, assignments![0]!.startsOn], [null, '2026-05-01'])
  assert.equal((await see(personId, 'sora')).profile.unit, '営業部')
})

test('a childcare leave is "away until" to colleagues, is put right, and goes again', async () => {
  const { personId, change } = await added({ familyName: '休' })
  const absence = { absenceId: v7(), kind: 'parental', startsOn: '2026-11-01', endsOn: '2027-03-31' }
  await change('recordAbsence', absence)
  await change('recordAbsence', absence)
  assert.deepEqual((await see(personId, 'sora')).profile.away, { until: '2027-03-31' })
  const { kind: _, ...days } = absence
  await change('changeAbsence', { ...days, endsOn: null })
  assert.deepEqual((await see(personId, 'sora')).profile.away, { until: null })
  assert.equal((await see(personId)).absences![0]!.kind, 'parental')
  const other = { ...absence, absenceId: v7(), personId, revision: (await see(personId)).keeping!.revision }
  assert.equal(await refused('recordAbsence', other), 'away-already')
  await change('removeAbsence', { absenceId: absence.absenceId })
  assert.equal((await see(personId, 'sora')).profile.away, null)
})

test('who saves what somebody else has changed meanwhile is told so, unless it is the same', async () => {
  const { personId } = await added({ familyName: '同' })
  const called = { personId, revision: 0, person: { chosenName: 'ドウ' } }
  await done('changePerson', called)
  await done('changePerson', called)
  assert.equal(await refused('changePerson', { ...called, person: { phone: '110' } }), 'changed-meanwhile')
  const both = await Promise.all(
    ['1', '2', '3'].map((phone) => call('hana', 'changePerson', { personId, revision: 1, person: { phone } })),
  )
  assert.deepEqual(both.map(({ status }) => status).toSorted(), [200, 409, 409])
})

test('the address of somebody who has come in is not changed, nor one taken, nor the last name removed', async () => {
  const { personId } = await added({ familyName: '届' })
  const ren = { personId: id.ren, revision: 0 }
  assert.equal(await refused('changePerson', { ...ren, person: { email: 'x@y.example' } }), 'email-of-activated-person')
  const email = (await see(id.ren!)).profile.email
  assert.equal(await refused('changePerson', { personId, revision: 0, person: { email } }), 'email-in-use')
  assert.deepEqual(await refused('changePerson', { personId, revision: 0, person: { familyName: '' } }), [
    ['person.familyName', 'required'],
  ])
  await done('changePerson', { personId, revision: 0, person: { email: 'Todoke@aoba.example ' } })
  assert.equal((await see(personId)).profile.email, 'todoke@aoba.example')
})

test('HR of a unit keeps people of it, and moves them within it only', async () => {
  const move = (unitId: string) => ({
    ...{ personId: id.phuong, revision: 0, assignmentId: v7(), unitId, position: '', startsOn: '2027-04-01' },
  })
  const asked = async (procedure: string, input: object) => (await call('uhr', procedure, input)).status
  assert.equal(await asked('transfer', move(unit('営業部'))), 404)
  assert.equal(await asked('transfer', { ...move(unit('製造本部')), personId: id.sora }), 404)
  assert.equal(await asked('transfer', move(unit('製造本部'))), 200)
  assert.equal(await asked('addPerson', adding({ familyName: '工' })), 404)
  assert.equal(await asked('addPerson', adding({ familyName: '工' }, { unitId: unit('製造本部') })), 200)
  assert.equal(await asked('addPerson', adding({ familyName: '工' }, { unitId: null })), 404)
  const { units: theirs } = await done('unitsToChoose', { day: '2026-11-20' }, 'uhr')
  assert.deepEqual(
    theirs.map(({ path }: { path: string }) => path),
    ['製造本部', '製造本部 ＞ 第一製造部'],
  )
})

test('the administrator adds people, but keeps no absences and does not touch a private address', async () => {
  const input = adding({ familyName: '管', privateEmail: 'home@kan.example' })
  await done('addPerson', input, 'ito')
  const { personId } = input
  const absence = { absenceId: v7(), kind: 'sick', startsOn: '2026-11-01', endsOn: null }
  assert.equal((await call('ito', 'recordAbsence', { personId, revision: 0, ...absence })).status, 404)
  await done('changePerson', { personId, revision: 0, person: { privateEmail: null, phone: '119' } }, 'ito')
  assert.equal((await see(personId, 'ito')).fields!.privateEmail, null)
  assert.equal((await see(personId)).fields!.privateEmail, 'home@kan.example')
})

test('each change leaves an event about the person', async () => {
  const { personId, change } = await added({ familyName: '跡' })
  await change('changePerson', { person: { phone: '1' } })
  const { rows } = await banso.world.owner.query(
    'select name, actor_id from app.events where subject_id = $1 order by name',
    [personId],
  )
  assert.deepEqual(rows, [
    { name: 'people.person-added', actor_id: id.hana },
    { name: 'people.person-changed', actor_id: id.hana },
  ])
})

test('the last HR stays until there is another', async () => {
  const { keeping, employments } = await see(id.hana!, 'ito')
  const { state: _, id: employmentId, ...employed } = employments![0]!
  const leaving = { personId: id.hana, revision: keeping!.revision, employmentId, ...employed, endsOn: '2026-12-31' }
  assert.equal(await refused('changeEmployment', leaving, 'ito'), 'last-of-office')
  const holding = { holdingId: v7(), personId: id.kudo, office: 'hr', unitId: null, endsOn: null }
  await done('appointOffice', { ...holding, startsOn: '2026-11-20' })
  await done('changeEmployment', leaving, 'ito')
})
