import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayInWords, monthInWords, translate } from './words.ts'

const days = [
  ['2026-11-20', 'ja', '11月20日(金)'],
  ['2026-11-20', 'en', 'Fri 20 Nov'],
  ['2028-02-29', 'ja', '2月29日(火)'],
] as const
for (const [day, locale, words] of days) test(`${day} in ${locale}`, () => assert.equal(dayInWords(day, locale), words))

const months = [
  ['2026-11', 'ja', '2026年11月'],
  ['2026-11', 'en', 'November 2026'],
] as const
for (const [month, locale, words] of months)
  test(`${month} in ${locale}`, () => assert.equal(monthInWords(month, locale), words))

test('a text is put together in its language, plurals included', () => {
  const words = {
    ja: { count: '{count}件' },
    en: { count: '{count, plural, one {one thing} other {# things}}' },
  }
  assert.equal(translate(words, 'ja')('count', { count: 1 }), '1件')
  assert.equal(translate(words, 'en')('count', { count: 1 }), 'one thing')
})
