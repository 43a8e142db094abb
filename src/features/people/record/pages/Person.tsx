import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { OwnKind } from '#/features/people/organization/schema.ts'
import type { PersonView } from '#/features/people/record/viewing/schema.ts'
import { SupportHistory } from '#/features/people/supports/pages/SupportHistory.tsx'
import { Button } from '#/ui/Button.tsx'
import { Page } from '#/ui/Page.tsx'
import { Section } from '#/ui/Section.tsx'
import { Tabs } from '#/ui/Tabs.tsx'
import { Contact } from './Contact.tsx'
import { PersonAvatar } from './PersonAvatar.tsx'
import type { Asking } from './PersonDialogs.tsx'
import { PersonHead } from './PersonHead.tsx'
import type { Part } from './personSearch.tsx'
import { Sight } from './Sight.tsx'
import { Work } from './Work.tsx'

type PersonProps = {
  person: PersonView
  today: string
  part: Part
  kinds: readonly OwnKind[]
  onAsk: (asking: Asking) => void
  /** Where they are on their path. */
  path?: ReactNode
  /** Their supporters, for those who appoint them. */
  appointing?: ReactNode
}

/** Somebody, as far as the reader may know them; for most readers a name, a place and how to reach them. */
export function Person({ person, today, part, kinds, onAsk, path, appointing }: PersonProps) {
  const t = useTranslations('record.person')
  const words = useTranslations('record.dialogs')
  const supports = useTranslations('supports.history')
  const { profile, keeping } = person
  const parts = (['overview', 'supports', 'work'] as const).filter(
    (one) => one === 'overview' || (one === 'supports' ? person.supports : person.employments),
  )
  const shown = parts.includes(part) ? part : 'overview'
  // The administrator keeps the record, and does not see the path.
  const walks = person.view === 'office' ? keeping?.absences : person.view !== 'member'
  const name = profile.displayName
  const section =
    shown === 'supports' ? (
      <Section title={supports('label')}>
        {appointing || <SupportHistory supports={person.supports ?? []} today={today} />}
      </Section>
    ) : shown === 'work' ? (
      <Work person={person} kinds={kinds} onAsk={onAsk} />
    ) : (
      <>
        <Contact person={person} kinds={kinds} />
        {walks && path}
        <Sight view={person.view} />
      </>
    )
  return (
    <Page
      title={name}
      picture={<PersonAvatar id={person.id} name={name} hasPhoto={profile.hasPhoto} size="huge" />}
      lead={<PersonHead person={person} today={today} />}
      actions={keeping && <Button onClick={() => onAsk({ what: 'person' })}>{words('person')}</Button>}
    >
      {parts.length === 1 ? (
        section
      ) : (
        <Tabs
          label={t('tabs', { name })}
          tabs={parts.map((one) => ({
            id: one,
            label: t(`parts.${one}`),
            href: `/people/${person.id}${one === 'overview' ? '' : `?part=${one}`}`,
          }))}
          selected={shown}
        >
          {section}
        </Tabs>
      )}
    </Page>
  )
}
