import { useTranslations } from 'use-intl'
import type { Bilingual } from '#/features/forms/schema.ts'
import { Button } from '#/ui/Button.tsx'
import { TextField } from '#/ui/TextField.tsx'

type CriterionFieldsProps = {
  place: number
  title: Bilingual
  points?: number | undefined
  disabled: boolean
  onTitle: (title: Bilingual) => void
  onPoints?: ((text: string) => void) | undefined
  onRemove: () => void
}

/** What is looked at, in both languages side by side (T-40), with its points. */
export function CriterionFields({ place, title, points, disabled, onTitle, onPoints, onRemove }: CriterionFieldsProps) {
  const t = useTranslations('evaluation.method')
  const field = (language: 'ja' | 'en') => (
    <TextField
      label={t(language, { place })}
      lang={language}
      maxLength={1000}
      disabled={disabled}
      value={title[language]}
      error={title[language].trim() === '' ? t('empty') : undefined}
      onChange={({ target }) => onTitle({ ...title, [language]: target.value })}
    />
  )
  return (
    <div
      className={`grid items-start gap-3 rounded-2xl border border-line p-3 sm:p-4 ${onPoints ? 'sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_6rem_auto]' : 'sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto]'}`}
    >
      {field('ja')}
      {field('en')}
      {onPoints && (
        <TextField
          label={t('points')}
          inputMode="numeric"
          disabled={disabled}
          value={String(points ?? '')}
          onChange={({ target }) => onPoints(target.value)}
        />
      )}
      {!disabled && (
        <Button kind="quiet" icon="cross" className="sm:mt-7" aria-label={t('removeOf', { place })} onClick={onRemove}>
          {t('remove')}
        </Button>
      )}
    </div>
  )
}
