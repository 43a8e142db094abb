import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LIBRARY } from '../library/rules.ts'
import { faultsIn as faultsInAnswers } from '../rules.ts'
import { FormVersion, type Question } from '../schema.ts'
import { contentOf, draftOf, frozenIn, questionsIn, sampleAnswers } from './rules.ts'
import { FormDraft } from './schema.ts'

const sets = Object.entries(LIBRARY).map(([key, set]) => ({ key, ...set! }))
const both = ['ja', 'en'] as const

for (const { key, side, content } of sets) {
  test(`${key}: taken for editing and published as it is, it asks the same`, () => {
    const draft = FormDraft.parse(draftOf(content))
    const published = FormVersion.parse(contentOf(draft, side, 7, both))
    assert.deepEqual({ ...published, key: content.key }, { ...content, version: 7 })
    assert.deepEqual(draftOf(published), draft)
  })

  test(`${key}: the answers of the preview are answers that could be handed in`, () =>
    assert.deepEqual(faultsInAnswers(content, sampleAnswers(content, 'x')), []))
}

const { content } = LIBRARY.weekly!
const draft = draftOf(content)

test('what belongs to another kind is left out', () => {
  const [first, ...rest] = draft.groups[0]!.questions
  const asNumber = { ...first!, kind: 'number' as const, min: 1, max: null }
  const changed = { ...draft, groups: [{ ...draft.groups[0]!, questions: [asNumber, ...rest] }] }
  const [question] = contentOf(changed, 'hire', 1, both).questions
  assert.ok(question && !('maxLength' in question) && !('range' in question) && !('scale' in question))
})

test('an exact number in a condition is a span of one', () => {
  const [first, ...rest] = content.questions as [Question, ...Question[]]
  const asked: FormVersion = {
    ...content,
    questions: [...rest, { ...first, visibleIf: { question: 'growth', equals: 2 } }],
  }
  const condition = questionsIn(draftOf(asked)).at(-1)!.condition
  assert.deepEqual(condition, { question: 'growth', equals: null, atLeast: 2, atMost: 2 })
})

const texts = [
  { title: { ja: '週', en: 'Week' }, languages: both, published: { ja: '週', en: 'Week' } },
  { title: { ja: ' 週 ', en: '' }, languages: ['ja'] as const, published: { ja: '週', en: '週' } },
  { title: { ja: '', en: 'Week' }, languages: ['en'] as const, published: { ja: 'Week', en: 'Week' } },
  { title: { ja: '週', en: 'Week' }, languages: ['ja'] as const, published: { ja: '週', en: 'Week' } },
]
for (const { title, languages, published } of texts)
  test(`“${title.ja}” and “${title.en}” where ${languages.join(' and ')} is offered`, () =>
    assert.deepEqual(contentOf({ ...draft, title }, 'hire', 1, languages).title, published))

test('what a new hire writes is never closed or opened to themselves by a setting', () => {
  const readers = { hire: 'answers', trainer: 'answers', manager: 'hidden', hr: 'hidden' } as const
  const open = {
    ...draft,
    groups: draft.groups.map((group) => ({
      ...group,
      questions: group.questions.map((question) => ({ ...question, readers })),
    })),
  }
  const heard = (side: 'hire' | 'trainer') =>
    contentOf(open, side, 1, both).questions.map(({ readers }) => readers.hire)
  assert.deepEqual([new Set(heard('hire')), new Set(heard('trainer'))], [new Set(['hidden']), new Set(['answers'])])
})

test('of answered versions the newest says what a question means', () => {
  const older = {
    ...content,
    questions: content.questions.map((one) => ({ ...one, title: { ja: '前', en: 'before' } })),
  }
  const newer = { ...content, questions: content.questions.slice(0, 1) }
  assert.deepEqual(
    frozenIn([newer, older]).map(({ key, title }) => [key, title.ja]),
    [
      [content.questions[0]!.key, content.questions[0]!.title.ja],
      ...content.questions.slice(1).map(({ key }) => [key, '前']),
    ],
  )
})
