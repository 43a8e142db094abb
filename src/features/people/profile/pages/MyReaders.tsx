import { useTranslations } from 'use-intl'
import { ReaderChips } from '#/ui/ReaderChips.tsx'
import { Section } from '#/ui/Section.tsx'

type Reader = { personId: string | null; displayName: string; as: string }

/** Who would be told of what one writes today, by name; what each reads stands beside each question. */
export function MyReaders({ readers }: { readers: readonly Reader[] }) {
  const t = useTranslations('profile.readers')
  const persons = readers.filter(({ personId }) => personId !== null)
  return (
    <Section title={t('title')}>
      {persons.length === 0 ? (
        <p>{t('nobody')}</p>
      ) : (
        <>
          <p>{t('lead')}</p>
          <ReaderChips
            readers={persons.map(({ displayName, as }) => ({
              name: displayName,
              as: t(as === 'trainer' ? 'trainer' : 'manager'),
            }))}
            note={t('note')}
          />
        </>
      )}
    </Section>
  )
}
