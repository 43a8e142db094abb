import { useTranslations } from 'use-intl'

/** Holds the place of what is being loaded: `lines` of text, or as many cards. */
export function Skeleton({ lines = 3, cards = false }: { lines?: number | undefined; cards?: boolean | undefined }) {
  const t = useTranslations('ui.skeleton')
  return (
    <div role="status" className="grid gap-3">
      <span className="sr-only">{t('loading')}</span>
      {Array.from({ length: lines }, (_, line) => line).map((line) => (
        <div
          key={line}
          className={`animate-pulse bg-sunken ${cards ? 'h-24 rounded-2xl' : 'h-5 rounded-full'} ${!cards && line === lines - 1 ? 'w-2/3' : ''}`}
        />
      ))}
    </div>
  )
}
