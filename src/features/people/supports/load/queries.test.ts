import assert from 'node:assert/strict'
import { test } from 'node:test'
import { v7 } from 'uuid'
import { AOBA, settle } from '../../../../../fixtures/aoba.ts'
import { openTestBanso } from '../../../../../fixtures/banso.ts'
import type { GapLine } from '../gaps/schema.ts'
import type { Load } from '../schema.ts'
import type { Candidate, SupporterLine } from './schema.ts'

const FACTORY = '製造本部 ＞ 第一製造部'
const banso = await openTestBanso()
const { organizationId, id, cookie } = await settle(banso, {
  ...AOBA,
  ono: { familyName: '大野', givenName: '恵', unit: '製造本部', roles: ['unit-hr'], hrOf: '製造本部' },
  // A trainer of two who is on leave, one beside another trainer.
  kei: { familyName: '石井', givenName: '圭', unit: FACTORY, away: ['2026-11-16', '2027-03-31'] },
  emi: { familyName: '遠藤', givenName: '恵美', unit: FACTORY, kind: 'new-graduate', trainers: ['kei', 'aki'] },
  ryo: { familyName: '藤井', givenName: '涼', unit: FACTORY, kind: 'mid-career', trainers: ['kei', 'goro'] },
  // Hired in April to come; their trainer stands ready.
  aoi: {
    familyName: '春野',
    givenName: '葵',
    unit: '営業部',
    kind: 'new-graduate',
    hiredOn: '2027-04-01',
    trainers: ['toru'],
  },
})

const asked = (who: string, procedure: string, input: object) => banso.call(cookie[who], `people.${procedure}`, input)
const done = async (who: string, procedure: string, input: object) => {
  const { status, body } = await asked(who, procedure, input)
  assert.equal(status, 200, JSON.stringify(body))
  return body
}
const list = async (who: string, wish: object = {}) =>
  (await done(who, 'supporters', wish)).supporters as SupporterLine[]
const missing = async (who: string, wish: object = {}) => (await done(who, 'gaps', wish)).people as GapLine[]
const counted = ({ people, kinds }: Load) => [people, Object.fromEntries(kinds.map((one) => [one.kind, one.people]))]

test('a load counts people once, by kind, today and on a day to come', async () => {
  const { loads } = await done('hana', 'supporterLoad', { supporterIds: [id.toru, id.aki, id.hana], on: '2027-04-01' })
  assert.deepEqual(
    loads.map(({ today, later }: { today: Load; later: Load }) => [counted(today), counted(later)]),
    [
      [
        [2, { trainer: 2 }],
        [3, { trainer: 3 }],
      ],
      [
        [3, { trainer: 3 }],
        [3, { trainer: 3 }],
      ],
      [
        [0, {}],
        [0, {}],
      ],
    ],
  )
})

test('who can be chosen: with load, leave and whether they stand there already; never oneself or the person', async () => {
  const found = async (search: string, more: object = {}) =>
    (
      await done('hana', 'supporterCandidates', {
        search,
        personId: id.ren,
        kind: 'trainer',
        on: '2026-12-01',
        ...more,
      })
    ).people
  const [aki] = await found('たなか')
  assert.deepEqual(
    [aki.displayName, aki.unit, aki.load.people, aki.away, aki.already],
    ['田中亜希', FACTORY, 3, null, true],
  )
  assert.equal((await found('たなか', { kind: 'mentor' }))[0].already, false)
  assert.deepEqual((await found('石井'))[0].away, { from: '2026-11-16', until: '2027-03-31' })
  assert.deepEqual(
    [await found('さとう'), await found('高橋'), await found('小林'), await found(' '), await found('春野')],
    [[], [], [], [], []],
  )
  assert.equal((await found('春野', { on: '2027-04-01' })).length, 1)
})

test('supporters by what they carry, and those alone who will not be here, with whom they leave alone', async () => {
  const all = await list('hana')
  const names = all.map(({ displayName, load }) => `${displayName} ${load.people}`)
  assert.deepEqual(names.toSorted(), ['中村徹 2', '小林五郎 1', '工藤玲子 2', '森誠 2', '田中亜希 3', '石井圭 2'])
  const loads = all.map(({ load }) => load.people)
  assert.deepEqual(
    loads,
    loads.toSorted((a, b) => b - a),
  )
  const absent = await list('hana', { show: 'absent' })
  assert.deepEqual(
    absent.map(({ displayName, away, lastDay, alone }) => [displayName, away?.until ?? null, lastDay, alone]),
    [
      ['石井圭', '2027-03-31', null, 1],
      ['小林五郎', null, '2026-10-31', 1],
    ],
  )
})

