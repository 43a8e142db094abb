import { useTranslations } from 'use-intl'
import type { Screen } from '#/features/forms/pages/Filling.tsx'
import { ReaderChips } from '#/ui/ReaderChips.tsx'
import type { Reader } from '../schema.ts'
import { sharingOf, useChips } from './readers.tsx'

/** Who reads what a trainer writes in a group of questions. */
export function PartReaders({ screen, readers }: { screen: Screen; readers: readonly Reader[] }) {
  const t = useTranslations('reflections.answer')
  const chips = useChips()
  const shared = sharingOf('trainer', screen, readers)
  const aboutThem = shared.length > 0 && shared.every(({ as }) => as !== 'hire')
  return <ReaderChips title={t('state')} readers={chips(shared)} note={aboutThem ? t('stateNote') : undefined} />
}
