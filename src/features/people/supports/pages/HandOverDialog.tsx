import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { api } from '#/client.ts'
import type { SupportKind } from '#/features/people/record/schema.ts'
import { useMe } from '#/ui/frame/me.ts'
import { useRefusal } from '#/ui/refusal.ts'
import { toast } from '#/ui/Toast.tsx'
import { type Chosen, useCandidates } from './candidateSearch.tsx'
import { type HandOverDraft, HandOverForm } from './HandOverForm.tsx'

type HandOverDialogProps = {
  supporter: { id: string; displayName: string }
  /** One person alone, whom somebody supports as this. */
  only?: { personId: string; kind: SupportKind } | undefined
  onDone: () => void
  onClose: () => void
}
type Day = `${number}-${number}-${number}`

/** Shows what a hand-over would do, then does it. */
export function HandOverDialog({ supporter, only, onDone, onClose }: HandOverDialogProps) {
  const t = useTranslations('supports.handing')
  const { today } = useMe()
  const { sentence } = useRefusal('supports')
  const [draft, setDraft] = useState<HandOverDraft>({ successor: null, on: today, kind: only?.kind })
  const wish = {
    supporterId: supporter.id,
    on: draft.on as Day,
    ...(draft.kind && { kind: draft.kind }),
    ...(draft.successor && { toId: draft.successor.id }),
  }
  const preview = useQuery({
    queryKey: ['people.handOverPreview', wish],
    queryFn: () => api.people.handOverPreview(wish),
    placeholderData: keepPreviousData,
  })
  const search = useCandidates({ ...only, on: draft.on })
  const handing = useMutation({
    mutationFn: ({ successor, personIds }: { successor: Chosen; personIds: string[] }) =>
      api.people.handOver({ ...wish, toId: successor.id, personIds }),
    onSuccess({ count }) {
      toast({ text: t('done', { count }) })
      onDone()
      onClose()
    },
  })
  const lines = preview.data?.lines.filter(({ personId }) => !only || personId === only.personId)
  return (
    <HandOverForm
      name={supporter.displayName}
      one={only !== undefined}
      draft={draft}
      onDraft={setDraft}
      search={search}
      lines={lines}
      others={only ? 0 : (preview.data?.others ?? 0)}
      pending={handing.isPending}
      error={sentence(handing.error ?? preview.error)}
      onHandOver={(successor, personIds) => handing.mutate({ successor, personIds })}
      onClose={onClose}
    />
  )
}
