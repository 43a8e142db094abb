import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { calendarOf, holidaysBetween, ORDINARY } from '#/platform/calendar.ts'
import { addDays, addMonths, type Day } from '#/platform/day.ts'
import { Refused } from '#/platform/errors.ts'
import { fiscalYearOf, freeIn, kindName, nameFree, settled, shortEnough, stillAsSeen, workable } from './rules.ts'
import type { ClosureFields, OwnKind } from './schema.ts'

const refused = (reason: string) => (error: unknown) => error instanceof Refused && error.reason === reason
const closure = (startsOn: Day, endsOn: Day, yearly = false): ClosureFields => ({
  name: '休み',
  startsOn,
  endsOn,
  yearly,
})
const settings = {
  ...{ name: '青葉', timeZone: 'Asia/Tokyo', locale: 'ja' as const, languages: ['ja' as const, 'en' as const] },
  ...{ fiscalMonth: 4, workingDays: [1, 2, 3, 4, 5], holidays: 'japan' as const, keepLeaversMonths: 60 },
}

for (const { day, month, starts } of [
  { day: '2026-11-20', month: 4, starts: '2026-04-01' },
  { day: '2027-03-31', month: 4, starts: '2026-04-01' },
  { day: '2027-04-01', month: 4, starts: '2027-04-01' },
  { day: '2026-11-20', month: 1, starts: '2026-01-01' },
  { day: '2026-11-20', month: 12, starts: '2025-12-01' },
] as const)
  test(`${day} lies in the fiscal year from ${starts} where it begins in month ${month}`, () =>
    assert.equal(fiscalYearOf(day, month), starts))

test('the settings are kept in one way: own language first, days in order, nothing twice', () => {
  const after = settled({ ...settings, locale: 'en', languages: ['ja', 'en', 'ja'], workingDays: [5, 1, 5, 3] })
  assert.deepEqual(
    [after.languages, after.workingDays],
    [
      ['en', 'ja'],
      [1, 3, 5],
    ],
  )
  assert.throws(() => settled({ ...settings, languages: ['en'] }), refused('own-language-not-offered'))
})

for (const { rhythm, why } of [
  { rhythm: ORDINARY, why: 'an ordinary one' },
  { rhythm: { ...ORDINARY, workingDays: [1] }, why: 'Mondays alone, of which many are holidays' },
  {
    rhythm: { ...ORDINARY, closures: [closure('2026-07-01', '2026-09-30', true)] },
    why: 'a quarter closed every year',
  },
])
  test(`a calendar that works: ${why}`, () => workable(calendarOf(rhythm)))

for (const { closures, workingDays, why } of [
  { closures: [closure('2026-01-01', '2026-12-31', true)], workingDays: [1, 2, 3, 4, 5], why: 'the whole year' },
  { closures: [], workingDays: [], why: 'no day of the week' },
  {
    closures: [0, 1, 2, 3].map((n) =>
      closure(addMonths('2026-01-01', n * 3), addDays(addMonths('2026-01-01', n * 3 + 3), -1)),
    ),
    workingDays: [1, 2, 3, 4, 5],
    why: 'four quarters side by side',
  },
  {
    closures: [
      closure('2026-03-03', '2026-06-02', true),
      closure('2026-06-03', '2026-09-02', true),
      closure('2026-09-03', '2026-12-02', true),
      closure('2026-12-03', '2027-03-01', true),
    ],
    workingDays: [1],
    why: 'all but a day of each year, seldom a Monday',
  },
])
  test(`a calendar that leaves nobody at work is refused: ${why}`, () =>
    assert.throws(() => workable(calendarOf({ holidays: 'japan', closures, workingDays })), refused('no-working-days')))

test('a closure takes 92 days at most', () => {
  shortEnough(closure('2026-07-01', '2026-09-30'))
  assert.throws(() => shortEnough(closure('2026-07-01', '2026-10-01')), refused('closure-too-long'))
})

