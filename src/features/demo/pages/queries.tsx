import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '#/client.ts'

/** How often one looks while something is under way. */
const LOOK_EVERY_MS = 700

const goesOn = (state: { made: boolean; work: { state: string } | null } | undefined) =>
  state !== undefined &&
  (state.work === null ? !state.made : state.work.state === 'waiting' || state.work.state === 'running')

export const stateQuery = queryOptions({
  queryKey: ['demo.state'],
  queryFn: () => api.demo.state({}),
  staleTime: 0,
  refetchInterval: ({ state }) => (goesOn(state.data) ? LOOK_EVERY_MS : false),
})

export const castQuery = queryOptions({ queryKey: ['demo.cast'], queryFn: () => api.demo.cast({}), staleTime: 60_000 })

export const mailsQuery = (personId: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['demo.mails', personId],
    queryFn: ({ pageParam }) => api.demo.mails({ personId, after: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })

export const mailQuery = (mailId: string) =>
  queryOptions({ queryKey: ['demo.mail', mailId], queryFn: () => api.demo.mail({ mailId }) })

/** A whole new page load: whoever comes in anew sees nothing of whoever was in before. */
export async function stepIn(personId: string, path = '/', speaks?: 'ja' | 'en'): Promise<void> {
  await api.demo.enter({ personId })
  if (speaks) await api.people.setLocale({ locale: speaks })
  location.assign(path)
}
