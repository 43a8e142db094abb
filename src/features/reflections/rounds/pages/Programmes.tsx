import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'use-intl'
import type { z } from 'zod'
import { api } from '#/client.ts'
import type { Programmes as ProgrammesShape } from '#/features/reflections/schema.ts'
import { ButtonLink } from '#/ui/ButtonLink.tsx'
import { EmptyState } from '#/ui/EmptyState.tsx'
import { Page } from '#/ui/Page.tsx'
import { Section } from '#/ui/Section.tsx'
import { Skeleton } from '#/ui/Skeleton.tsx'
import { monthText } from './months.tsx'

export type Programme = z.infer<typeof ProgrammesShape>['programmes'][number]

export const programmesQuery = {
  queryKey: ['reflections.programmes'],
  queryFn: () => api.reflections.programmes({}),
}

export function ProgrammesPage() {
  const { data } = useQuery(programmesQuery)
  return <Programmes programmes={data?.programmes} />
}

/** `programmes` is undefined while they are being loaded. */
export function Programmes({ programmes }: { programmes: readonly Programme[] | undefined }) {
  const t = useTranslations('rounds')
  const create = (
    <ButtonLink to="/programmes/new" kind="primary" icon="plus">
      {t('create')}
    </ButtonLink>
  )
  return (
    <Page title={t('list.title')} lead={t('list.lead')} actions={programmes && programmes.length > 0 && create}>
      {!programmes ? (
        <Skeleton lines={2} cards />
      ) : programmes.length === 0 ? (
        <EmptyState icon="rounds" title={t('empty.title')} action={create}>
          {t('list.emptyText')}
        </EmptyState>
      ) : (
        programmes.map((programme) => <OneProgramme key={programme.id} programme={programme} />)
      )}
    </Page>
  )
}

function OneProgramme({ programme }: { programme: Programme }) {
  const t = useTranslations('rounds.list')
  const locale = useLocale()
  const { id, name, startsMonth, endsMonth, people, latestMonth } = programme
  return (
    <Section title={name}>
      <div className="grid gap-1">
        <p>{t('months', { first: monthText(startsMonth, locale), last: monthText(endsMonth, locale) })}</p>
        <p>{t('people', { count: people })}</p>
        <p className="text-[0.9375rem] text-muted">
          {t('rhythm', {
            opens: programme.opensBeforeMonthEnd,
            due: programme.dueAfter,
            closes: programme.closesAfter,
          })}
        </p>
      </div>
      {latestMonth ? (
        <div>
          <ButtonLink to="/rounds" search={{ programme: id, month: latestMonth }}>
            {t('see')}
          </ButtonLink>
        </div>
      ) : (
        <p className="text-muted">{t('notOpened')}</p>
      )}
    </Section>
  )
}
