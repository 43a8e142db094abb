import type { FormVersion, Question } from '#/features/forms/schema.ts'
import { addDays, type Day } from '#/platform/day.ts'
import { addWorkingDays, type Calendar } from '#/platform/working-days.ts'
import { fraction } from '../rules.ts'
import type { EvaluationMethod, Points } from '../schema.ts'
import { FORMS } from './library/rules.ts'
import type { Paper, PaperKind } from './schema.ts'

/** Under which kind it is tallied how content people were. */
export const SATISFACTION = 'trainings.satisfaction'
export const SATISFIED = [1, 2, 3, 4, 5].map((mark) => `score-${mark}`)
/** The question whose answer counts: of the paper on satisfaction from 1 to 5, of the one on understanding from 0 to 10. */
export const SCORE = 'score'
export const MOST_UNDERSTOOD = 10

/** A paper is taken for five working days after the day asked for. */
export const closesOn = ({ dueOn }: Pick<Paper, 'dueOn'>, calendar: Calendar): Day => addWorkingDays(dueOn, 5, calendar)

export const KINDS: readonly PaperKind[] = ['before', 'after', 'understanding', 'satisfaction']

/** The papers that Banso proposes: assignments share their weight, before and after. */
export function offeredPapers(
  { startsOn, endsOn }: { startsOn: Day; endsOn: Day },
  { weights }: Pick<EvaluationMethod, 'weights'>,
  calendar: Calendar,
): Omit<Paper, 'id' | 'revision'>[] {
  const before = Math.floor(weights.assignments / 2)
  const days: Record<PaperKind, [opensOn: Day, dueOn: Day, points: number]> = {
    before: [addDays(startsOn, -14), addWorkingDays(startsOn, -1, calendar), before],
    after: [endsOn, addWorkingDays(endsOn, 10, calendar), weights.assignments - before],
    understanding: [endsOn, addWorkingDays(endsOn, 2, calendar), 0],
    satisfaction: [endsOn, addWorkingDays(endsOn, 3, calendar), 0],
  }
  const wanted = (kind: PaperKind) =>
    kind === 'understanding' ? weights.understanding > 0 : kind === 'satisfaction' || days[kind][2] > 0
  return KINDS.filter(wanted).map((kind) => {
    const [opensOn, dueOn, points] = days[kind]
    return { kind, form: FORMS[kind], points, opensOn, dueOn }
  })
}

export type PaperFlaw = 'points-of-nothing' | 'ends-before-it-begins' | 'score-missing' | 'score-alone'

/** What keeps a paper from being asked. On satisfaction nothing is asked beside the score: words would tell who wrote. */
export function flawsOf({ kind, form, points, opensOn, dueOn }: Omit<Paper, 'id' | 'revision'>): PaperFlaw[] {
  const flaws: PaperFlaw[] = []
  const score = form.questions.find(({ key }) => key === SCORE)
  if (points > 0 && kind !== 'before' && kind !== 'after') flaws.push('points-of-nothing')
  if (dueOn < opensOn) flaws.push('ends-before-it-begins')
  if (kind === 'understanding' && !(score && asksUnderstanding(score))) flaws.push('score-missing')
  if (kind === 'satisfaction' && !(score?.kind === 'scale' && score.required)) flaws.push('score-missing')
  if (kind === 'satisfaction' && form.questions.length > 1) flaws.push('score-alone')
  return flaws
}

const asksUnderstanding = (question: Question) =>
  question.kind === 'number' &&
  question.required &&
  !question.visibleIf &&
  question.range?.min === 0 &&
  question.range.max === MOST_UNDERSTOOD

/** The points for what one says to have understood, from 0 to 10: hundredths of an answer count, nothing finer. */
export const understandingPoints = (answer: number, { weights }: Pick<EvaluationMethod, 'weights'>): Points =>
  fraction(BigInt(Math.round(answer * 100) * weights.understanding), BigInt(100 * MOST_UNDERSTOOD))

/** The form as it is asked: nobody reads it by their role, so the readers of forms say nothing here. */
export const asAsked = (form: FormVersion, kind: PaperKind): FormVersion => ({
  ...form,
  key: kind,
  questions: form.questions.map((question) => ({ ...question, readers: NOBODY })),
})
const NOBODY = { hire: 'hidden', trainer: 'hidden', manager: 'hidden', hr: 'hidden' } as const
