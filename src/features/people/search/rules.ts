import { folded } from '../rules.ts'

/** A longer beginning is compared letter by letter among those that this one finds. */
const LONGEST = 8
const HAN = /\p{Script=Han}/u
/** Words of a name: apart, or joined as in ガルシア・マルケス. */
const BETWEEN = /[\s・･=＝‐-]+/

type Found = {
  familyName: string
  givenName: string
  reading: string
  otherName: string
  chosenName: string
  numbers: readonly string[]
}

/**
 * Every beginning by which a person is found: of each word of a name or reading, of each kanji, and of a number with or
 * without what leads it. Those of numbers begin with `#`, so that names alone can be asked for.
 */
export function termsOf({ familyName, givenName, reading, otherName, chosenName, numbers }: Found): string[] {
  const names = [`${familyName} ${givenName}`, `${givenName} ${familyName}`, reading, otherName, chosenName]
  const terms = new Set<string>()
  for (const start of names.flatMap(startsIn)) {
    const mark = /\d/.test(start) ? ['', '#'] : ['']
    for (const beginning of beginningsOf(start)) for (const one of mark) terms.add(one + beginning)
  }
  for (const number of numbers.map(folded)) {
    const starts = [number, number.replace(/^\D+/, ''), number.replace(/^\D*0*/, '')]
    for (const beginning of starts.flatMap(beginningsOf)) terms.add(`#${beginning}`)
  }
  return [...terms]
}

/** The term that a search is for, and what is left to compare when it is longer than any term. */
export function searchFor(text: string): { term: string; whole: string | undefined } | undefined {
  const whole = folded(text)
  if (whole === '') return undefined
  const beginning = [...whole].slice(0, LONGEST).join('')
  return { term: /\d/.test(whole) ? `#${beginning}` : beginning, whole: beginning === whole ? undefined : whole }
}

/** The rest of a name from each word on, and from each kanji on. */
function startsIn(name: string): string[] {
  const words = name.split(BETWEEN).filter(Boolean)
  return words.flatMap((word, index) => {
    const rest = words.slice(index + 1).join(' ')
    const letters = [...word.normalize('NFKC')]
    const begins = letters.flatMap((letter, at) =>
      at === 0 || (HAN.test(letter) && HAN.test(letters[at - 1]!)) ? [letters.slice(at).join('')] : [],
    )
    return begins.map((begin) => folded(`${begin} ${rest}`))
  })
}

function beginningsOf(text: string): string[] {
  const letters = [...text]
  if (!letters.some((letter) => /[\p{L}\p{N}]/u.test(letter))) return []
  return letters.slice(0, LONGEST).map((_, length) => letters.slice(0, length + 1).join(''))
}
