import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { api } from '#/client.ts'
import { Button } from '#/ui/Button.tsx'
import { ConfirmDialog } from '#/ui/ConfirmDialog.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { useRefusal } from '#/ui/refusal.ts'
import { toast } from '#/ui/Toast.tsx'
import type { Writing } from '../schema.ts'
import { news } from './queries.tsx'
import { useSpeech } from './speech.tsx'

type Reflection = Pick<Writing['reflection'], 'id' | 'closesOn'>

/** Until when it can be taken back while nobody has read it, and the way to do so. */
export function TakeBackOffer({ reflection, onDone }: { reflection: Reflection; onDone: () => void }) {
  const t = useTranslations('reflections.takeBack')
  const queries = useQueryClient()
  const { sentence } = useRefusal('reflections')
  const [asking, setAsking] = useState(false)
  const params = { reflectionId: reflection.id }
  const takeBack = useMutation({
    mutationFn: () => api.reflections.takeBack(params),
    onSuccess: () => {
      news(queries)
      toast({ text: t('done') })
      onDone()
    },
    // Somebody has read it in this moment: the page says who.
    onError: () => news(queries),
  })
  return (
    <TakeBack
      reflection={reflection}
      asking={asking}
      onAsk={setAsking}
      pending={takeBack.isPending}
      error={sentence(takeBack.error)}
      onTakeBack={() => takeBack.mutate()}
    />
  )
}

type TakeBackProps = {
  reflection: Reflection
  asking: boolean
  onAsk: (open: boolean) => void
  pending?: boolean
  error?: string | undefined
  onTakeBack: () => void
}

export function TakeBack({ reflection, asking, onAsk, pending, error, onTakeBack }: TakeBackProps) {
  const t = useTranslations('reflections.takeBack')
  const { day } = useSpeech()
  const until = { day: day(reflection.closesOn) }
  return (
    <>
      <Notice
        action={
          <Button size="small" onClick={() => onAsk(true)}>
            {t('button')}
          </Button>
        }
      >
        {t('may', until)}
      </Notice>
      <ConfirmDialog
        open={asking}
        title={t('title')}
        confirm={t('confirm')}
        kind="primary"
        pending={pending}
        error={error}
        onConfirm={onTakeBack}
        onClose={() => onAsk(false)}
      >
        <div className="grid gap-3">
          <p>{t('text', until)}</p>
          <p>{t('told')}</p>
        </div>
      </ConfirmDialog>
    </>
  )
}
