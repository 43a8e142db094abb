import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { api } from '#/client.ts'
import { useRefusal } from '#/ui/refusal.ts'
import { Section } from '#/ui/Section.tsx'
import { toast } from '#/ui/Toast.tsx'
import { news } from '../../pages/queries.tsx'
import { useSpeech } from '../../pages/speech.tsx'
import type { NewReaders as Shape } from '../../schema.ts'
import { NewReader } from './NewReader.tsx'

type Wish = { person: Shape['persons'][number]; reflectionIds: string[] }

/** Above one's own reflections: who is new beside one, with a way to show them earlier ones. */
export function NewReadersOffer() {
  const t = useTranslations('reflections.showing')
  const { person: named } = useSpeech()
  const queries = useQueryClient()
  const { sentence } = useRefusal('reflections')
  const { data } = useQuery({ queryKey: ['reflections.newReaders'], queryFn: () => api.reflections.newReaders({}) })
  const show = useMutation({
    mutationFn: ({ person: { personId }, reflectionIds }: Wish) =>
      api.reflections.showEarlier({ personId, reflectionIds }),
    onSuccess: ({ shown }, { person }) => {
      toast({ text: t('done', { name: named(person.displayName), count: shown }) })
      return news(queries)
    },
  })
  return (
    <NewReaders
      persons={data?.persons ?? []}
      pending={show.isPending}
      error={sentence(show.error)}
      onShow={(person, reflectionIds) => show.mutate({ person, reflectionIds })}
    />
  )
}

type NewReadersProps = Shape & {
  pending?: boolean | undefined
  error?: string | undefined
  onShow: (person: Shape['persons'][number], reflectionIds: string[]) => void
  /** The question is open from the beginning. */
  asking?: boolean
}

export function NewReaders({ persons, onShow, ...state }: NewReadersProps) {
  const t = useTranslations('reflections.showing')
  const [asked, ask] = useState<string | undefined>(state.asking ? persons[0]?.personId : undefined)
  if (persons.length === 0) return null
  return (
    <Section title={t('title')}>
      <p className="-mt-2 text-muted">{t('lead')}</p>
      {persons.map((person) => (
        <NewReader
          key={person.personId}
          {...state}
          person={person}
          asking={asked === person.personId}
          onAsk={(open) => ask(open ? person.personId : undefined)}
          onShow={(ids) => onShow(person, ids)}
        />
      ))}
    </Section>
  )
}
