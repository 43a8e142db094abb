import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api } from '#/client.ts'
import { useOwnKinds } from '#/features/people/record/pages/useKinds.tsx'
import type { FoundPerson } from '#/ui/PersonField.tsx'
import { complaintsAbout, type ProgrammeDraft, peopleOf, rhythmOf } from './programmeDraft.tsx'

/** What the form shows beside what is typed: units, forms, who would take part today, and when rounds would open. */
export function useSetting(draft: ProgrammeDraft) {
  const kinds = useOwnKinds()
  const units = useQuery({ queryKey: ['people.units'], queryFn: () => api.people.units({}) })
  const forms = useQuery({ queryKey: ['forms.list'], queryFn: () => api.forms.list({}) })
  const complaints = complaintsAbout(draft)
  const people = usePaused(JSON.stringify(peopleOf(draft)))
  const taking = useInfiniteQuery({
    queryKey: ['reflections.programmePeople', people],
    queryFn: ({ pageParam }) => api.reflections.programmePeople({ ...JSON.parse(people), after: pageParam }),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
    throwOnError: false,
  })
  const faulty = (['startsOn', 'endsOn', 'opens', 'due', 'closes'] as const).some((field) => complaints[field])
  const rhythm = usePaused(faulty ? '' : JSON.stringify(rhythmOf(draft)))
  const days = useQuery({
    queryKey: ['reflections.programmeDays', rhythm],
    queryFn: () => api.reflections.programmeDays(JSON.parse(rhythm)),
    enabled: rhythm !== '',
    placeholderData: keepPreviousData,
    throwOnError: false,
  })
  const first = taking.data?.pages[0]
  return {
    kinds,
    units: units.data?.units ?? [],
    forms: forms.data,
    search: searchPeople,
    matching: first && {
      ...{ people: first.people, coming: first.coming, names: taking.data!.pages.flatMap(({ names }) => names) },
      onMore: taking.hasNextPage ? () => void taking.fetchNextPage() : undefined,
      loadingMore: taking.isFetchingNextPage,
    },
    rounds: rhythm === '' ? undefined : days.data?.rounds,
  }
}
export type Setting = ReturnType<typeof useSetting>

async function searchPeople(search: string): Promise<FoundPerson[]> {
  const { people } = await api.people.list({ search })
  return people.slice(0, 20).map(({ id, displayName, unit, number }) => ({
    ...{ id, displayName, detail: [unit, number].filter(Boolean).join(' · ') },
  }))
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
