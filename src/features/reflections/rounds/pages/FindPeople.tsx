import { keepPreviousData, useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api } from '#/client.ts'
import type { PersonLine } from '#/features/people/schema.ts'
import { type Kind, PeoplePicker } from './PeoplePicker.tsx'

type FindPeopleProps = {
  chosen: ReadonlyMap<string, PersonLine>
  onChosen: (chosen: ReadonlyMap<string, PersonLine>) => void
}

/** Finds people page by page, and chooses some of them. */
export function FindPeople({ chosen, onChosen }: FindPeopleProps) {
  const [text, setText] = useState('')
  const [kind, setKind] = useState<Kind>('new-graduate')
  const [taken, setTaken] = useState<number>()
  const search = usePaused(text.trim())
  const wish = { search, kind: kind || undefined }
  const found = useInfiniteQuery({
    queryKey: ['people.list', 'to choose', wish],
    queryFn: ({ pageParam }) => api.people.list({ ...wish, after: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  })
  const takeAll = useMutation({
    async mutationFn() {
      const all = new Map(chosen)
      let after: string | undefined
      do {
        const { people, next } = await api.people.list({ search: text.trim(), kind: 'new-graduate', after })
        for (const person of people) all.set(person.id, person)
        setTaken(all.size)
        after = next ?? undefined
      } while (after)
      return all
    },
    onSuccess: onChosen,
    onSettled: () => setTaken(undefined),
  })
  return (
    <PeoplePicker
      text={text}
      onText={setText}
      kind={kind}
      onKind={setKind}
      people={found.data?.pages.flatMap(({ people }) => people)}
      onMore={found.hasNextPage ? () => void found.fetchNextPage() : undefined}
      loadingMore={found.isFetchingNextPage}
      chosen={chosen}
      onChosen={onChosen}
      onTakeAll={() => takeAll.mutate()}
      taken={taken}
      problem={takeAll.error}
    />
  )
}

/** The value once it has rested for a moment. */
function usePaused(value: string): string {
  const [paused, pause] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => pause(value), 300)
    return () => clearTimeout(timer)
  }, [value])
  return paused
}
