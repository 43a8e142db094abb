import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '#/client.ts'
import { useDraft } from '#/features/forms/pages/draft.tsx'
import { faultsFrom } from '#/features/forms/pages/faults.tsx'
import { useMe } from '#/ui/frame/me.ts'
import { useRefusal } from '#/ui/refusal.ts'
import { Skeleton } from '#/ui/Skeleton.tsx'
import type { Writing } from '../schema.ts'
import { Answered } from './Answered.tsx'
import { AnswerForm } from './AnswerForm.tsx'
import { Locked } from './Locked.tsx'
import { fresh, news } from './queries.tsx'
import { useScreen } from './screen.tsx'

const route = getRouteApi('/inside/reflections/$reflectionId/answer')

export function AnswerPage() {
  const { reflectionId } = route.useParams()
  const { data } = useQuery({
    ...fresh,
    queryKey: ['reflections.answering', reflectionId],
    queryFn: () => api.reflections.answering({ reflectionId }),
  })
  if (!data) return <Skeleton cards />
  if (data.locked) return <Locked writing={data} locked={data.locked} />
  return <Answer key={reflectionId} writing={data} />
}

/** Answering from the first look at the new hire's words to the confirmation. */
function Answer({ writing }: { writing: Writing }) {
  const reflectionId = writing.reflection.id
  const me = useMe()
  const queries = useQueryClient()
  const { sentence } = useRefusal('reflections')
  const [screen, goTo] = useScreen()
  const [asking, setAsking] = useState(false)
  const { data: reading } = useQuery({
    ...fresh,
    queryKey: ['reflections.reading', reflectionId],
    queryFn: () => api.reflections.reading({ reflectionId }),
  })
  const { content, keeper, notices, problem, saving } = useDraft({
    name: `${me.person.id}.${reflectionId}`,
    server: heldIn(writing),
    keep: (content, revision) => api.reflections.keepAnswerDraft({ reflectionId, ...content, revision }),
    load: () => api.reflections.answering({ reflectionId }).then(heldIn),
  })
  const send = useMutation({
    mutationFn: () => api.reflections.answer({ reflectionId, ...content }),
    onMutate: keeper.hold,
    onError: keeper.release,
    onSuccess: () => {
      keeper.finish()
      return news(queries)
    },
  })
  if (send.isSuccess) return <Answered id={reflectionId} name={writing.about} mails={writing.mails} />
  return (
    <AnswerForm
      writing={writing}
      reading={reading}
      answers={content.answers}
      onAnswer={(question, answer) => {
        if (send.error) send.reset()
        keeper.change({ answers: { ...keeper.read().draft.content.answers, [question]: answer } })
      }}
      onLeave={() => void keeper.flush()}
      screen={screen}
      onScreen={goTo}
      saving={saving}
      notices={{ ...notices, problem: sentence(problem) }}
      faults={faultsFrom(send.error)}
      problem={sentence(send.error)}
      pending={send.isPending}
      asking={asking}
      onAsk={setAsking}
      onSubmit={() => send.mutate()}
    />
  )
}

const heldIn = ({ answers, revision, keptAt }: Writing) => ({ content: { answers }, revision, keptAt })
