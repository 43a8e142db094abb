import { useLocale, useTranslations } from 'use-intl'
import type { OwnKind } from '#/features/people/organization/schema.ts'
import type { PersonView } from '#/features/people/record/viewing/schema.ts'
import { DefinitionList } from '#/ui/DefinitionList.tsx'
import { dateText } from '#/ui/FormattedDay.tsx'
import { Section } from '#/ui/Section.tsx'
import { textLinkLook } from '#/ui/TextLink.tsx'
import { useKinds } from './useKinds.tsx'

/** How to reach somebody, which offices they hold and, where the reader may know it, as what they joined. */
export function Contact({ person, kinds }: { person: PersonView; kinds: readonly OwnKind[] }) {
  const t = useTranslations('record')
  const offices = useTranslations('offices.kinds')
  const locale = useLocale()
  const kind = useKinds(kinds)
  const { profile, fields, joined, keeping, view } = person
  const seesPrivate = fields && (view === 'self' || keeping?.privateEmail)
  const items = [
    { term: t('person.email'), value: <Mail address={profile.email} /> },
    {
      term: t('person.phone'),
      value: profile.phone ? (
        <a href={`tel:${profile.phone.replace(/[^+\d]/g, '')}`} className={textLinkLook}>
          {profile.phone}
        </a>
      ) : (
        <Nothing />
      ),
    },
    seesPrivate && { term: t('person.privateEmail'), value: <Mail address={fields.privateEmail} /> },
    fields && { term: t('person.locale'), value: t(`locales.${fields.locale}`) },
    profile.offices.length > 0 && {
      term: t('person.offices'),
      value: (
        <ul>
          {profile.offices.map(({ office, unit }) => (
            <li key={office + unit}>
              {unit ? t('person.officeOf', { office: offices(office), unit }) : offices(office)}
            </li>
          ))}
        </ul>
      ),
    },
    joined && { term: t('person.kind'), value: kind.name(joined.kind) },
    joined && { term: t('person.hiredOn'), value: dateText(joined.hiredOn, locale) },
    keeping && { term: t('person.account'), value: t(`accounts.${keeping.account}`) },
  ]
  return (
    <Section title={t('person.contact')}>
      <DefinitionList items={items.filter((item) => typeof item === 'object' && item !== null)} />
    </Section>
  )
}

function Mail({ address }: { address: string | null }) {
  if (!address) return <Nothing />
  return (
    <a href={`mailto:${address}`} className={`${textLinkLook} wrap-anywhere`}>
      {address}
    </a>
  )
}

function Nothing() {
  const t = useTranslations('record.person')
  return <span className="text-muted">{t('nothing')}</span>
}
