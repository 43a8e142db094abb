import { useLocale, useTranslations } from 'use-intl'
import { Icon } from '../Icon.tsx'
import { type Language, languages, speak } from './language.ts'

type LanguageSwitchProps = {
  /** Those one may choose; all where nothing is said. With one alone there is nothing to choose. */
  offered?: readonly Language[] | undefined
  /** Keeps the choice for the person. */
  onLanguage?: ((language: Language) => void) | undefined
}

/** The language of the pages; the device's own list of choices. */
export function LanguageSwitch({ offered, onLanguage }: LanguageSwitchProps) {
  const t = useTranslations('ui.frame')
  const locale = useLocale()
  const choices = languages.filter(({ value }) => !offered || offered.includes(value))
  if (choices.length === 1) return null
  return (
    <span className="relative flex items-center text-muted hover:text-ink">
      <Icon name="globe" className="pointer-events-none absolute left-2.5 size-5" />
      <select
        aria-label={t('language')}
        value={locale}
        onChange={(event) => {
          const language = event.target.value as Language
          void speak(language)
          onLanguage?.(language)
        }}
        className="min-h-11 appearance-none rounded-full bg-transparent pl-9 pr-3 text-[0.9375rem] font-medium hover:bg-sunken max-lg:w-11 max-lg:pr-0 max-lg:text-transparent"
      >
        {choices.map((language) => (
          <option key={language.value} value={language.value} lang={language.value} className="bg-card text-ink">
            {language.label}
          </option>
        ))}
      </select>
    </span>
  )
}
