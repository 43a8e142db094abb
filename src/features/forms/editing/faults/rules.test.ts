import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { LIBRARY } from '../../library/rules.ts'
import { FormVersion, type Question } from '../../schema.ts'
import { contentOf, draftOf } from '../rules.ts'
import type { DraftCondition, DraftQuestion, FormDraft, Kind } from '../schema.ts'
import { conditionsFor, faultsIn } from './rules.ts'

const said = (text: string) => ({ ja: text, en: text })
const nobody = { hire: 'hidden', trainer: 'hidden', manager: 'hidden', hr: 'hidden' } as const
const option = (key: string, text = key) => ({ key, label: said(text) })
const question = (key: string, kind: Kind, more: Partial<DraftQuestion> = {}): DraftQuestion => ({
  ...{ key, kind, title: said(key), help: said(''), required: false, dimension: null, condition: null },
  ...{ readers: nobody, ends: { low: said('-'), high: said('+') }, options: [option('calm'), option('busy')] },
  ...{ min: null, max: null, maxLength: 200 },
  ...more,
})
const on = (question: string, more: Partial<DraftCondition> = {}): DraftCondition => ({
  ...{ question, equals: null, atLeast: null, atMost: null },
  ...more,
})
const whole: FormDraft = {
  title: said('Check-in'),
  minutes: 2,
  groups: [
    {
      ...{ key: 'first', title: said('First'), intro: said('') },
      questions: [question('growth', 'scale'), question('pace', 'choice'), question('note', 'text')],
    },
    {
      ...{ key: 'second', title: said('Second'), intro: said('Go on') },
      questions: [question('hours', 'number', { min: 0, max: 24 }), question('with', 'many')],
    },
  ],
}
const withQuestion = (key: string, more: Partial<DraftQuestion>): FormDraft => ({
  ...whole,
  groups: whole.groups.map((group) => ({
    ...group,
    questions: group.questions.map((one) => (one.key === key ? { ...one, ...more } : one)),
  })),
})
const found = (draft: FormDraft, languages: readonly ('ja' | 'en')[] = ['ja', 'en'], frozen: Question[] = []) =>
  faultsIn(draft, 'hire', languages, frozen).map(({ field, reason }) => `${field} ${reason}`)

const rows: { name: string; draft: FormDraft; faults: string[] }[] = [
  { name: 'nothing', draft: whole, faults: [] },
  { name: 'no title in English', draft: { ...whole, title: { ja: 'a', en: ' ' } }, faults: ['title.en missing'] },
  { name: 'no time', draft: { ...whole, minutes: null }, faults: ['minutes minutes'] },
  { name: 'half a minute', draft: { ...whole, minutes: 0.5 }, faults: ['minutes minutes'] },
  { name: 'two hours', draft: { ...whole, minutes: 120 }, faults: ['minutes minutes'] },
  {
    name: 'a group without questions',
    draft: { ...whole, groups: [...whole.groups, { key: 'x', title: said('x'), intro: said(''), questions: [] }] },
    faults: ['groups.2 empty-group'],
  },
  {
    name: 'a question without words',
    draft: withQuestion('growth', { title: said('') }),
    faults: ['groups.0.questions.0.title.ja missing', 'groups.0.questions.0.title.en missing'],
  },
  {
    name: 'help in one language',
    draft: withQuestion('growth', { help: { ja: 'a', en: '' } }),
    faults: ['groups.0.questions.0.help.en missing'],
  },
  {
    name: 'a step without words',
    draft: withQuestion('growth', { ends: { low: said('-'), high: { ja: '', en: '+' } } }),
    faults: ['groups.0.questions.0.ends.high.ja missing'],
  },
  {
    name: 'a long question',
    draft: withQuestion('note', { title: { ja: '😀'.repeat(1001), en: '😀'.repeat(1000) } }),
    faults: ['groups.0.questions.2.title.ja too-long'],
  },
  {
    name: 'one option',
    draft: withQuestion('pace', { options: [option('calm')] }),
    faults: ['groups.0.questions.1.options too-few-options'],
  },
  {
    name: 'the same option twice in English',
    draft: withQuestion('pace', { options: [option('a'), { key: 'b', label: { ja: 'ほか', en: ' a ' } }] }),
    faults: ['groups.0.questions.1.options.1.label.en option-twice'],
  },
  { name: 'options of a text', draft: withQuestion('note', { options: [] }), faults: [] },
  {
    name: 'half a range',
    draft: withQuestion('hours', { min: null }),
    faults: ['groups.1.questions.0.min half-range'],
  },
  {
    name: 'a turned range',
    draft: withQuestion('hours', { min: 25 }),
    faults: ['groups.1.questions.0.max range-turned'],
  },
  { name: 'no limits', draft: withQuestion('hours', { min: null, max: null }), faults: [] },
  {
    name: 'no length',
    draft: withQuestion('note', { maxLength: null }),
    faults: ['groups.0.questions.2.maxLength text-length'],
  },
  {
    name: 'a book',
    draft: withQuestion('note', { maxLength: 5001 }),
    faults: ['groups.0.questions.2.maxLength text-length'],
  },
  {
    name: 'words in a summary',
    draft: withQuestion('note', { readers: { ...nobody, hr: 'summary' } }),
    faults: ['groups.0.questions.2.readers words-have-no-summary'],
  },
]
for (const { name, draft, faults } of rows)
  test(`${name}: ${faults.join(', ') || 'fine'}`, () => assert.deepEqual(found(draft), faults))

