import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { v7 } from 'uuid'
import { AOBA, settle } from '../fixtures/aoba.ts'
import { openTestBanso } from '../fixtures/banso.ts'
import { addForm } from './features/forms/api.ts'
import { seenBy } from './features/forms/readers/rules.ts'
import { cleaned } from './features/forms/rules.ts'
import { type Answers, FormVersion, type Question, type Role, type Side } from './features/forms/schema.ts'

/**
 * What the editor shows as "seen by the trainer" is what the trainer really sees: for whatever form, whatever answers and
 * whoever stands around, the preview's rule and the server's answer hold the same questions and the same answers.
 */

const banso = await openTestBanso()
const company = await settle(banso, {
  ...AOBA,
  ren: { ...AOBA.ren!, trainers: ['aki', 'kudo'], managers: ['mori', 'kudo'] },
})
const { id, cookie, organizationId } = company
await banso.world.owner.query("update identity.sessions set expires_at = '2100-01-01'")

const say = (text: string) => ({ ja: text, en: text })
const level = fc.constantFrom('hidden' as const, 'summary' as const, 'answers' as const)
const open = fc.constantFrom('hidden' as const, 'answers' as const)
const kinds = ['scale', 'choice', 'many', 'number', 'text'] as const
const options = ['a', 'b', 'c'].map((key) => ({ key, label: say(key) }))
const shapes = {
  scale: { scale: { min: 1 as const, max: 5 as const, lowLabel: say('-'), highLabel: say('+') } },
  choice: { options },
  many: { options },
  number: {},
  text: { maxLength: 100 },
}

const question = fc.record({
  kind: fc.constantFrom(...kinds),
  readers: fc.record({ hire: open, trainer: level, manager: level, hr: level }),
  words: fc.record({ trainer: open, manager: open, hr: open }),
  dependsOnFirst: fc.boolean(),
})
const form = fc.array(question, { minLength: 1, maxLength: 8 }).map((drawn): FormVersion => {
  const questions = drawn.map(({ kind, readers, words, dependsOnFirst }, place) => ({
    ...{ key: `q${place}`, title: say(`Question ${place}`), required: false, group: place % 2 ? 'two' : 'one', kind },
    ...shapes[kind],
    readers: kind === 'text' ? { ...readers, ...words } : readers,
    ...(dependsOnFirst && place > 0 && drawn[0]!.kind === 'choice' && { visibleIf: { question: 'q0', equals: 'a' } }),
  })) as Question[]
  const groups = ['one', 'two'].map((key) => ({ key, title: say(key) }))
  return FormVersion.parse({ key: 'drawn', version: 1, title: say('Drawn'), minutes: 3, groups, questions })
})

const answerTo = ({ kind }: Question): Answers[string] =>
  ({ scale: 4, choice: 'a', many: ['a', 'c'], number: 7, text: 'words' })[kind]
const answersTo = ({ questions }: FormVersion, left: ReadonlySet<number>): Answers =>
  Object.fromEntries(questions.flatMap((one, place) => (left.has(place) ? [] : [[one.key, answerTo(one)]])))

async function call(who: string, procedure: string, input: object) {
  const { status, body } = await banso.call(cookie[who], procedure, input)
  assert.ok(status === 200 || status === 404, `${procedure} ${who}: ${JSON.stringify(body)}`)
  return status === 200 ? body : undefined
}

async function handedIn(forms: Record<Side, FormVersion>, given: Record<Side, Answers>, alsoToManager: boolean) {
  const [hire, trainer] = await banso.world.identity.inOrganization(organizationId, async (tx) => [
    await addForm(tx, { side: 'hire', content: forms.hire }, banso.world.clock.now()),
    await addForm(tx, { side: 'trainer', content: forms.trainer }, banso.world.clock.now()),
  ])
  const programmeId = v7()
  await call('hana', 'reflections.startProgramme', {
    ...{ programmeId, name: 'drawn', cadence: 'monthly', startsOn: '2026-11-01', endsOn: '2026-11-30' },
    ...{ opensBefore: 10, dueAfter: 5, closesAfter: 9, personIds: [id.ren] },
    stages: [{ fromMonths: 0, hireForm: { formId: hire }, trainerForm: { formId: trainer } }],
  })
  const { rows } = await banso.world.owner.query('select id from app.reflections_reflections where programme_id = $1', [
    programmeId,
  ])
  const reflectionId = rows[0]!.id as string
  await call('ren', 'reflections.submit', { reflectionId, answers: given.hire, alsoToManager })
  await call('aki', 'reflections.answer', { reflectionId, answers: given.trainer })
  return reflectionId
}

/** Who looks as what: Kudo is both trainer and manager, and so counts as trainer. */
const looking: [who: string, role: Role][] = [
  ['ren', 'hire'],
  ['kudo', 'trainer'],
  ['mori', 'manager'],
  ['hana', 'hr'],
]

type Shown = { form: { questions: { key: string }[] }; answers: Answers }
/** Exactly what the rule says of what was answered; and no question beside those it names. */
function same(
  side: Side,
  whole: FormVersion,
  given: Answers,
  role: Role,
  shown: Shown | null | undefined,
  also: boolean,
) {
  const expected = seenBy(side, whole, role, also).form.questions.map(({ key }) => key)
  const answered = Object.keys(cleaned(whole, given)).filter((key) => expected.includes(key))
  assert.deepEqual(Object.keys(shown?.answers ?? {}).toSorted(), answered.toSorted(), `${side} form, as ${role}`)
  const beside = (shown?.form.questions ?? []).filter(({ key }) => !expected.includes(key))
  assert.deepEqual(beside, [], `${role} is sent questions that are not theirs`)
}

test('for any forms, answers and switch, each reader sees what the preview shows', async () => {
  const drawn = fc.record({
    forms: fc.record({ hire: form, trainer: form }),
    left: fc.uniqueArray(fc.nat({ max: 7 }), { maxLength: 3 }),
    also: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(drawn, async ({ forms, left, also }) => {
      const given = { hire: answersTo(forms.hire, new Set(left)), trainer: answersTo(forms.trainer, new Set(left)) }
      const reflectionId = await handedIn(forms, given, also)
      for (const [who, role] of looking) {
        const reading = await call(who, 'reflections.reading', { reflectionId })
        const [answer] = (reading?.answers ?? []) as { read: Shown }[]
        same('hire', forms.hire, given.hire, role, reading?.written as Shown, also)
        same('trainer', forms.trainer, given.trainer, role, answer?.read, false)
      }
      for (const stranger of ['toru', 'ito', 'sora'])
        assert.equal(await call(stranger, 'reflections.reading', { reflectionId }), undefined)
    }),
    { numRuns: 30 },
  )
})
