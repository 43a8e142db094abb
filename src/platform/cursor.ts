import { Invalid } from './errors.ts'

/** Where a list goes on: the sort values of the last row shown, opaque to whoever hands it back. */
export const cursorOf = (...values: string[]): string => Buffer.from(JSON.stringify(values)).toString('base64url')

/** The values of a cursor, or nothing for the first page; a cursor that is none of ours is refused (400). */
export function cursorIn(after: string | undefined, length: number): string[] | undefined {
  if (after === undefined) return undefined
  try {
    const values: unknown = JSON.parse(Buffer.from(after, 'base64url').toString())
    if (Array.isArray(values) && values.length === length && values.every((value) => typeof value === 'string'))
      return values
  } catch {
    // Falls through: not JSON is no different from other rubbish.
  }
  throw new Invalid([{ field: 'after', reason: 'wrong-kind' }])
}