test('what nobody changed meanwhile, or somebody changed to just this, may be saved', () => {
  stillAsSeen({ a: 1, b: [2] }, { b: [2], a: 1 }, { a: 3 })
  stillAsSeen({ a: 3 }, { a: 1 }, { a: 3 })
  stillAsSeen([{ kind: 'hr', everyMin: 1 }], [{ everyMin: 1, kind: 'hr' }], [])
  assert.throws(() => stillAsSeen({ a: 2 }, { a: 1 }, { a: 3 }), refused('changed-meanwhile'))
  assert.throws(() => stillAsSeen(null, { a: 1 }, { a: 3 }), refused('changed-meanwhile'))
})

const spansOf = (closures: ClosureFields[], startsOn: Day = '2026-04-01') =>
  freeIn(startsOn, [], closures).map((span) => `${span.startsOn} ${span.endsOn}`)

test('closures of every year as they fall in one', () => {
  assert.deepEqual(spansOf([closure('2019-12-29', '2020-01-03', true)]), ['2026-12-29 2027-01-03'])
  assert.deepEqual(spansOf([closure('2019-03-30', '2019-04-02', true)]), [
    '2026-03-30 2026-04-02',
    '2027-03-30 2027-04-02',
  ])
  assert.deepEqual(spansOf([closure('2024-02-29', '2024-02-29', true)]), [], 'no such day in 2027')
  assert.deepEqual(spansOf([closure('2024-02-28', '2024-02-29', true)]), ['2027-02-28 2027-02-28'])
  assert.deepEqual(spansOf([closure('2026-05-01', '2026-05-02'), closure('2028-05-01', '2028-05-02')]), [
    '2026-05-01 2026-05-02',
  ])
})

test('any closures: the list names just the days on which nobody works', () => {
  const day = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2022-01-01', days))
  const any = fc
    .tuple(day, fc.nat({ max: 91 }), fc.boolean())
    .map(([startsOn, days, yearly]) => closure(startsOn, addDays(startsOn, days), yearly))
  fc.assert(
    fc.property(fc.array(any, { maxLength: 4 }), fc.integer({ min: 2022, max: 2029 }), (closures, year) => {
      const calendar = calendarOf({ workingDays: [1, 2, 3, 4, 5, 6, 7], holidays: 'none', closures })
      const spans = freeIn(`${year}-01-01` as Day, [], closures)
      for (let at: Day = `${year}-01-01` as Day; at <= `${year}-12-31`; at = addDays(at, 1))
        assert.equal(
          !calendar.isWorkingDay(at),
          spans.some((span) => span.startsOn <= at && at <= span.endsOn),
          at,
        )
    }),
    { numRuns: 40 },
  )
})

test('the holidays of a year, in both languages', () => {
  const found = holidaysBetween('2027-04-01', '2027-05-05')
  assert.deepEqual(found[0], { day: '2027-04-29', nameJa: '昭和の日', nameEn: 'Showa Day' })
  assert.deepEqual(
    found.map(({ day }) => day),
    ['2027-04-29', '2027-05-03', '2027-05-04', '2027-05-05'],
  )
})

const own: OwnKind[] = [{ code: 'x1', nameJa: '障がい者雇用', nameEn: 'Supported', retired: true }]

test('how a kind is called', () => {
  const say = (kind: string) => `(${kind})`
  assert.equal(kindName('x1', own, { locale: 'ja', say }), '障がい者雇用')
  assert.equal(kindName('x1', own, { locale: 'en', say }), 'Supported')
  assert.equal(kindName('exchange', own, { locale: 'ja', say }), '(exchange)')
})

test('no two kinds have one name', () => {
  nameFree('x1', own[0]!, own, ['新卒'])
  nameFree('x2', { nameJa: '公募', nameEn: 'Open call', retired: false }, own, ['新卒'])
  for (const nameJa of ['新卒', '新 卒', '障がい者雇用'])
    assert.throws(
      () => nameFree('x2', { nameJa, nameEn: 'n', retired: false }, own, ['新卒']),
      refused('kind-name-taken'),
    )
})
