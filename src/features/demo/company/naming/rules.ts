import { among, chance } from '../chance/rules.ts'
import { FAMILY, OLDER, YOUNGER } from '../names/rules.ts'
import type { Someone } from '../schema.ts'

export type Named = Pick<
  Someone,
  'key' | 'familyName' | 'givenName' | 'reading' | 'otherName' | 'chosenName' | 'locale'
>

export const japanese = (
  key: string,
  familyName: string,
  givenName: string,
  reading: string,
  otherName = '',
): Named => ({
  ...{ key, familyName, givenName, reading, otherName },
  ...{ chosenName: '', locale: 'ja' },
})

export type Naming = (seed: string, older: boolean) => Named

/** Gives out names, frequent family names more often, and none twice; `taken` have theirs already. */
export function naming(taken: readonly Named[]): Naming {
  const used = new Set(taken.flatMap(({ key, familyName, givenName }) => [key, familyName + givenName]))
  return (seed, older) => {
    const given = older ? OLDER : YOUNGER
    for (let attempt = 0; ; attempt += 1) {
      const family = FAMILY[Math.floor(chance(seed, attempt, 'family') ** 1.6 * FAMILY.length)]!
      const own = given[among(given.length, seed, attempt, 'given')]!
      const [key, full] = [`${own.plain}.${family.plain}`, family.written + own.written]
      if (used.has(full) || used.has(key)) continue
      used.add(full).add(key)
      return japanese(key, family.written, own.written, `${family.reading} ${own.reading}`)
    }
  }
}
