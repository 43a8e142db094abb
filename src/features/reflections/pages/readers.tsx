import { useTranslations } from 'use-intl'
import type { Reader as Chip } from '#/ui/ReaderChips.tsx'
import type { Reader } from '../schema.ts'
import { useSpeech } from './speech.tsx'

/** Readers as chips: their name, as what they read, and what of it. */
export function useChips(): (readers: readonly Reader[]) => Chip[] {
  const t = useTranslations('reflections')
  return (readers) =>
    readers.map((reader) => ({
      name: reader.personId === null ? t('office') : reader.displayName,
      as: t(`as.${reader.as}`),
      reads: t(`reads.${reader.reads}`),
    }))
}

export const namesOf = (readers: readonly Reader[], as: Reader['as']): string[] =>
  readers.filter((reader) => reader.as === as).map((reader) => reader.displayName)

/** One line that names the readers; who reads only numbers is said to. */
export function useReaderLine(): (readers: readonly Reader[]) => string {
  const t = useTranslations('reflections.write')
  const { person, list } = useSpeech()
  return (readers) => {
    const names = readers.map(({ displayName, reads }) =>
      reads === 'numbers' ? t('numbersOnly', { name: person(displayName) }) : person(displayName),
    )
    return t('readBy', { names: names.length === 0 ? t('nobody') : list(names) })
  }
}
