import { useTranslations } from 'use-intl'
import type { z } from 'zod'
import { Section } from '#/ui/Section.tsx'
import { TextLink } from '#/ui/TextLink.tsx'
import type { Programmes } from '../programmes/schema.ts'
import { useTitle } from './titles.tsx'

export type Listed = z.infer<typeof Programmes>['programmes'][number]

export function ProgrammeList({ programmes }: { programmes: readonly Listed[] }) {
  const t = useTranslations('trainings.list')
  const titleOf = useTitle()
  return (
    <Section title={t('programmes')}>
      <p className="text-muted">{t('programmesHint')}</p>
      <ul className="grid gap-1">
        {programmes.map((programme) => (
          <li key={programme.programmeId} className="flex min-h-11 flex-wrap items-center gap-x-4">
            <TextLink
              to="/trainings/programmes/$programmeId"
              params={{ programmeId: programme.programmeId }}
              className="wrap-anywhere"
            >
              {titleOf(programme)}
            </TextLink>
            <span className="text-sm text-muted">{t('sessions', { count: programme.sessions })}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
