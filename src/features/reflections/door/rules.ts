import type { Reach, Standing } from './schema.ts'

/** The kind under which the words of letters are entrusted, and that of what is not sent yet. */
export const LETTER = 'reflections.letter'
export const LETTER_DRAFT = 'reflections.letter.draft'

/** How somebody stands on a day to the one who would write to them. */
export type Holder = {
  /** As what they can be written to; null: they hold no such office. */
  as: Standing | null
  here: boolean
  away: boolean
  /** Supports the writer today, as whatever. */
  beside: boolean
  /** Has signed in at least once: nobody else would ever read it. */
  activated: boolean
}

/** Past the line means: not to anybody who supports the writer today, and to somebody who is there to read it. */
export const mayBeChosen = (holder: Holder): boolean => reachOf(holder) === 'yes' && holder.activated

export function reachOf({ as, here, away, beside }: Holder): Reach {
  if (!here) return 'left'
  if (beside) return 'beside'
  if (as === null) return 'office-ended'
  return away ? 'away' : 'yes'
}

type Ends = { authorId: string; toId: string | null; toOffice: 'hr' | null }

/** Who reads one turn: the other side alone; of a letter to the office, its holders and the one who asked. */
export function readersOfTurn(letter: Ends, by: string): { persons: string[]; offices: 'hr'[] } {
  const offices = letter.toOffice ? [letter.toOffice] : []
  if (by !== letter.authorId) return { persons: [letter.authorId], offices }
  return { persons: letter.toId ? [letter.toId] : [], offices }
}
