import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { OfficeLine } from '#/features/people/offices/schema.ts'
import type { Day } from '#/platform/day.ts'
import { ConfirmDialog } from '#/ui/ConfirmDialog.tsx'
import { DayField } from '#/ui/DayField.tsx'
import { RadioCards } from '#/ui/RadioCards.tsx'
import { useRefusal } from '#/ui/refusal.ts'

type EndDialogProps = {
  holding: OfficeLine
  own: boolean
  today: string
  pending?: boolean | undefined
  problem?: unknown
  /** Null: at once. */
  onEnd: (lastDay: Day | null) => void
  onClose: () => void
}

/** Asks until when an office is held; one that has not begun is called off. */
export function EndDialog({ holding, own, today, pending, problem, onEnd, onClose }: EndDialogProps) {
  const t = useTranslations('offices')
  const { sentence } = useRefusal('offices')
  const [when, setWhen] = useState<'at-once' | 'on-day'>('at-once')
  const [day, setDay] = useState<string | undefined>(holding.endsOn ?? today)
  const office = t(`kinds.${holding.office}`)
  const planned = holding.startsOn > today
  return (
    <ConfirmDialog
      open
      title={own ? t('dialog.ownTitle', { office }) : t('dialog.endTitle', { office, name: holding.displayName })}
      confirm={planned ? t('dialog.plannedConfirm') : t('dialog.endConfirm')}
      pending={pending}
      error={sentence(problem)}
      onConfirm={() => onEnd(when === 'on-day' && day ? (day as Day) : null)}
      onClose={onClose}
    >
      <div className="grid gap-5">
        <p>{planned ? t('dialog.plannedText') : t('dialog.endText')}</p>
        {!planned && (
          <RadioCards
            label={t('dialog.when')}
            columns={2}
            choices={[
              { value: 'at-once', label: t('dialog.atOnce'), hint: t('dialog.atOnceHint') },
              { value: 'on-day', label: t('dialog.onDay') },
            ]}
            value={when}
            onChange={setWhen}
          />
        )}
        {when === 'on-day' && <DayField label={t('dialog.until')} value={day} min={today} onChange={setDay} />}
      </div>
    </ConfirmDialog>
  )
}
