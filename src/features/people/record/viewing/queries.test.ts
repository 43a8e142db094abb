import assert from 'node:assert/strict'
import { test } from 'node:test'
import { v7 } from 'uuid'
import { AOBA, settle } from '../../../../../fixtures/aoba.ts'
import { openTestBanso } from '../../../../../fixtures/banso.ts'
import type { PersonView } from './schema.ts'

const FACTORY = '製造本部 ＞ 第一製造部'
const PEOPLE = {
  ...AOBA,
  uhr: { familyName: '大野', givenName: '恵', unit: '製造本部', roles: ['unit-hr' as const], hrOf: '製造本部' },
  uho: { familyName: '小川', givenName: '望', unit: '営業部', roles: ['unit-hr' as const], hrOf: '営業部' },
  /** HR, and the trainer of somebody. */
  hrt: { familyName: '関', givenName: '朋子', unit: '人事部', roles: ['hr' as const] },
  exe: { familyName: '今井', givenName: '修', unit: '人事部', roles: ['executive' as const] },
  mei: {
    familyName: '凪',
    givenName: '',
    reading: 'なぎ',
    unit: FACTORY,
    kind: 'new-graduate',
    trainers: ['aki', 'hrt'],
    managers: ['mori'],
    formerTrainers: ['toru'],
  },
  toCome: { familyName: '春日', givenName: '一', unit: FACTORY, hiredOn: '2027-04-01' as const },
}

const banso = await openTestBanso()
const { id, cookie } = await settle(banso, PEOPLE)
const elsewhere = await settle(banso, { hana: AOBA.hana! }, '株式会社となり')
const NOW = '2026-11-20T09:00:00+09:00'

const call = async (by: string, procedure: string, input: object) => {
  const { status, body } = await banso.call(cookie[by], procedure, input)
  assert.equal(status, 200, `${procedure} by ${by}: ${JSON.stringify(body)}`)
  return body
}
const see = async (by: string, whom = 'mei') => (await call(by, 'people.person', { personId: id[whom] })) as PersonView
const units = (await call('hana', 'people.unitsToChoose', { day: '2027-04-01' })).units as {
  id: string
  path: string
}[]
const unit = (path: string) => units.find((one) => one.path === path)!.id

// What is secret about 凪: each in its own words, looked for in all that anybody is answered.
const SECRET = {
  privateEmail: 'nagi.private@home.example',
  number: 'X77',
  absence: 'parental',
  planned: '春からの肩書',
}
let revision = 0
const change = async (procedure: string, input: object, by = 'hana') => {
  const changed = await call(by, procedure, { personId: id.mei, revision, ...input })
  revision = changed.revision
}
await change('people.changePerson', {
  person: { privateEmail: SECRET.privateEmail, phone: '090-0000-0000', otherName: 'NAGI' },
})
const employment = (await see('hana')).employments![0]!
const { id: employmentId, state: _, ...employed } = employment
await change('people.changeEmployment', { employmentId, ...employed, number: SECRET.number })
await change('people.recordAbsence', {
  ...{ absenceId: v7(), kind: 'parental', startsOn: '2026-11-10', endsOn: '2027-02-28' },
})
await change('people.transfer', {
  ...{ assignmentId: v7(), unitId: unit('営業部'), position: SECRET.planned, startsOn: '2027-04-01' },
})

const TABLE = `
  who   view       privateEmail  number  absence  planned
  mei   self       yes           yes     yes      no
  aki   supporter  no            no      no       no
  mori  supporter  no            no      no       no
  toru  member     no            no      no       no
  sora  member     no            no      no       no
  exe   member     no            no      no       no
  hana  office     yes           yes     yes      yes
  hrt   office     yes           yes     no       yes
  ito   office     no            yes     no       yes
  uhr   office     yes           yes     yes      yes
  uho   member     no            no      no       no
`
const [head, ...rows] = TABLE.trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))
for (const [who = '', view, ...cells] of rows) {
  test(`${who} sees a person as ${view}`, async () => {
    const seen = await see(who)
    assert.equal(seen.view, view)
    const text = JSON.stringify([seen, await call(who, 'people.find', {}), await call(who, 'people.me', {})])
    const found = head!.slice(2).map((part) => text.includes(SECRET[part as keyof typeof SECRET]))
    assert.deepEqual(
      found,
      cells.map((cell) => cell === 'yes'),
      text,
    )
  })
}

test('everybody sees how to reach a colleague, and until when they are away but not why', async () => {
  const { profile, joined, fields, employments, assignments, supports, absences, keeping } = await see('sora')
  assert.deepEqual([profile.displayName, profile.reading, profile.otherName], ['凪', 'なぎ', 'NAGI'])
  assert.deepEqual([profile.unit, profile.position, profile.phone], [FACTORY, '', '090-0000-0000'])
  assert.deepEqual(profile.away, { until: '2027-02-28' })
  assert.deepEqual(
    [joined, fields, employments, assignments, supports, absences, keeping],
    [null, null, null, null, null, null, null],
  )
  assert.deepEqual((await see('sora', 'hana')).profile.offices, [{ office: 'hr', unit: null }])
})

test('a supporter also sees since when, as what, and who else supports the person today', async () => {
  const { joined, supports } = await see('aki')
  assert.deepEqual(joined, { kind: 'new-graduate', hiredOn: '2026-04-01' })
  assert.deepEqual(supports!.map(({ supporterName }) => supporterName).toSorted(), ['森誠', '田中亜希', '関朋子'])
})

