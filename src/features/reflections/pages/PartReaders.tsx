import { useTranslations } from 'use-intl'
import type { Screen } from '#/features/forms/pages/Filling.tsx'
import { ReaderChips } from '#/ui/ReaderChips.tsx'
import { partOf } from '../rules.ts'
import type { Reader } from '../schema.ts'
import { useChips } from './readers.tsx'

/** Who reads what a trainer writes in a group: the comment, the view of the person, or the own confidence. */
export function PartReaders({ screen, readers }: { screen: Screen; readers: readonly Reader[] }) {
  const t = useTranslations('reflections.answer')
  const chips = useChips()
  const parts = new Set(screen.questions.map((question) => partOf('trainer', question)))
  return (
    <>
      {parts.has('hire-state') && (
        <ReaderChips
          title={t('state')}
          readers={chips(readers.filter((reader) => reader.reads === 'state'))}
          note={t('stateNote')}
        />
      )}
      {parts.has('comment') && (
        <ReaderChips title={t('comment')} readers={chips(readers.filter((reader) => reader.reads === 'comment'))} />
      )}
      {parts.has('confidence') && <ReaderChips title={t('confidence')} readers={[]} />}
    </>
  )
}
