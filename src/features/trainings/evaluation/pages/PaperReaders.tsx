import { useTranslations } from 'use-intl'
import { ReaderChips } from '#/ui/ReaderChips.tsx'
import type { PaperToFill } from '../papers/schema.ts'

type PaperReadersProps = Pick<PaperToFill, 'readers'> & { title?: string | undefined; note?: string | undefined }

/** Who reads what is handed in: those who answer for the training and those who teach it. */
export function PaperReaders({ readers, title, note }: PaperReadersProps) {
  const t = useTranslations('papers')
  return (
    <ReaderChips
      title={title}
      readers={readers.map(({ displayName, as }) => ({ name: displayName, as: t(`as.${as}`) }))}
      note={note}
    />
  )
}
