import assert from 'node:assert/strict'
import { test } from 'node:test'
import { v7 } from 'uuid'
import { settle } from '../../../../fixtures/aoba.ts'
import { openTestBanso } from '../../../../fixtures/banso.ts'
import type { SupportMap } from './schema.ts'

const banso = await openTestBanso()
const { cookie } = await settle(banso)
const next = await settle(banso, undefined, '株式会社となり')

const mapsOf = async (by = cookie.hana): Promise<SupportMap[]> => (await banso.call(by, 'people.supportMaps')).body.maps
const mapFor = async (kind: string, by = cookie.hana) => (await mapsOf(by)).find((map) => map.kind === kind)!
const change = (kind: string, seen: object, wanted: object, by = cookie.hana) =>
  banso.call(by, 'people.changeSupportMap', { kind, seen, wanted })
const peer = { kind: 'peer', everyMin: 1, everyMax: 7, expected: true, onceAfterDays: null }

test('what we suggest, for those who list people', async () => {
  const maps = await mapsOf(cookie.ito)
  assert.deepEqual(
    maps.map(({ kind, entries, own }) => [kind, entries.length, own]),
    [
      ['new-graduate', 6, false],
      ['mid-career', 4, false],
      ['fixed-term', 1, false],
      ['exchange', 1, false],
      ['part-time', 1, false],
      ['other', 1, false],
    ],
  )
  for (const by of [cookie.ren, cookie.aki]) assert.equal((await banso.call(by, 'people.supportMaps')).status, 404)
})

test('HR alone says otherwise, and who looked earlier is told', async () => {
  const { entries } = await mapFor('mid-career')
  for (const by of [cookie.ito, cookie.aki, cookie.ren])
    assert.equal((await change('mid-career', entries, [peer], by)).status, 404)
  const kept = await change('mid-career', entries, [...entries, peer])
  assert.equal(kept.status, 200, JSON.stringify(kept.body))
  const after = await mapFor('mid-career')
  assert.deepEqual([after.own, after.entries, after.suggested], [true, [...entries, peer], entries])
  assert.equal((await change('mid-career', entries, [...entries, peer])).status, 200, 'sent again')
  assert.equal((await change('mid-career', entries, [peer])).body.reason, 'changed-meanwhile')
  assert.equal((await mapFor('mid-career', next.cookie.hana)).own, false, 'elsewhere nothing changes')
})

test('what makes no sense is not kept', async () => {
  const { entries } = await mapFor('exchange')
  for (const wanted of [
    [peer, peer],
    [{ ...peer, everyMin: 30 }],
    [{ ...peer, onceAfterDays: 45 }],
    [{ kind: 'king' }],
  ])
    assert.equal((await change('exchange', entries, wanted)).status, 400)
  assert.equal((await change(v7(), entries, [peer])).status, 404, 'no such kind')
  assert.equal((await change('exchange', entries, [])).status, 200, 'nobody at all may be said')
})

test('back to what we suggest, as often as one likes', async () => {
  assert.equal((await banso.call(cookie.ito, 'people.resetSupportMap', { kind: 'mid-career' })).status, 404)
  for (const _ of [1, 2])
    assert.equal((await banso.call(cookie.hana, 'people.resetSupportMap', { kind: 'mid-career' })).status, 200)
  const { own, entries, suggested } = await mapFor('mid-career')
  assert.equal(own, false)
  assert.deepEqual(entries, suggested)
})

test('kinds of the organisation have a map as long as they can be chosen', async () => {
  const code = v7()
  const fields = { nameJa: '社内公募', nameEn: 'Open call', retired: false }
  const keep = (wanted: object, seen: object | null) =>
    banso.call(cookie.hana, 'people.keepKind', { code, seen, wanted })
  await keep(fields, null)
  const { entries } = await mapFor(code)
  assert.deepEqual(
    entries.map(({ kind }) => kind),
    ['manager'],
  )
  assert.equal((await change(code, entries, [peer])).status, 200)
  await keep({ ...fields, retired: true }, fields)
  assert.equal(await mapFor(code), undefined)
})
