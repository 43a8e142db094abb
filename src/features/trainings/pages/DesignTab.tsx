import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { api } from '#/client.ts'
import { toast } from '#/ui/Toast.tsx'
import { DateAdvice } from '../advice/pages/DateAdvice.tsx'
import type { MethodKind } from '../choosing/schema.ts'
import type { Session } from '../schema.ts'
import { Design, type Draft } from './Design.tsx'

const firstDraft = ({ title, titleEn, days, design }: Session): Draft => ({
  ...{ title, titleEn, days, objective: design?.objective ?? '', level: design?.level ?? '' },
  minutes: String(design?.minutes ?? 0),
})

/** What the training is for, when, and how it is measured; its start, and its end before the time. */
export function DesignTab({ session }: { session: Session }) {
  const { sessionId, revision, as } = session
  const t = useTranslations('trainings')
  const queries = useQueryClient()
  const [draft, change] = useState<Draft>()
  const methods = useQuery({
    queryKey: ['trainings.methodsToChoose', sessionId],
    queryFn: () => api.trainings.methodsToChoose({ sessionId }),
    enabled: as === 'owner',
  })
  const after = (text: string) => async () => {
    await Promise.all([
      queries.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('trainings.') }),
    ])
    toast({ text })
  }
  const save = useMutation({
    mutationFn: ({ minutes, ...wish }: Draft) =>
      api.trainings.changeSession({ sessionId, revision, design: { ...wish, minutes: Number(minutes) } }),
    async onSuccess() {
      await after(t('design.saved'))()
      change(undefined)
    },
  })
  const choose = useMutation({
    mutationFn: ({ kind, method }: { kind: MethodKind; method: string }) =>
      api.trainings.chooseMethod({ sessionId, kind, method }),
    onSuccess: after(t('design.chosen')),
  })
  const begin = useMutation({
    mutationFn: () => api.trainings.startSession({ sessionId }),
    onSuccess: after(t('checklist.started')),
  })
  const resume = useMutation({
    mutationFn: () => api.trainings.resumeSession({ sessionId }),
    onSuccess: after(t('design.resumed')),
  })
  const cancel = useMutation({
    mutationFn: () => api.trainings.cancelSession({ sessionId }),
    async onSuccess() {
      await after(t('design.cancelDone'))()
    },
  })
  const shown = draft ?? firstDraft(session)
  return (
    <Design
      session={session}
      draft={shown}
      changed={draft !== undefined}
      onDraft={change}
      onSave={() => save.mutate(shown)}
      calendar={<DateAdvice sessionId={sessionId} days={shown.days} onChange={(days) => change({ ...shown, days })} />}
      methods={methods.data}
      onMethod={(kind, method) => choose.mutate({ kind, method })}
      onStart={begin.mutate}
      onCancel={() => cancel.mutateAsync()}
      onResume={resume.mutate}
      pending={{ save: save.isPending, start: begin.isPending, cancel: cancel.isPending || resume.isPending }}
      problems={{
        save: save.error,
        start: begin.error,
        method: choose.error,
        cancel: cancel.error ?? resume.error,
      }}
    />
  )
}
