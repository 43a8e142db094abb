import assert from 'node:assert/strict'
import { test } from 'node:test'
import { faultsIn, isFrozenChange, marksIn, progress } from '../rules.ts'
import { DIMENSIONS, FormVersion, type Question } from '../schema.ts'
import { hireForm, LIBRARY, trainerForm } from './rules.ts'

const library = Object.entries(LIBRARY).map(([key, set]) => ({ key, ...set! }))
const forms: Record<string, FormVersion> = Object.fromEntries(library.map(({ key, content }) => [key, content]))

/** Seconds an answer takes on a phone; one that is optional is often left out. */
const seconds = { scale: 8, choice: 8, many: 12, number: 8, text: 45 }
const KANA_OR_KANJI = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u

const itemKeys = ({ questions }: FormVersion) => questions.filter((q) => q.dimension).map((q) => q.key)
const question = ({ questions }: FormVersion, key: string) => questions.find((q) => q.key === key)

for (const [name, form] of Object.entries(forms)) {
  test(`${name} is a sound form`, () => assert.deepEqual(FormVersion.parse(form), form))

  test(`${name} speaks Japanese where it says Japanese, and English where it says English`, () => {
    const texts = bilingualIn(form)
    assert.ok(texts.length > form.questions.length)
    for (const { ja, en } of texts) {
      assert.match(ja, KANA_OR_KANJI)
      assert.doesNotMatch(en, KANA_OR_KANJI)
    }
  })

  test(`${name} takes about as long as it says`, () => {
    const time = (q: Question) => seconds[q.kind] * (q.required ? 1 : 0.5)
    const minutes = form.questions.reduce((sum, q) => sum + time(q), 0) / 60
    assert.ok(minutes <= form.minutes && minutes > form.minutes - 2.5, `${minutes.toFixed(1)} of ${form.minutes}`)
  })

  test(`${name} has a question in every group, group by group`, () => {
    const walked = form.questions.map((q) => q.group).filter((group, place, all) => group !== all[place - 1])
    assert.deepEqual(
      walked,
      form.groups.map((group) => group.key),
    )
  })
}

for (const [name, form] of Object.entries({ hireForm, trainerForm })) {
  test(`${name} asks at least three things in each dimension`, () => {
    for (const dimension of DIMENSIONS) {
      const asked = form.questions.filter((q) => q.dimension === dimension)
      assert.ok(asked.length >= 3, dimension)
      assert.ok(asked.every((q) => q.kind === 'scale' && q.group === dimension))
    }
  })
}

test('every set of the new hire asks for the sense of growth, on the same scale', () => {
  for (const { key, content } of library.filter(({ side }) => side === 'hire')) {
    const asked = question(content, 'growth')
    assert.ok(asked?.kind === 'scale' && asked.required, key)
    const alone = (form: FormVersion) => ({ ...form, questions: form.questions.filter((q) => q.key === 'growth') })
    assert.equal(isFrozenChange(alone(hireForm), alone(content)), false, key)
  }
})

test('a trainer is always asked how the person is, and for a comment that the person alone reads', () => {
  for (const { key, content } of library.filter(({ side }) => side === 'trainer')) {
    assert.deepEqual(
      content.questions
        .filter((q) => q.required)
        .map((q) => q.key)
        .toSorted(),
      ['comment', 'condition'],
      key,
    )
    assert.deepEqual(question(content, 'comment')?.readers.hire, 'answers')
    assert.deepEqual(question(content, 'condition')?.readers.hire, 'hidden')
  }
})

test('what a new hire writes in their own words, the manager does not read unless they say so', () => {
  for (const { content } of library.filter(({ side }) => side === 'hire'))
    for (const asked of content.questions.filter((q) => q.kind === 'text'))
      assert.equal(asked.readers.manager, 'hidden', asked.key)
})

test('both sides look at the same items', () => {
  assert.deepEqual(itemKeys(hireForm), ['m1', 'm2', 'm3', 's1', 's2', 's3', 'a1', 'a2', 'a3'])
  assert.deepEqual(itemKeys(trainerForm), itemKeys(hireForm))
})

test('but each is asked in words of its own', () => {
  for (const key of itemKeys(hireForm)) {
    const [self, seen] = [question(hireForm, key)?.title, question(trainerForm, key)?.title]
    assert.notEqual(self?.ja, seen?.ja, key)
    assert.match(self?.en ?? '', /\bI\b/, key)
    assert.match(seen?.en ?? '', /\bthey\b/i, key)
  }
})

test('the new hire tells the month first, and may ask for help last', () => {
  assert.deepEqual(
    hireForm.questions.filter((q) => q.group === 'month').map((q) => q.key),
    ['growth', 'happened', 'meaning', 'lesson', 'next'],
  )
  assert.equal(hireForm.questions.at(-1)?.key, 'help')
  assert.equal(question(hireForm, 'help')?.required, false)
})

test('a trainer may answer with how the person is and a comment alone', () => {
  const answers = { condition: 'some-worries', comment: 'x' }
  assert.deepEqual(faultsIn(trainerForm, answers), [])
  assert.deepEqual(marksIn(trainerForm, answers), { condition: 2 })
  assert.deepEqual(
    faultsIn(trainerForm, {}).map((fault) => fault.question),
    ['condition', 'comment'],
  )
  assert.equal(progress(trainerForm, answers).requiredLeft, 0)
})

function bilingualIn(value: unknown): { ja: string; en: string }[] {
  if (typeof value !== 'object' || value === null) return []
  if ('ja' in value && 'en' in value) return [{ ja: String(value.ja), en: String(value.en) }]
  return Object.values(value).flatMap(bilingualIn)
}
