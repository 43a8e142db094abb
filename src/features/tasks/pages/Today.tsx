import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { z } from 'zod'
import { api } from '#/client.ts'
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
      reflects={me.reflects}
      supports={me.supports}
      office={me.roles.includes('hr')}
      news={<SupportNewsHere />}
    />
  )
}

type TodayProps = {
  name: string
  /** Until `asked` has come. */
  today: string
  asked: z.infer<typeof TodaySchema> | undefined
  /** What there may be to wait for. */
  reflects: boolean
  supports: boolean
  office: boolean
  /** What one is told, and nothing is asked. */
  news?: ReactNode
}

/** The first page: who is new beside one, what is asked of one today, and what one did lately. */
export function Today({ name, today, asked, news, ...waitsFor }: TodayProps) {
  const t = useTranslations('tasks')
  const door = useTranslations('door')
  const locale = useLocale()
  const day = dayText(asked?.today ?? today, locale)
  const steps = asked?.steps ?? []
  return (
    <Page title={t('hello', { name })} lead={<p>{t('lead', { day, count: steps.length })}</p>}>
      {news}
      {!asked && <Skeleton cards lines={2} />}
      {asked && steps.length === 0 && <Nothing {...waitsFor} />}
      {steps.length > 0 && (
        <ul aria-label={t('list')} className="grid gap-4">
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

function Nothing({ reflects, supports, office }: Pick<TodayProps, 'reflects' | 'supports' | 'office'>) {
  const t = useTranslations('tasks.empty')
  return (
    <EmptyState title={t('title')} action={office && <ButtonLink to="/rounds">{t('rounds')}</ButtonLink>}>
      {reflects && <p>{t('reflects')}</p>}
      {supports && <p>{t('supports')}</p>}
      {!reflects && !supports && <p>{t('otherwise')}</p>}
    </EmptyState>
  )
}
