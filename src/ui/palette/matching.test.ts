import assert from 'node:assert/strict'
import { test } from 'node:test'
import { matches } from './matching.ts'

const LINES: [typed: string, there: string, found: boolean][] = [
  ['', '実施状況', true],
  ['実施', '実施状況 じっしじょうきょう rounds', true],
  ['じっし', '実施状況 じっしじょうきょう rounds', true],
  ['ジッシ', '実施状況 じっしじょうきょう rounds', true],
  ['ｼﾞｯｼ', '実施状況 じっしじょうきょう rounds', true],
  ['ROUND', '実施状況 じっしじょうきょう rounds', true],
  ['Ｒｏｕｎｄ', '実施状況 じっしじょうきょう rounds', true],
  ['　取り込み　名簿 ', '名簿の取り込み', true],
  ['名簿 削除', '名簿の取り込み', false],
  ['集計', '実施状況 じっしじょうきょう rounds', false],
]

for (const [typed, there, found] of LINES)
  test(`"${typed}" ${found ? 'finds' : 'does not find'} ${there}`, () => assert.equal(matches(typed, there), found))
