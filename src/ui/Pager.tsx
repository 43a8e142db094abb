import { useTranslations } from 'use-intl'
import { Button } from './Button.tsx'

type PagerProps = {
  /** Where one is, in words: "21-40 of 312". */
  text: string
  onPrevious?: (() => void) | undefined
  onNext?: (() => void) | undefined
}

/** To the previous or next part of a long list; a direction without a function is at its end. */
export function Pager({ text, onPrevious, onNext }: PagerProps) {
  const t = useTranslations('ui.pager')
  return (
    <nav aria-label={t('label')} className="flex items-center justify-between gap-3">
      <Button size="small" icon="left" className="shrink-0" disabled={!onPrevious} onClick={onPrevious}>
        {t('previous')}
      </Button>
      <span className="text-center text-[0.9375rem] text-muted tabular-nums" aria-live="polite">
        {text}
      </span>
      <Button size="small" className="shrink-0" disabled={!onNext} onClick={onNext}>
        {t('next')}
      </Button>
    </nav>
  )
}
