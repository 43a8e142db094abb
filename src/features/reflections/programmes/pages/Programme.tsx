import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { z } from 'zod'
import { api } from '#/client.ts'
import { useOwnKinds } from '#/features/people/record/pages/useKinds.tsx'
import { Page } from '#/ui/Page.tsx'
import { Skeleton } from '#/ui/Skeleton.tsx'
import { toast } from '#/ui/Toast.tsx'
import type { Programme as ProgrammeShape } from '../schema.ts'
import { OneProgramme } from './OneProgramme.tsx'
import { draftOf, type ProgrammeWish } from './programmeDraft.tsx'
import { SettingUp } from './SettingUp.tsx'

export type Programme = z.infer<typeof ProgrammeShape>

const route = getRouteApi('/inside/programmes/$programmeId')

/** One programme as it is set; to change it, to end it. */
export function ProgrammePage() {
  const t = useTranslations('programmes')
  const { programmeId } = route.useParams()
  const queries = useQueryClient()
  const [seen, changeFrom] = useState<Programme>()
  const { data: programme } = useQuery({
    queryKey: ['reflections.programme', programmeId],
    queryFn: () => api.reflections.programme({ programmeId }),
  })
  const units = useQuery({ queryKey: ['people.units'], queryFn: () => api.people.units({}) })
  const forms = useQuery({ queryKey: ['forms.list'], queryFn: () => api.forms.list({}) })
  const kinds = useOwnKinds()
  const after = async (text: string) => {
    const keys = ['reflections.programme', 'reflections.programmes']
    await Promise.all(keys.map((key) => queries.invalidateQueries({ queryKey: [key] })))
    toast({ text })
  }
  const change = useMutation({
    mutationFn: (wanted: ProgrammeWish) => api.reflections.changeProgramme({ programmeId, seen: seen!.wish, wanted }),
    async onSuccess(_, { name }) {
      await after(t('preview.changed', { name }))
      changeFrom(undefined)
    },
  })
  const end = useMutation({
    mutationFn: () => api.reflections.endProgramme({ programmeId }),
    onSuccess: () => after(t('one.endDone', { name: programme!.wish.name })),
  })
  const resume = useMutation({
    mutationFn: () => api.reflections.resumeProgramme({ programmeId }),
    onSuccess: () => after(t('one.resumed', { name: programme!.wish.name })),
  })
  if (!programme)
    return (
      <Page title={t('list.title')}>
        <Skeleton lines={4} cards />
      </Page>
    )
  if (seen)
    return (
      <SettingUp
        first={draftOf(seen.wish, seen.named, seen.excepted)}
        changing={{ programmeId, name: seen.wish.name }}
        onDone={(wanted) => change.mutate(wanted)}
        doing={change.isPending}
        problem={change.error}
        onAgain={change.reset}
        onCancel={() => changeFrom(undefined)}
      />
    )
  return (
    <OneProgramme
      programme={programme}
      forms={forms.data}
      units={units.data?.units ?? []}
      kinds={kinds}
      onChange={() => changeFrom(programme)}
      onEnd={() => end.mutateAsync()}
      onResume={() => resume.mutate()}
      pending={end.isPending || resume.isPending}
      problem={end.error ?? resume.error}
    />
  )
}
