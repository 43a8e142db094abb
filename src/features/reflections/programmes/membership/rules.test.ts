import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, type Day } from '#/platform/day.ts'
import {
  type Audited,
  anchorOf,
  type Counted,
  changesIn,
  type History,
  holds,
  type Standing,
  spanOf,
  stageOn,
  standingOn,
  takesPart,
} from './rules.ts'

const ren: Standing = {
  personId: 'ren',
  kind: 'new-graduate',
  hiredOn: '2026-04-01',
  assignedOn: '2026-05-01',
  unitId: 'press',
  away: false,
}
const everybody = { kinds: [], unitIds: [], hiredFrom: null, hiredUntil: null }
const audited = (audience: Audited['audience'], named: string[] = [], excepted: string[] = []): Audited => ({
  audience,
  named: new Set(named),
  excepted: new Set(excepted),
})

const table: { who: Audited; units?: string[]; standing?: Partial<Standing>; takes: boolean; why: string }[] = [
  { who: audited(null), takes: false, why: 'nobody is named' },
  { who: audited(null, ['ren']), takes: true, why: 'named' },
  { who: audited(everybody), takes: true, why: 'an audience that leaves all open' },
  { who: audited(everybody, [], ['ren']), takes: false, why: 'left out of the audience' },
  { who: audited(null, ['ren'], ['ren']), takes: false, why: 'left out weighs more than named' },
  { who: audited({ ...everybody, kinds: ['new-graduate'] }), takes: true, why: 'of the kind' },
  { who: audited({ ...everybody, kinds: ['mid-career'] }), takes: false, why: 'of another kind' },
  { who: audited({ ...everybody, kinds: ['mid-career'] }, ['ren']), takes: true, why: 'of another kind, and named' },
  { who: audited({ ...everybody, hiredFrom: '2026-04-01' }), takes: true, why: 'hired on the first day' },
  { who: audited({ ...everybody, hiredFrom: '2026-04-02' }), takes: false, why: 'hired the day before' },
  { who: audited({ ...everybody, hiredUntil: '2026-04-01' }), takes: true, why: 'hired on the last day' },
  { who: audited({ ...everybody, hiredUntil: '2026-03-31' }), takes: false, why: 'hired the day after' },
  { who: audited(everybody), units: ['factory', 'press'], takes: true, why: 'in a unit below' },
  { who: audited(everybody), units: ['sales'], takes: false, why: 'in another unit' },
  { who: audited(everybody), units: ['press'], standing: { unitId: null }, takes: false, why: 'not assigned yet' },
]
for (const { who, units, standing, takes, why } of table) {
  test(`${why}: ${takes ? 'takes part' : 'does not'}`, () => {
    assert.equal(takesPart(who, { ...ren, ...standing }, units ? new Set(units) : null), takes)
  })
}

const counted: Counted = {
  startsOn: '2026-04-01',
  endsOn: '2027-03-31',
  anchor: 'none',
  afterMonths: 0,
  forMonths: 12,
}
const spans: { programme: Partial<Counted>; standing?: Partial<Standing>; span: string; why: string }[] = [
  { programme: {}, span: '2026-04-01..2027-03-31', why: 'the days of the programme' },
  { programme: { endsOn: null }, span: '2026-04-01..', why: 'without an end' },
  { programme: {}, standing: { hiredOn: '2026-10-01' }, span: '2026-10-01..2027-03-31', why: 'from the hire date on' },
  { programme: {}, standing: { hiredOn: '2027-04-01' }, span: 'never', why: 'hired after its end' },
  {
    programme: { anchor: 'assigned' },
    span: '2026-05-01..2027-03-31',
    why: 'twelve months, and no longer than it runs',
  },
  { programme: { anchor: 'assigned', endsOn: null }, span: '2026-05-01..2027-04-30', why: 'twelve months' },
  { programme: { anchor: 'assigned' }, standing: { assignedOn: null }, span: 'never', why: 'nobody assigned them yet' },
  { programme: { anchor: 'hired', forMonths: 3 }, span: '2026-04-01..2026-06-30', why: 'three months' },
  { programme: { anchor: 'hired', afterMonths: 6, forMonths: 3 }, span: '2026-10-01..2026-12-31', why: 'later' },
  {
    programme: { anchor: 'hired', afterMonths: 1, forMonths: 1, startsOn: '2026-01-01' },
    standing: { hiredOn: '2026-01-31' },
    span: '2026-02-28..2026-03-30',
    why: 'months end with the month',
  },
  { programme: { anchor: 'hired', forMonths: 6 }, standing: { hiredOn: '2020-04-01' }, span: 'never', why: 'long ago' },
]
for (const { programme, standing, span, why } of spans) {
  test(`a span: ${why}`, () => {
    const found = spanOf({ ...counted, ...programme }, { ...ren, ...standing })
    assert.equal(found ? `${found.startsOn}..${found.endsOn ?? ''}` : 'never', span)
  })
}

