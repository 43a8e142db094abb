import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { FormVersion, Question } from '../schema.ts'
import { firstUnfinished, howFar, minutesLeft, screenOf, screensOf } from './rules.ts'

const both = (text: string) => ({ ja: text, en: text })
const readers = { hire: 'hidden', trainer: 'answers', manager: 'hidden', hr: 'hidden' } as const
const scale = (key: string, group: string): Question => ({
  key,
  group,
  kind: 'scale',
  required: true,
  title: both(key),
  readers,
  scale: { min: 1, max: 5, lowLabel: both('low'), highLabel: both('high') },
})
const words = (key: string, group: string, required = false): Question => ({
  key,
  group,
  kind: 'text',
  required,
  title: both(key),
  readers,
  maxLength: 100,
})

const form: FormVersion = {
  key: 'form',
  version: 1,
  title: both('form'),
  minutes: 3,
  groups: [
    { key: 'first', title: both('first') },
    { key: 'worries', title: both('worries') },
    { key: 'last', title: both('last') },
  ],
  questions: [
    scale('growth', 'first'),
    words('lesson', 'first', true),
    { ...words('worry', 'worries'), visibleIf: { question: 'growth', atMost: 2 } },
    words('help', 'last'),
  ],
}

describe('screens', () => {
  it('tell the minutes left, as a share of what the form takes as a whole', () => {
    const left = [{}, { growth: 3 }, { growth: 3, lesson: 'a', help: 'b' }].map((given) => minutesLeft(form, given))
    assert.deepEqual(left, [3, 2, 0])
  })

  it('are the groups in which something is asked now', () => {
    assert.deepEqual(
      screensOf(form, {}).map((screen) => screen.key),
      ['first', 'last'],
    )
    assert.deepEqual(
      screensOf(form, { growth: 1 }).map((screen) => screen.key),
      ['first', 'worries', 'last'],
    )
  })

  const cases: [string, Record<string, number | string>, string, string][] = [
    ['nothing yet', {}, 'open', 'first'],
    ['one of two', { growth: 3 }, 'begun', 'first'],
    ['blanks are no answer', { growth: 3, lesson: '  ' }, 'begun', 'first'],
    ['all that is required', { growth: 3, lesson: 'to ask' }, 'done', 'last'],
  ]
  for (const [name, answers, far, next] of cases)
    it(`tell how far one is: ${name}`, () => {
      const screens = screensOf(form, answers)
      assert.equal(howFar(screens[0]!, answers), far)
      assert.equal(firstUnfinished(screens, answers), next)
    })

  it('begin at the beginning, even where nothing there is required', () => {
    const optional = screensOf({ ...form, questions: [words('help', 'first'), words('lesson', 'last', true)] }, {})
    assert.equal(firstUnfinished(optional, {}), 'first')
    assert.equal(firstUnfinished(optional, { help: 'yes' }), 'last')
  })

  it('lead to the first fault', () => {
    const screens = screensOf(form, {})
    assert.equal(screenOf([{ question: 'help', reason: 'too-long' }], screens), 'last')
    assert.equal(screenOf([{ question: 'gone', reason: 'unknown-question' }], screens), undefined)
    assert.equal(screenOf([], screens), undefined)
  })
})
