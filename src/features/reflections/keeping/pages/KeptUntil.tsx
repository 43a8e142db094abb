import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { api } from '#/client.ts'
import type { Kept } from '../schema.ts'

export const keepingQuery = {
  queryKey: ['reflections.keeping'],
  queryFn: () => api.reflections.keeping({}),
  staleTime: 300_000,
}

/** One quiet sentence before writing: how long it will be kept. Says nothing while it is not known. */
export function KeptUntil({ kind }: { kind: Kept }) {
  const t = useTranslations('keeping.until')
  const { data } = useQuery(keepingQuery)
  return data ? <span>{t(kind, { months: data.periods[kind] })}</span> : null
}
