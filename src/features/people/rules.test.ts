import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accountState, awayOn, displayName, folded, isInvented, searchText, sortKey } from './rules.ts'

const names = [
  { name: 'kanji run together', familyName: '髙橋', givenName: '蓮', shown: '髙橋蓮' },
  { name: 'Latin names stand apart', familyName: 'Nguyễn', givenName: 'Thị Phương', shown: 'Nguyễn Thị Phương' },
  { name: 'one part only', familyName: '', givenName: 'Suparno', shown: 'Suparno' },
  { name: 'mixed', familyName: '田中', givenName: 'Anna', shown: '田中 Anna' },
]
for (const { name, shown, ...parts } of names)
  test(`display name: ${name}`, () => assert.equal(displayName(parts), shown))

const addresses = [
  { address: 'ren@aoba.example', invented: true },
  { address: 'ren@example.com', invented: true },
  { address: 'ren@EXAMPLE.ORG', invented: true },
  { address: 'ren@a.b.test', invented: true },
  { address: 'ren@localhost', invented: true },
  { address: 'ren@nowhere.invalid', invented: true },
  { address: 'ren@aoba.co.jp', invented: false },
  { address: 'ren@mail.example.com', invented: false },
  { address: 'ren@notexample.com', invented: false },
  { address: 'ren@aobaexample', invented: false },
  { address: 'ren@aoba.example.jp', invented: false },
  { address: 'ren.example@aoba.jp', invented: false },
]
for (const { address, invented } of addresses)
  test(`${address} is ${invented ? 'invented' : 'perhaps somebody’s'}`, () =>
    assert.equal(isInvented(address), invented))

const searches = [
  { search: '高橋', finds: '髙橋' },
  { search: 'たかはし', finds: 'タカハシ' },
  { search: 'ﾀｶﾊｼ', finds: 'たかはし' },
  { search: '吉田', finds: '𠮷田' },
  { search: '浜崎', finds: '濵﨑' },
  { search: 'nguyen', finds: 'Nguyễn' },
  { search: '００７', finds: '007' },
  { search: '高橋 蓮', finds: '髙橋蓮' },
]
for (const { search, finds } of searches)
  test(`a search for ${search} finds ${finds}`, () => assert.equal(folded(search), folded(finds)))

test('a search text holds the name both ways round, what else they are called, reading and every number', () => {
  const person = { familyName: 'Smith', givenName: 'Ann', reading: '', chosenName: 'アン', numbers: ['A1', '００7'] }
  assert.equal(searchText(person), 'smithann annsmith あん a1 007')
})

test('somebody is called as they chose, if they did', () => {
  assert.equal(displayName({ familyName: '髙橋', givenName: '蓮', chosenName: '' }), '髙橋蓮')
  assert.equal(displayName({ familyName: 'Nguyễn', givenName: 'Thị Phương', chosenName: 'Phương' }), 'Phương')
})

test('lists run by reading, else by name', () => {
  assert.equal(sortKey({ familyName: '髙橋', givenName: '蓮', reading: 'タカハシ レン' }), 'たかはしれん')
  assert.equal(sortKey({ familyName: '髙橋', givenName: '蓮', reading: '' }), '高橋蓮')
})

const ways = [
  { activated: true, invited: true, expired: true, state: 'active' },
  { activated: false, invited: false, expired: false, state: 'none' },
  { activated: false, invited: true, expired: false, state: 'invited' },
  { activated: false, invited: true, expired: true, state: 'expired' },
] as const
for (const { state, ...way } of ways)
  test(`the way in of ${JSON.stringify(way)} is ${state}`, () => assert.equal(accountState(way), state))

const leaves = [
  { name: 'before', day: '2026-04-30', away: undefined },
  { name: 'first day', day: '2026-05-01', away: { until: '2026-05-31' } },
  { name: 'last day', day: '2026-05-31', away: { until: '2026-05-31' } },
  { name: 'after', day: '2026-06-01', away: undefined },
] as const
for (const { name, day, away } of leaves) {
  test(`on leave: ${name}`, () =>
    assert.deepEqual(awayOn([{ startsOn: '2026-05-01', endsOn: '2026-05-31' }], day), away))
}
