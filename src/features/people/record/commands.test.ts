import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { own, type Tx } from '#/platform/database.ts'
import { settle } from '../../../../fixtures/aoba.ts'
import { openTestBanso } from '../../../../fixtures/banso.ts'
import { persons } from '../tables.ts'
import { save } from './commands.ts'
import { recordOf, recordsOf } from './queries.ts'
import { appoint, beAway, employ, hire, move, onDay, support } from './rules.ts'
import type { PersonRecord } from './schema.ts'

const banso = await openTestBanso()
const { id, organizationId } = await settle(banso)
const inside = <T>(work: (tx: Tx) => Promise<T>) => banso.world.db.inOrganization(organizationId, work)
const load = (personId: string) => inside((tx) => recordOf(tx, personId))
const change = (personId: string, rule: (record: PersonRecord) => PersonRecord) =>
  inside(async (tx) => {
    const before = await recordOf(tx, personId)
    await save(tx, [{ before, after: rule(before) }])
  })
const unitId = (await load(id.ren!)).assignments[0]!.unitId

const blank = await load(id.ren!)
/** Somebody new with one of everything. */
function newcomer(name: string): PersonRecord {
  const person = { ...blank.person, familyName: name, email: `${v7()}@aoba.example` }
  const parts = { employments: [], assignments: [], absences: [], supports: [], offices: [] }
  const employment = { id: v7(), number: v7(), kind: 'new-graduate', hiredOn: '2028-02-29', endsOn: null } as const
  const hired = hire({ id: v7(), person, ...parts }, employment)
  const placed = move(hired, { id: v7(), unitId, position: '主任', startsOn: '2028-02-29' })
  const away = beAway(placed, { id: v7(), kind: 'care', startsOn: '2028-05-01', endsOn: null })
  const supported = support(away, {
    ...{ id: v7(), supporterId: id.aki!, kind: 'mentor', type: '仕事', everyMin: 14, everyMax: 28 },
    ...{ startsOn: '2028-03-01', endsOn: '2028-03-31', toldOn: null, supporterToldOn: null },
  })
  return appoint(supported, {
    id: v7(),
    office: 'head',
    unitId,
    startsOn: '2028-04-01',
    endsOn: null,
    givenBy: id.ito!,
  })
}
const bare = ({ id, person, employments, assignments, absences, supports, offices }: PersonRecord) => ({
  id,
  person,
  employments,
  assignments,
  absences,
  supports,
  offices,
})

test('what is saved is what is loaded, and answers the same on every day', async () => {
  const after = newcomer('𠮷田')
  await inside((tx) => save(tx, [{ before: null, after }]))
  const loaded = await load(after.id)
  assert.deepEqual(bare(loaded), after)
  assert.equal(loaded.revision, 0)
  for (const day of ['2028-02-28', '2028-02-29', '2028-03-31', '2028-05-01'] as const)
    assert.deepEqual(onDay(loaded, day), onDay(after, day))
})

test('a change writes its parts, takes away those that are no more, and is one revision more', async () => {
  const after = newcomer('濵﨑')
  await inside((tx) => save(tx, [{ before: null, after }]))
  await change(after.id, (record) =>
    move({ ...record, supports: [], absences: [] }, { id: v7(), unitId, position: '', startsOn: '2029-04-01' }),
  )
  const loaded = await load(after.id)
  assert.equal(loaded.revision, 1)
  assert.deepEqual(
    loaded.assignments.map(({ startsOn, endsOn }) => [startsOn, endsOn]),
    [
      ['2028-02-29', '2029-03-31'],
      ['2029-04-01', null],
    ],
  )
  assert.deepEqual([loaded.supports, loaded.absences], [[], []])
  assert.deepEqual(loaded.offices, after.offices)
})

test('a re-hire under a new number is found under both', async () => {
  const after = newcomer('山本')
  await inside((tx) => save(tx, [{ before: null, after }]))
  const [first] = after.employments
  await change(after.id, (record) =>
    hire(employ(record, { ...first!, endsOn: '2029-03-31' }), {
      ...first!,
      id: v7(),
      number: 'NEW-7',
      hiredOn: '2029-04-01',
    }),
  )
  const [row] = await inside((tx) =>
    tx
      .select()
      .from(persons)
      .where(own(tx, persons, eq(persons.id, after.id))),
  )
  assert.ok(row!.searchText.includes('new-7') && row!.searchText.includes(first!.number), row!.searchText)
  assert.deepEqual(
    (await load(after.id)).employments.map(({ endsOn }) => endsOn),
    ['2029-03-31', null],
  )
})

test('two people may exchange their addresses in one go', async () => {
  await inside(async (tx) => {
    const [a, b] = await recordsOf(tx, [id.sora!, id.yui!])
    const given = (to: PersonRecord, email: string | null) => ({ ...to, person: { ...to.person, email } })
    await save(tx, [
      { before: a!, after: given(a!, b!.person.email) },
      { before: b!, after: given(b!, a!.person.email) },
    ])
  })
  assert.match((await load(id.sora!)).person.email!, /^yui\./)
  assert.match((await load(id.yui!)).person.email!, /^sora\./)
})

test('who has seen an older revision is told so, and nothing is written', async () => {
  const seen = await load(id.toru!)
  const called = (phone: string) => (record: PersonRecord) => ({ ...record, person: { ...record.person, phone } })
  await change(id.toru!, called('1'))
  const late = inside(async (tx) => {
    const before = await recordOf(tx, id.toru!)
    await save(tx, [{ before, after: called('2')(before) }], seen.revision)
  })
  await assert.rejects(late, { reason: 'changed-meanwhile' })
  assert.equal((await load(id.toru!)).person.phone, '1')
})

test('who is taken back leaves nothing, and whoever does not exist is left out', async () => {
  const after = newcomer('Suparno')
  await inside((tx) => save(tx, [{ before: null, after }]))
  await inside(async (tx) => save(tx, [{ before: await recordOf(tx, after.id), after: null }]))
  assert.deepEqual(await inside((tx) => recordsOf(tx, [after.id])), [])
})

test('two at the same moment: one is told that the other was first', async () => {
  const moved = (startsOn: '2027-04-01' | '2027-06-01') => async (tx: Tx) => {
    const before = await recordOf(tx, id.mori!)
    await met()
    await save(tx, [{ before, after: move(before, { id: v7(), unitId, position: '', startsOn }) }])
  }
  let here = 0
  const { promise: both, resolve } = Promise.withResolvers<void>()
  const met = () => {
    here += 1
    if (here === 2) resolve()
    return both
  }
  const ends = await Promise.allSettled([inside(moved('2027-04-01')), inside(moved('2027-06-01'))])
  assert.deepEqual(ends.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
  assert.equal((await load(id.mori!)).assignments.length, 2)
})

test('an id of somebody else’s part takes nothing over', async () => {
  const [mori, kudo] = [await load(id.mori!), await load(id.kudo!)]
  const taken = { ...mori.assignments[0]!, id: kudo.assignments[0]!.id }
  const saving = inside((tx) => save(tx, [{ before: mori, after: { ...mori, assignments: [taken] } }]))
  await assert.rejects(saving, /changed-meanwhile/)
  assert.deepEqual((await load(id.kudo!)).assignments, kudo.assignments)
})
