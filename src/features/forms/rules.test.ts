import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { lengthOf } from '#/platform/text.ts'
import { cleaned, faultsIn, isFrozenChange, marksIn, progress, textsIn, visibleQuestions } from './rules.ts'
import { Answers, FormVersion, type Question, type QuestionReaders } from './schema.ts'

const say = (text: string) => ({ ja: text, en: text })
const options = ['calm', 'busy', 'stuck'].map((key) => ({ key, label: say(key) }))
const readers: QuestionReaders = { hire: 'hidden', trainer: 'answers', manager: 'summary', hr: 'hidden' }
const basics = (key: string, required = false) => ({
  key,
  title: say(key),
  required,
  group: 'month',
  readers: key === 'why' || key === 'note' ? { ...readers, manager: 'hidden' as const } : readers,
})

const form: FormVersion = {
  key: 'check-in',
  version: 1,
  title: say('Check-in'),
  minutes: 2,
  groups: [{ key: 'month', title: say('The month') }],
  questions: [
    { ...basics('growth', true), kind: 'scale', scale: { min: 1, max: 5, lowLabel: say('-'), highLabel: say('+') } },
    { ...basics('pace'), kind: 'choice', options },
    { ...basics('with', true), kind: 'many', options, visibleIf: { question: 'pace', equals: 'busy' } },
    { ...basics('hours'), kind: 'number', range: { min: 0, max: 80 }, visibleIf: { question: 'growth', atMost: 2 } },
    { ...basics('why', true), kind: 'text', maxLength: 5, visibleIf: { question: 'hours', atLeast: 40 } },
    { ...basics('note'), kind: 'text', maxLength: 5 },
  ],
}

const changed = (changes: Partial<FormVersion>): FormVersion => ({ ...structuredClone(form), ...changes })
const withQuestion = (key: string, changes: object): FormVersion =>
  changed({ questions: form.questions.map((q) => (q.key === key ? ({ ...q, ...changes } as Question) : q)) })

const visible = [
  { when: 'nothing is answered', answers: {}, shown: 'growth pace note' },
  { when: 'a choice opens the next', answers: { pace: 'busy' }, shown: 'growth pace with note' },
  { when: 'a low step opens the next', answers: { growth: 2 }, shown: 'growth pace hours note' },
  { when: 'a high step does not', answers: { growth: 3 }, shown: 'growth pace note' },
  { when: 'a chain is open', answers: { growth: 1, hours: 40 }, shown: 'growth pace hours why note' },
  { when: 'a hidden answer would open one', answers: { growth: 5, hours: 60 }, shown: 'growth pace note' },
  { when: 'an answer has the wrong kind', answers: { growth: '1' }, shown: 'growth pace note' },
]

for (const { when, answers, shown } of visible) {
  test(`visible when ${when}: ${shown}`, () => {
    const keys = visibleQuestions(form, answers).map((question) => question.key)
    assert.equal(keys.join(' '), shown)
  })
}

