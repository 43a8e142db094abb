import { useTranslations } from 'use-intl'
import { Select } from '#/ui/Select.tsx'

type LanguageChoiceProps = { languages: readonly string[]; value: string; onChange: (language: string) => void }

/** In which of its languages the material is read; each is named in itself. */
export function LanguageChoice({ languages, value, onChange }: LanguageChoiceProps) {
  const t = useTranslations('phase')
  const nameOf = (tag: string) =>
    tag === 'plain' ? t('plain') : (new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag)
  const known = languages.includes(value) ? languages : [...languages, value]
  return (
    <div className="w-full max-w-xs">
      <Select
        label={t('language')}
        choices={known.map((tag) => ({ value: tag, label: nameOf(tag) }))}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}
