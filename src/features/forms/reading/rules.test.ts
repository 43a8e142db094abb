import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Question } from '../schema.ts'
import { answeredIn, languageOf, sharedEnds } from './rules.ts'

const both = (text: string) => ({ ja: text, en: text })
const readers = { hire: 'hidden', trainer: 'answers', manager: 'hidden', hr: 'hidden' } as const
const scale = (key: string, group: string, low = 'low'): Question => ({
  key,
  group,
  kind: 'scale',
  required: true,
  title: both(key),
  readers,
  scale: { min: 1, max: 5, lowLabel: both(low), highLabel: both('high') },
})

describe('reading', () => {
  it('shows only groups that hold an answer, with what is answered of them', () => {
    const groups = ['first', 'last'].map((key) => ({ key, title: both(key) }))
    const questions = [scale('growth', 'first'), scale('other', 'first'), scale('help', 'last')]
    const form = { key: 'form', version: 1, title: both('form'), minutes: 3, groups, questions }
    assert.deepEqual(
      answeredIn(form, { growth: 3, other: null, help: ' ' }).map(({ key, questions }) => [
        key,
        questions.map((question) => question.key),
      ]),
      [['first', ['growth']]],
    )
  })

  it('says the ends of scales once where all share them', () => {
    assert.deepEqual(sharedEnds([scale('a', 'x'), scale('b', 'x')])?.low, both('low'))
    assert.equal(sharedEnds([scale('a', 'x'), scale('b', 'x', 'other')]), undefined)
    assert.equal(sharedEnds([scale('a', 'x')]), undefined)
  })

  const languages: [string, 'ja' | 'en' | undefined][] = [
    ['今日はmeetingが長かった', 'ja'],
    ['カタカナ', 'ja'],
    ['A long meeting', 'en'],
    ['123 !?', undefined],
  ]
  for (const [text, language] of languages)
    it(`takes ${text} for ${language ?? 'no language'}`, () => assert.equal(languageOf(text), language))
})
