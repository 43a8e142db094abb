import type { QueryClient } from '@tanstack/react-query'
import { ApiProblem } from '#/client.ts'
import { meQuery } from '#/ui/frame/me.ts'

/** What is being written is loaded once when the page opens, and never from memory or under the hands of the writer. */
export const fresh = {
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: 0,
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
} as const

/** There is no such reflection, or none for this reader: taken back since a mail told of it, or never theirs. */
export const isGone = (problem: unknown): boolean => problem instanceof ApiProblem && problem.status === 404

/** A page that says so itself. */
export const evenIfGone = { throwOnError: (problem: unknown) => !isGone(problem) } as const

/** After something was handed in: whatever lists it is asked for again. */
export function news(queries: QueryClient) {
  const listing = [
    ['tasks.today'],
    ['reflections.mine'],
    ['reflections.newReaders'],
    ['reflections.waiting'],
    ['reflections.reading'],
    meQuery.queryKey,
  ]
  for (const queryKey of listing) void queries.invalidateQueries({ queryKey })
}