const conditions: { of: string; condition: DraftCondition; fault: string | undefined }[] = [
  { of: 'with', condition: on('pace', { equals: 'busy' }), fault: undefined },
  { of: 'with', condition: on('pace'), fault: 'condition-unsaid' },
  { of: 'with', condition: on('pace', { equals: 'gone' }), fault: 'condition-never' },
  { of: 'with', condition: on('growth', { atMost: 2 }), fault: undefined },
  { of: 'with', condition: on('growth', { atLeast: 3, atMost: 3 }), fault: undefined },
  { of: 'with', condition: on('growth', { atLeast: 4, atMost: 2 }), fault: 'condition-never' },
  { of: 'with', condition: on('growth', { atLeast: 6 }), fault: 'condition-never' },
  { of: 'with', condition: on('growth'), fault: 'condition-unsaid' },
  { of: 'with', condition: on('hours', { atLeast: 24 }), fault: undefined },
  { of: 'with', condition: on('hours', { atLeast: 25 }), fault: 'condition-never' },
  { of: 'with', condition: on('note', { equals: 'x' }), fault: 'condition-later' },
  { of: 'with', condition: on('nowhere', { equals: 'x' }), fault: 'condition-later' },
  { of: 'pace', condition: on('hours', { atLeast: 1 }), fault: 'condition-later' },
  { of: 'pace', condition: on('pace', { equals: 'calm' }), fault: 'condition-later' },
]
for (const { of, condition, fault } of conditions)
  test(`${of} after ${JSON.stringify(condition)}: ${fault ?? 'fine'}`, () => {
    const reasons = faultsIn(withQuestion(of, { condition }), 'hire', ['ja', 'en'], []).map(({ reason }) => reason)
    assert.deepEqual(reasons, fault ? [fault] : [])
  })

test('a condition may look at what stands before and is not written in words', () => {
  const keys = (key: string) => conditionsFor(whole, key).map((one) => one.key)
  assert.deepEqual(keys('with'), ['growth', 'pace', 'hours'])
  assert.deepEqual([keys('growth'), keys('nowhere')], [[], []])
})

test('a language that is not offered is not missed', () => {
  const draft = { ...withQuestion('growth', { title: { ja: '成長', en: '' } }), title: { ja: '週', en: '' } }
  assert.deepEqual([found(draft, ['ja']), found(draft, ['en']).length], [[], 2])
})

test('what has been answered keeps its meaning', () => {
  const answered = contentOf(whole, 'hire', 1, ['ja', 'en']).questions
  const wider = withQuestion('growth', { readers: { ...nobody, hr: 'answers' } })
  assert.deepEqual(found(wider, ['ja', 'en'], answered), ['groups.0.questions.0 frozen'])
  assert.deepEqual(found(withQuestion('growth', { title: said('Growing?') }), ['ja', 'en'], answered), [])
})

/** Mostly this, now and then one of those. */
const mostly = <Value>(usual: Value, ...others: Value[]) =>
  fc.oneof({ weight: 12, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...others) })
const text = mostly('a', '', ' ', 'x'.repeat(1001))
const pair = fc.record({ ja: text, en: text })
const level = mostly<'hidden' | 'summary' | 'answers'>('answers', 'hidden', 'summary')
const number = mostly<number | null>(3, null, -1, 0, 1, 2.5, 5, 6000)
const anyQuestion = fc.record({
  kind: fc.constantFrom<Kind>('scale', 'choice', 'many', 'number', 'text'),
  title: pair,
  help: pair,
  ends: fc.record({ low: pair, high: pair }),
  options: mostly([option('o1'), option('o2')], [], [option('o1')], [option('o1'), option('o2', 'o1')]),
  ...{ min: number, max: number, maxLength: number },
  readers: fc.record({ hire: fc.constant('hidden' as const), trainer: level, manager: level, hr: level }),
  condition: fc.option(
    fc.record({
      question: mostly('q0', 'q1', 'q2', 'q9'),
      equals: mostly<string | null>('o1', null, 'o9'),
      ...{ atLeast: number, atMost: number },
    }),
  ),
})
const anyDraft: fc.Arbitrary<FormDraft> = fc
  .record({ title: pair, minutes: number, questions: fc.array(anyQuestion, { minLength: 1, maxLength: 4 }) })
  .map(({ questions, ...rest }) => ({
    ...rest,
    groups: [{ ...whole.groups[0]!, questions: questions.map((one, place) => question(`q${place}`, one.kind, one)) }],
  }))

const OFFERED: ('ja' | 'en')[][] = [['ja'], ['en'], ['ja', 'en']]

test('what has no fault is a sound form', () => {
  let sound = 0
  fc.assert(
    fc.property(anyDraft, fc.constantFrom(...OFFERED), (draft, languages) => {
      const read = FormVersion.safeParse(contentOf(draft, 'hire', 1, languages))
      const faults = faultsIn(draft, 'hire', languages, [])
      if (faults.length === 0) {
        sound += 1
        assert.equal(read.error, undefined)
      }
    }),
    { numRuns: 1500 },
  )
  assert.ok(sound > 50, `${sound} of them were sound`)
  for (const set of Object.values(LIBRARY))
    assert.deepEqual(faultsIn(draftOf(set!.content), set!.side, ['ja', 'en'], []), [])
})