const faulty: { name: string; answers: Answers; faults: object[] }[] = [
  { name: 'enough to submit', answers: { growth: 3 }, faults: [] },
  { name: 'nothing', answers: {}, faults: [{ question: 'growth', reason: 'required' }] },
  { name: 'emptied', answers: { growth: null }, faults: [{ question: 'growth', reason: 'required' }] },
  { name: 'step 6', answers: { growth: 6 }, faults: [{ question: 'growth', reason: 'out-of-range', min: 1, max: 5 }] },
  { name: 'step 0', answers: { growth: 0 }, faults: [{ question: 'growth', reason: 'out-of-range', min: 1, max: 5 }] },
  {
    name: 'half a step',
    answers: { growth: 2.5 },
    faults: [{ question: 'growth', reason: 'out-of-range', min: 1, max: 5 }],
  },
  { name: 'a step in words', answers: { growth: '3' }, faults: [{ question: 'growth', reason: 'wrong-kind' }] },
  { name: 'no option', answers: { growth: 3, pace: 'lost' }, faults: [{ question: 'pace', reason: 'not-an-option' }] },
  {
    name: 'an inherited name',
    answers: { growth: 3, constructor: 'x' },
    faults: [{ question: 'constructor', reason: 'unknown-question' }],
  },
  {
    name: 'two options for one',
    answers: { growth: 3, pace: ['calm'] },
    faults: [{ question: 'pace', reason: 'wrong-kind' }],
  },
  {
    name: 'a required question that became visible',
    answers: { growth: 3, pace: 'busy', with: [] },
    faults: [{ question: 'with', reason: 'required' }],
  },
  {
    name: 'one of many is no option',
    answers: { growth: 3, pace: 'busy', with: ['calm', 'lost'] },
    faults: [{ question: 'with', reason: 'not-an-option' }],
  },
  {
    name: 'too many hours',
    answers: { growth: 1, hours: 81, why: 'late' },
    faults: [{ question: 'hours', reason: 'out-of-range', min: 0, max: 80 }],
  },
  { name: 'rubbish in a hidden question', answers: { growth: 3, hours: 'x', why: 7, with: ['lost'] }, faults: [] },
  {
    name: 'only blanks',
    answers: { growth: 1, hours: 40, why: ' \u3000\n' },
    faults: [{ question: 'why', reason: 'required' }],
  },
  { name: 'four emoji and a rare kanji are five', answers: { growth: 3, note: ' 😀😀😀😀𠮷 ' }, faults: [] },
  {
    name: 'six code points',
    answers: { growth: 3, note: '😀😀😀😀𠮷。' },
    faults: [{ question: 'note', reason: 'too-long', max: 5 }],
  },
  {
    name: 'a stranger',
    answers: { growth: 3, salary: 9 },
    faults: [{ question: 'salary', reason: 'unknown-question' }],
  },
]

for (const { name, answers, faults } of faulty) {
  test(`faults: ${name}`, () => assert.deepEqual(faultsIn(form, answers), faults))
}

test('what is kept is trimmed, without doubles, hidden, empty and unknown answers', () => {
  const answers = { growth: 4, pace: 'busy', with: ['calm', 'calm'], hours: 50, why: 'x', note: ' ok\n', salary: 9 }
  assert.deepEqual(cleaned(form, answers), { growth: 4, pace: 'busy', with: ['calm'], note: 'ok' })
  assert.deepEqual(cleaned(form, { growth: null, note: '  ', pace: 'calm' }), { pace: 'calm' })
})

test('a question may be named like something every object has', () => {
  const odd = withQuestion('growth', { key: 'constructor' })
  assert.deepEqual(faultsIn(odd, {}), [{ question: 'constructor', reason: 'required' }])
  assert.deepEqual(cleaned(odd, { constructor: 3 } as unknown as Answers), { constructor: 3 })
})

test('progress counts visible questions alone', () => {
  assert.deepEqual(progress(form, {}), { asked: 3, answered: 0, requiredLeft: 1 })
  assert.deepEqual(progress(form, { growth: 4, pace: 'busy', hours: 3 }), { asked: 4, answered: 2, requiredLeft: 1 })
})

test('marks are steps, numbers and places of choices; texts are texts', () => {
  const answers = { growth: 2, pace: 'stuck', hours: 12, note: ' ok ', why: 'hid' }
  assert.deepEqual(marksIn(form, answers), { growth: 2, pace: 3, hours: 12 })
  assert.deepEqual(textsIn(form, answers), { note: 'ok' })
})

test('an answer with a fault gives neither mark nor text', () => {
  assert.deepEqual(marksIn(form, { growth: 9, pace: 'lost', note: 5 }), {})
  assert.deepEqual(textsIn(form, { pace: 'calm', note: 'too long' }), {})
})

const revisions: { name: string; newer: FormVersion; frozen: boolean }[] = [
  { name: 'the same', newer: changed({ version: 2 }), frozen: false },
  { name: 'a better title', newer: withQuestion('growth', { title: say('Growing?') }), frozen: false },
  { name: 'no longer required', newer: withQuestion('growth', { required: false }), frozen: false },
  { name: 'a question gone', newer: changed({ questions: form.questions.slice(0, 1) }), frozen: false },
  { name: 'another question', newer: withQuestion('note', { key: 'other' }), frozen: false },
  { name: 'another kind', newer: withQuestion('pace', { kind: 'many' }), frozen: true },
  { name: 'an option gone', newer: withQuestion('pace', { options: options.slice(1) }), frozen: true },
  {
    name: 'an option more',
    newer: withQuestion('pace', { options: [...options, { key: 'new', label: say('new') }] }),
    frozen: true,
  },
  { name: 'options turned round', newer: withQuestion('pace', { options: options.toReversed() }), frozen: true },
  {
    name: 'ends of a scale exchanged',
    newer: withQuestion('growth', { scale: { min: 1, max: 5, lowLabel: say('+'), highLabel: say('-') } }),
    frozen: true,
  },
  {
    name: 'what stood in for both languages, translated',
    newer: withQuestion('pace', {
      options: options.map(({ key, label }) => ({ key, label: { ...label, en: `${key}!` } })),
    }),
    frozen: false,
  },
  { name: 'one more reader', newer: withQuestion('growth', { readers: { ...readers, hr: 'summary' } }), frozen: true },
  { name: 'other limits', newer: withQuestion('hours', { range: { min: 0, max: 10 } }), frozen: false },
]

