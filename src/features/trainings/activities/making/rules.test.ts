import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Texts } from '../../material/schema.ts'
import { aspectOf } from '../../schedule/rules.ts'
import { activityOf } from '../rules.ts'
import { type Answers, Exercise } from '../schema.ts'
import { answerKey, resultOf } from '../scoring/rules.ts'
import { sourcesIn } from './drawing/rules.ts'
import { exercisesFor } from './rules.ts'

const PLAN = '0197a000-0000-7000-8000-000000000001'
const NUMBERS = Array.from({ length: 28 }, (_, index) => index + 1)
type Row = Parameters<typeof sourcesIn>[0][number]

const row = (kind: Row['kind'], index: number, more: object = {}): Row => ({
  id: `0197b000-0000-7000-8000-${kind === 'term' ? '1' : '2'}${String(index).padStart(11, '0')}`,
  kind,
  texts: Texts.parse({
    ja: {
      heading: `見出${'いろはにほへとちりぬるを'[index]}`,
      meaning: `${index}番目の意味`,
      example: `今日は見出${'いろはにほへとちりぬるを'[index]}を使う`,
      related: [`縁${index}`],
      part: `第${index % 3}部`,
      ...more,
    },
    others: { vi: { heading: `từ ${index}`, meaning: `nghĩa ${index}`, example: `dùng từ ${index} hôm nay` } },
  }),
})
const rows = (count: number, more: object = {}): Row[] =>
  (['term', 'content'] as const).flatMap((kind) => Array.from({ length: count }, (_, index) => row(kind, index, more)))
const bare = { meaning: '', example: '', related: [], part: '' }
const materials: [what: string, rows: Row[]][] = [
  ['none', []],
  ['one of each', rows(1)],
  ['two of each', rows(2)],
  ['twelve of each', rows(12)],
  ['headings alone', rows(5, bare)],
  ['all the same', Array.from({ length: 6 }, (_, index) => ({ ...row('term', 0), id: row('term', index).id }))],
  ['terms alone', rows(8).filter(({ kind }) => kind === 'term')],
  ['content alone', rows(8).filter(({ kind }) => kind === 'content')],
  ['symbols', rows(4, { heading: 'E = mc²', meaning: 'E = mc² とは', example: 'E = mc² を用いる' })],
]

for (const [what, material] of materials)
  test(`every phase has something to do, made of: ${what}`, () => {
    for (const number of NUMBERS)
      for (const language of ['ja', 'vi', 'ne']) {
        const exercises = exercisesFor(PLAN, number, sourcesIn(material, language))
        assert.ok(exercises.length > 0, `phase ${number}`)
        for (const exercise of exercises) Exercise.parse(exercise)
        assert.equal(new Set(exercises.map(({ key }) => key)).size, exercises.length)
        assert.deepEqual(exercisesFor(PLAN, number, sourcesIn(material, language)), exercises, 'the same every time')
        const result = resultOf(exercises, right(exercises))
        assert.ok(result === null || result === 100, `phase ${number}: ${result}`)
        assert.ok([null, 0].includes(resultOf(exercises, {})))
      }
  })

test('with enough material each activity gets the exercise it wants', () => {
  const kinds = NUMBERS.map((number) => exercisesFor(PLAN, number, sourcesIn(rows(12), 'ja')).map(({ kind }) => kind))
  assert.deepEqual(kinds.slice(0, 14), [
    ...[['recall'], ['matching'], ['choice'], ['cloze', 'fields'], ['explain', 'recall'], ['choice', 'fields']],
    ...[['recall', 'fields'], ['recall'], ['matching'], ['inventory'], ['fields', 'choice'], ['cloze']],
    ...[
      ['ordering', 'explain'],
      ['recall', 'fields'],
    ],
  ])
  assert.equal(new Set(kinds.flat()).size, 8)
})

test('the answer never stands in the question', () => {
  const named = rows(6).map(({ id, kind, texts }) => ({
    ...{ id, kind },
    texts: { ...texts, ja: { ...texts.ja, meaning: `${texts.ja.heading}とは、${texts.ja.meaning}` } },
  }))
  const [first] = exercisesFor(PLAN, 3, sourcesIn(named, 'ja'))
  assert.ok(first?.kind === 'choice' && first.questions.every(({ text }) => text.startsWith('□□とは')))
  const [gaps] = exercisesFor(PLAN, 4, sourcesIn(rows(6), 'ja'))
  assert.ok(
    gaps?.kind === 'cloze' && gaps.items.every(({ before, after, answer }) => !(before + after).includes(answer)),
  )
})

