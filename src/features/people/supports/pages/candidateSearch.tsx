import { useTranslations } from 'use-intl'
import { api } from '#/client.ts'
import type { SupportKind } from '#/features/people/record/schema.ts'
import type { FoundPerson } from '#/ui/PersonField.tsx'
import type { Candidate } from '../load/schema.ts'
import { useAwayWords } from './supportWords.tsx'

/** Somebody who can be chosen: `away` in words where they are not here on the day. */
export type Chosen = FoundPerson & { away?: string | undefined; already?: boolean | undefined }
export type CandidateWish = { personId?: string | undefined; kind?: SupportKind | undefined; on: string }

/** Finds people with what they carry beside their names (B-08). */
export function useCandidates({ personId, kind, on }: CandidateWish) {
  const toChosen = useChosen(on)
  return async (search: string): Promise<Chosen[]> => {
    const { people } = await api.people.supporterCandidates({
      search,
      on: on as `${number}-${number}-${number}`,
      ...(personId && { personId }),
      ...(kind && { kind }),
    })
    return people.map(toChosen)
  }
}

/** A candidate in words. */
export function useChosen(on: string) {
  const t = useTranslations('supports')
  const away = useAwayWords()
  return (one: Candidate): Chosen => {
    const [people, later] = [one.load.people, one.later.people]
    const load =
      people === later
        ? people === 0
          ? t('load.none')
          : t('load.now', { people })
        : t('load.nowThen', { people, later })
    const absence = one.away ? away(one.away, on) : undefined
    return {
      id: one.id,
      displayName: one.displayName,
      detail: [one.unit, one.number].filter(Boolean).join(' · '),
      note: [load, absence, one.already && t('appoint.already')].filter(Boolean).join(' · '),
      away: absence,
      already: one.already,
    }
  }
}
