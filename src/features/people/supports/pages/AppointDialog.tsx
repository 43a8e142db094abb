import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { api, newId } from '#/client.ts'
import type { SupportKind } from '#/features/people/record/schema.ts'
import { useMe } from '#/ui/frame/me.ts'
import { useRefusal } from '#/ui/refusal.ts'
import { toast } from '#/ui/Toast.tsx'
import type { SupportLine } from '../schema.ts'
import { type SupportDraft, SupportForm } from './SupportForm.tsx'

type AppointDialogProps = {
  personId: string
  /** Of the person's record, as the page shows it. */
  revision: number
  support?: SupportLine | undefined
  kind?: SupportKind | undefined
  onDone: () => void
  onClose: () => void
}
type Day = `${number}-${number}-${number}`

/** Appoints a supporter, or changes how one supports. */
export function AppointDialog({ personId, revision, support, kind, onDone, onClose }: AppointDialogProps) {
  const t = useTranslations('supports.appoint')
  const { today } = useMe()
  const { sentence } = useRefusal('supports')
  const [supportId] = useState(() => support?.id ?? newId())
  const saving = useMutation({
    mutationFn: ({ kind, supporter, rhythm, type, ...days }: SupportDraft & { supporter: { id: string } }) => {
      const startsOn = days.startsOn as Day
      const endsOn = days.endsOn as Day | null
      const about = { supportId, personId, type, startsOn, endsOn, revision }
      return support
        ? api.people.changeSupport({ ...about, everyMin: rhythm?.everyMin ?? null, everyMax: rhythm?.everyMax ?? null })
        : api.people.appointSupporter({ ...about, ...rhythm, kind, supporterId: supporter.id })
    },
    onSuccess() {
      toast({ text: support ? t('changed') : t('saved') })
      onDone()
      onClose()
    },
  })
  return (
    <SupportForm
      support={support}
      personId={personId}
      kind={kind}
      today={today}
      pending={saving.isPending}
      error={sentence(saving.error)}
      onSave={saving.mutate}
      onClose={onClose}
    />
  )
}
