import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'use-intl'
import type { z } from 'zod'
import { api } from '#/client.ts'
import { periodInWords } from '#/platform/period-words.ts'
import { Badge } from '#/ui/Badge.tsx'
import { ButtonLink } from '#/ui/ButtonLink.tsx'
import { EmptyState } from '#/ui/EmptyState.tsx'
import { dateText, dayText } from '#/ui/FormattedDay.tsx'
import { Page } from '#/ui/Page.tsx'
import { Section } from '#/ui/Section.tsx'
import { Skeleton } from '#/ui/Skeleton.tsx'
import { TextLink } from '#/ui/TextLink.tsx'
import type { Programmes as ProgrammesShape } from '../schema.ts'

export type Listed = z.infer<typeof ProgrammesShape>['programmes'][number]

export const programmesQuery = {
  queryKey: ['reflections.programmes'],
  queryFn: () => api.reflections.programmes({}),
}

export function ProgrammesPage() {
  const { data } = useQuery(programmesQuery)
  return <Programmes programmes={data?.programmes} />
}

/** Those that run or will; those that have ended below them. `programmes` is undefined while they are being loaded. */
export function Programmes({ programmes }: { programmes: readonly Listed[] | undefined }) {
  const t = useTranslations('programmes.list')
  const create = (
    <ButtonLink to="/programmes/new" kind="primary" icon="plus">
      {t('create')}
    </ButtonLink>
  )
  const ended = programmes?.filter(({ state }) => state === 'ended') ?? []
  return (
    <Page title={t('title')} lead={t('lead')} actions={programmes && programmes.length > 0 && create}>
      {!programmes ? (
        <Skeleton lines={2} cards />
      ) : programmes.length === 0 ? (
        <EmptyState icon="rounds" title={t('emptyTitle')} action={create}>
          {t('emptyText')}
        </EmptyState>
      ) : (
        programmes
          .filter(({ state }) => state !== 'ended')
          .map((programme) => <OneProgramme key={programme.id} programme={programme} />)
      )}
      {ended.length > 0 && (
        <Section title={t('earlier')}>
          <ul className="grid gap-3">
            {ended.map(({ id, name, latest }) => (
              <li key={id} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 wrap-anywhere">
                <TextLink to="/programmes/$programmeId" params={{ programmeId: id }}>
                  {name}
                </TextLink>
                {latest && (
                  <TextLink to="/rounds" search={{ programme: id, period: latest }}>
                    {t('see')}
                  </TextLink>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  )
}

function OneProgramme({ programme }: { programme: Listed }) {
  const t = useTranslations('programmes.list')
  const cadences = useTranslations('programmes.cadences')
  const locale = useLocale()
  const { id, name, cadence, state, startsOn, people, latest, nextOpensOn } = programme
  return (
    <Section
      title={
        <TextLink to="/programmes/$programmeId" params={{ programmeId: id }} className="wrap-anywhere">
          {name}
        </TextLink>
      }
      actions={
        state === 'planned' ? (
          <Badge kind="soon">{t('planned', { day: dateText(startsOn, locale) })}</Badge>
        ) : (
          <Badge kind="good">{t('running')}</Badge>
        )
      }
    >
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
        <ul className="grid gap-1">
          <li>{t('rhythm', { cadence: cadences(cadence), people: t('people', { count: people }) })}</li>
          <li>{nextOpensOn ? t('nextOpens', { day: dayText(nextOpensOn, locale) }) : t('nothingNext')}</li>
          {latest && (
            <li className="text-muted">{t('latest', { period: periodInWords(latest, locale as 'ja' | 'en') })}</li>
          )}
        </ul>
        {latest && (
          <ButtonLink to="/rounds" search={{ programme: id, period: latest }}>
            {t('see')}
          </ButtonLink>
        )}
      </div>
    </Section>
  )
}
