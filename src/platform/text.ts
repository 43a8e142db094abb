/** Length as people count it: an emoji or a rare kanji outside the basic plane is one. */
export function lengthOf(text: string): number {
  let length = 0
  for (const _ of text) length += 1
  return length
}
