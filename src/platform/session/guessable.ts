/** Words that lists of known passwords are made of, and our own name; shorter ones stand in too much else. */
const COMMON = [
  'password passwort passw0rd qwerty qwertz azerty asdf zxcv welcome letmein iloveyou love admin administrator root user',
  'guest login master secret changeme default test temporary temp computer internet football baseball basketball soccer',
  'dragon monkey princess sunshine superman batman shadow michael jordan hello starwars pokemon charlie freedom whatever',
  'trustno angel baby ninja mustang killer pepper ginger hockey cookie flower orange banana cheese summer winter spring',
  'autumn january february march april june july august september october november december monday friday samsung iphone',
  'google facebook microsoft windows nintendo playstation tokyo osaka kyoto japan nippon nihon sakura naruto doraemon',
  'pikachu arigato arigatou konnichiwa ohayou himitsu sensei samurai fujisan yamada tanaka suzuki sato satou kaisha shain',
  'company office intern trainee onboarding banso bansou',
]
  .flatMap((line) => line.split(' '))
  .sort((a, b) => b.length - a.length)

/** What fingers run over. */
const ROWS = [
  ...['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'abcdefghijklmnopqrstuvwxyz', '!@#$%^&*()', '!"#$%&\'()'],
  ...['1qaz2wsx3edc4rfv5tgb6yhn7ujm', 'q1w2e3r4t5y6u7i8o9p0', '1q2w3e4r5t6y7u8i9o0p', 'qazwsxedcrfvtgbyhnujm'],
]
const RUN = 4
const runs = new Set(
  ROWS.flatMap((row) => [row, [...row].reverse().join('')]).flatMap((row) =>
    Array.from({ length: row.length - RUN + 1 }, (_, start) => row.slice(start, start + RUN)),
  ),
)

const SWAPPED: Record<string, string> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', '@': 'a', $: 's', '!': 'i' }

/**
 * Whether a password is among the first that anybody would try: one or two common words with the usual letters swapped
 * and a few digits around them, keys beside each other, or the same over and over. Whatever else it is made of is free.
 */
export function guessable(password: string): boolean {
  const text = password.normalize('NFKC').toLowerCase()
  const unswapped = text.replace(/[013457@$!]/g, (sign) => SWAPPED[sign]!)
  return repeats(text) || explained(text) || explained(unswapped)
}

/** The same few letters, or the same half, again and again. */
const repeats = (text: string) =>
  [1, 2, 3, 4, 5].some((period) => period * 2 <= text.length && text.slice(period) === text.slice(0, -period)) ||
  text.slice(text.length / 2) === text.slice(0, text.length / 2)

function explained(text: string): boolean {
  let rest = text
  let words = 0
  for (const word of COMMON)
    rest = rest.replaceAll(word, () => {
      words += 1
      return ' '
    })
  const left = withoutRuns(rest)
  if (words === 0 && left === rest) return false
  const letters = left.match(/\p{L}/gu)?.length ?? 0
  const others = left.match(/[^\p{L}\s]/gu)?.length ?? 0
  return words <= 2 && letters <= 3 && others <= 6
}

function withoutRuns(text: string): string {
  const gone = new Set<number>()
  for (let start = 0; start + RUN <= text.length; start++)
    if (runs.has(text.slice(start, start + RUN))) for (let i = 0; i < RUN; i++) gone.add(start + i)
  return text
    .split('')
    .filter((_, place) => !gone.has(place))
    .join('')
}
