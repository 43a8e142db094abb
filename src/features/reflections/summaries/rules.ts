import { levelOf } from '#/features/forms/readers/rules.ts'
import type { FormVersion, Question, Side } from '#/features/forms/schema.ts'
import { SMALLEST } from '#/features/people/units/counts/rules.ts'
import type { Line } from '../schema.ts'

/** One answer: of somebody in that unit, given by that person, the number in it. */
export type Given = { unitId: string | null; by: string; mark: number }
/** How many gave each number; null: not shown. */
export type Counts = Record<string, number> | null
type Unit = { id: string; parentId: string | null; above: readonly string[] }

/** The questions that somebody is promised a summary of, and whose answers are numbers. */
export const summarised = ({ questions }: Pick<FormVersion, 'questions'>): Question[] =>
  questions.filter(
    ({ kind, readers }) => kind !== 'text' && kind !== 'many' && Object.values(readers).includes('summary'),
  )

/**
 * What is published of one question: for everybody, and for each unit with what hangs below it, by id. Whatever is
 * shown, and whatever is left when shown figures are taken from each other, is nobody's answer or that of at least five
 * people; where too few would be left over, the smallest group beside them is hidden with them.
 */
export function cellsOf(
  units: ReadonlyMap<string, Unit>,
  given: readonly Given[],
): { whole: Counts; units: Map<string, Counts> } {
  const inUnit = new Map<string, Given[]>()
  for (const answer of given)
    for (const id of (answer.unitId && units.get(answer.unitId)?.above) || [])
      inUnit.getOrInsertComputed(id, () => []).push(answer)
  const shown = new Map<string, Counts>([...units.keys()].map((id) => [id, null]))
  if (peopleIn(given) < SMALLEST) return { whole: null, units: shown }

  const below = Map.groupBy(units.values(), ({ parentId }) => parentId)
  const show = (parentId: string | null, all: readonly Given[]) => {
    const groups = (below.get(parentId) ?? [])
      .map(({ id }) => ({ id, answers: inUnit.get(id) ?? [] }))
      .map((group) => ({ ...group, people: peopleIn(group.answers) }))
      .filter(({ people }) => people >= SMALLEST)
      .toSorted((a, b) => b.people - a.people || (a.id < b.id ? -1 : 1))
    while (isFew(without(all, groups))) groups.pop()
    for (const { id, answers } of groups) {
      shown.set(id, countsIn(answers))
      show(id, answers)
    }
  }
  show(null, given)
  return { whole: countsIn(given), units: shown }
}

const peopleIn = (answers: readonly Given[]) => new Set(answers.map(({ by }) => by)).size

function isFew(answers: readonly Given[]): boolean {
  return answers.length > 0 && peopleIn(answers) < SMALLEST
}

function without(all: readonly Given[], groups: readonly { answers: readonly Given[] }[]): Given[] {
  const taken = new Set(groups.flatMap(({ answers }) => answers))
  return all.filter((answer) => !taken.has(answer))
}

function countsIn(answers: readonly Given[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { mark } of answers) counts[mark] = (counts[mark] ?? 0) + 1
  return counts
}

/** As what somebody looks at figures: the offices see units as well, those beside people the whole alone. */
export type Looking = 'office' | Line

/**
 * Whether the figures of a question are for somebody: the offices, where HR reads it in one way or the other; those
 * beside people only where a summary was announced to them - who reads answers could take their own people's away.
 */
export const isFor = ({ readers }: Pick<Question, 'readers'>, as: Looking): boolean =>
  as === 'office' ? readers.hr !== 'hidden' : readers[as] === 'summary'

/** Whether somebody may have read answers to a question themselves: what they know could be taken away from figures. */
export const mayKnow = (side: Side, question: Pick<Question, 'readers'>, as: Line): boolean =>
  levelOf(side, question, as, true) === 'answers'

/** Figures for somebody who knows the answers of so many of the people in them. */
export const unlessKnown = (counts: Counts, known: number): Counts =>
  counts && known > 0 && Object.values(counts).reduce((sum, count) => sum + count, 0) - known < SMALLEST ? null : counts

export type Bar = { from: number; until: number; count: number }
const MOST_BARS = 8

/** Counts of numbers as bars in order: each number its own, or spans of equal width where there are many. */
export function barsOf(counts: Record<string, number>): Bar[] {
  const marks = Object.keys(counts)
    .map(Number)
    .toSorted((a, b) => a - b)
  if (marks.length <= MOST_BARS) return marks.map((mark) => ({ from: mark, until: mark, count: counts[mark]! }))
  const [least, most] = [marks[0]!, marks.at(-1)!]
  const width = roundWidth((most - least) / (MOST_BARS - 1))
  const first = Math.floor(least / width) * width
  const bars = Math.floor((most - first) / width) + 1
  return Array.from({ length: bars }, (_, place) => {
    const from = first + place * width
    const inside = marks.filter((mark) => mark >= from && mark < from + width)
    return { from, until: from + width, count: inside.reduce((sum, mark) => sum + counts[mark]!, 0) }
  })
}

/** The next of 1, 2, 5, 10, 20, 50 ... that is no smaller. */
function roundWidth(width: number): number {
  const unit = 10 ** Math.floor(Math.log10(width))
  return [1, 2, 5, 10].map((times) => times * unit).find((round) => round >= width)!
}
