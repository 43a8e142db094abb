import { useLocale } from 'use-intl'

/** What a training or a programme is called in the reader's language, where it was given. */
export function useTitle() {
  const locale = useLocale()
  return ({ title, titleEn }: { title: string; titleEn: string }) => (locale === 'en' && titleEn ? titleEn : title)
}
