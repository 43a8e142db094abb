import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hireForm, trainerForm } from '../defaults/rules.ts'
import { hiddenIn, partsIn, sameReaders } from './rules.ts'

test('a new hire’s numbers and words are entrusted apart', () => {
  const parts = partsIn('hire', hireForm, { growth: 4, happened: '配属された', next: null })
  assert.deepEqual(parts, [
    { part: 'marks', kind: 'reflections.marks', body: '{"growth":4}', marks: { growth: 4 } },
    { part: 'text', kind: 'reflections.text', body: '{"happened":"配属された"}', marks: {} },
  ])
})

test('comment, view of the person and own confidence never share a row', () => {
  const parts = partsIn('trainer', trainerForm, { comment: 'よい一か月でした', condition: 'going-well', confidence: 3 })
  assert.deepEqual(parts.map(({ part }) => part).toSorted(), ['comment', 'confidence', 'hire-state'])
  for (const { part, marks } of parts) assert.equal('confidence' in marks, part === 'confidence')
})

test('what is kept for other readers is counted, not shown', () => {
  const words = hireForm.questions.filter(({ kind }) => kind === 'text').length
  assert.equal(hiddenIn('hire', hireForm, new Set(['marks'])), words)
  assert.equal(hiddenIn('hire', hireForm, new Set(['marks', 'text'])), 0)
})

const readers = [
  { shown: ['a', 'b'], real: ['b', 'a'], same: true },
  { shown: [], real: [], same: true },
  { shown: ['a'], real: ['a', 'b'], same: false },
  { shown: ['a', 'b'], real: ['a'], same: false },
  { shown: ['a', 'c'], real: ['a', 'b'], same: false },
]
for (const { shown, real, same } of readers) {
  test(`shown ${shown}, real ${real}: ${same ? 'the same' : 'changed'}`, () =>
    assert.equal(sameReaders(shown, real), same))
}
