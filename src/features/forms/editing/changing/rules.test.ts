import assert from 'node:assert/strict'
import { test } from 'node:test'
import { questionsIn } from '../rules.ts'
import type { FormDraft } from '../schema.ts'
import {
  addGroup,
  addQuestion,
  askAnew,
  changeQuestion,
  duplicate,
  emptyDraft,
  emptyGroup,
  mayMove,
  moveGroup,
  moveQuestion,
  newQuestion,
  ofKind,
  putBack,
  putGroupBack,
  removeGroup,
  removeQuestion,
} from './rules.ts'

let made = 0
const newKey = () => {
  made += 1
  return `k${made}`
}
/** `a b | c` is two groups, g1 with two questions and g2 with one. */
function draft(picture: string): FormDraft {
  const empty = emptyDraft('g1')
  const groups = picture.split('|').map((part, place) => ({
    ...emptyGroup(`g${place + 1}`),
    questions: (part.match(/\w+/g) ?? []).map((key) => ({ ...newQuestion(empty, 'scale', 'hire', newKey), key })),
  }))
  return { ...empty, groups }
}
const picture = ({ groups }: FormDraft) =>
  groups.map(({ questions }) => questions.map(({ key }) => key).join(' ')).join(' | ')

const moves: { from: string; key: string; by: -1 | 1; to: string }[] = [
  { from: 'a b | c', key: 'b', by: -1, to: 'b a | c' },
  { from: 'a b | c', key: 'a', by: 1, to: 'b a | c' },
  { from: 'a b | c', key: 'b', by: 1, to: 'a | b c' },
  { from: 'a b | c', key: 'c', by: -1, to: 'a b c | ' },
  { from: 'a |  | c', key: 'c', by: -1, to: 'a | c | ' },
  { from: 'a b | c', key: 'a', by: -1, to: 'a b | c' },
  { from: 'a b | c', key: 'c', by: 1, to: 'a b | c' },
  { from: 'a b | c', key: 'x', by: 1, to: 'a b | c' },
]
for (const { from, key, by, to } of moves)
  test(`${key} ${by < 0 ? 'up' : 'down'}: ${from} becomes ${to}`, () => {
    const before = draft(from)
    assert.equal(picture(moveQuestion(before, key, by)), to)
    if (key !== 'x') assert.equal(mayMove(before, key, by), from !== to)
  })

test('the only question of a form may move into an empty group, and nowhere else', () => {
  assert.equal(mayMove(draft('a |'), 'a', 1), true)
  assert.equal(mayMove(draft('a'), 'a', 1), false)
})

test('groups move, come and go', () => {
  const before = draft('a | b | c')
  assert.equal(picture(moveGroup(before, 'g1', 1)), 'b | a | c')
  assert.equal(picture(moveGroup(before, 'g1', -1)), 'a | b | c')
  assert.equal(picture(addGroup(before, emptyGroup('g4'))), 'a | b | c | ')
  const without = removeGroup(before, 'g2')
  assert.equal(picture(without), 'a | c')
  assert.equal(picture(putGroupBack(without, before, 'g2')), 'a | b | c')
  assert.equal(picture(putGroupBack(before, before, 'g2')), 'a | b | c', 'not twice')
})

test('what was removed comes back to its place, and nothing changed since is lost', () => {
  const before = draft('a b c | d')
  const later = changeQuestion(removeQuestion(before, 'b'), 'a', { required: true })
  const back = putBack(later, before, 'b')
  assert.equal(picture(back), 'a b c | d')
  assert.equal(questionsIn(back)[0]!.required, true)
  assert.equal(picture(putBack(back, before, 'b')), 'a b c | d', 'not twice')
  assert.equal(
    picture(putBack(removeGroup(removeQuestion(before, 'd'), 'g2'), before, 'd')),
    'd a b c',
    'its group is gone',
  )
})

test('a copy has a key of its own; what depends on a question asked anew follows it', () => {
  assert.equal(picture(duplicate(draft('a b'), 'a', 'x')), 'a x b')
  const condition = { question: 'a', equals: null, atLeast: 1, atMost: null }
  const anew = askAnew(changeQuestion(draft('a b'), 'b', { condition }), 'a', 'x')
  assert.equal(picture(anew), 'x b')
  assert.equal(questionsIn(anew)[1]!.condition?.question, 'x')
})

test('a new question is read by the trainer, or by the manager; steps mean what they meant before', () => {
  const ends = { low: { ja: '少', en: 'little' }, high: { ja: '多', en: 'much' } }
  const before = changeQuestion(draft('a'), 'a', { ends })
  const hires = newQuestion(before, 'scale', 'hire', newKey)
  const trainers = newQuestion(before, 'choice', 'trainer', newKey)
  assert.deepEqual(hires.ends, ends)
  assert.deepEqual(hires.readers, { hire: 'hidden', trainer: 'answers', manager: 'hidden', hr: 'hidden' })
  assert.deepEqual(trainers.readers, { hire: 'hidden', trainer: 'hidden', manager: 'answers', hr: 'hidden' })
  assert.equal(trainers.options.length, 2)
  assert.equal(picture(addQuestion(before, 'g1', { ...hires, key: 'b' })), 'a b')
})

test('another kind keeps what was typed, and words lose their summaries', () => {
  const [question] = questionsIn(draft('a'))
  const summed = { ...question!, readers: { ...question!.readers, hr: 'summary' as const } }
  assert.equal(ofKind(summed, 'text', newKey).readers?.hr, 'hidden')
  assert.equal(ofKind(summed, 'many', newKey).readers?.hr, 'summary')
  assert.equal(ofKind(summed, 'many', newKey).options?.length, 2)
  const options = [{ key: 'x', label: { ja: 'x', en: 'x' } }]
  assert.deepEqual(ofKind({ ...summed, options }, 'choice', newKey).options, options)
})
