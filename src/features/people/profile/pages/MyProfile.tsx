import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ComponentProps, ReactNode } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { api } from '#/client.ts'
import { kindsQuery } from '#/features/people/organization/pages/editing.tsx'
import { kindName } from '#/features/people/organization/rules.ts'
import type { OwnKind } from '#/features/people/organization/schema.ts'
import type { MyProfile as Profile } from '#/features/people/profile/schema.ts'
import { MySupporters } from '#/features/people/supports/pages/MySupporters.tsx'
import { ButtonLink } from '#/ui/ButtonLink.tsx'
import { DefinitionList } from '#/ui/DefinitionList.tsx'
import { FormattedDay } from '#/ui/FormattedDay.tsx'
import { speak } from '#/ui/frame/language.ts'
import { meQuery, useMe } from '#/ui/frame/me.ts'
import { Page } from '#/ui/Page.tsx'
import { type Photo, PhotoField } from '#/ui/PhotoField.tsx'
import { useRefusal } from '#/ui/refusal.ts'
import { Section } from '#/ui/Section.tsx'
import { Skeleton } from '#/ui/Skeleton.tsx'
import { textLinkLook } from '#/ui/TextLink.tsx'
import { toast } from '#/ui/Toast.tsx'
import { type Changing, MyNames, type Said } from './MyNames.tsx'
import { MyReaders } from './MyReaders.tsx'
import { usePhoto } from './photo.tsx'
import { WhoSees } from './WhoSees.tsx'

const profileQuery = { queryKey: ['people.myProfile'], queryFn: () => api.people.myProfile({}) }
const supportersQuery = { queryKey: ['people.mySupporters'], queryFn: () => api.people.mySupporters({}) }
const readersQuery = { queryKey: ['reflections.myReaders'], queryFn: () => api.reflections.myReaders({}) }

export function MyProfilePage() {
  const t = useTranslations('profile')
  const queries = useQueryClient()
  const me = useMe()
  const profile = useQuery(profileQuery)
  const readers = useQuery(readersQuery)
  const kinds = useQuery(kindsQuery)
  const supporters = useQuery(supportersQuery)
  const photo = usePhoto(me.person.id, me.person.photoAt)
  const reload = () =>
    Promise.all([profileQuery, meQuery].map(({ queryKey }) => queries.invalidateQueries({ queryKey })))
  const change = useMutation({
    mutationFn: (said: Said) => api.people.changeMyProfile({ ...said, revision: profile.data!.revision }),
    async onSuccess(_, { locale }) {
      await reload()
      await speak(locale)
      toast({ text: t('names.saved') })
    },
    onError: reload,
  })
  const picture = useMutation({
    mutationFn: (chosen: Photo | undefined) =>
      chosen ? api.people.setPhoto({ base64: chosen.url.split(',')[1]! }) : api.people.removePhoto({}),
    async onSuccess(_, chosen) {
      await queries.invalidateQueries({ queryKey: ['people.photo', me.person.id] })
      await reload()
      toast({ text: t(chosen ? 'photo.saved' : 'photo.removed') })
    },
  })
  return (
    <MyProfile
      profile={profile.data}
      languages={me.organization.languages}
      kinds={kinds.data?.kinds ?? []}
      readers={readers.data}
      change={{ onSave: change.mutate, pending: change.isPending, problem: change.error ?? undefined }}
      picture={{
        photo: picture.isPending ? picture.variables?.url : photo,
        onChange: picture.mutate,
        pending: picture.isPending,
        problem: picture.error,
      }}
      supporters={supporters.data && <MySupporters {...supporters.data} today={me.today} />}
    />
  )
}

type MyProfileProps = {
  /** Undefined while it is being loaded. */
  profile: Profile | undefined
  languages: readonly Said['locale'][]
  kinds: readonly OwnKind[]
  readers: ComponentProps<typeof MyReaders> | undefined
  change: Changing
  picture: { problem?: unknown } & Pick<ComponentProps<typeof PhotoField>, 'photo' | 'onChange' | 'pending'>
  /** Who supports one, and how to reach them. */
  supporters?: ReactNode
}

/** Everything about oneself on one page. */
export function MyProfile({ profile, languages, kinds, readers, change, picture, supporters }: MyProfileProps) {
  const t = useTranslations('profile')
  const { sentence } = useRefusal('profile')
  if (!profile)
    return (
      <Page title={t('title')} lead={t('lead')}>
        <Skeleton lines={4} cards />
      </Page>
    )
  const { problem, ...field } = picture
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Section>
        <PhotoField
          label={t('photo.label')}
          hint={t('photo.hint')}
          name={profile.displayName}
          error={sentence(problem)}
          {...field}
        />
      </Section>
      <MyNames key={profile.revision} profile={profile} languages={languages} {...change} />
      {supporters}
      {readers && <MyReaders {...readers} />}
      <Everything />
      <Work profile={profile} kinds={kinds} />
      <WhoSees />
      <Hr people={profile.hr} />
    </Page>
  )
}

/** The ways to what one wrote, to one's letters, and past the line. */
function Everything() {
  const t = useTranslations('everything')
  const door = useTranslations('door')
  return (
    <Section title={t('linkTitle')}>
      <p>{t('linkText')}</p>
      <div className="flex flex-wrap gap-3">
        <ButtonLink to="/me/everything">{t('open')}</ButtonLink>
        <ButtonLink to="/letters">{t('letters')}</ButtonLink>
        <ButtonLink to="/door">{door('link')}</ButtonLink>
      </div>
    </Section>
  )
}

function Work({ profile, kinds }: { profile: Profile; kinds: readonly OwnKind[] }) {
  const t = useTranslations('profile.work')
  const say = useTranslations('organization.kinds')
  const locale = useLocale()
  const { unit, position, number, kind, hiredOn } = profile
  return (
    <Section title={t('title')}>
      <DefinitionList
        items={[
          { term: t('unit'), value: unit ?? t('noUnit') },
          ...(position ? [{ term: t('position'), value: position }] : []),
          { term: t('number'), value: number },
          { term: t('kind'), value: kindName(kind, kinds, { locale, say }) },
          { term: t('hired'), value: <FormattedDay day={hiredOn} year /> },
        ]}
      />
      <p className="text-[0.9375rem] text-muted">{t('hint')}</p>
    </Section>
  )
}

function Hr({ people }: { people: Profile['hr'] }) {
  const t = useTranslations('profile.hr')
  return (
    <Section title={t('title')}>
      <p>{people.length > 0 ? t('lead') : t('nobody')}</p>
      <ul className="grid gap-1">
        {people.map(({ id, displayName, email }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3">
            <span className="font-semibold">{displayName}</span>
            {email && (
              <a href={`mailto:${email}`} className={`inline-flex min-h-11 items-center break-all ${textLinkLook}`}>
                {email}
              </a>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