test('over the phases of an aspect all of the material comes up, in an order of each plan’s own', () => {
  const asked = (planId: string, number: number) =>
    exercisesFor(planId, number, sourcesIn(rows(12), 'ja')).flatMap((one) =>
      one.kind === 'recall'
        ? one.cards.map(({ key }) => key)
        : one.kind === 'matching'
          ? one.items.map(({ key }) => key)
          : [],
    )
  assert.equal(new Set([1, 2, 5, 7].flatMap((number) => asked(PLAN, number))).size, 12)
  assert.notDeepEqual(asked(PLAN, 1), asked(PLAN.replace('1', '2'), 1))
})

test('28 activities of 3 to 10 minutes, each told three times, confirmed where the organisation takes part', () => {
  assert.equal(new Set(NUMBERS.map((number) => activityOf(number).key)).size, 28)
  for (const number of NUMBERS) {
    const { key, minutes, supporter, looksBack = [], exercises } = activityOf(number)
    assert.ok(key.startsWith(aspectOf(number)) && minutes >= 3 && minutes <= 10)
    assert.equal(supporter !== undefined, number > 21 || [18, 19, 21].includes(number), `${key}: who confirms`)
    assert.equal(new Set(exercises.map((one) => one.key)).size, exercises.length)
    for (const place of looksBack) {
      assert.ok(place < ((number - 1) % 7) + 1)
      const earlier = activityOf(number - ((number - 1) % 7) - 1 + place)
      assert.ok(
        earlier.exercises.some(({ kind }) => kind === 'fields' || kind === 'explain'),
        `${key} looks back on words`,
      )
    }
  }
})

test('answers are scored as they stand, rounded down', () => {
  const two = exercisesFor(PLAN, 1, sourcesIn(rows(3), 'ja'))
  const keys = two[0]?.kind === 'recall' ? two[0].cards.map(({ key }) => answerKey(two[0]!, key)) : []
  const judged = (...given: string[]): Answers =>
    Object.fromEntries(keys.map((key, index) => [key, given[index] ?? '']))
  assert.equal(resultOf(two, judged('yes', 'yes', 'no')), 66)
  assert.equal(resultOf(two, judged('yes', 'partly', 'no')), 50)
  assert.equal(resultOf(two, judged('yes')), 33)
})

test('a gap takes the word, its reading, and what the learner says is as good', () => {
  const material = sourcesIn(
    [row('term', 0, { heading: '暗号《あんごう》', example: 'これは暗号《あんごう》です', meaning: '' })],
    'ja',
  )
  const exercises = exercisesFor(PLAN, 4, material)
  const [gaps] = exercises
  assert.ok(gaps?.kind === 'cloze')
  const place = answerKey(gaps, gaps.items[0]!.key)
  for (const [typed, same, wanted] of [
    ['暗号', '', 100],
    [' あんごう ', '', 100],
    ['アンゴウ', '', 0],
    ['アンゴウ', 'yes', 100],
    ['', 'yes', 0],
  ] as const)
    assert.equal(resultOf(exercises, { [place]: typed, [`${place}.same`]: same }), wanted, `${typed} ${same}`)
})

/** Answers with which everything is right. */
function right(exercises: readonly Exercise[]): Answers {
  return Object.fromEntries(
    exercises.flatMap((one): [string, string][] => {
      const at = (item: string, value: string): [string, string] => [answerKey(one, item), value]
      if (one.kind === 'recall') return one.cards.map(({ key }) => at(key, 'yes'))
      if (one.kind === 'matching') return one.items.map(({ key }) => at(key, one.solution[key]!))
      if (one.kind === 'choice') return one.questions.map(({ key, solution }) => at(key, solution[0]!))
      if (one.kind === 'cloze') return one.items.map(({ key, answer }) => at(key, answer))
      if (one.kind === 'inventory') return one.checklist.map(({ key }) => at(key, 'yes'))
      return one.kind === 'ordering' ? [at('order', one.solution.join(' '))] : []
    }),
  )
}
