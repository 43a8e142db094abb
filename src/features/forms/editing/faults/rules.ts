import { lengthOf } from '#/platform/text.ts'
import { frozenChanges } from '../../rules.ts'
import type { Question, Side } from '../../schema.ts'
import { contentOf, isBlank, questionsIn } from '../rules.ts'
import type { DraftCondition, DraftQuestion, FormDraft, Language, Said } from '../schema.ts'

export type FaultReason =
  | 'missing'
  | 'too-long'
  | 'minutes'
  | 'empty-group'
  | 'too-few-options'
  | 'option-twice'
  | 'half-range'
  | 'range-turned'
  | 'text-length'
  | 'words-have-no-summary'
  | 'condition-later'
  | 'condition-unsaid'
  | 'condition-never'
  | 'frozen'

/** What keeps a draft from being published: `field` is `groups.0.questions.2.title.en`. */
export type DraftFault = { field: string; reason: FaultReason; max?: number }

/** What is wrong at any time, not only once somebody wants to publish: it comes of a change made elsewhere. */
export const LIVE: ReadonlySet<FaultReason> = new Set<FaultReason>([
  ...(['too-long', 'option-twice', 'range-turned', 'words-have-no-summary'] as const),
  ...(['condition-later', 'condition-never', 'frozen'] as const),
])

const LONGEST = { title: 1000, answer: 5000 }
const MOST_MINUTES = 60

/** All that must be mended before publishing, in the order of the form. */
export function faultsIn(
  draft: FormDraft,
  side: Side,
  languages: readonly Language[],
  frozen: readonly Question[],
): DraftFault[] {
  const faults: DraftFault[] = []
  const add = (field: string, reason: FaultReason, more = {}) => faults.push({ field, reason, ...more })
  const text = (field: string, said: Said, required = true) => {
    if (!required && isBlank(said)) return
    for (const language of ['ja', 'en'] as const) {
      if (said[language].trim() === '' && languages.includes(language)) add(`${field}.${language}`, 'missing')
      if (lengthOf(said[language].trim()) > LONGEST.title)
        add(`${field}.${language}`, 'too-long', { max: LONGEST.title })
    }
  }
  const changed = new Set(frozenChanges(frozen, contentOf(draft, side, 1, languages).questions))

  text('title', draft.title)
  if (!isWhole(draft.minutes, 1, MOST_MINUTES)) add('minutes', 'minutes')
  const before: DraftQuestion[] = []
  draft.groups.forEach((group, place) => {
    const at = `groups.${place}`
    text(`${at}.title`, group.title)
    text(`${at}.intro`, group.intro, false)
    if (group.questions.length === 0) add(at, 'empty-group')
    group.questions.forEach((question, place) => {
      const field = `${at}.questions.${place}`
      text(`${field}.title`, question.title)
      text(`${field}.help`, question.help, false)
      for (const { at, said } of textsOf(question)) text(`${field}.${at}`, said)
      for (const { at, reason, ...more } of ofKind(question, languages)) add(`${field}.${at}`, reason, more)
      if (question.kind === 'text' && Object.values(question.readers).includes('summary'))
        add(`${field}.readers`, 'words-have-no-summary')
      const problem = question.condition && conditionFault(question.condition, before)
      if (problem) add(`${field}.condition`, problem)
      if (changed.has(question.key)) add(field, 'frozen')
      before.push(question)
    })
  })
  return faults
}

function textsOf({ kind, ends, options }: DraftQuestion): { at: string; said: Said }[] {
  if (kind === 'scale') return (['low', 'high'] as const).map((end) => ({ at: `ends.${end}`, said: ends[end] }))
  if (kind !== 'choice' && kind !== 'many') return []
  return options.map(({ label }, place) => ({ at: `options.${place}.label`, said: label }))
}

function ofKind(
  { kind, options, min, max, maxLength }: DraftQuestion,
  languages: readonly Language[],
): { at: string; reason: FaultReason; max?: number }[] {
  if (kind === 'choice' || kind === 'many') {
    if (options.length < 2) return [{ at: 'options', reason: 'too-few-options' }]
    const twice = options.flatMap(({ label }, place) =>
      languages.flatMap((language) => {
        const text = label[language].trim()
        const first = options.findIndex((other) => other.label[language].trim() === text)
        return text && first < place ? [`options.${place}.label.${language}`] : []
      }),
    )
    return twice.map((at) => ({ at, reason: 'option-twice' }))
  }
  if (kind === 'number') {
    if ((min === null) !== (max === null)) return [{ at: min === null ? 'min' : 'max', reason: 'half-range' }]
    return min !== null && max !== null && min > max ? [{ at: 'max', reason: 'range-turned' }] : []
  }
  if (kind !== 'text' || isWhole(maxLength, 1, LONGEST.answer)) return []
  return [{ at: 'maxLength', reason: 'text-length', max: LONGEST.answer }]
}

/** A condition looks at an earlier question, and says an answer that can be given. */
function conditionFault(
  { question: key, equals, atLeast, atMost }: DraftCondition,
  before: readonly DraftQuestion[],
): FaultReason | undefined {
  const asked = before.find((question) => question.key === key)
  if (!asked || asked.kind === 'text') return 'condition-later'
  if (asked.kind === 'choice' || asked.kind === 'many') {
    if (equals === null) return 'condition-unsaid'
    return asked.options.some((option) => option.key === equals) ? undefined : 'condition-never'
  }
  if (atLeast === null && atMost === null) return 'condition-unsaid'
  const [min, max] = asked.kind === 'scale' ? [1, 5] : [asked.min ?? -Infinity, asked.max ?? Infinity]
  const [from, to] = [Math.max(atLeast ?? min, min), Math.min(atMost ?? max, max)]
  return from > to ? 'condition-never' : undefined
}

/** The questions a condition may look at. */
export function conditionsFor(draft: FormDraft, key: string): DraftQuestion[] {
  const all = questionsIn(draft)
  const place = all.findIndex((question) => question.key === key)
  return all.slice(0, Math.max(0, place)).filter(({ kind }) => kind !== 'text')
}

const isWhole = (number: number | null, min: number, max: number) =>
  number !== null && Number.isInteger(number) && number >= min && number <= max
