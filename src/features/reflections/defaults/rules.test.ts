import assert from 'node:assert/strict'
import { test } from 'node:test'
import { faultsIn, marksIn, progress } from '#/features/forms/rules.ts'
import { DIMENSIONS, FormVersion, type Question } from '#/features/forms/schema.ts'
import { hireForm, trainerForm } from './rules.ts'

const forms = { hireForm, trainerForm }

/** Seconds an answer takes on a phone; one that is optional is often left out. */
const seconds = { scale: 8, choice: 8, many: 12, number: 8, text: 45 }
const KANA_OR_KANJI = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u

const itemKeys = ({ questions }: FormVersion) => questions.filter((q) => q.dimension).map((q) => q.key)
const question = ({ questions }: FormVersion, key: string) => questions.find((q) => q.key === key)

for (const [name, form] of Object.entries(forms)) {
  test(`${name} is a sound form`, () => assert.deepEqual(FormVersion.parse(form), form))

  test(`${name} asks at least three things in each dimension`, () => {
    for (const dimension of DIMENSIONS) {
      const asked = form.questions.filter((q) => q.dimension === dimension)
      assert.ok(asked.length >= 3, dimension)
      assert.ok(asked.every((q) => q.kind === 'scale' && q.group === dimension))
    }
  })

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
