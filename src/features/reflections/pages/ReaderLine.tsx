import { useTranslations } from 'use-intl'
import { Icon } from '#/ui/Icon.tsx'
import { type Sharing, useReaderLine } from './readers.tsx'

/** Who reads it, in a line above each group of questions; a press leads back to the whole. */
export function ReaderLine({ readers, onLook }: { readers: readonly Sharing[]; onLook: () => void }) {
  const t = useTranslations('reflections.write')
  const line = useReaderLine()
  return (
    <button
      type="button"
      onClick={onLook}
      className="flex min-h-11 w-full items-start gap-2 rounded-xl border border-leaf-line bg-leaf-soft px-3.5 py-2 text-left text-[0.9375rem] text-leaf-ink hover:border-action"
    >
      <Icon name="eye" className="mt-0.5 size-5" />
      <span className="min-w-0 flex-1">{line(readers)}</span>
      <span className="sr-only">{t('look')}</span>
      <Icon name="right" className="mt-0.5 size-5" />
    </button>
  )
}
