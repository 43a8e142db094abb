import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hireForm, trainerForm } from '#/features/forms/library/rules.ts'
import { levelOf, readable, shareOf, slotOf } from '#/features/forms/readers/rules.ts'
import type { QuestionReaders } from '#/features/forms/schema.ts'
import { allReaders, readersOf, toldOfSubmission } from './rules.ts'

const readers = (changes: Partial<QuestionReaders>): { readers: QuestionReaders } => ({
  readers: { hire: 'hidden', trainer: 'hidden', manager: 'hidden', hr: 'hidden', ...changes },
})

type Who = { trainers: string[]; managers: string[]; alsoToManager?: boolean }
const SLOTS = ['trainer+manager', 'trainer', 'trainer+hr', ''] as const
const table: { name: string; who: Who; reads: Record<(typeof SLOTS)[number], string> }[] = [
  {
    name: 'a trainer and a manager',
    who: { trainers: ['tomo'], managers: ['mari'] },
    reads: { 'trainer+manager': 'tomo mari', trainer: 'tomo', 'trainer+hr': 'tomo @hr', '': '' },
  },
  {
    name: 'the author adds the manager',
    who: { trainers: ['tomo'], managers: ['mari'], alsoToManager: true },
    reads: { 'trainer+manager': 'tomo mari', trainer: 'tomo mari', 'trainer+hr': 'tomo mari @hr', '': '' },
  },
  {
    name: 'one person is both',
    who: { trainers: ['mari'], managers: ['mari'], alsoToManager: true },
    reads: { 'trainer+manager': 'mari', trainer: 'mari', 'trainer+hr': 'mari @hr', '': '' },
  },
  {
    name: 'everyone is named twice, the author as well',
    who: { trainers: ['hana', 'tomo', 'tomo', 'taku'], managers: ['mari', 'mari', 'taku', 'hana'] },
    reads: { 'trainer+manager': 'tomo taku mari', trainer: 'tomo taku', 'trainer+hr': 'tomo taku @hr', '': '' },
  },
  {
    name: 'no trainer',
    who: { trainers: [], managers: ['mari'], alsoToManager: true },
    reads: { 'trainer+manager': 'mari', trainer: 'mari', 'trainer+hr': 'mari @hr', '': '' },
  },
]

for (const { name, who, reads } of table) {
  for (const slot of SLOTS) {
    test(`${slot || 'nobody'}: ${name}`, () => {
      const around = { authorId: 'hana', ...who }
      const { persons, offices } = readersOf('hire', slot, around, who.alsoToManager)
      assert.equal([...persons, ...offices.map((office) => `@${office}`)].join(' '), reads[slot])
    })
  }
}

test('an answer reaches the new hire, the managers and the office, each what is meant for them', () => {
  const around = { authorId: 'hana', trainers: ['tomo'], managers: ['mari'] }
  assert.deepEqual(readersOf('trainer', 'hire', around), { persons: ['hana'], offices: [] })
  assert.deepEqual(readersOf('trainer', 'manager+hr', around), { persons: ['mari'], offices: ['hr'] })
  assert.deepEqual(readersOf('trainer', '', around), { persons: [], offices: [] })
  assert.deepEqual(allReaders('trainer', trainerForm, around), { persons: ['mari', 'hana'], offices: ['hr'] })
})

const slots: [side: 'hire' | 'trainer', readers: Partial<QuestionReaders>, slot: string][] = [
  ['hire', { trainer: 'answers', manager: 'summary' }, 'trainer'],
  ['hire', { hire: 'answers', trainer: 'answers', manager: 'answers', hr: 'answers' }, 'trainer+manager+hr'],
  ['trainer', { hire: 'answers', hr: 'summary' }, 'hire'],
  ['trainer', { trainer: 'answers' }, 'trainer'],
  ['hire', {}, ''],
]
for (const [side, chosen, slot] of slots) {
  test(`the ${side}'s question for ${JSON.stringify(chosen)} is kept in "${slot}"`, () =>
    assert.equal(slotOf(side, readers(chosen)), slot))
}

test('what a role gets of a question', () => {
  const question = readers({ trainer: 'answers', manager: 'summary' })
  assert.equal(levelOf('hire', question, 'hire'), 'answers')
  assert.equal(levelOf('trainer', question, 'hire'), 'hidden')
  assert.equal(levelOf('hire', question, 'manager'), 'summary')
  assert.equal(levelOf('hire', question, 'manager', true), 'answers')
  assert.equal(levelOf('hire', readers({ hr: 'answers' }), 'manager', true), 'hidden')
})

test('how much a role gets of some questions as a whole', () => {
  const word = { kind: 'text', ...readers({ trainer: 'answers' }) } as const
  const number = { kind: 'scale', ...readers({ trainer: 'answers', manager: 'answers', hr: 'summary' }) } as const
  const share = (questions: Parameters<typeof shareOf>[1]) =>
    (['trainer', 'manager', 'hr', 'hire'] as const).map((role) => shareOf('trainer', questions, role))
  assert.deepEqual(share([word, number]), ['all', 'numbers', 'summary', undefined])
  assert.deepEqual(share([word]), ['all', undefined, undefined, undefined], 'words alone are no numbers to anybody')
  assert.deepEqual(share([word, number, { ...number, ...readers({ manager: 'answers' }) }]), [
    'some',
    'numbers',
    'summary',
    undefined,
  ])
})

test('a reader gets the form without the questions meant for others', () => {
  const { form, hidden } = readable('hire', hireForm, new Set(['trainer+manager']))
  assert.ok(form.questions.every(({ kind }) => kind !== 'text') && hidden > 0)
  assert.equal(form.questions.length + hidden, hireForm.questions.length)
  assert.ok(form.groups.every(({ key }) => form.questions.some(({ group }) => group === key)))
})

test('a submission is told to each once: trainers answer, managers know', () => {
  const around = { authorId: 'hana', trainers: ['tomo', 'mari', 'tomo'], managers: ['mari', 'ken', 'hana'] }
  assert.deepEqual(toldOfSubmission(around), { toAnswer: ['tomo', 'mari'], toKnow: ['ken'] })
  assert.deepEqual(toldOfSubmission({ ...around, trainers: [] }), { toAnswer: [], toKnow: ['mari', 'ken'] })
})
