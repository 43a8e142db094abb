import { useFormatter, useTranslations } from 'use-intl'
import { ReaderChips } from '#/ui/ReaderChips.tsx'
import { Section } from '#/ui/Section.tsx'

type Reader = { displayName: string; as: string; reads: string }

type MyReadersProps = {
  readers: readonly Reader[]
  /** As they are when the writer shows it to the manager. */
  readersWithManager: readonly Reader[]
}

/** Who reads what one writes, by name, as of today. */
export function MyReaders({ readers, readersWithManager }: MyReadersProps) {
  const t = useTranslations('profile.readers')
  const format = useFormatter()
  const more = readersWithManager.filter(
    ({ displayName, reads }) =>
      reads === 'all' && readers.some((one) => one.displayName === displayName && one.reads !== 'all'),
  )
  return (
    <Section title={t('title')}>
      {readers.length === 0 ? (
        <p>{t('nobody')}</p>
      ) : (
        <>
          <p>{t('lead')}</p>
          <ReaderChips
            readers={readers.map(({ displayName, as, reads }) => ({
              name: displayName,
              as: t(as === 'trainer' ? 'trainer' : 'manager'),
              reads: t(reads === 'all' ? 'all' : 'numbers'),
            }))}
            note={t('note')}
          />
          {more.length > 0 && (
            <p className="text-[0.9375rem] text-muted">
              {t('switch', { names: format.list(more.map(({ displayName }) => displayName)) })}
            </p>
          )}
        </>
      )}
    </Section>
  )
}
