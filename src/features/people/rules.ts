import type { Day } from '#/platform/day.ts'
import type { Account } from './schema.ts'

type Named = { familyName: string; givenName: string; chosenName?: string }

/**
 * How somebody wants to be called; else a Japanese name runs family name first without a space between kanji, and any
 * other is written as given, apart.
 */
export function displayName({ familyName, givenName, chosenName }: Named): string {
  if (chosenName) return chosenName
  const parts = [familyName, givenName].filter((part) => part !== '')
  return parts.join(parts.every((part) => KANJI.test(part)) ? '' : ' ')
}
const KANJI = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ー]+$/u

/** Whether nobody can be behind an address: its domain is one of those set apart for examples and tests (RFC 2606, 6761). */
export const isInvented = (address: string): boolean =>
  /@(?:.+\.)?(?:example|test|invalid|localhost)$|@example\.(?:com|net|org)$/i.test(address)

/** Variants of one kanji that people search for under its common form. */
const VARIANTS: Record<string, string> = {
  髙: '高',
  﨑: '崎',
  𠮷: '吉',
  濵: '浜',
  濱: '浜',
  邊: '辺',
  邉: '辺',
  齋: '斎',
  齊: '斎',
  斉: '斎',
  澤: '沢',
  嶋: '島',
  嶌: '島',
  廣: '広',
  眞: '真',
  國: '国',
  櫻: '桜',
  惠: '恵',
  德: '徳',
  黑: '黒',
  瀨: '瀬',
  淵: '渕',
  槇: '槙',
  曾: '曽',
}

/** Text as it is compared in a search: width, case, katakana, accents and kanji variants do not matter. */
export function folded(text: string): string {
  return [
    ...text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/đ/g, 'd')
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .normalize('NFC'),
  ]
    .map((letter) => VARIANTS[letter] ?? hiragana(letter))
    .join('')
    .replace(/\s+/g, '')
}
const hiragana = (letter: string) =>
  /[ァ-ヶ]/.test(letter) ? String.fromCharCode(letter.charCodeAt(0) - 0x60) : letter

/** What a search for a person looks in. */
export const searchText = (
  person: Named & { reading: string; otherName?: string; numbers: readonly string[] },
): string =>
  [
    person.familyName + person.givenName,
    person.givenName + person.familyName,
    person.reading,
    person.otherName ?? '',
    person.chosenName ?? '',
    ...person.numbers,
  ]
    .map(folded)
    .filter(Boolean)
    .join(' ')

/** Lists run by reading; those without one by name. */
export const sortKey = (person: Named & { reading: string }): string =>
  folded(person.reading || person.familyName + person.givenName).slice(0, 80)

type Way = { activated: boolean; invited: boolean; expired: boolean }

/** Where a person's way in stands. */
export function accountState({ activated, invited, expired }: Way): Account {
  if (activated) return 'active'
  if (!invited) return 'none'
  return expired ? 'expired' : 'invited'
}

/** The last day of the leave that runs on a day, if one does; `null` when it is open-ended. */
export function awayOn(absences: { startsOn: Day; endsOn: Day | null }[], day: Day): { until: Day | null } | undefined {
  const running = absences.find(({ startsOn, endsOn }) => startsOn <= day && (endsOn === null || endsOn >= day))
  return running && { until: running.endsOn }
}
