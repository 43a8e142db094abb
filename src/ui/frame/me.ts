import { queryOptions, useQuery } from '@tanstack/react-query'
import { api } from '#/client.ts'

/** Who is signed in, and what there is for them: all is asked for at once. */
export const meQuery = queryOptions({
  queryKey: ['people.me'],
  async queryFn() {
    const [me, place, training] = await Promise.all([
      api.people.me({}),
      api.reflections.place({}),
      api.trainings.place({}),
    ])
    return { ...me, ...place, ...training }
  },
  staleTime: 60_000,
})

export type Me = Awaited<ReturnType<typeof api.people.me>> &
  Awaited<ReturnType<typeof api.reflections.place>> &
  Awaited<ReturnType<typeof api.trainings.place>>

/** The person who is signed in; for pages inside the frame, which are only shown once this is known. */
export function useMe(): Me {
  const { data } = useQuery(meQuery)
  if (!data) throw new Error('useMe() outside of the pages for people who are signed in')
  return data
}
