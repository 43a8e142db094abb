import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { LIBRARY } from '#/features/forms/library/rules.ts'
import { FormVersion, type Question } from '#/features/forms/schema.ts'
import { calendarOf, ORDINARY } from '#/platform/calendar.ts'
import type { Day, Month } from '#/platform/day.ts'
import type { Period } from '#/platform/period.ts'
import { alone, changesMeaning, copied, extended, firstDaysOf, monthFor, nextKey } from './rules.ts'
import { type Item, KeepItems } from './schema.ts'

const readers = { hire: 'hidden', trainer: 'summary', manager: 'hidden', hr: 'summary' } as const
const choice: Item = {
  key: 'item-202612-1',
  kind: 'choice',
  title: { ja: '働く場所はどこが多かったですか', en: 'Where did you mostly work?' },
  required: true,
  readers,
  options: [
    { key: 'o1', label: { ja: '職場', en: 'At the workplace' } },
    { key: 'o2', label: { ja: '自宅', en: 'At home' } },
  ],
}
const text: Item = {
  key: 'item-202612-2',
  kind: 'text',
  title: { ja: '困っている道具', en: 'A tool that troubles you' },
  required: false,
  readers: { ...readers, trainer: 'answers', hr: 'answers' },
  maxLength: 500,
}
const keysOf = (form: FormVersion) => form.questions.map(({ key }) => key)
const whole = { month: '2026-12', revision: 0, audience: { kinds: [], unitIds: [], hiredFrom: null, hiredUntil: null } }

describe('what can be kept', () => {
  const many = Array.from({ length: 11 }, (_, place) => ({ ...text, key: `item-202612-${place + 1}` }))
  const rows: [what: string, questions: unknown[], sound: boolean][] = [
    ['nothing', [], true],
    ['a choice and words', [choice, text], true],
    ['ten', many.slice(1), true],
    ['eleven', many, false],
    ['a scale', [{ ...choice, kind: 'scale' }], false],
    ['a summary of words', [{ ...text, readers }], false],
    ['two of one key', [choice, { ...text, key: choice.key }], false],
    ['a key of another month', [{ ...choice, key: 'item-202611-1' }], false],
    ['one option', [{ ...choice, options: choice.kind === 'choice' ? choice.options.slice(1) : [] }], false],
    ['one language', [{ ...choice, title: { ja: '質問', en: ' ' } }], false],
    ['the writer as a reader', [{ ...text, readers: { ...text.readers, hire: 'answers' } }], false],
  ]
  for (const [what, questions, sound] of rows)
    test(what, () => assert.equal(KeepItems.safeParse({ ...whole, questions }).success, sound))
})

describe('a form with the questions of a month', () => {
  for (const [name, set] of Object.entries(LIBRARY))
    test(`${name} stays a sound form, and its own questions come first`, () => {
      const form = extended(set!.content, '2026-12', [choice, text])
      assert.deepEqual(FormVersion.parse(form), form)
      assert.deepEqual(keysOf(form).slice(0, set!.content.questions.length), keysOf(set!.content))
      assert.deepEqual(keysOf(form).slice(-2), [choice.key, text.key])
      assert.equal(keysOf(form).filter((key) => key === 'growth').length, 1, 'growth is asked once')
    })

  test('on their own they follow the sense of growth', () =>
    assert.deepEqual(keysOf(extended(alone, '2026-12', [choice, text])), ['growth', choice.key, text.key]))

  test('the largest form has room for them', () => {
    const questions = Array.from({ length: 60 }, (_, place): Question => ({ ...text, key: `q${place}`, group: 'g0' }))
    const groups = Array.from({ length: 12 }, (_, place) => ({ key: `g${place}`, title: text.title }))
    const items = Array.from({ length: 10 }, (_, place) => ({ ...text, key: `item-202612-${place}` }))
    const form = extended({ ...alone, groups, questions }, '2026-12', items)
    assert.equal(FormVersion.safeParse(form).success, true)
  })
})

describe('the month whose questions a round carries', () => {
  const rows: [period: Period, opensOn: Day, month: Month][] = [
    ['2026-11', '2026-11-17', '2026-11'],
    ['2026-11-30/P1W', '2026-12-04', '2026-11'],
    ['2026-11-30/P2W', '2026-12-11', '2026-11'],
    ['P3M', '2026-12-28', '2026-12'],
  ]
  for (const [period, opensOn, month] of rows)
    test(`${period} -> ${month}`, () => assert.equal(monthFor(period, opensOn), month))
})

describe('the first five working days', () => {
  const calendar = calendarOf(ORDINARY)
  const rows: [month: Month, opensOn: Day, closesOn: Day, why: string][] = [
    ['2026-12', '2026-12-01', '2026-12-07', 'a weekend within'],
    ['2027-01', '2027-01-04', '2027-01-08', 'the new year'],
    ['2027-05', '2027-05-06', '2027-05-12', 'Golden Week'],
    ['2028-02', '2028-02-01', '2028-02-07', 'a leap year'],
  ]
  for (const [month, opensOn, closesOn, why] of rows)
    test(`${month}: ${why}`, () => assert.deepEqual(firstDaysOf(month, calendar), { opensOn, closesOn }))
  test('none in a month without work', () =>
    assert.equal(firstDaysOf('2026-12', { isWorkingDay: () => false }), undefined))
})

describe('after somebody was asked', () => {
  const rows: [what: string, after: Item[], frozen: boolean][] = [
    ['another wording', [{ ...choice, title: { ja: '場所', en: 'Place' } }, text], false],
    ['another order', [text, choice], false],
    ['one less', [text], false],
    ['one more', [choice, text, { ...text, key: 'item-202612-3' }], true],
    [
      'other options',
      [
        {
          ...choice,
          options: [...(choice.kind === 'choice' ? choice.options : []), { key: 'o3', label: text.title }],
        } as Item,
        text,
      ],
      true,
    ],
    ['other readers', [{ ...choice, readers: { ...readers, manager: 'answers' } }, text], true],
    ['another kind', [{ ...text, key: choice.key }, text], true],
  ]
  for (const [what, after, frozen] of rows)
    test(`${what}: ${frozen ? 'refused' : 'kept'}`, () => assert.equal(changesMeaning([choice, text], after), frozen))
})

test('a copy has keys of its own month, and a new question the next one', () => {
  assert.deepEqual(
    copied([choice, text], '2027-01').map(({ key }) => key),
    ['item-202701-1', 'item-202701-2'],
  )
  assert.equal(nextKey('2026-12', ['item-202612-3', 'item-202612-1', 'growth']), 'item-202612-4')
})
