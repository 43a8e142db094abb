import type { Question } from '#/features/forms/schema.ts'
import { type Day, lastDayOf, type Month, monthsBetween, nextMonth } from '#/platform/day.ts'
import { addWorkingDays, type Calendar, nthWorkingDayOfMonth } from '#/platform/working-days.ts'

export type ReflectionState = 'open' | 'draft' | 'submitted' | 'answered'
export type Act = 'save' | 'submit' | 'answer'

/**
 * A monthly programme's rhythm; a programme's row is one. All counts are working days: a month's round opens on the month's n-th working day from
 * the end (1 is the last), is due `dueAfter` and closes `closesAfter` after it opened.
 */
export type Rhythm = {
  startsMonth: Month
  endsMonth: Month
  opensBeforeMonthEnd: number
  dueAfter: number
  closesAfter: number
}

/** One month's reflection, about that month. All three days belong to its window. */
export type Round = { month: Month; opensOn: Day; dueOn: Day; closesOn: Day }

export type RhythmObstacle =
  | 'ends-before-it-starts'
  | 'too-many-months'
  | 'opens-outside-the-month'
  | 'due-at-once'
  | 'closes-before-due'
  | 'window-too-long'

const MOST_MONTHS = 36
const MOST_WORKING_DAYS = 20
const ANSWER_WITHIN_WORKING_DAYS = 3

const transitions: Record<ReflectionState, Partial<Record<Act, ReflectionState>>> = {
  open: { save: 'draft', submit: 'submitted' },
  draft: { save: 'draft', submit: 'submitted' },
  submitted: { answer: 'answered' },
  answered: {},
}

/** The state an act leads to, `undefined` where it may not be done. Only the trainer's side answers. */
export function next(state: ReflectionState, act: Act): ReflectionState | undefined {
  return transitions[state][act]
}

/** Why a rhythm makes no sense, in the order a person would mend it. */
export function obstacleIn(rhythm: Rhythm): RhythmObstacle | undefined {
  const { opensBeforeMonthEnd: opens, dueAfter: due, closesAfter: closes } = rhythm
  if (rhythm.endsMonth < rhythm.startsMonth) return 'ends-before-it-starts'
  if (monthNumber(rhythm.endsMonth) - monthNumber(rhythm.startsMonth) >= MOST_MONTHS) return 'too-many-months'
  if (!Number.isInteger(opens) || opens < 1 || opens > MOST_WORKING_DAYS) return 'opens-outside-the-month'
  if (!Number.isInteger(due) || due < 1) return 'due-at-once'
  if (!Number.isInteger(closes) || closes < due) return 'closes-before-due'
  return closes > MOST_WORKING_DAYS ? 'window-too-long' : undefined
}

/**
 * Every round of a programme, in order. A month with fewer working days than asked opens on its first one, a month
 * without any on the first after it; and a round closes, and is due, before the next month's opens, so that nobody has
 * two open at once.
 * @throws RangeError naming the obstacle
 */
export function roundsOf(rhythm: Rhythm, calendar: Calendar): Round[] {
  const obstacle = obstacleIn(rhythm)
  if (obstacle) throw new RangeError(obstacle)

  return monthsBetween(rhythm.startsMonth, rhythm.endsMonth).map((month) => {
    const opensOn = openingOf(month, rhythm, calendar)
    const lastOn = latest(opensOn, addWorkingDays(openingOf(nextMonth(month), rhythm, calendar), -1, calendar))
    const closesOn = earliest(addWorkingDays(opensOn, rhythm.closesAfter, calendar), lastOn)
    const dueOn = earliest(addWorkingDays(opensOn, rhythm.dueAfter, calendar), closesOn)
    return { month, opensOn, dueOn, closesOn }
  })
}

/**
 * The rounds to open today: each once, and none whose window has passed. One opened so late that its due day is over is
 * due on the day it closes: nothing is overdue when it first appears.
 */
