import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dropOff, peopleIn, percent, recallCell, shownTo, type Timeliness, timelinessCell, together } from './rules.ts'

const of = (inWindow: number, late: number, missed: number): Timeliness => ({ inWindow, late, missed })

describe('what is published of a phase', () => {
  const rows: [when: string, Timeliness, shown: boolean][] = [
    ['nobody', of(0, 0, 0), false],
    ['four people', of(2, 1, 1), false],
    ['five people, whatever they did', of(5, 0, 0), true],
    ['five of whom one missed it', of(4, 0, 1), true],
  ]
  for (const [when, counts, shown] of rows)
    test(when, () => assert.deepEqual(timelinessCell(counts), shown ? counts : null))

  test('what was remembered is of five people as well, however many did the phase', () => {
    assert.equal(recallCell({ people: 4, sum: 320 }), null)
    assert.deepEqual(recallCell({ people: 5, sum: 320 }), { people: 5, sum: 320 })
  })
})

test('whoever takes part and knows their own needs five others', () => {
  assert.equal(shownTo(of(3, 1, 1), peopleIn, true), null)
  assert.deepEqual(shownTo(of(3, 1, 1), peopleIn, false), of(3, 1, 1))
  assert.deepEqual(shownTo(of(4, 1, 1), peopleIn, true), of(4, 1, 1))
  assert.equal(shownTo(null, peopleIn, false), null)
})

test('all together is the sum of what is shown: nothing hidden is left when it is taken away', () => {
  const shown = [of(4, 1, 0), of(3, 1, 2)]
  assert.deepEqual(together([...shown, null]), of(7, 2, 2))
  assert.deepEqual(together([null, null]), null)
})

test('shares are rounded down, and where most stopped is found', () => {
  assert.deepEqual([percent(2, 3), percent(199, 200), percent(0, 0)], [66, 99, 0])
  const cells = [of(5, 0, 0), of(4, 0, 2), null, of(3, 1, 2), of(2, 2, 1)]
  const numbered = cells.map((timeliness, place) => ({ number: place + 1, timeliness }))
  assert.equal(dropOff(numbered), 2)
  assert.equal(dropOff(numbered.slice(0, 1)), null)
})
