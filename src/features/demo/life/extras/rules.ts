import { addDays, addMonths, type Day, monthOf, weekdayOf } from '#/platform/day.ts'
import type { Company, Extra } from '../../company/schema.ts'
import { questionsOf } from './asking/rules.ts'
import { trainingExtras } from './courses/rules.ts'
import { ADDED, LETTERS } from './letters/rules.ts'

/** Who sets up what the office sets up. */
const OFFICE = 'hana'
/** In which months of the history HR asks questions of its own; the last ones lie ahead. */
const ASKING_MONTHS = [2, 5, 8, 10, 12, 15]
/** On that day of the month before, the questions are ready. */
const READY_ON = '20'
const KEEPING_AFTER_DAYS = 20
const FRIDAY = 5

const extras = new WeakMap<Company, Map<Day, Extra[]>>()

/** What happens on a day beside reflections and answers; the same company is looked through once. */
export function extrasOn(company: Company, day: Day): Extra[] {
  const known = extras.get(company) ?? Map.groupBy(allOf(company), ({ on }) => on)
  extras.set(company, known)
  return known.get(day) ?? []
}

function allOf(company: Company): Extra[] {
  const { people, from } = company
  const begun = new Map(people.map(({ key, employments }) => [key, employments.at(-1)!.from]))
  const after = (key: string, days: number) => weekday(addDays(begun.get(key)!, days))
  return [
    {
      on: weekday(addDays(from, KEEPING_AFTER_DAYS)),
      by: OFFICE,
      kind: 'keeping',
      months: { reflections: 36, letters: 24, drafts: 3 },
    },
    ...ASKING_MONTHS.map((ahead, round): Extra => {
      const month = monthOf(addMonths(from, ahead))
      const on = weekday(`${monthOf(addMonths(from, ahead - 1))}-${READY_ON}` as Day)
      const kinds = ['new-graduate', 'mid-career']
      return { on, by: OFFICE, kind: 'items', month, questions: questionsOf(month, round), kinds }
    }),
    ...LETTERS.flatMap(({ letter, from: author, to, turns }) =>
      turns.map(({ after: days, by, text }, place): Extra => {
        const what =
          place === 0 ? { kind: 'letter' as const, letter, to, text } : { kind: 'reply' as const, letter, text }
        return { on: after(author, days), by, ...what }
      }),
    ),
    ...trainingExtras(company),
    ...ADDED.map(({ after: days, by, text }): Extra => ({ on: after(by, days), by, kind: 'addition', text })),
  ]
}

/** The day itself, or the Monday after. */
function weekday(day: Day): Day {
  const past = weekdayOf(day) - FRIDAY
  return past > 0 ? addDays(day, 3 - past) : day
}
