import { useTranslations } from 'use-intl'
import type { PersonView } from '#/features/people/record/viewing/schema.ts'
import { DefinitionList } from '#/ui/DefinitionList.tsx'
import { Section } from '#/ui/Section.tsx'

/** Who sees what of a person, in words; a colleague who sees what everybody sees is told no more than that. */
export function Sight({ view }: Pick<PersonView, 'view'>) {
  const t = useTranslations('record.sight')
  const all = [
    { term: t('everybody'), value: t('everybodySees') },
    { term: t('supporters'), value: t('supportersSee') },
    { term: t('self'), value: t('selfSees') },
    { term: t('hr'), value: t('hrSees') },
    { term: t('admin'), value: t('adminSees') },
  ]
  return (
    <Section title={t('title')}>
      <DefinitionList
        items={(view === 'member' ? all.slice(0, 1) : all).map(({ term, value }) => ({
          term: <span className="block max-w-48 font-semibold text-ink">{term}</span>,
          value: <span className="text-[0.9375rem]">{value}</span>,
        }))}
      />
    </Section>
  )
}
