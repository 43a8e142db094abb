import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Page } from '#/ui/Page.tsx'
import { Tabs } from '#/ui/Tabs.tsx'
import { TextLink } from '#/ui/TextLink.tsx'
import type { Session } from '../schema.ts'
import { SessionState } from './SessionState.tsx'
import { useSpan } from './SessionTable.tsx'
import type { SessionTab } from './sessionSearch.tsx'
import { tabsOf } from './sessionTabs.tsx'
import { useTitle } from './titles.tsx'

type SessionFrameProps = {
  session: Session
  /** Undefined for whoever has no parts of it. */
  tab: SessionTab | undefined
  children: ReactNode
}

/** What a session is called, when it is and how it stands; its parts below. */
export function SessionFrame({ session, tab, children }: SessionFrameProps) {
  const t = useTranslations('trainings')
  const titleOf = useTitle()
  const spanOf = useSpan()
  const { sessionId, programme, state, people } = session
  const name = titleOf(session)
  const tabs = tabsOf(session)
  return (
    <Page
      title={name}
      width="wide"
      lead={
        <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <SessionState state={state} />
          <span>{spanOf(session)}</span>
          <span>{t('people', { count: people })}</span>
          <TextLink to="/trainings/programmes/$programmeId" params={{ programmeId: programme.programmeId }}>
            {titleOf(programme)}
          </TextLink>
        </span>
      }
    >
      {tab ? (
        <Tabs
          label={t('session.sections', { name })}
          tabs={tabs.map((id) => ({
            id,
            label: t(`session.tabs.${id}`),
            href: `/trainings/${sessionId}?tab=${id}`,
          }))}
          selected={tab}
        >
          {children}
        </Tabs>
      ) : (
        children
      )}
    </Page>
  )
}