test('what a person is counted from', () => {
  assert.equal(anchorOf(counted, ren), '2026-04-01')
  assert.equal(anchorOf({ ...counted, anchor: 'hired' }, { ...ren, hiredOn: '2026-04-07' }), '2026-04-07')
  assert.equal(anchorOf({ ...counted, anchor: 'assigned' }, ren), '2026-05-01')
})

test('a stage holds until the next begins', () => {
  const stages = [{ fromMonths: 3 }, { fromMonths: 0 }, { fromMonths: 6 }]
  const on = (day: Day) => stageOn(stages, '2026-05-31', day)?.fromMonths
  assert.deepEqual(
    (['2026-05-30', '2026-05-31', '2026-08-30', '2026-08-31', '2026-11-29', '2026-11-30'] as Day[]).map(on),
    [undefined, 0, 0, 3, 3, 6],
  )
})

const BEGIN: Day = '2026-01-01'
const someDay = fc.integer({ min: 0, max: 400 }).map((days) => addDays(BEGIN, days))
const span = fc.tuple(someDay, fc.option(fc.integer({ min: 0, max: 200 }))).map(([startsOn, days]) => ({
  startsOn,
  endsOn: days === null ? null : addDays(startsOn, days),
}))
const history: fc.Arbitrary<History> = fc.record({
  personId: fc.constant('ren'),
  employments: span.map(({ startsOn, endsOn }) => [{ kind: 'new-graduate', hiredOn: startsOn, endsOn }]),
  assignments: fc
    .array(fc.tuple(span, fc.constantFrom('press', 'sales')), { maxLength: 3 })
    .map((all) => all.map(([one, unitId]) => ({ ...one, unitId }))),
  absences: fc.array(span, { maxLength: 2 }),
})

test('between two changes of a history, every day is like the first', () => {
  fc.assert(
    fc.property(history, (one) => {
      const until = addDays(BEGIN, 450)
      const changes = [BEGIN, ...changesIn(one, BEGIN, until)]
      for (const [place, day] of changes.entries()) {
        const next = changes[place + 1]
        const last = next ? addDays(next, -1) : until
        assert.deepEqual(standingOn(one, last), standingOn(one, day), `${day} and ${last}`)
      }
    }),
    { numRuns: 200 },
  )
})

test('a span never reaches beyond the programme, nor before the hire date', () => {
  const programme = fc.record({
    startsOn: someDay,
    endsOn: fc.option(someDay),
    anchor: fc.constantFrom('none', 'hired', 'assigned'),
    afterMonths: fc.integer({ min: 0, max: 12 }),
    forMonths: fc.integer({ min: 1, max: 12 }),
  }) as fc.Arbitrary<Counted>
  fc.assert(
    fc.property(programme, someDay, someDay, (counted, hiredOn, assignedOn) => {
      const found = spanOf(counted, { ...ren, hiredOn, assignedOn })
      if (!found) return
      assert.ok(found.startsOn >= counted.startsOn && found.startsOn >= hiredOn)
      assert.ok(holds(found, found.startsOn) && !holds(found, addDays(found.startsOn, -1)))
      if (counted.endsOn) assert.ok(found.endsOn! <= counted.endsOn)
    }),
  )
})
