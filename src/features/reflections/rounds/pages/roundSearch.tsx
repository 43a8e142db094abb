import type { Period } from '#/platform/schema.ts'
import type { Show } from '../schema.ts'

/** Which round is looked at and who of it, as it stands in the URL; without any it is the latest of a programme. */
export type RoundSearch = {
  programme?: string | undefined
  period?: Period | undefined
  unit?: string | undefined
  show?: Show | undefined
}

// Named here, since its schema would bring all of zod along.
export const shows = ['missing', 'late', 'waiting', 'answered', 'no-trainer'] as const satisfies Show[]

/** Reads the URL; what makes no sense there is passed over. */
export function roundSearch({ programme, period, unit, show }: Record<string, unknown>): RoundSearch {
  return {
    ...(isId(programme) && { programme }),
    ...(isPeriod(period) && { period }),
    ...(isId(unit) && { unit }),
    ...(shows.includes(show as Show) && { show: show as Show }),
  }
}

const isId = (value: unknown): value is string => typeof value === 'string' && /^[\da-f-]{36}$/i.test(value)
const isPeriod = (value: unknown): value is Period =>
  typeof value === 'string' && /^(\d{4}-(0[1-9]|1[0-2])|\d{4}-\d{2}-\d{2}\/P[12]W|P\d{1,2}M)$/.test(value)
