import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { ApiProblem, api } from '#/client.ts'
import { base64Of } from '#/features/people/pages/fileContent.tsx'
import { choicesWithout } from '#/features/people/units/pages/unitNames.tsx'
import { toast } from '#/ui/Toast.tsx'
import { Adding, type Wanted } from './Adding.tsx'
import { searchPeople } from './searching.tsx'

const MOST_BYTES = 10 * 1024 * 1024

type AddDialogProps = { sessionId: string; onAdded: () => Promise<unknown>; onClose: () => void }

/** Adds people one by one, by unit or by number; the latter two after a look at who that is. */
export function AddDialog({ sessionId, onAdded, onClose }: AddDialogProps) {
  const t = useTranslations('trainingPeople')
  const units = useQuery({ queryKey: ['people.unitTree'], queryFn: () => api.people.unitTree({}) })
  const look = useMutation({
    mutationFn: async (wanted: Wanted) => api.trainings.findParticipants({ sessionId, wish: await wishOf(wanted) }),
  })
  const add = useMutation({
    mutationFn: (personIds: string[]) => api.trainings.addParticipants({ sessionId, personIds }),
    async onSuccess() {
      await onAdded()
      toast({ text: t('added') })
      look.reset()
    },
  })
  return (
    <Adding
      units={choicesWithout(units.data?.units ?? [])}
      search={searchPeople}
      found={look.data}
      onLook={look.mutate}
      onAgain={look.reset}
      looking={look.isPending}
      onAdd={add.mutate}
      adding={add.isPending}
      lookProblem={look.error}
      addProblem={add.error}
      onClose={onClose}
    />
  )
}

async function wishOf(wanted: Wanted) {
  if (!('file' in wanted)) return wanted
  const { file } = wanted
  if (file.size > MOST_BYTES) throw new ApiProblem(409, { reason: 'too-large' })
  const base64 = await base64Of(file).catch(() => {
    throw new ApiProblem(0, { reason: 'unreadable' })
  })
  return { fileName: file.name, base64 }
}
