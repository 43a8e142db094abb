import assert from 'node:assert/strict'
import { test } from 'node:test'
import { searchFor, termsOf } from './rules.ts'

const nobody = { familyName: '', givenName: '', reading: '', otherName: '', chosenName: '', numbers: [] }
const PEOPLE = {
  hashidaka: { ...nobody, familyName: '髙橋', givenName: '蓮', reading: 'たかはし れん', numbers: ['A2026007'] },
  tsuchi: { ...nobody, familyName: '𠮷田', givenName: '一', reading: 'ヨシダ ハジメ', numbers: ['007'] },
  hama: { ...nobody, familyName: '濵﨑', givenName: '結衣', reading: 'はまさき ゆい', numbers: ['0012', '９９８７'] },
  one: { ...nobody, familyName: '李', numbers: ['5'] },
  phuong: {
    ...nobody,
    familyName: 'Nguyễn',
    givenName: 'Thị Phương',
    reading: 'グエン・ティ・フオン',
    chosenName: 'Mai',
  },
  sato: { ...nobody, givenName: '佐藤花子', numbers: ['B-100'] },
}
type Name = keyof typeof PEOPLE

const found = (text: string): Name[] => {
  const wanted = searchFor(text)
  return (Object.keys(PEOPLE) as Name[]).filter((name) => wanted && termsOf(PEOPLE[name]).includes(wanted.term))
}

const ROWS: [string, Name[]][] = [
  ['高橋', ['hashidaka']],
  ['髙', ['hashidaka']],
  ['橋', ['hashidaka']],
  ['蓮', ['hashidaka']],
  ['高橋蓮', ['hashidaka']],
  ['高橋　蓮', ['hashidaka']],
  ['蓮 高橋', ['hashidaka']],
  ['タカハシ', ['hashidaka']],
  ['たか', ['hashidaka']],
  ['れん', ['hashidaka']],
  ['かはし', []],
  ['吉田', ['tsuchi']],
  ['よし', ['tsuchi']],
  ['浜崎', ['hama']],
  ['崎結', ['hama']],
  ['李', ['one']],
  ['nguyen', ['phuong']],
  ['NGUYỄN TH', ['phuong']],
  ['thi ph', ['phuong']],
  ['phuong', ['phuong']],
  ['ふおん', ['phuong']],
  ['mai', ['phuong']],
  ['花子', ['sato']],
  ['7', ['tsuchi']],
  ['007', ['tsuchi']],
  ['００７', ['tsuchi']],
  ['2026', ['hashidaka']],
  ['a2026007', ['hashidaka']],
  ['9987', ['hama']],
  ['b-1', ['sato']],
  ['100', ['sato']],
  ['%', []],
]
for (const [text, names] of ROWS)
  test(`${text} finds ${names.join(' and ') || 'nobody'}`, () => assert.deepEqual(found(text), names))

test('blanks look for nothing', () => assert.equal(searchFor(' 　'), undefined))

test('what is longer than a term is compared as a whole', () => {
  assert.deepEqual(searchFor('Nguyễn Thị Phương'), { term: 'nguyenth', whole: 'nguyenthiphuong' })
  assert.deepEqual(searchFor('12345678'), { term: '#12345678', whole: undefined })
})

test('numbers stand apart, so that a search of names alone does not find them', () => {
  const named = termsOf(PEOPLE.tsuchi).filter((term) => !term.startsWith('#'))
  assert.ok(!named.some((term) => /\d/.test(term)))
})

test('a dash for a name finds nobody', () => assert.deepEqual(termsOf({ ...nobody, familyName: '—' }), []))
