/** The same numbers each time, from 0 up to 1: all that happens in the demo follows from names and days alone. */
export function chance(...of: (string | number)[]): number {
  let hash = 2166136261
  for (const sign of of.join(' ')) hash = Math.imul(hash ^ sign.codePointAt(0)!, 16777619)
  hash = Math.imul(hash ^ (hash >>> 15), 2246822507)
  hash = Math.imul(hash ^ (hash >>> 13), 3266489909)
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32
}

export const among = (count: number, ...of: (string | number)[]): number => Math.floor(chance(...of) * count)

export const oneOf = <T>(list: readonly T[], ...of: (string | number)[]): T => list[among(list.length, ...of)]!
