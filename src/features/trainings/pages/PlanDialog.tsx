import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { api, newId } from '#/client.ts'
import type { Day } from '#/platform/day.ts'
import { toast } from '#/ui/Toast.tsx'
import { type Plan, PlanForm } from './PlanForm.tsx'
import type { Listed } from './ProgrammeList.tsx'

type PlanDialogProps = {
  programmes: readonly Listed[]
  /** The programme it is of, where that is settled. */
  programmeId?: string | undefined
  onClose: () => void
}

/** Makes a session, and its programme where there is none, and leads to it. */
export function PlanDialog({ programmes, programmeId, onClose }: PlanDialogProps) {
  const t = useTranslations('trainings.plan')
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [ids] = useState(() => ({ sessionId: newId(), programmeId: newId() }))
  const [chosen, choose] = useState(programmeId)
  const models = useQuery({
    queryKey: ['trainings.programme', chosen],
    queryFn: () => api.trainings.programme({ programmeId: chosen! }),
    enabled: chosen !== undefined,
  })
  const create = useMutation({
    async mutationFn({ title, titleEn, day, like }: Plan) {
      if (!chosen) await api.trainings.createProgramme({ ...ids, title, titleEn, description: '' })
      const wish = { sessionId: ids.sessionId, title, titleEn, days: [day as Day], like: like ?? null }
      return api.trainings.createSession({ ...wish, programmeId: chosen ?? ids.programmeId })
    },
    async onSuccess({ sessionId }, { title }) {
      const keys = ['trainings.list', 'trainings.programmes', 'trainings.programme']
      await Promise.all(keys.map((key) => queries.invalidateQueries({ queryKey: [key] })))
      toast({ text: t('created', { name: title }) })
      await navigate({ to: '/trainings/$sessionId', params: { sessionId } })
    },
  })
  return (
    <PlanForm
      programmes={programmes}
      models={models.data?.sessions.filter(({ as }) => as !== 'office') ?? []}
      programmeId={chosen}
      onProgramme={choose}
      onPlan={create.mutate}
      pending={create.isPending}
      problem={create.error}
      onClose={onClose}
    />
  )
}
