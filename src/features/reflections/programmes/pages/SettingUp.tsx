import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api } from '#/client.ts'
import type { PreviewedRound } from '../schema.ts'
import { ProgrammeForm } from './ProgrammeForm.tsx'
import { ProgrammePreview } from './ProgrammePreview.tsx'
import { type ProgrammeDraft, type ProgrammeWish, wishOf } from './programmeDraft.tsx'
import { RoundNames } from './RoundNames.tsx'
import { useSetting } from './useSetting.tsx'

type SettingUpProps = {
  first: ProgrammeDraft
  /** The programme that is changed; a new one has none yet. */
  changing?: { programmeId: string; name: string } | undefined
  onDone: (wish: ProgrammeWish) => void
  doing: boolean
  problem: unknown
  /** The last try is over and done with: something is changed again. */
  onAgain: () => void
  onCancel?: (() => void) | undefined
}

/** Fill in, look at what would happen, begin: what was entered stays until it is done. */
export function SettingUp({ first, changing, onDone, doing, problem, onAgain, onCancel }: SettingUpProps) {
  const [draft, setDraft] = useState(first)
  const [named, showNames] = useState<PreviewedRound>()
  const setting = useSetting(draft)
  const of = changing && { programmeId: changing.programmeId }
  const look = useMutation({
    mutationFn: (wish: ProgrammeWish) => api.reflections.previewProgramme({ ...wish, ...of }),
  })
  const looking = look.data !== undefined
  useEffect(() => {
    if (!looking) return
    window.scrollTo(0, 0)
    document.querySelector('h1')?.focus()
  }, [looking])
  if (look.data && look.variables) {
    const wish = look.variables
    return (
      <>
        <ProgrammePreview
          name={wish.name}
          changing={changing !== undefined}
          milestones={wish.cadence === 'milestones'}
          preview={look.data}
          onNames={showNames}
          onBack={() => {
            onAgain()
            look.reset()
          }}
          onStart={() => onDone(wish)}
          starting={doing}
          problem={problem}
        />
        <RoundNames wish={{ ...wish, ...of }} round={named} onClose={() => showNames(undefined)} />
      </>
    )
  }
  return (
    <ProgrammeForm
      draft={draft}
      onDraft={setDraft}
      setting={setting}
      changing={changing?.name}
      onLook={() => look.mutate(wishOf(draft))}
      onCancel={onCancel}
      looking={look.isPending}
      problem={look.error}
    />
  )
}
