import type { Month } from '#/platform/day.ts'

/** Which round is looked at, as it stands in the URL; without any it is the latest of the first programme. */
export type RoundSearch = { programme?: string | undefined; month?: Month | undefined; unit?: string | undefined }

/** Reads the URL; what makes no sense there is passed over. */
export function roundSearch({ programme, month, unit }: Record<string, unknown>): RoundSearch {
  return {
    ...(isId(programme) && { programme }),
    ...(typeof month === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(month) && { month: month as Month }),
    ...(isId(unit) && { unit }),
  }
}

const isId = (value: unknown): value is string => typeof value === 'string' && /^[\da-f-]{36}$/i.test(value)
