import { queryOptions } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'use-intl'
import { api } from '#/client.ts'

export const materialQuery = (programmeId: string) =>
  queryOptions({
    queryKey: ['trainings.material', programmeId],
    queryFn: () => api.trainings.material({ programmeId }),
  })

/** What a language is called: easy Japanese by our word, others by their own name. */
export function useTongue(): (tag: string) => string {
  const t = useTranslations('material.languages')
  const names = new Intl.DisplayNames([useLocale()], { type: 'language' })
  return (tag) => (tag === 'plain' ? t('plain') : (names.of(tag) ?? tag))
}