for (const { name, newer, frozen } of revisions) {
  test(`${name} is ${frozen ? 'a frozen' : 'an allowed'} change`, () =>
    assert.equal(isFrozenChange(form, newer), frozen))
}

const refusedForms: { name: string; form: FormVersion }[] = [
  { name: 'two questions with one key', form: changed({ questions: [form.questions[0]!, form.questions[0]!] }) },
  { name: 'a group that is not there', form: withQuestion('note', { group: 'nowhere' }) },
  {
    name: 'a condition on a later question',
    form: withQuestion('pace', { visibleIf: { question: 'note', equals: 'x' } }),
  },
  { name: 'a condition on itself', form: withQuestion('pace', { visibleIf: { question: 'pace', equals: 'calm' } }) },
  { name: 'a condition on no option', form: withQuestion('with', { visibleIf: { question: 'pace', equals: 'lost' } }) },
  { name: 'a condition that says nothing', form: withQuestion('hours', { visibleIf: { question: 'growth' } }) },
  { name: 'a range that ends first', form: withQuestion('hours', { range: { min: 2, max: 1 } }) },
  {
    name: 'a scale of ten',
    form: withQuestion('growth', { scale: { min: 1, max: 10, lowLabel: say('-'), highLabel: say('+') } }),
  },
  { name: 'a text missing in English', form: withQuestion('note', { title: { ja: 'メモ', en: ' ' } }) },
  { name: 'options with one key', form: withQuestion('pace', { options: [options[0], options[0]] }) },
]

test('a sound form is accepted, and a text is 2000 code points long unless it says otherwise', () => {
  assert.deepEqual(FormVersion.parse(form), form)
  const note = FormVersion.parse(withQuestion('note', { maxLength: undefined })).questions.at(-1)
  assert.equal(note?.kind === 'text' && note.maxLength, 2000)
})

for (const refused of refusedForms) {
  test(`no form with ${refused.name}`, () => assert.ok(!FormVersion.safeParse(refused.form).success))
}

const incoming = [
  { name: '71 answers', answers: Object.fromEntries(Array.from({ length: 71 }, (_, i) => [`q${i}`, 1])), fine: true },
  { name: '72 answers', answers: Object.fromEntries(Array.from({ length: 72 }, (_, i) => [`q${i}`, 1])), fine: false },
  { name: '5000 emoji', answers: { note: '😀'.repeat(5000) }, fine: true },
  { name: '5001 letters', answers: { note: 'a'.repeat(5001) }, fine: false },
  { name: 'a NUL', answers: { note: 'a\0b' }, fine: false },
  { name: 'half of an emoji', answers: { note: '😀'.slice(0, 1) }, fine: false },
  { name: 'half of an emoji among options', answers: { with: ['\udc00'] }, fine: false },
  { name: 'every kind of answer', answers: { a: 1, b: 'b', c: ['c'], d: null }, fine: true },
  { name: 'a nested object', answers: { a: { b: 1 } }, fine: false },
  { name: 'no number', answers: { a: Number.NaN }, fine: false },
  { name: 'an odd key', answers: { 'A b': 1 }, fine: false },
]

for (const { name, answers, fine } of incoming) {
  test(`${name} ${fine ? 'comes in' : 'stays out'}`, () => assert.equal(Answers.safeParse(answers).success, fine))
}

test('length is counted in code points', () => assert.equal(lengthOf('😀𠮷あ'), 3))

test('both can be described in the API document', () => {
  assert.equal(z.toJSONSchema(Answers).maxProperties, 71)
  assert.equal(z.toJSONSchema(FormVersion).type, 'object')
})
