import { queryOptions } from '@tanstack/react-query'
import { api } from '#/client.ts'

/** Whether somebody has taken this installation into use, and whether it can send mail. */
export const installationQuery = queryOptions({
  queryKey: ['session.installation'],
  queryFn: () => api.session.installation({}),
  staleTime: 60_000,
})
