import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { api } from '#/client.ts'
import { Page } from '#/ui/Page.tsx'
import { Skeleton } from '#/ui/Skeleton.tsx'
import { CostsTab } from '../costs/pages/CostsTab.tsx'
import { PapersTab } from '../evaluation/pages/PapersTab.tsx'
import { ScoresTab } from '../evaluation/pages/ScoresTab.tsx'
import { RetentionTab } from '../figures/pages/RetentionTab.tsx'
import { PeopleTab } from '../people/pages/PeopleTab.tsx'
import type { Session } from '../schema.ts'
import { VerdictTab } from '../verdict/pages/VerdictTab.tsx'
import { DesignTab } from './DesignTab.tsx'
import { OfficeView } from './OfficeView.tsx'
import { SessionFrame } from './SessionFrame.tsx'
import type { SessionTab } from './sessionSearch.tsx'
import { tabsOf } from './sessionTabs.tsx'

const route = getRouteApi('/inside/trainings/$sessionId')

export const sessionQuery = (sessionId: string) => ({
  queryKey: ['trainings.session', sessionId],
  queryFn: () => api.trainings.session({ sessionId }),
})

export function SessionPage() {
  const { sessionId } = route.useParams()
  const { tab: wanted } = route.useSearch()
  const t = useTranslations('trainings.list')
  const { data: session } = useQuery(sessionQuery(sessionId))
  if (!session)
    return (
      <Page title={t('title')} width="wide">
        <Skeleton lines={4} cards />
      </Page>
    )
  const tabs = tabsOf(session)
  const tab = tabs.find((one) => one === wanted) ?? tabs[0]
  return (
    <SessionFrame session={session} tab={tab}>
      {tab ? contents[tab](session) : <OfficeView session={session} />}
    </SessionFrame>
  )
}

const contents: Record<SessionTab, (session: Session) => ReactNode> = {
  design: (session) => <DesignTab session={session} />,
  people: (session) => <PeopleTab session={session} />,
  costs: ({ sessionId }) => <CostsTab sessionId={sessionId} />,
  papers: ({ sessionId }) => <PapersTab sessionId={sessionId} />,
  scores: ({ sessionId }) => <ScoresTab sessionId={sessionId} />,
  verdict: ({ sessionId }) => <VerdictTab sessionId={sessionId} />,
  retention: ({ sessionId }) => <RetentionTab sessionId={sessionId} />,
}
