import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '#/ui/Button.tsx'
import { Dialog } from '#/ui/Dialog.tsx'
import { TextField } from '#/ui/TextField.tsx'
import { cellOf } from '../scoring/rules.ts'
import type { Scored } from '../scoring/schema.ts'
import { shown } from './scoringState.tsx'

type Part = { of: Scored; most: number; adjustment: number; adjustedFor: string }
type AdjustDialogProps = {
  name: string
  parts: readonly Part[]
  onKeep: (of: Scored, adjustment: number, reason: string) => void
  onClose: () => void
}

/** What is added for somebody evaluated in a language that is not theirs, and why (T-40). */
export function AdjustDialog({ name, parts, onKeep, onClose }: AdjustDialogProps) {
  const t = useTranslations('evaluation.adjust')
  const partName = useTranslations('evaluation.parts')
  const [drafts, setDrafts] = useState(() =>
    parts.map((part) => ({ ...part, text: shown(part.adjustment || undefined) })),
  )
  const [tried, setTried] = useState(false)
  const values = drafts.map(({ text, most }) => cellOf(text, most))
  const amount = (place: number) => {
    const value = values[place]!
    return 'hundredths' in value ? value.hundredths : 0
  }
  const faultOf = (place: number) =>
    'reason' in values[place]! ? t('points', { most: drafts[place]!.most }) : undefined
  const lacksReason = (place: number) => amount(place) > 0 && drafts[place]!.adjustedFor.trim() === ''
  function keep() {
    setTried(true)
    if (drafts.some((_, place) => faultOf(place) || lacksReason(place))) return
    for (const [place, { of, adjustedFor }] of drafts.entries()) {
      const reason = adjustedFor.trim()
      if (amount(place) !== parts[place]!.adjustment || reason !== parts[place]!.adjustedFor)
        onKeep(of, amount(place), reason)
    }
    onClose()
  }
  const set = (place: number, change: Partial<Part & { text: string }>) =>
    setDrafts(drafts.map((draft, index) => (index === place ? { ...draft, ...change } : draft)))
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('title', { name })}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button kind="primary" onClick={keep}>
            {t('keep')}
          </Button>
        </>
      }
    >
      <div className="grid gap-5">
        <p className="text-muted">{t('lead')}</p>
        {drafts.map(({ of, most, text, adjustedFor }, place) => (
          <div key={of} className="grid items-start gap-3 sm:grid-cols-[9rem_minmax(0,1fr)]">
            <TextField
              label={t('added', { part: partName(of) })}
              hint={t('most', { most })}
              optional
              inputMode="decimal"
              value={text}
              error={tried ? faultOf(place) : undefined}
              onChange={({ target }) => set(place, { text: target.value })}
            />
            <TextField
              label={t('reason')}
              hint={t('reasonHint')}
              optional
              maxLength={200}
              value={adjustedFor}
              error={tried && lacksReason(place) ? t('reasonMissing') : undefined}
              onChange={({ target }) => set(place, { adjustedFor: target.value })}
            />
          </div>
        ))}
      </div>
    </Dialog>
  )
}
