import { useTranslations } from 'use-intl'
import { DefinitionList } from '#/ui/DefinitionList.tsx'
import { Section } from '#/ui/Section.tsx'
import type { Session } from '../schema.ts'
import { useSpan } from './SessionTable.tsx'

/** The design as whoever teaches it reads it, and everybody once nothing of it changes any more. */
export function DesignRead({ session }: { session: Session }) {
  const t = useTranslations('trainings')
  const spanOf = useSpan()
  const { objective = '', level = '', minutes = 0 } = session.design ?? {}
  const text = (words: string) => (
    <span className="whitespace-pre-line wrap-anywhere">{words || t('checklist.lacking')}</span>
  )
  return (
    <Section title={t('design.what')}>
      <DefinitionList
        items={[
          { term: t('design.objective'), value: text(objective) },
          { term: t('design.level'), value: text(level) },
          { term: t('design.when'), value: spanOf(session) },
          { term: t('design.length'), value: t('design.hours', { hours: minutes / 60 }) },
        ]}
      />
    </Section>
  )
}
