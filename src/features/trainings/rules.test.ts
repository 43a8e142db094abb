import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lacksOf, obstacleTo, spanOf, type Wish } from './rules.ts'
import type { SessionState } from './schema.ts'

const whole = { objective: '守れる', level: '説明できる', people: 12, evaluated: true, followed: true }

const LACKING: [what: string, but: Partial<typeof whole>, lacks: string[]][] = [
  ['everything is there', {}, []],
  ['no objective', { objective: '' }, ['objective']],
  ['an objective of blanks', { objective: ' \n　' }, ['objective']],
  ['no level', { level: '' }, ['level']],
  ['nothing says how people are evaluated', { evaluated: false }, ['evaluation']],
  ['nobody takes part', { people: 0 }, ['participants']],
  ['one takes part', { people: 1 }, []],
  ['nothing says how it is followed', { followed: false }, ['retention']],
  [
    'nothing but days',
    { objective: '', level: '', people: 0, evaluated: false, followed: false },
    ['objective', 'level', 'evaluation', 'participants', 'retention'],
  ],
]
for (const [what, but, lacks] of LACKING)
  test(`before a training begins: ${what}`, () => assert.deepEqual(lacksOf({ ...whole, ...but }), lacks))

test('days stand once each, in order, and the last is day 0', () => {
  assert.deepEqual(spanOf(['2026-12-02', '2026-11-30', '2026-12-02']), {
    days: ['2026-11-30', '2026-12-02'],
    startsOn: '2026-11-30',
    endsOn: '2026-12-02',
  })
})

const TODAY = '2026-11-27'
/** For each state: what stands in the way of design, days, people, start, cancel, resume. `-`: nothing. */
const COURSE: [state: SessionState, endsOn: string, ...obstacles: string[]][] = [
  ['design', '2026-11-28', '-', '-', '-', '-', '-', 'not-resumable'],
  ['design', '2026-11-27', '-', '-', '-', '-', '-', 'not-resumable'],
  ['design', '2026-11-26', '-', '-', '-', 'over', '-', 'not-resumable'],
  ['started', '2026-11-27', 'started', '-', '-', 'started', '-', 'not-resumable'],
  ['started', '2026-11-26', 'started', 'over', '-', 'started', '-', 'not-resumable'],
  ['judged', '2026-11-26', 'judged', 'judged', 'judged', 'judged', 'judged', 'not-resumable'],
  ['cancelled', '2026-11-28', 'cancelled', 'cancelled', 'cancelled', 'cancelled', '-', '-'],
]
const WISHES: Wish[] = ['design', 'days', 'people', 'start', 'cancel', 'resume']
for (const [state, endsOn, ...obstacles] of COURSE)
  for (const [index, wish] of WISHES.entries())
    test(`${wish} of a session in ${state} that ends on ${endsOn}: ${obstacles[index]}`, () => {
      const standing = { state, endsOn: endsOn as typeof TODAY, startedAt: state === 'started' ? TODAY : null }
      assert.equal(obstacleTo(wish, standing, TODAY) ?? '-', obstacles[index])
    })

test('what was cancelled after people were asked stays cancelled', () => {
  assert.equal(obstacleTo('resume', { state: 'cancelled', endsOn: TODAY, startedAt: TODAY }, TODAY), 'not-resumable')
})
