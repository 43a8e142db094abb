import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { api } from '#/client.ts'
import { toast } from '#/ui/Toast.tsx'
import type { Named, Session } from '../../schema.ts'
import type { StaffWish } from '../schema.ts'
import { AddDialog } from './AddDialog.tsx'
import { People } from './People.tsx'
import { Staff } from './Staff.tsx'
import { searchPeople } from './searching.tsx'

/** Who takes part, and who answers for it and teaches it. */
export function PeopleTab({ session }: { session: Session }) {
  const { sessionId } = session
  const t = useTranslations('trainingPeople')
  const queries = useQueryClient()
  const [adding, add] = useState(false)
  const list = useInfiniteQuery({
    queryKey: ['trainings.participants', sessionId],
    queryFn: ({ pageParam }) => api.trainings.participants({ sessionId, ...(pageParam && { after: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
  })
  const afresh = () =>
    queries.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('trainings.') })
  const back = useMutation({
    mutationFn: (personId: string) => api.trainings.addParticipants({ sessionId, personIds: [personId] }),
    onSuccess: afresh,
  })
  const remove = useMutation({
    mutationFn: ({ id }: Named) => api.trainings.removeParticipant({ sessionId, personId: id }),
    async onSuccess(_, { id, displayName }) {
      await afresh()
      const action = { label: t('undo'), run: () => back.mutate(id) }
      toast({ text: t('removed', { name: displayName }), action })
    },
  })
  const name = useMutation({
    mutationFn: (wish: StaffWish) => api.trainings.nameStaff(wish),
    async onSuccess() {
      await afresh()
      toast({ text: t('named') })
    },
  })
  const dismiss = useMutation({
    mutationFn: (wish: StaffWish) => api.trainings.dismissStaff(wish),
    async onSuccess(_, wish) {
      await afresh()
      // Whoever has dismissed themselves could not take it back.
      toast({ text: t('dismissed'), action: { label: t('undo'), run: () => name.mutate(wish) } })
    },
  })
  const mayChange = session.as === 'owner'
  const mayAdd = mayChange && (session.state === 'design' || session.state === 'started')
  return (
    <>
      <Staff
        session={session}
        mayChange={mayChange}
        search={searchPeople}
        onName={(as, personId) => name.mutate({ sessionId, personId, as })}
        onDismiss={(as, personId) => dismiss.mutate({ sessionId, personId, as })}
        problem={name.error ?? dismiss.error}
      />
      <People
        people={list.data?.pages.flatMap(({ people }) => people)}
        count={list.data?.pages[0]?.count ?? 0}
        onAdd={mayAdd ? () => add(true) : undefined}
        onRemove={mayAdd ? (person) => remove.mutateAsync(person) : undefined}
        problem={remove.error}
        pending={remove.isPending}
        onMore={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
        loadingMore={list.isFetchingNextPage}
      />
      {adding && <AddDialog sessionId={sessionId} onAdded={afresh} onClose={() => add(false)} />}
    </>
  )
}
