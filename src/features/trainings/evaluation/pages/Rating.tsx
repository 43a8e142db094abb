import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '#/client.ts'
import { useRefusal } from '#/ui/refusal.ts'
import { Skeleton } from '#/ui/Skeleton.tsx'
import { type Given, RatingForm } from './RatingForm.tsx'

const route = getRouteApi('/inside/rating/$sessionId')

export function RatingPage() {
  const { sessionId } = route.useParams()
  const queries = useQueryClient()
  const { sentence } = useRefusal('papers')
  const [given, setGiven] = useState<Given>({})
  const queryKey = ['trainings.rating', sessionId]
  const { data: rating } = useQuery({ queryKey, queryFn: () => api.trainings.rating({ sessionId }) })
  const send = useMutation({
    mutationFn: () =>
      api.trainings.rate({
        sessionId,
        ratings: (rating?.people ?? []).map(({ id }) => ({ personId: id, marks: given[id] ?? null })),
      }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['tasks.today'] })
      return queries.invalidateQueries({ queryKey })
    },
  })
  if (!rating) return <Skeleton cards />
  return (
    <RatingForm
      rating={rating}
      given={given}
      onGive={(personId, marks) => setGiven({ ...given, [personId]: marks })}
      problem={sentence(send.error)}
      pending={send.isPending}
      onSubmit={() => send.mutate()}
    />
  )
}
