import type { Episode } from '../../schema.ts'

type Words = [happened: string, meaning: string, lesson: string, next: string, reply: string, help?: string]

const told =
  (low: boolean) =>
  (from: number, until: number, ...[happened, meaning, lesson, next, reply, help]: Words): Episode => ({
    ...{ months: [from, until], low, happened, meaning, lesson, next, reply },
    ...(help !== undefined && { help }),
  })

/** Something that went well, or at least moved on. */
export const well = told(false)
/** Something that weighed on them. */
export const hard = told(true)
