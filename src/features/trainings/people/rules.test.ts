import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foldedNumber, numbersIn } from './rules.ts'

const known = new Set(['n001', 'n002', 'n003'])

const FILES: [what: string, rows: string[][], numbers: string[]][] = [
  ['one column', [['N001'], ['N002']], ['N001', 'N002']],
  ['below a heading', [['社員番号'], ['N001'], ['N009']], ['N001', 'N009']],
  [
    'beside names',
    [
      ['氏名', '番号'],
      ['若葉 みどり', 'Ｎ００１'],
      ['森 さくら', 'n003'],
    ],
    ['Ｎ００１', 'n003'],
  ],
  ['with gaps', [['N001'], [''], [], [' N002 ']], ['N001', 'N002']],
  ['nothing known', [['番号'], ['X1'], ['X2']], ['X1', 'X2']],
  ['one number nobody has', [['X1']], ['X1']],
  ['nothing at all', [], []],
]
for (const [what, rows, numbers] of FILES)
  test(`numbers of a file: ${what}`, () => assert.deepEqual(numbersIn(rows, known), numbers))

test('a number is the same in full width and small letters', () => assert.equal(foldedNumber(' Ｎ００１'), 'n001'))
