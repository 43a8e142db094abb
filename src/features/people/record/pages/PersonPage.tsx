import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { api } from '#/client.ts'
import { SupportActions } from '#/features/people/supports/pages/SupportActions.tsx'
import { useMe } from '#/ui/frame/me.ts'
import { Skeleton } from '#/ui/Skeleton.tsx'
import { toast } from '#/ui/Toast.tsx'
import { Person } from './Person.tsx'
import { type Asking, PersonDialogs } from './PersonDialogs.tsx'
import { useOwnKinds } from './useKinds.tsx'
import { useUnits } from './useUnits.tsx'

const route = getRouteApi('/inside/people/$personId')

/** `path` shows where the person is on their path, which a later feature knows. */
export function PersonPage({ path }: { path: (personId: string) => ReactNode }) {
  const { personId } = route.useParams()
  const { part = 'overview' } = route.useSearch()
  const t = useTranslations('record.dialogs')
  const me = useMe()
  const queries = useQueryClient()
  const kinds = useOwnKinds()
  const [asking, ask] = useState<Asking>()
  const { units, onDay } = useUnits(asking?.what === 'transfer' || asking?.what === 'rehire', me.today)
  const { data: person } = useQuery({
    queryKey: ['people.person', personId],
    queryFn: () => api.people.person({ personId }),
  })
  const anew = () => {
    for (const key of ['people.person', 'people.list', 'people.find'])
      void queries.invalidateQueries({ queryKey: [key] })
  }
  const saving = useMutation({
    mutationFn: (change: () => Promise<unknown>) => change(),
    onSuccess() {
      anew()
      ask(undefined)
      toast({ text: t('saved') })
    },
  })
  if (!person) return <Skeleton cards />
  const begin = (next: Asking) => {
    saving.reset()
    onDay(next.what === 'transfer' ? next.assignment?.startsOn : undefined)
    ask(next)
  }
  return (
    <>
      <Person
        person={person}
        today={me.today}
        part={part}
        kinds={kinds}
        onAsk={begin}
        path={path(personId)}
        appointing={
          person.view === 'office' &&
          person.keeping && (
            <SupportActions
              personId={personId}
              revision={person.keeping.revision}
              supports={person.supports ?? []}
              onDone={anew}
            />
          )
        }
      />
      {asking && (
        <PersonDialogs
          asking={asking}
          person={person}
          today={me.today}
          kinds={kinds}
          units={units}
          onDay={onDay}
          pending={saving.isPending}
          problem={saving.error}
          onSave={saving.mutate}
          onClose={() => {
            ask(undefined)
            // Who was told that somebody else has changed the record sees how it stands now.
            if (saving.error) anew()
          }}
        />
      )}
    </>
  )
}
