import { useId, useSyncExternalStore } from 'react'
import { useTranslations } from 'use-intl'
import { ReadAnswers } from '#/features/forms/pages/ReadAnswers.tsx'
import { Icon } from '#/ui/Icon.tsx'
import { Skeleton } from '#/ui/Skeleton.tsx'
import type { Reading } from '../schema.ts'
import { Additions } from './Additions.tsx'

type TheirWordsProps = {
  name: string
  /** Undefined while loading. */
  reading: Reading | undefined
}

/** What the new hire wrote, beside the form, with a scrollbar of its own. */
export function TheirWordsBeside({ name, reading }: TheirWordsProps) {
  const t = useTranslations('reflections.answer')
  const id = useId()
  return (
    <section
      aria-labelledby={id}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
      tabIndex={0}
      className="sticky top-20 grid max-h-[calc(100dvh-6rem)] gap-4 overflow-y-auto rounded-2xl border border-line bg-card px-6 py-5 shadow-lift"
    >
      <h2 id={id} className="text-lg font-bold">
        {t('theirWords', { name })}
      </h2>
      <TheirWords reading={reading} />
    </section>
  )
}

/** The same folded, above each group of questions on a phone. */
export function TheirWordsFolded({ name, reading }: TheirWordsProps) {
  const t = useTranslations('reflections.answer')
  return (
    <details className="group rounded-2xl border border-line bg-card">
      <summary className="flex min-h-12 list-none items-center justify-between gap-3 px-4 py-2 font-semibold">
        {t('theirWords', { name })}
        <Icon name="down" className="size-6 transition-transform group-open:rotate-180" />
      </summary>
      <div className="border-t border-line px-4 py-5">
        <TheirWords reading={reading} />
      </div>
    </details>
  )
}

export function TheirWords({ reading }: Pick<TheirWordsProps, 'reading'>) {
  const t = useTranslations('reflections.reading')
  if (!reading) return <Skeleton lines={6} />
  if (!reading.written) return <p className="text-muted">{t('nothingForYou')}</p>
  return (
    <>
      <ReadAnswers form={reading.written.form} answers={reading.written.answers} narrow />
      <Additions reading={reading} />
    </>
  )
}

/** Is there room for two columns? */
export const useRoom = (): boolean => useSyncExternalStore(subscribe, () => room.matches)

const room = matchMedia('(min-width: 64rem)')

function subscribe(listener: () => void) {
  room.addEventListener('change', listener)
  return () => room.removeEventListener('change', listener)
}
