import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { api, newId } from '#/client.ts'
import { useDraft } from '#/features/forms/pages/draft.tsx'
import { useMe } from '#/ui/frame/me.ts'
import { useRefusal } from '#/ui/refusal.ts'
import { toast } from '#/ui/Toast.tsx'
import type { Letter } from '../schema.ts'
import { heard } from './queries.tsx'
import { ReplyForm } from './ReplyForm.tsx'

/** One more turn, kept while it is written. */
export function Reply({ letter }: { letter: Letter }) {
  const { letterId } = letter
  const mine = letter.as === 'author'
  const t = useTranslations('door')
  const me = useMe()
  const queries = useQueryClient()
  const { sentence, field } = useRefusal('door')
  const [turnId] = useState(newId)
  const { content, keeper, notices, problem, saving } = useDraft({
    name: `${me.person.id}.letter.${letterId}`,
    server: heldIn(letter),
    keep: ({ text }, revision) => api.reflections.keepLetterDraft({ letterId, to: null, text, revision }),
    load: () => api.reflections.letter({ letterId }).then(heldIn),
  })
  const send = useMutation({
    mutationFn: () => api.reflections.replyToLetter({ letterId, turnId, text: content.text }),
    onMutate: keeper.hold,
    onError: keeper.release,
    onSuccess() {
      keeper.finish()
      heard(queries)
      toast({ text: t(mine ? 'sent' : 'replied') })
    },
  })
  return (
    <ReplyForm
      label={t(mine ? 'more' : 'reply')}
      send={t(mine ? 'send' : 'sendReply')}
      text={content.text}
      onChange={(text) => {
        if (send.error) send.reset()
        keeper.change({ text })
      }}
      onLeave={() => void keeper.flush()}
      saving={saving}
      notices={{ ...notices, problem: sentence(problem) }}
      problem={field(send.error, 'text') ?? sentence(send.error)}
      pending={send.isPending || send.isSuccess}
      onSend={() => send.mutate()}
    />
  )
}

const heldIn = ({ draft }: Letter) => ({
  content: { text: draft?.text ?? '' },
  revision: draft?.revision ?? 0,
  keptAt: draft?.keptAt ?? null,
})
