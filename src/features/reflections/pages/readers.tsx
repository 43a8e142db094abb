import { useTranslations } from 'use-intl'
import { type Share, shareOf } from '#/features/forms/readers/rules.ts'
import type { FormVersion, Side } from '#/features/forms/schema.ts'
import type { Reader as Chip } from '#/ui/ReaderChips.tsx'
import type { Reader } from '../schema.ts'
import { capital, useSpeech } from './speech.tsx'

/** Somebody who reads something of it, and how much. */
export type Sharing = Reader & { reads: Share }

/** Of those around, who reads anything of these questions; who was shown it later, as what they are alone. */
export const sharingOf = (
  side: Side,
  { questions }: Pick<FormVersion, 'questions'>,
  readers: readonly Reader[],
  alsoToManager = false,
): Sharing[] =>
  readers.flatMap((reader) => {
    const reads = shareOf(side, questions, reader.as, alsoToManager && !reader.since)
    return reads ? [{ ...reader, reads }] : []
  })

/** Readers as chips: their name, as what they read, and what of it. */
export function useChips(): (readers: readonly Sharing[]) => Chip[] {
  const t = useTranslations('reflections')
  const { day } = useSpeech()
  return (readers) =>
    readers.map((reader) => ({
      name: reader.personId === null ? t('office') : reader.displayName,
      as: capital(
        reader.since ? t('asSince', { as: t(`as.${reader.as}`), day: day(reader.since) }) : t(`as.${reader.as}`),
      ),
      reads: t(`reads.${reader.reads}`),
    }))
}

export const namesOf = (readers: readonly Reader[], as: Reader['as']): string[] =>
  readers.filter((reader) => reader.as === as).map((reader) => reader.displayName)

/** Persons and offices as a sentence names them. */
export function useNames(): (readers: readonly Reader[]) => string[] {
  const t = useTranslations('reflections')
  const { person } = useSpeech()
  return (readers) =>
    readers.map(({ personId, displayName }) => (personId === null ? t('office') : person(displayName)))
}

/** One line that names the readers; who reads only numbers is said to. */
export function useReaderLine(): (readers: readonly Sharing[]) => string {
  const t = useTranslations('reflections.write')
  const names = useNames()
  const { list } = useSpeech()
  return (readers) => {
    const said = readers.map((reader) => {
      const [name = ''] = names([reader])
      return reader.reads === 'all' ? name : t(`partly.${reader.reads}`, { name })
    })
    return t('readBy', { names: said.length === 0 ? t('nobody') : list(said) })
  }
}

/** Roles as a sentence names them. */
export function useRoles(): (roles: readonly Reader['as'][]) => string[] {
  const t = useTranslations('reflections')
  return (roles) => roles.map((role) => (role === 'hr' ? t('office') : t(`as.${role}`)))
}