test('who lacks somebody their map expects, newcomers on their first day', async () => {
  const everybody = await missing('hana')
  const of = (name: string) => everybody.find(({ displayName }) => displayName === name)?.missing
  assert.deepEqual([everybody[0]!.displayName, everybody[0]!.missing], ['春野葵', ['manager', 'mentor']])
  assert.deepEqual(of('髙橋蓮'), ['mentor'])
  assert.deepEqual(of('藤井涼'), ['manager', 'buddy'])
  assert.equal(of('田中亜希'), undefined, 'nobody is looked for beside those who were here before')
  const buddies = await missing('hana', { kind: 'buddy' })
  assert.deepEqual(buddies.map(({ displayName }) => displayName).toSorted(), ['Nguyễn Thị Phương', '藤井涼'])
})

test('unit HR see their own people and who supports them; members see neither', async () => {
  const units = (await done('ono', 'gaps', {})).people.map(({ unit }: GapLine) => unit)
  assert.deepEqual([...new Set(units)], [FACTORY])
  assert.equal(
    (await list('ono')).some(({ displayName }) => displayName === '工藤玲子'),
    false,
  )
  assert.equal(
    (await list('ono')).some(({ displayName }) => displayName === '小林五郎'),
    true,
    'carries one of theirs',
  )
  for (const procedure of ['gaps', 'supporters']) assert.equal((await asked('aki', procedure, {})).status, 404)
  const candidates = { search: '中村', personId: id.sora, on: '2026-12-01' }
  assert.equal((await asked('ono', 'supporterCandidates', candidates)).status, 404)
  assert.equal((await asked('ono', 'supporterCandidates', { ...candidates, personId: id.ren })).status, 200)
})

test('what is planned in other units HR of a unit do not find out by asking who could support somebody then', async () => {
  const found = async (who: string, search: string) =>
    (await done(who, 'supporterCandidates', { search, personId: id.ren, on: '2027-04-01' })).people as Candidate[]
  const { units } = await done('hana', 'unitsToChoose', { day: '2027-04-01' })
  const transfer = async (who: string, to: string) =>
    done('hana', 'transfer', {
      ...{ personId: id[who], assignmentId: v7(), position: '', startsOn: '2027-04-01' },
      revision: (await done('hana', 'person', { personId: id[who] })).keeping.revision,
      unitId: units.find(({ path }: { path: string }) => path === to).id,
    })
  await transfer('kudo', '人事部')
  await transfer('mori', '営業部')
  const told = async (who: string, search: string) =>
    (await found(who, search)).map(({ unit, number }) => [unit, number])
  assert.deepEqual(await told('hana', '工藤'), [['人事部', '008']])
  assert.deepEqual(await told('ono', '工藤'), [['営業部', '']])
  assert.deepEqual(await told('ono', '森'), [['営業部', '007']], 'of their own people they know')
  assert.deepEqual([(await found('hana', '春野')).length, (await found('ono', '春野')).length], [1, 0])
})

test('pages go on where the last one ended', async () => {
  await banso.world.identity.inOrganization(organizationId, (tx) =>
    tx.client.query(
      `with people as (
         insert into app.people_persons (organization_id, id, family_name, display_name, sort_key)
         select $1, gen_random_uuid(), '人' || n, '人' || n, 'x' || (n % 3) from generate_series(1, 120) n returning id),
       employed as (
         insert into app.people_employments (organization_id, id, person_id, number, kind, hired_on)
         select $1, gen_random_uuid(), id, id::text, 'new-graduate', '2026-04-01' from people)
       insert into app.people_supports (organization_id, id, person_id, supporter_id, kind, starts_on)
       select $1, gen_random_uuid(), $2, id, 'peer', '2026-04-01' from people`,
      [organizationId, id.ren],
    ),
  )
  for (const [procedure, rows] of [
    ['gaps', 'people'],
    ['supporters', 'supporters'],
  ] as const) {
    const seen: string[] = []
    let after: string | undefined
    do {
      const body = await done('hana', procedure, after ? { after } : {})
      seen.push(...body[rows].map((row: { id: string }) => row.id))
      after = body.next ?? undefined
    } while (after)
    assert.ok(seen.length > 120, procedure)
    assert.equal(new Set(seen).size, seen.length, procedure)
  }
  assert.equal((await asked('hana', 'gaps', { after: 'rubbish' })).status, 400)
})
