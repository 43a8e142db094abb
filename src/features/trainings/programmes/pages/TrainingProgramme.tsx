import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { api } from '#/client.ts'
import { Button } from '#/ui/Button.tsx'
import { EmptyState } from '#/ui/EmptyState.tsx'
import { Page } from '#/ui/Page.tsx'
import { Skeleton } from '#/ui/Skeleton.tsx'
import { Tabs } from '#/ui/Tabs.tsx'
import { toast } from '#/ui/Toast.tsx'
import { MaterialTab } from '../../material/pages/MaterialTab.tsx'
import { PlanDialog } from '../../pages/PlanDialog.tsx'
import { SessionTable } from '../../pages/SessionTable.tsx'
import { programmesQuery } from '../../pages/Trainings.tsx'
import { useTitle } from '../../pages/titles.tsx'
import type { ProgrammeWish } from '../../schema.ts'
import { YearsTab } from '../../verdict/pages/YearsTab.tsx'
import type { TrainingProgramme as Programme } from '../schema.ts'
import { ProgrammeDialog } from './ProgrammeDialog.tsx'

const route = getRouteApi('/inside/trainings/programmes/$programmeId')
const TABS = ['sessions', 'material', 'years'] as const
type TabId = (typeof TABS)[number]

export function TrainingProgrammePage() {
  const { programmeId } = route.useParams()
  const t = useTranslations('trainings.programme')
  const queries = useQueryClient()
  const [tab, setTab] = useState<TabId>('sessions')
  const [open, setOpen] = useState<'change' | 'plan'>()
  const { data: programme } = useQuery({
    queryKey: ['trainings.programme', programmeId],
    queryFn: () => api.trainings.programme({ programmeId }),
  })
  const programmes = useQuery({ ...programmesQuery, enabled: open === 'plan' })
  const change = useMutation({
    mutationFn: (wish: ProgrammeWish) =>
      api.trainings.changeProgramme({ programmeId, revision: programme!.revision, ...wish }),
    async onSuccess() {
      await Promise.all(
        ['trainings.programme', 'trainings.programmes', 'trainings.list'].map((key) =>
          queries.invalidateQueries({ queryKey: [key] }),
        ),
      )
      setOpen(undefined)
      toast({ text: t('changed') })
    },
  })
  return (
    <>
      <TrainingProgramme
        programme={programme}
        tab={tab}
        onTab={setTab}
        material={<MaterialTab programmeId={programmeId} />}
        years={<YearsTab programmeId={programmeId} />}
        onChange={() => setOpen('change')}
        onPlan={() => setOpen('plan')}
      />
      {programme && open === 'change' && (
        <ProgrammeDialog
          programme={programme}
          onSave={change.mutate}
          pending={change.isPending}
          problem={change.error}
          onClose={() => setOpen(undefined)}
        />
      )}
      {open === 'plan' && programmes.data && (
        <PlanDialog
          programmes={programmes.data.programmes}
          programmeId={programmeId}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  )
}

type TrainingProgrammeProps = {
  programme: Programme | undefined
  tab: TabId
  onTab: (tab: TabId) => void
  material: ReactNode
  years: ReactNode
  onChange: () => void
  onPlan: () => void
}

/** One programme: when it was held, what it teaches, how it went over the years. */
export function TrainingProgramme(props: TrainingProgrammeProps) {
  const { programme, tab, onTab, material, years, onChange, onPlan } = props
  const t = useTranslations('trainings.programme')
  const list = useTranslations('trainings.list')
  const titleOf = useTitle()
  if (!programme)
    return (
      <Page title={list('programmes')} width="wide">
        <Skeleton lines={3} cards />
      </Page>
    )
  const name = titleOf(programme)
  const actions = programme.mayChange && (
    <>
      <Button onClick={onChange} icon="pencil">
        {t('change')}
      </Button>
      <Button kind="primary" icon="plus" onClick={onPlan}>
        {list('plan')}
      </Button>
    </>
  )
  return (
    <Page
      title={name}
      lead={<span className="whitespace-pre-line">{programme.description}</span>}
      width="wide"
      actions={actions}
    >
      <Tabs
        label={t('sections', { name })}
        tabs={TABS.map((id) => ({
          id,
          label: t(id),
          count: id === 'sessions' ? programme.sessions.length : undefined,
        }))}
        selected={tab}
        onSelect={(id) => onTab(id as TabId)}
      >
        {tab === 'material' ? (
          material
        ) : tab === 'years' ? (
          years
        ) : programme.sessions.length === 0 ? (
          <EmptyState icon="compass" title={t('none')} />
        ) : (
          <SessionTable sessions={programme.sessions} within />
        )}
      </Tabs>
    </Page>
  )
}
