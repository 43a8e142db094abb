import { queryOptions } from '@tanstack/react-query'
import { api } from '#/client.ts'

export const listQuery = queryOptions({ queryKey: ['forms.list'], queryFn: () => api.forms.list({}) })

/** Loaded anew whenever it is opened: what is typed goes on from what the server holds. */
export const formQuery = (formId: string) =>
  queryOptions({
    queryKey: ['forms.form', formId],
    queryFn: () => api.forms.form({ formId }),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  })
