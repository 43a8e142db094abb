import { useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '#/client.ts'
import { type Keep, MethodsSection, type Retire } from './MethodsSection.tsx'

/** The organisation's own ways to follow what was learnt, made from the one that is published. */
export function RetentionMethods() {
  const queries = useQueryClient()
  const queryKey = ['trainings.retentionMethods']
  const { data, error } = useQuery({ queryKey, queryFn: () => api.trainings.retentionMethods({}) })
  const reload = () => queries.invalidateQueries({ queryKey })
  const keep: Keep = (method) => api.trainings.keepRetentionMethod(method).then(reload)
  const retire: Retire = (change) => api.trainings.retireRetentionMethod(change).then(reload)
  return (
    <MethodsSection
      methods={data?.methods}
      failed={error !== null}
      onKeep={keep}
      onRetire={retire}
      onReload={() => reload()}
    />
  )
}
