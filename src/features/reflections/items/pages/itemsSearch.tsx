import type { Month } from '#/platform/schema.ts'

/** Which month's questions are shown, as it stands in the URL; without one it is this month. */
export const itemsSearch = ({ month }: Record<string, unknown>): { month?: Month | undefined } =>
  typeof month === 'string' && /^(?!0000)\d{4}-(0[1-9]|1[0-2])$/.test(month) ? { month: month as Month } : {}
