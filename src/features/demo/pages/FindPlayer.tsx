import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '#/ui/Button.tsx'
import { type FoundPerson, PersonField } from '#/ui/PersonField.tsx'
import type { Player } from '../schema.ts'
import { useReadable } from './readable.tsx'

type FindPlayerProps = {
  search: (text: string) => Promise<readonly Player[]>
  onEnter: (personId: string) => void
}

/** Anybody else of the company, by name. */
export function FindPlayer({ search, onEnter }: FindPlayerProps) {
  const t = useTranslations('demo')
  const readable = useReadable()
  const [chosen, choose] = useState<FoundPerson | null>(null)
  const found = async (text: string) =>
    (await search(text)).map(({ personId, displayName, otherName, unit, position }) => ({
      id: personId,
      displayName: readable({ displayName, otherName }),
      detail: [unit, position].filter(Boolean).join(' · '),
    }))
  return (
    <div className="grid w-full max-w-[34rem] gap-3">
      <PersonField label={t('find')} value={chosen} onChange={choose} search={found} />
      {chosen && (
        <Button className="justify-self-start wrap-anywhere" onClick={() => onEnter(chosen.id)}>
          {t('enter', { name: chosen.displayName })}
        </Button>
      )}
    </div>
  )
}