export function roundsToOpen(rounds: readonly Round[], today: Day, alreadyOpened: Iterable<Month>): Round[] {
  const opened = new Set(alreadyOpened)
  return rounds
    .filter((round) => round.opensOn <= today && today <= round.closesOn && !opened.has(round.month))
    .map((round) => (round.dueOn < today ? { ...round, dueOn: round.closesOn } : round))
}

/** The day by which a trainer is asked to answer: three working days after the submission. */
export function answerDueOn(submittedOn: Day, calendar: Calendar): Day {
  return addWorkingDays(submittedOn, ANSWER_WITHIN_WORKING_DAYS, calendar)
}

function openingOf(month: Month, rhythm: Rhythm, calendar: Calendar): Day {
  return (
    nthWorkingDayOfMonth(month, -rhythm.opensBeforeMonthEnd, calendar) ?? addWorkingDays(lastDayOf(month), 1, calendar)
  )
}

function monthNumber(month: Month): number {
  const [year = 0, ofYear = 0] = month.split('-').map(Number)
  return year * 12 + ofYear
}

function earliest(a: Day, b: Day): Day {
  return a < b ? a : b
}

function latest(a: Day, b: Day): Day {
  return a < b ? b : a
}

/** What is written in one month's exchange. The new hire writes `marks` and `text`, the trainer the other three. */
export type Part = 'marks' | 'text' | 'comment' | 'hire-state' | 'confidence'

/**
 * The part an answer belongs to, so that nothing is stored with readers of another. A choice of several is kept with the
 * new hire's words. The trainer's form names its comment and its confidence by the keys `comment` and `confidence`.
 */
export function partOf(side: 'hire' | 'trainer', question: Pick<Question, 'key' | 'kind'>): Part {
  if (side === 'hire') return question.kind === 'text' || question.kind === 'many' ? 'text' : 'marks'
  return question.key === 'comment' || question.key === 'confidence' ? question.key : 'hire-state'
}

/** Persons by id, and offices: whoever holds one reads as long as they hold it. */
export type Readers = { persons: string[]; offices: 'hr'[] }

/** Those around a reflection as of the day it is written. `authorId` is the new hire who writes it. */
export type Around = { authorId: string; trainers: readonly string[]; managers: readonly string[] }

/**
 * Who reads which part. It is shown before writing and fixed at writing.
 * - `marks` (numbers, and how far the reflection is): trainers and managers
 * - `text` (the new hire's words): trainers; managers only when the author adds them
 * - `comment`: the new hire
 * - `hire-state` (the new hire seen by the trainer: marks, state and its words): managers and the office `hr`
 * - `confidence` (the trainer's own): nobody else
 *
 * Who is both trainer and manager counts as trainer; nobody is named twice; the new hire reads no view of themselves
 * but the comment. Without a trainer the words have no reader unless the author adds the managers.
 */
export function readersOf({ alsoToManager, ...around }: Around & { alsoToManager: boolean }): Record<Part, Readers> {
  const { trainers, managers } = rolesIn(around)
  return {
    marks: { persons: [...trainers, ...managers], offices: [] },
    text: { persons: alsoToManager ? [...trainers, ...managers] : trainers, offices: [] },
    comment: { persons: [around.authorId], offices: [] },
    'hire-state': { persons: managers, offices: ['hr'] },
    confidence: { persons: [], offices: [] },
  }
}

/**
 * Who is told of a submission, each person once: trainers are asked to answer, managers are to know. Without a
 * trainer the managers are told and nobody answers: the reflection stays submitted.
 */
export function toldOfSubmission(around: Around): { toAnswer: string[]; toKnow: string[] } {
  const { trainers, managers } = rolesIn(around)
  return { toAnswer: trainers, toKnow: managers }
}

function rolesIn({ authorId, ...around }: Around): { trainers: string[]; managers: string[] } {
  const trainers = [...new Set(around.trainers)].filter((id) => id !== authorId)
  const managers = [...new Set(around.managers)].filter((id) => id !== authorId && !trainers.includes(id))
  return { trainers, managers }
}
