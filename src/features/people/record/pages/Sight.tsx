import { useTranslations } from 'use-intl'
import type { PersonView } from '#/features/people/record/viewing/schema.ts'
import { DefinitionList } from '#/ui/DefinitionList.tsx'
import { Icon } from '#/ui/Icon.tsx'

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
    <details className="group rounded-2xl border border-line bg-card px-5 shadow-lift sm:px-7">
      <summary className="flex min-h-14 cursor-pointer list-none items-center gap-3 py-3 font-bold [&::-webkit-details-marker]:hidden">
        <Icon name="eye" className="size-5 text-muted" />
        <span className="flex-1">{t('title')}</span>
        <Icon name="down" className="size-5 text-muted transition-transform group-open:rotate-180" />
      </summary>
      <div className="pb-6 pt-1">
        <DefinitionList
          items={(view === 'member' ? all.slice(0, 1) : all).map(({ term, value }) => ({
            term: <span className="block max-w-48 font-semibold text-ink">{term}</span>,
            value: <span className="text-[0.9375rem]">{value}</span>,
          }))}
        />
      </div>
    </details>
  )
}
