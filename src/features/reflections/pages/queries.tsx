import type { QueryClient } from '@tanstack/react-query'
import { meQuery } from '#/ui/frame/me.ts'

/** What is being written is loaded once when the page opens, and never from memory or under the hands of the writer. */
export const fresh = {
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: 0,
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
} as const

/** After something was handed in: whatever lists it is asked for again. */
export function news(queries: QueryClient) {
  const listing = [
    ['tasks.today'],
    ['reflections.mine'],
    ['reflections.waiting'],
    ['reflections.reading'],
    meQuery.queryKey,
  ]
  for (const queryKey of listing) void queries.invalidateQueries({ queryKey })
}
