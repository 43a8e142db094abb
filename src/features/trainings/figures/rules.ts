import { SMALLEST } from '#/features/people/units/counts/rules.ts'

/** How a phase went for those who had it: done in its window, done outside, not done until the windows were over. */
export type Timeliness = { inWindow: number; late: number; missed: number }
/** What was remembered by those whose exercise could be scored: how many, and the sum of their percents. */
export type Recall = { people: number; sum: number }

/** What is published of a phase: of fewer than five people nothing. */
export const timelinessCell = (counts: Timeliness): Timeliness | null => (peopleIn(counts) < SMALLEST ? null : counts)
export const recallCell = (recall: Recall): Recall | null => (recall.people < SMALLEST ? null : recall)

export const peopleIn = ({ inWindow, late, missed }: Timeliness): number => inWindow + late + missed

/** Who took part knows their own figure and could take it away: five others must be left. */
export const shownTo = <Cell>(cell: Cell | null, people: (cell: Cell) => number, takesPart: boolean): Cell | null =>
  cell === null || (takesPart && people(cell) - 1 < SMALLEST) ? null : cell

/**
 * All phases together: of those shown alone. A sum over everything would give away what is hidden, as soon as one takes
 * what is shown from it. Nothing shown: null.
 */
export function together(cells: readonly (Timeliness | null)[]): Timeliness | null {
  const shown = cells.filter((cell) => cell !== null)
  if (shown.length === 0) return null
  const sumOf = (key: keyof Timeliness) => shown.reduce((sum, cell) => sum + cell[key], 0)
  return { inWindow: sumOf('inWindow'), late: sumOf('late'), missed: sumOf('missed') }
}

/** In whole percent, rounded down. */
export const percent = (part: number, whole: number): number => (whole === 0 ? 0 : Math.floor((100 * part) / whole))

/** Where most people stopped: the phase that most did not do, the earlier of two; null where nobody missed any. */
export function dropOff(cells: readonly { number: number; timeliness: Timeliness | null }[]): number | null {
  let most: { number: number; share: number } | null = null
  for (const { number, timeliness } of cells) {
    if (!timeliness || timeliness.missed === 0) continue
    const share = timeliness.missed / peopleIn(timeliness)
    if (!most || share > most.share) most = { number, share }
  }
  return most?.number ?? null
}
