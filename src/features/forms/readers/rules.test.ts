import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hireForm, trainerForm } from '../library/rules.ts'
import { ROLES } from '../rules.ts'
import type { Role, Side } from '../schema.ts'
import { levelOf, seenBy, shareOf } from './rules.ts'

const form = { hire: hireForm, trainer: trainerForm }
const keysOf = (side: Side, role: Role, also = false) =>
  seenBy(side, form[side], role, also).form.questions.map(({ key }) => key)

const numbers = ['growth', 'm1', 'm2', 'm3', 's1', 's2', 's3', 'a1', 'a2', 'a3']
const rows: { side: Side; role: Role; also?: boolean; sees: string[] | 'all' }[] = [
  { side: 'hire', role: 'hire', sees: 'all' },
  { side: 'hire', role: 'trainer', sees: 'all' },
  { side: 'hire', role: 'manager', sees: numbers },
  { side: 'hire', role: 'manager', also: true, sees: 'all' },
  { side: 'hire', role: 'hr', sees: [] },
  { side: 'trainer', role: 'hire', sees: ['comment'] },
  { side: 'trainer', role: 'trainer', sees: [] },
  { side: 'trainer', role: 'hr', sees: [...numbers.slice(1), 'condition', 'condition-note'] },
]
for (const { side, role, also = false, sees } of rows)
  test(`${role}${also ? ', shown it by the writer,' : ''} sees of the ${side}’s form: ${String(sees) || 'nothing'}`, () => {
    const all = form[side].questions.map(({ key }) => key)
    assert.deepEqual(keysOf(side, role, also), sees === 'all' ? all : sees)
    assert.equal(seenBy(side, form[side], role, also).hidden, all.length - keysOf(side, role, also).length)
  })

test('what somebody sees are the questions whose answers they read, each of them and no other', () => {
  for (const side of ['hire', 'trainer'] as const)
    for (const role of ROLES)
      for (const also of [false, true]) {
        const { questions } = form[side]
        const read = questions.filter((question) => levelOf(side, question, role, also) === 'answers')
        assert.deepEqual(
          keysOf(side, role, also),
          read.map(({ key }) => key),
        )
        assert.equal(shareOf(side, questions, role, also) === 'all', read.length === questions.length)
      }
})

test('a question that is only summed up is hidden, and counted as such', () => {
  const summed = { ...hireForm.questions[0]!, readers: { ...hireForm.questions[0]!.readers, hr: 'summary' as const } }
  const seen = seenBy('hire', { ...hireForm, questions: [summed, ...hireForm.questions.slice(1)] }, 'hr')
  assert.deepEqual([seen.form.questions, seen.form.groups, seen.hidden, seen.summarised], [[], [], 15, 1])
})
