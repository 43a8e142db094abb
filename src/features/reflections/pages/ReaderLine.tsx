import { useTranslations } from 'use-intl'
import { Icon } from '#/ui/Icon.tsx'
import type { Reader } from '../schema.ts'
import { useReaderLine } from './readers.tsx'

/** Who reads it, in a line above each group of questions, with the way back to the whole. */
export function ReaderLine({ readers, onLook }: { readers: readonly Reader[]; onLook: () => void }) {
  const t = useTranslations('reflections.write')
  const line = useReaderLine()
  return (
    <p className="flex items-start gap-2 rounded-xl bg-leaf-soft px-3.5 py-1 text-[0.9375rem] text-leaf-ink">
      <Icon name="eye" className="mt-2.5 size-5" />
      <span className="flex min-w-0 flex-1 flex-wrap items-center justify-between gap-x-4">
        <span className="py-2">{line(readers)}</span>
        <button type="button" onClick={onLook} className="min-h-11 font-semibold underline underline-offset-4">
          {t('look')}
        </button>
      </span>
    </p>
  )
}
