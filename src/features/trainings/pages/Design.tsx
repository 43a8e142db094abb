import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { Day } from '#/platform/day.ts'
import { Button } from '#/ui/Button.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { useRefusal } from '#/ui/refusal.ts'
import type { MethodKind, MethodsToChoose } from '../choosing/schema.ts'
import type { Session } from '../schema.ts'
import { Cancelling } from './Cancelling.tsx'
import { Checklist } from './Checklist.tsx'
import { DesignRead } from './DesignRead.tsx'
import { MethodChoices } from './MethodChoices.tsx'
import { WhatSection } from './WhatSection.tsx'
import { WhenSection } from './WhenSection.tsx'

/** What is typed; minutes as they stand in the field. */
export type Draft = {
  title: string
  titleEn: string
  objective: string
  level: string
  days: Day[]
  minutes: string
}
type Doing = 'save' | 'start' | 'cancel'

type DesignProps = {
  session: Session
  draft: Draft
  changed: boolean
  onDraft: (draft: Draft) => void
  onSave: () => void
  /** To pick the days from. */
  calendar: ReactNode
  methods: MethodsToChoose | undefined
  onMethod: (kind: MethodKind, method: string) => void
  onStart: () => void
  onCancel: () => Promise<unknown>
  onResume: () => void
  pending?: Partial<Record<Doing, boolean>>
  problems?: Partial<Record<Doing | 'method', unknown>>
}

/** Minutes that make sense: whole, and no more than sixty days of them. */
export const saneMinutes = (minutes: string) => /^\d{1,5}$/.test(minutes) && Number(minutes) <= 86_400

export function Design(props: DesignProps) {
  const { session, draft, changed, onDraft, onSave, calendar, methods, onMethod, onStart, pending = {} } = props
  const t = useTranslations('trainings.design')
  const { sentence } = useRefusal('trainings')
  const problems = props.problems ?? {}
  const { as, state } = session
  if (as !== 'owner' || state === 'judged' || state === 'cancelled')
    return (
      <>
        <DesignRead session={session} />
        {as === 'owner' && state === 'cancelled' && (
          <Notice
            action={
              session.mayResume && (
                <Button onClick={props.onResume} pending={pending.cancel}>
                  {t('resume')}
                </Button>
              )
            }
          >
            {sentence(problems.cancel) ?? t('cancelled')}
          </Notice>
        )}
      </>
    )
  const frozen = state !== 'design'
  const sane = draft.title.trim() !== '' && draft.days.length > 0 && saneMinutes(draft.minutes)
  return (
    <>
      {!frozen && (
        <Checklist
          lacks={session.lacks}
          over={session.over}
          blocked={changed}
          onStart={onStart}
          pending={pending.start}
          problem={problems.start}
        />
      )}
      <form
        className="grid gap-6"
        onSubmit={(event) => {
          event.preventDefault()
          if (sane) onSave()
        }}
      >
        <WhatSection draft={draft} onDraft={onDraft} frozen={frozen} />
        <WhenSection draft={draft} onDraft={onDraft} calendar={frozen && session.over ? undefined : calendar} />
        <div role="alert">{problems.save ? <Notice kind="problem">{sentence(problems.save)}</Notice> : null}</div>
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" kind={changed ? 'primary' : 'secondary'} disabled={!changed} pending={pending.save}>
            {t('save')}
          </Button>
          {changed && <p className="text-muted">{t('unsaved')}</p>}
        </div>
      </form>
      {!frozen && <MethodChoices methods={methods} onMethod={onMethod} problem={problems.method} />}
      <Cancelling started={frozen} onCancel={props.onCancel} pending={pending.cancel} problem={problems.cancel} />
    </>
  )
}
