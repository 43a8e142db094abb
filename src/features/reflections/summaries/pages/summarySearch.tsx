import type { Period } from '#/platform/schema.ts'

/** Which round's figures are looked at, as it stands in the URL; without any it is the latest. */
export type SummarySearch = { programme?: string | undefined; period?: Period | undefined }

/** Reads the URL; what makes no sense there is passed over. */
export function summarySearch({ programme, period }: Record<string, unknown>): SummarySearch {
  return {
    ...(typeof programme === 'string' && /^[\da-f-]{36}$/i.test(programme) && { programme }),
    ...(isPeriod(period) && { period }),
  }
}

const isPeriod = (value: unknown): value is Period =>
  typeof value === 'string' && /^(\d{4}-(0[1-9]|1[0-2])|\d{4}-\d{2}-\d{2}\/P[12]W)$/.test(value)
