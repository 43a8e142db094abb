import { addDays, addMonths, type Day } from '#/platform/day.ts'
import { LETTER, LETTER_DRAFT } from '../door/rules.ts'
import { KIND } from '../readers/rules.ts'
import type { Kept, Periods } from './schema.ts'

/** Unless the organisation says otherwise. */
export const DEFAULTS: Periods = { reflections: 36, letters: 24, drafts: 6 }

/** What of a reflection or an answer, and of an addition, is not handed in yet. */
export const DRAFT = 'reflections.draft'
export const ADDING = 'reflections.adding.draft'

/** The kinds of entrusted words that are kept for each period. */
export const KINDS: Record<Kept, string[]> = {
  reflections: Object.values(KIND),
  letters: [LETTER],
  drafts: [DRAFT, ADDING, LETTER_DRAFT],
}

/** The last day on which words written on a day are there. */
export const keptUntil = (writtenOn: Day, months: number): Day => addMonths(writtenOn, months)

/** The first day whose words are still there today; what was written before it goes. */
export function firstKept(today: Day, months: number): Day {
  // Month ends: so many months back and as many forth again is not always the same day.
  let day = addDays(addMonths(today, -months), -3)
  while (keptUntil(day, months) < today) day = addDays(day, 1)
  return day
}