test('a planned end, of a unit or of support, is told to nobody but the office', async () => {
  const { assignments } = await see('mei')
  assert.deepEqual(
    assignments!.map(({ unit, endsOn }) => [unit, endsOn]),
    [[FACTORY, null]],
  )
  const office = await see('hana')
  assert.deepEqual(
    office.assignments!.map(({ unit, startsOn, endsOn, state }) => [unit, startsOn, endsOn, state]),
    [
      ['営業部', '2027-04-01', null, 'planned'],
      [FACTORY, '2026-04-01', '2027-03-31', 'current'],
    ],
  )
})

test('whoever keeps themselves sees no plan about themselves', async () => {
  const before = await see('hana', 'hana')
  await call('hrt', 'people.transfer', {
    ...{ personId: id.hana, revision: before.keeping!.revision, assignmentId: v7() },
    ...{ unitId: unit('営業部'), position: '', startsOn: '2027-04-01' },
  })
  const after = await see('hana', 'hana')
  assert.deepEqual([after.view, after.assignments], ['self', before.assignments])
  assert.equal((await see('hrt', 'hana')).assignments!.length, 2)
})

test('that one is going to move or to support somebody cannot be found out on any page', async () => {
  const day = '2027-05-01'
  const { revision } = (await see('hrt', 'aki')).keeping!
  await call('hrt', 'people.appointSupporter', {
    ...{ supportId: v7(), personId: id.aki, supporterId: id.hana, kind: 'hr', startsOn: '2027-04-01', revision },
  })
  const told = async (by: string) => [
    (await see(by, 'aki')).supports!.length,
    (await call(by, 'people.handOverPreview', { supporterId: id.hana, on: day })).lines.length,
    (await call(by, 'people.supporterLoad', { supporterIds: [id.hana], on: day })).loads[0].later.people,
    (await call(by, 'people.unitPeople', { unitId: unit('営業部'), day })).people.some(
      (one: { id: string }) => one.id === id.hana,
    ),
  ]
  assert.deepEqual(await told('hrt'), [1, 1, 1, true])
  assert.deepEqual(await told('hana'), [0, 0, 0, false])
})

test('who has left, is yet to come, or belongs elsewhere, is not there but for those who keep them', async () => {
  const status = async (by: string | undefined, personId: string) =>
    (await banso.call(by, 'people.person', { personId })).status
  for (const [whom, by, expected] of [
    ['goro', 'sora', 404],
    ['goro', 'exe', 404],
    ['goro', 'hana', 200],
    ['goro', 'uhr', 404],
    ['toCome', 'sora', 404],
    ['toCome', 'aki', 404],
    ['toCome', 'uhr', 200],
    ['toCome', 'uho', 404],
    ['toCome', 'ito', 200],
    ['toCome', 'toCome', 200],
  ] as const)
    assert.equal(await status(cookie[by], id[whom]!), expected, `${whom} by ${by}`)
  assert.equal(await status(elsewhere.cookie.hana, id.mei!), 404)
  assert.equal(await status(cookie.hana, v7()), 404)
})

test('who leaves is found on the last day and gone the day after', async () => {
  const { employments, keeping } = await see('hana', 'kudo')
  const { state: _, id: employmentId, ...rest } = employments![0]!
  const leaving = { personId: id.kudo, revision: keeping!.revision, employmentId, ...rest, endsOn: '2026-11-30' }
  await call('hana', 'people.changeEmployment', leaving)
  const found = async () => (await call('sora', 'people.find', { search: 'くどう' })).people.length
  const listed = async () => (await call('hana', 'people.list', { search: 'くどう' })).people.length
  const seen = async () => (await banso.call(cookie.sora, 'people.person', { personId: id.kudo })).status
  banso.setNow('2026-11-30T23:59:00+09:00')
  assert.deepEqual([await found(), await listed(), await seen()], [1, 1, 200])
  banso.setNow('2026-12-01T00:00:00+09:00')
  assert.deepEqual([await found(), await listed(), await seen()], [0, 0, 404])
  assert.equal((await see('hana', 'kudo')).view, 'office')
  banso.setNow(NOW)
})

test('who comes in before their first day knows no colleague yet', async () => {
  const status = async (procedure: string, input: object) => (await banso.call(cookie.toCome, procedure, input)).status
  assert.equal(await status('people.find', {}), 404)
  assert.equal(await status('people.person', { personId: id.sora }), 404)
  assert.equal((await call('toCome', 'people.me', {})).here, false)
})

const FINDS: [string, string[]][] = [
  ['高橋', ['髙橋蓮']],
  ['nguyen', ['Nguyễn Thị Phương']],
  ['なぎ', ['凪']],
  ['NAGI', ['凪']],
  [SECRET.number, []],
  ['001', []],
  ['春日', []],
  ['こばやし', []],
  ['%', []],
]
for (const [search, names] of FINDS)
  test(`a search for ${search} finds ${names.join() || 'nobody'}`, async () => {
    const { people } = await call('sora', 'people.find', { search })
    assert.deepEqual(
      people.map(({ displayName }: { displayName: string }) => displayName),
      names,
    )
  })

test('the directory is read in pages', async () => {
  const crowd = await settle(
    banso,
    Object.fromEntries(
      Array.from({ length: 30 }, (_, i) => [`p${i}`, { familyName: '林', givenName: `花${i}`, reading: 'はやし' }]),
    ),
    '株式会社おおぜい',
  )
  const read = async (input: object) => (await banso.call(crowd.cookie.p0, 'people.find', input)).body
  for (const search of ['', '林']) {
    const first = await read({ search })
    const second = await read({ search, after: first.next })
    assert.deepEqual([first.people.length, second.people.length, second.next], [24, 6, null])
    const ids = [...first.people, ...second.people].map((one: { id: string }) => one.id)
    assert.deepEqual(ids.toSorted(), Object.values(crowd.id).toSorted())
  }
})
