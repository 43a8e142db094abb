import { queryOptions, useQuery } from '@tanstack/react-query'
import { api } from '#/client.ts'

const photoQuery = (personId: string, changedAt: string) =>
  queryOptions({
    queryKey: ['people.photo', personId, changedAt],
    queryFn: () => api.people.photo({ personId }),
    staleTime: Number.POSITIVE_INFINITY,
  })

/**
 * The address of somebody's picture; undefined while it is on its way, or where there is none. `changedAt` says which
 * picture, or just that there is one; null asks for nothing.
 */
export function usePhoto(personId: string, changedAt: string | null): string | undefined {
  const { data } = useQuery({ ...photoQuery(personId, changedAt ?? ''), enabled: changedAt !== null })
  return data?.photo ? `data:image/webp;base64,${data.photo}` : undefined
}
