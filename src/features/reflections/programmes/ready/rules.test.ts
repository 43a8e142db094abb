import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LIBRARY } from '#/features/forms/library/rules.ts'
import { obstacleOf } from '../rules.ts'
import { PROPOSED, READY, type Ready } from './rules.ts'

for (const [key, ready] of Object.entries(READY) as [string, Ready][]) {
  test(`${key} can be begun as it is`, () => {
    const wish = { ...ready, startsOn: '2026-04-01', endsOn: null, audience: {}, personIds: [] } as const
    assert.equal(obstacleOf(wish), undefined)
    for (const { hire, trainer } of ready.stages) {
      assert.equal(LIBRARY[hire]?.side, 'hire', hire)
      if (trainer) assert.equal(LIBRARY[trainer]?.side, 'trainer', trainer)
    }
  })
}

test('what a cadence is proposed with makes sense', () => {
  for (const [cadence, numbers] of Object.entries(PROPOSED)) {
    const anchor = 'hired' as const
    const wish = { ...numbers, anchor, afterMonths: 0, startsOn: '2026-04-01', endsOn: null, audience: {} } as const
    assert.equal(obstacleOf({ ...wish, personIds: [], stages: [{ fromMonths: 0 }] }), undefined, cadence)
  }
})
