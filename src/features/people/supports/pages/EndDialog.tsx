import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { api } from '#/client.ts'
import { ConfirmDialog } from '#/ui/ConfirmDialog.tsx'
import { DayField } from '#/ui/DayField.tsx'
import { useMe } from '#/ui/frame/me.ts'
import { useRefusal } from '#/ui/refusal.ts'
import { toast } from '#/ui/Toast.tsx'
import type { SupportLine } from '../schema.ts'
import { useKindWords } from './supportWords.tsx'

type EndDialogProps = {
  personId: string
  revision: number
  support: SupportLine
  onDone: () => void
  onClose: () => void
}

/** Asks for the last day of a support. */
export function EndDialog({ personId, revision, support, onDone, onClose }: EndDialogProps) {
  const t = useTranslations('supports.end')
  const { today } = useMe()
  const { sentence } = useRefusal('supports')
  const ending = useMutation({
    mutationFn: (lastDay: string) =>
      api.people.endSupporter({
        supportId: support.id,
        personId,
        lastDay: lastDay as `${number}-${number}-${number}`,
        revision,
      }),
    onSuccess() {
      toast({ text: t('done') })
      onDone()
      onClose()
    },
  })
  return (
    <EndForm
      support={support}
      today={today}
      pending={ending.isPending}
      error={sentence(ending.error)}
      onEnd={ending.mutate}
      onClose={onClose}
    />
  )
}

type EndFormProps = {
  support: SupportLine
  today: string
  pending?: boolean | undefined
  error?: string | undefined
  onEnd: (lastDay: string) => void
  onClose: () => void
}

export function EndForm({ support, today, pending, error, onEnd, onClose }: EndFormProps) {
  const t = useTranslations('supports.end')
  const kindWords = useKindWords()
  const [lastDay, setLastDay] = useState<string>(support.endsOn ?? today)
  const name = support.supporterName
  return (
    <ConfirmDialog
      open
      title={t('title', { name, kind: kindWords({ kind: support.kind }) })}
      confirm={t('confirm')}
      pending={pending}
      error={error}
      onConfirm={() => onEnd(lastDay)}
      onClose={onClose}
    >
      <div className="grid gap-4">
        <DayField label={t('lastDay')} value={lastDay} onChange={(day) => day && setLastDay(day)} />
        <p>{lastDay < support.startsOn ? t('never') : t('text', { name })}</p>
      </div>
    </ConfirmDialog>
  )
}
