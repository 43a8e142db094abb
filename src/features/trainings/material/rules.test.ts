import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languagesOf, rubyIsWhole, rubyOf, textIn, withoutRuby } from './rules.ts'
import { Texts } from './schema.ts'

const texts: [text: string, stretches: string[], plain: string][] = [
  ['', [], ''],
  ['plain text', ['plain text'], 'plain text'],
  ['｜漢字《かんじ》', ['漢字/かんじ'], '漢字'],
  ['漢字《かんじ》を書く', ['漢字/かんじ', 'を書く'], '漢字を書く'],
  ['次の漢字《かんじ》', ['次の', '漢字/かんじ'], '次の漢字'],
  ['その｜お客様《おきゃくさま》へ', ['その', 'お客様/おきゃくさま', 'へ'], 'そのお客様へ'],
  ['｜Nguyễn《グエン》さん', ['Nguyễn/グエン', 'さん'], 'Nguyễnさん'],
  ['人々《ひとびと》', ['人々/ひとびと'], '人々'],
  ['E = mc²、∑xᵢ', ['E = mc²、∑xᵢ'], 'E = mc²、∑xᵢ'],
  ['閉じない漢字《かんじ', ['閉じない漢字《かんじ'], '閉じない漢字《かんじ'],
]
for (const [text, stretches, plain] of texts)
  test(`ruby in "${text}"`, () => {
    assert.deepEqual(
      rubyOf(text).map(({ base, ruby }) => (ruby ? `${base}/${ruby}` : base)),
      stretches,
    )
    assert.equal(withoutRuby(text), plain)
  })

test('ruby that is not closed, or belongs to nothing, is told', () => {
  assert.deepEqual(['漢字《かんじ》', '漢字《かんじ', 'かな《かな》', '《かんじ》', 'かな'].map(rubyIsWhole), [
    true,
    false,
    false,
    false,
    true,
  ])
})

const one = Texts.parse({
  ja: { heading: '標的型攻撃' },
  plain: { heading: 'だますメール' },
  others: { en: { heading: 'Spear phishing' }, vi: { heading: 'Tấn công có chủ đích' } },
})
const bare = Texts.parse({ ja: { heading: '多要素認証' } })

test('a reader gets their own language, else easy Japanese, else Japanese', () => {
  const read = (texts: Texts, language: string) => {
    const { text, lang } = textIn(texts, language)
    return [text.heading, lang]
  }
  assert.deepEqual(read(one, 'ja'), ['標的型攻撃', 'ja'])
  assert.deepEqual(read(one, 'vi'), ['Tấn công có chủ đích', 'vi'])
  assert.deepEqual(read(one, 'ne'), ['だますメール', 'ja'])
  assert.deepEqual(read(bare, 'vi'), ['多要素認証', 'ja'])
  assert.deepEqual(languagesOf([bare, one]), ['ja', 'plain', 'en', 'vi'])
  assert.deepEqual(languagesOf([]), ['ja'])
})
