import { z } from 'zod'
import { Invalid } from './errors.ts'

/** Where a list goes on: the sort values of the last row shown, opaque to whoever hands it back. */
export const cursorOf = (...values: string[]): string => Buffer.from(JSON.stringify(values)).toString('base64url')

/** A value that a list of names runs by. */
export const SortKey = z.string().refine((text) => !text.includes('\0'))

/** The values of a cursor, or nothing for the first page; a cursor that is none of this list's is refused (400). */
export function cursorIn<Values>(after: string | undefined, values: z.ZodType<Values>): Values | undefined {
  if (after === undefined) return undefined
  try {
    const read = values.safeParse(JSON.parse(Buffer.from(after, 'base64url').toString()))
    if (read.success) return read.data
  } catch {
    // Falls through: not JSON is no different from other rubbish.
  }
  throw new Invalid([{ field: 'after', reason: 'wrong-kind' }])
}
