import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import type { OrganizationOut, OwnKind, Settings } from '#/features/people/organization/schema.ts'
import { ButtonLink } from '#/ui/ButtonLink.tsx'
import { Page } from '#/ui/Page.tsx'
import { Section } from '#/ui/Section.tsx'
import { Skeleton } from '#/ui/Skeleton.tsx'
import { CalendarSection } from './CalendarSection.tsx'
import { Closures } from './Closures.tsx'
import { type Editing, kindsQuery, organizationQuery, useEditing } from './editing.tsx'
import { FiscalSection } from './FiscalSection.tsx'
import { Kinds } from './Kinds.tsx'
import { LeaversSection } from './LeaversSection.tsx'
import { NameSection } from './NameSection.tsx'
import type { FirstDraft } from './SettingsSection.tsx'
import { YearCalendar } from './YearCalendar.tsx'

/** What every part of the settings is given. */
export type PartProps = { settings: Settings; editing: Editing; first?: FirstDraft | undefined }

export function OrganizationPage() {
  const organization = useQuery(organizationQuery)
  const kinds = useQuery(kindsQuery)
  const editing = useEditing()
  const problem = organization.error ?? kinds.error
  if (problem) throw problem
  return <Organization organization={organization.data} kinds={kinds.data?.kinds} editing={editing} />
}

type OrganizationProps = {
  /** Undefined while it is being loaded. */
  organization: OrganizationOut | undefined
  kinds: readonly OwnKind[] | undefined
  editing: Editing
}

export function Organization({ organization, kinds, editing }: OrganizationProps) {
  const t = useTranslations('organization')
  return (
    <Page title={t('title')} lead={t('lead')}>
      {!organization || !kinds ? (
        <Skeleton lines={6} cards />
      ) : (
        <Parts organization={organization} kinds={kinds} editing={editing} />
      )}
    </Page>
  )
}

type PartsProps = { organization: OrganizationOut; kinds: readonly OwnKind[]; editing: Editing }

function Parts({ organization: { settings, closures, years }, kinds, editing }: PartsProps) {
  const t = useTranslations('organization.mapsSection')
  const keeping = useTranslations('keeping')
  const part = { settings, editing }
  return (
    <>
      <NameSection {...part} />
      <CalendarSection {...part} />
      <Closures closures={closures} editing={editing} />
      <YearCalendar years={years} workingDays={settings.workingDays} />
      <FiscalSection {...part} />
      <Kinds kinds={kinds} languages={settings.languages} editing={editing} />
      <Section title={t('title')}>
        <p className="text-muted">{t('text')}</p>
        <div>
          <ButtonLink to="/organization/maps">{t('open')}</ButtonLink>
        </div>
      </Section>
      <LeaversSection {...part} />
      <Section title={keeping('title')}>
        <p className="text-muted">{keeping('linkText')}</p>
        <div>
          <ButtonLink to="/organization/keeping">{keeping('open')}</ButtonLink>
        </div>
      </Section>
    </>
  )
}
