import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { api, newId } from '#/client.ts'
import { useMe } from '#/ui/frame/me.ts'
import { toast } from '#/ui/Toast.tsx'
import { FindPeople } from './FindPeople.tsx'
import { ProgrammeForm } from './ProgrammeForm.tsx'
import { ProgrammePreview } from './ProgrammePreview.tsx'
import { firstDraft, type ProgrammeWish, wishOf } from './programmeDraft.tsx'

const starting = ['reflections.startProgramme']

/** Fill in, look at what would happen, begin. One id for the page: pressing twice begins one programme. */
export function NewProgrammePage() {
  const t = useTranslations('rounds.preview')
  const { today } = useMe()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [programmeId] = useState(newId)
  const [draft, setDraft] = useState(() => firstDraft(today))
  const look = useMutation({ mutationFn: (wish: ProgrammeWish) => api.reflections.previewProgramme(wish) })
  const start = useMutation({
    mutationKey: starting,
    mutationFn: (wish: ProgrammeWish) => api.reflections.startProgramme({ ...wish, programmeId }),
    async onSuccess(_, { name }) {
      await queries.invalidateQueries({ queryKey: ['reflections.programmes'] })
      toast({ text: t('started', { name }) })
      void navigate({ to: '/programmes' })
    },
  })
  const looking = look.data !== undefined
  useEffect(() => {
    if (!looking) return
    window.scrollTo(0, 0)
    document.querySelector('h1')?.focus()
  }, [looking])

  if (look.data && look.variables)
    return (
      <ProgrammePreview
        wish={look.variables}
        preview={look.data}
        onBack={() => {
          start.reset()
          look.reset()
        }}
        onStart={() => look.variables && !queries.isMutating({ mutationKey: starting }) && start.mutate(look.variables)}
        starting={start.isPending}
        problem={start.error}
      />
    )
  return (
    <ProgrammeForm
      today={today}
      draft={draft}
      onDraft={setDraft}
      onLook={() => look.mutate(wishOf(draft))}
      looking={look.isPending}
      problem={look.error}
    >
      <FindPeople chosen={draft.people} onChosen={(people) => setDraft({ ...draft, people })} />
    </ProgrammeForm>
  )
}
