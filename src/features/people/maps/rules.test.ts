import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Day } from '#/platform/day.ts'
import { BUILT_IN_KINDS, type MapEntry, type SupportKind } from '../record/schema.ts'
import { DEFAULT_MAPS, mapOf, missing } from './rules.ts'
import { Entries } from './schema.ts'

for (const { kind, who, min, max, once } of [
  { kind: 'new-graduate', who: 'trainer', min: null, max: null, once: null },
  { kind: 'new-graduate', who: 'manager', min: 7, max: 14, once: null },
  { kind: 'new-graduate', who: 'mentor', min: 1, max: 7, once: null },
  { kind: 'new-graduate', who: 'head', min: 60, max: 92, once: null },
  { kind: 'new-graduate', who: 'hr', min: 60, max: 92, once: null },
  { kind: 'new-graduate', who: 'counsellor', min: 60, max: 92, once: null },
  { kind: 'mid-career', who: 'manager', min: 7, max: 14, once: null },
  { kind: 'mid-career', who: 'buddy', min: 1, max: 7, once: null },
  { kind: 'mid-career', who: 'head', min: 30, max: 92, once: null },
  { kind: 'mid-career', who: 'hr', min: null, max: null, once: 45 },
  { kind: 'fixed-term', who: 'manager', min: 7, max: 14, once: null },
] as const)
  test(`we suggest for ${kind}: ${who}, ${once ? `once after ${once}` : `every ${min} to ${max}`} days`, () => {
    const entry = DEFAULT_MAPS[kind].find((one) => one.kind === who)
    assert.deepEqual([entry?.everyMin, entry?.everyMax, entry?.onceAfterDays], [min, max, once])
  })

test('every suggestion could be saved', () => {
  for (const kind of BUILT_IN_KINDS) assert.ok(Entries.safeParse(DEFAULT_MAPS[kind]).success, kind)
})

const entry = (kind: SupportKind, more: Partial<MapEntry> = {}): MapEntry => ({
  ...{ kind, everyMin: null, everyMax: null, expected: true, onceAfterDays: null },
  ...more,
})

for (const { entries, fine, why } of [
  { entries: [], fine: true, why: 'nobody' },
  { entries: [entry('hr'), entry('hr')], fine: false, why: 'somebody twice' },
  { entries: [entry('hr', { everyMin: 14, everyMax: 7 })], fine: false, why: 'sooner after later' },
  { entries: [entry('hr', { everyMax: 7, onceAfterDays: 45 })], fine: false, why: 'in a rhythm and once' },
  { entries: [entry('hr', { everyMax: 7 })], fine: true, why: 'at the latest alone' },
])
  test(`a map ${fine ? 'may' : 'may not'} name ${why}`, () => assert.equal(Entries.safeParse(entries).success, fine))

test('what the organisation says goes before what we suggest', () => {
  const rows = [{ kind: 'mid-career', entries: [entry('peer')] }]
  assert.deepEqual(mapOf('mid-career', rows), [entry('peer')])
  assert.deepEqual(mapOf('new-graduate', rows), DEFAULT_MAPS['new-graduate'])
  assert.deepEqual(mapOf('0197a000-0000-7000-8000-000000000001', rows), DEFAULT_MAPS.exchange, 'a kind of its own')
  assert.deepEqual(mapOf('toString', rows), DEFAULT_MAPS.exchange)
})

const { 'new-graduate': graduate, 'mid-career': midCareer, other } = DEFAULT_MAPS
for (const { map, there, day, gaps, why } of [
  { map: graduate, there: [], day: '2026-04-01', gaps: ['trainer', 'manager', 'mentor'], why: 'nobody on day one' },
  { map: graduate, there: ['manager', 'mentor'], day: '2026-04-01', gaps: ['trainer'], why: 'no trainer' },
  {
    map: graduate,
    there: ['trainer', 'trainer', 'manager', 'mentor'],
    day: '2026-04-01',
    gaps: [],
    why: 'two trainers',
  },
  { map: midCareer, there: ['manager', 'buddy'], day: '2026-05-16', gaps: ['hr'], why: 'the day of the talk with HR' },
  { map: midCareer, there: ['manager', 'buddy'], day: '2026-05-17', gaps: [], why: 'the day after it' },
  { map: midCareer, there: ['manager', 'buddy'], day: '2026-03-01', gaps: ['hr'], why: 'before they come' },
  { map: graduate, there: [], day: '2028-03-31', gaps: ['trainer', 'manager', 'mentor'], why: 'still new' },
  { map: graduate, there: [], day: '2028-04-01', gaps: [], why: 'two years later, when nobody is new any more' },
  { map: other, there: [], day: '2026-04-01', gaps: [], why: 'somebody who was here before' },
] as { map: readonly MapEntry[]; there: SupportKind[]; day: Day; gaps: SupportKind[]; why: string }[])
  test(`who is missing: ${why}`, () =>
    assert.deepEqual(
      missing(
        map,
        there.map((kind) => ({ kind })),
        '2026-04-01',
        day,
      ),
      gaps,
    ))
