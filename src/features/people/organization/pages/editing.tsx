import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api } from '#/client.ts'
import { meQuery } from '#/ui/frame/me.ts'

type Input<Name extends keyof typeof api.people> = Parameters<(typeof api.people)[Name]>[0]

/** What can be done with the settings; afterwards everything shown is asked for anew. */
export type Editing = {
  saveSettings: (change: Input<'changeOrganization'>) => Promise<unknown>
  keepClosure: (closure: Input<'keepClosure'>) => Promise<unknown>
  removeClosure: (closure: Input<'removeClosure'>) => Promise<unknown>
  keepKind: (kind: Input<'keepKind'>) => Promise<unknown>
  reload: () => Promise<unknown>
}

export const organizationQuery = { queryKey: ['people.organization'], queryFn: () => api.people.organization({}) }
export const kindsQuery = { queryKey: ['people.kinds'], queryFn: () => api.people.kinds({}) }

export function useEditing(): Editing {
  const queries = useQueryClient()
  return useMemo(() => {
    const reload = () =>
      Promise.all(
        [organizationQuery, kindsQuery, meQuery].map(({ queryKey }) => queries.invalidateQueries({ queryKey })),
      )
    return {
      reload,
      saveSettings: (change) => api.people.changeOrganization(change).then(reload),
      keepClosure: (closure) => api.people.keepClosure(closure).then(reload),
      removeClosure: (closure) => api.people.removeClosure(closure).then(reload),
      keepKind: (kind) => api.people.keepKind(kind).then(reload),
    }
  }, [queries])
}
