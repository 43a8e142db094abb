import { useQuery } from '@tanstack/react-query'
import type { LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { z } from 'zod'
import { api } from '#/client.ts'
import { FirstLook } from '#/features/people/seen/pages/FirstLook.tsx'
import { partsOf } from '#/features/people/seen/rules.ts'
import type { Part } from '#/features/people/seen/schema.ts'
import { SupportNewsHere } from '#/features/people/supports/pages/SupportNews.tsx'
import { ButtonLink } from '#/ui/ButtonLink.tsx'
import { EmptyState } from '#/ui/EmptyState.tsx'
import { dayText } from '#/ui/FormattedDay.tsx'
import { useMe } from '#/ui/frame/me.ts'
import { Page } from '#/ui/Page.tsx'
import { Section } from '#/ui/Section.tsx'
import { Skeleton } from '#/ui/Skeleton.tsx'
import { TextLink } from '#/ui/TextLink.tsx'
import type { Today as TodaySchema } from '../schema.ts'
import { ComingList, ExcusedList } from './ComingList.tsx'
import { DoneList } from './DoneList.tsx'
import { StepCard } from './StepCard.tsx'

export function TodayPage() {
  const me = useMe()
  const { data } = useQuery({ queryKey: ['tasks.today'], queryFn: () => api.tasks.today({}) })
  return (
    <Today
      name={me.person.displayName}
      today={me.today}
      asked={data}
      parts={partsOf(me)}
      news={<SupportNewsHere />}
      look={<FirstLook />}
    />
  )
}

type TodayProps = {
  name: string
  /** Until `asked` has come. */
  today: string
  asked: z.infer<typeof TodaySchema> | undefined
  /** Everything the reader is here: what there may be to wait for. */
  parts: readonly Part[]
  /** What one is told, and nothing is asked. */
  news?: ReactNode
  /** The first look around. */
  look?: ReactNode
}

/** The first page: who is new beside one, what is asked of one today, and what one did lately. */
export function Today({ name, today, asked, parts, news, look }: TodayProps) {
  const t = useTranslations('tasks')
  const door = useTranslations('door')
  const locale = useLocale()
  const day = dayText(asked?.today ?? today, locale)
  const steps = asked?.steps ?? []
  return (
    <Page title={t('hello', { name })} lead={<p>{t('lead', { day, count: steps.length })}</p>}>
      {look}
      {news}
      {!asked && <Skeleton cards lines={2} />}
      {asked && steps.length === 0 && <Nothing parts={parts} />}
      {steps.length > 0 && (
        <ul aria-label={t('list')} data-look="steps" className="grid gap-4">
          {steps.map((step, index) => (
            <StepCard key={step.id} step={step} first={index === 0} />
          ))}
        </ul>
      )}
      {asked && asked.coming.length > 0 && (
        <Section title={t('coming.title')} bare>
          <ComingList steps={asked.coming} />
        </Section>
      )}
      {asked && asked.excused.length > 0 && (
        <Section title={t('excused.title')} bare>
          <ExcusedList steps={asked.excused} />
        </Section>
      )}
      {asked && asked.done.length > 0 && (
        <Section title={t('doneTitle')} bare>
          <DoneList done={asked.done} />
        </Section>
      )}
      {asked && (
        <p className="flex flex-wrap gap-x-6 gap-y-2">
          <TextLink to="/calendar">{t('calendarLink')}</TextLink>
          <TextLink to="/door">{door('link')}</TextLink>
        </p>
      )}
    </Page>
  )
}

const LEADS: Record<Part, NonNullable<LinkProps['to']>> = {
  hr: '/rounds',
  unitHr: '/supporters',
  executive: '/summaries',
  admin: '/people/import',
  newcomer: '/reflections',
  trainer: '/waiting',
  manager: '/waiting',
  head: '/units',
  mentor: '/people',
  colleague: '/people',
}

const OFFICES = new Set<Part>(['hr', 'unitHr', 'executive', 'admin'])

/** Says what will come, and leads to what there is meanwhile. */
function Nothing({ parts }: Pick<TodayProps, 'parts'>) {
  const t = useTranslations('tasks.empty')
  const [first = 'colleague'] = parts
  // What an office has to do it knows; as well as that, what somebody may wait for.
  const waiting = parts.filter((part) => part === first || !OFFICES.has(part)).slice(0, 2)
  return (
    <div data-look="steps">
      <EmptyState title={t('title')} action={<ButtonLink to={LEADS[first]}>{t(`lead.${first}`)}</ButtonLink>}>
        <div className="grid gap-2">
          {waiting.map((part) => (
            <p key={part}>{t(`text.${part}`)}</p>
          ))}
        </div>
      </EmptyState>
    </div>
  )
}
