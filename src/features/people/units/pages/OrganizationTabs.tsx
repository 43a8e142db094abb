import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Tabs } from '#/ui/Tabs.tsx'

const TABS = ['units', 'organization', 'offices'] as const

type OrganizationTabsProps = {
  selected: (typeof TABS)[number]
  /** Whether the reader keeps the people (HR, administrators): for everybody else there are units alone, and no tabs. */
  keeps: boolean
  children: ReactNode
}

/** The ways between the three pages about the organisation; stands directly in a `Page`. */
export function OrganizationTabs({ selected, keeps, children }: OrganizationTabsProps) {
  const t = useTranslations('units.tabs')
  if (!keeps) return children
  const tabs = TABS.map((id) => ({ id, label: t(id), href: `/${id}` }))
  return (
    <Tabs label={t('label')} tabs={tabs} selected={selected}>
      {children}
    </Tabs>
  )
}
