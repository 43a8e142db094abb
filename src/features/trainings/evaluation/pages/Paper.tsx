import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { ApiProblem, api } from '#/client.ts'
import { useDraft } from '#/features/forms/pages/draft.tsx'
import { faultsFrom } from '#/features/forms/pages/faults.tsx'
import type { Answers } from '#/features/forms/schema.ts'
import { useMe } from '#/ui/frame/me.ts'
import { useRefusal } from '#/ui/refusal.ts'
import { Skeleton } from '#/ui/Skeleton.tsx'
import type { PaperToFill } from '../papers/schema.ts'
import { PaperDone } from './PaperDone.tsx'
import { PaperForm } from './PaperForm.tsx'
import { SatisfactionForm } from './SatisfactionForm.tsx'

const route = getRouteApi('/inside/papers/$paperId')

export function PaperPage() {
  const { paperId } = route.useParams()
  const { data: paper } = useQuery({
    queryKey: ['trainings.paper', paperId],
    queryFn: () => api.trainings.paper({ paperId }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
  if (!paper) return <Skeleton cards />
  if (paper.locked) return <PaperDone paper={paper} />
  return paper.kind === 'satisfaction' ? (
    <Rating key={paperId} paper={paper} />
  ) : (
    <Writing key={paperId} paper={paper} />
  )
}

function Writing({ paper }: { paper: PaperToFill }) {
  const { paperId } = paper
  const me = useMe()
  const { sentence } = useRefusal('papers')
  const [screen, setScreen] = useState<string>()
  const { content, keeper, notices, problem, saving } = useDraft<{ answers: Answers }>({
    name: `${me.person.id}.${paperId}`,
    server: heldIn(paper),
    keep: ({ answers }, revision) => api.trainings.keepPaperDraft({ paperId, answers, revision }),
    load: () => api.trainings.paper({ paperId }).then(heldIn),
  })
  const send = useSending(paper, {
    before: keeper.hold,
    failed: keeper.release,
    done: keeper.finish,
  })
  if (send.isSuccess) return <PaperDone paper={paper} fresh />
  return (
    <PaperForm
      paper={paper}
      answers={content.answers}
      onAnswer={(question, answer) => {
        if (send.error) send.reset()
        keeper.change({ answers: { ...keeper.read().draft.content.answers, [question]: answer } })
      }}
      onLeave={() => void keeper.flush()}
      screen={screen}
      onScreen={setScreen}
      saving={saving}
      notices={{ ...notices, problem: sentence(problem) }}
      faults={faultsFrom(send.error)}
      problem={sentence(send.error)}
      pending={send.isPending}
      onSubmit={() => send.mutate(keeper.read().draft.content.answers)}
    />
  )
}

function Rating({ paper }: { paper: PaperToFill }) {
  const { sentence } = useRefusal('papers')
  const [answers, setAnswers] = useState<Answers>({})
  const send = useSending(paper)
  if (send.isSuccess) return <PaperDone paper={paper} fresh />
  return (
    <SatisfactionForm
      paper={paper}
      answers={answers}
      onAnswer={(question, answer) => setAnswers({ ...answers, [question]: answer })}
      problem={sentence(send.error)}
      pending={send.isPending}
      onSubmit={() => send.mutate(answers)}
    />
  )
}

type Around = { before: () => void; failed: () => void; done: () => void }

function useSending({ paperId, readers }: PaperToFill, around?: Around) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (answers: Answers) =>
      api.trainings.handInPaper({ paperId, answers, shownReaders: readers.map(({ personId }) => personId) }),
    onMutate: () => around?.before(),
    onError: (problem) => {
      around?.failed()
      // Others would read it by now: they are shown before anything is handed in.
      if (problem instanceof ApiProblem && problem.reason === 'readers-changed')
        void queries.invalidateQueries({ queryKey: ['trainings.paper', paperId] })
    },
    onSuccess: () => {
      around?.done()
      return queries.invalidateQueries({ queryKey: ['tasks.today'] })
    },
  })
}

const heldIn = ({ answers, revision, keptAt }: PaperToFill) => ({ content: { answers }, revision, keptAt })
