import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createTranslator } from 'use-intl/core'
import { sheetProblems } from '#/platform/spreadsheet/schema.ts'
import { columnKeys } from './columns/rules.ts'
import { FaultReason, Notice } from './schema.ts'
import en from './words.en.ts'
import ja from './words.ja.ts'

for (const [locale, words] of [
  ['ja', ja],
  ['en', en],
] as const) {
  test(`${locale}: every fault, notice and problem has a sentence that can be formed`, () => {
    const t = createTranslator({
      locale,
      messages: words as Record<string, unknown>,
      onError: (error) => assert.fail(error.message),
    })
    const values = { cell: 'C7', column: 'x', value: '<b>{y}</b>', otherLine: 3 }
    const keys = [
      ...FaultReason.options.map((reason) => `faults.${reason}`),
      ...Notice.shape.kind.options.map((kind) => `notices.${kind}`),
      ...sheetProblems.map((reason) => `problems.${reason}`),
      ...columnKeys.map((key) => `columns.${key}`),
      'template.explanation',
    ]
    for (const key of keys) assert.match(t(key as never, values as never), /\S/)
    assert.match(t('faults.not-a-date' as never, values as never), /C7.*<b>\{y\}<\/b>/s)
  })
}
