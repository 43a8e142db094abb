import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { api, newId } from '#/client.ts'
import { useMe } from '#/ui/frame/me.ts'
import { toast } from '#/ui/Toast.tsx'
import { firstDraft, type ProgrammeWish } from './programmeDraft.tsx'
import { SettingUp } from './SettingUp.tsx'

const starting = ['reflections.startProgramme']

/** One id for the page: pressing twice begins one programme. */
export function NewProgrammePage() {
  const t = useTranslations('programmes.preview')
  const { today } = useMe()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [programmeId] = useState(newId)
  const start = useMutation({
    mutationKey: starting,
    mutationFn: (wish: ProgrammeWish) => api.reflections.startProgramme({ ...wish, programmeId }),
    async onSuccess(_, { name }) {
      // A set that Banso brings has become a form of the organisation's own.
      const known = [['reflections.programmes'], ['forms.list']]
      await Promise.all(known.map((queryKey) => queries.invalidateQueries({ queryKey })))
      toast({ text: t('started', { name }) })
      void navigate({ to: '/programmes/$programmeId', params: { programmeId } })
    },
  })
  return (
    <SettingUp
      first={firstDraft(today)}
      onDone={(wish) => {
        if (!queries.isMutating({ mutationKey: starting })) start.mutate(wish)
      }}
      doing={start.isPending}
      problem={start.error}
      onAgain={start.reset}
    />
  )
}
