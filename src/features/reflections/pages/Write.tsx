import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { ApiProblem, api } from '#/client.ts'
import { useDraft } from '#/features/forms/pages/draft.tsx'
import { faultsFrom } from '#/features/forms/pages/faults.tsx'
import { useMe } from '#/ui/frame/me.ts'
import { useRefusal } from '#/ui/refusal.ts'
import { Skeleton } from '#/ui/Skeleton.tsx'
import type { Writing } from '../schema.ts'
import { HandedIn } from './HandedIn.tsx'
import { Locked } from './Locked.tsx'
import { fresh, news } from './queries.tsx'
import { useScreen } from './screen.tsx'
import { WriteForm } from './WriteForm.tsx'

const route = getRouteApi('/inside/reflections/$reflectionId/write')

export function WritePage() {
  const { reflectionId } = route.useParams()
  const { data } = useQuery({
    ...fresh,
    queryKey: ['reflections.write', reflectionId],
    queryFn: () => api.reflections.write({ reflectionId }),
  })
  if (!data) return <Skeleton cards />
  if (data.locked) return <Locked writing={data} locked={data.locked} />
  return <Write key={reflectionId} writing={data} />
}

/** Writing from the first word to the confirmation. */
function Write({ writing }: { writing: Writing }) {
  const reflectionId = writing.reflection.id
  const me = useMe()
  const queries = useQueryClient()
  const { sentence } = useRefusal('reflections')
  const [screen, goTo] = useScreen()
  const [asking, setAsking] = useState(false)
  const { content, keeper, notices, problem, saving } = useDraft({
    name: `${me.person.id}.${reflectionId}`,
    server: heldIn(writing),
    keep: (content, revision) => api.reflections.keepDraft({ reflectionId, ...content, revision }),
    load: () => api.reflections.write({ reflectionId }).then(heldIn),
  })
  const readers = content.alsoToManager ? writing.readersWithManager : writing.readers
  const submit = useMutation({
    mutationFn: () =>
      api.reflections.submit({
        reflectionId,
        ...content,
        shownReaders: readers.flatMap(({ personId }) => personId ?? []),
      }),
    onMutate: keeper.hold,
    onError: (problem) => {
      keeper.release()
      // Who reads has changed since the page was opened: it is shown anew before anything is handed in.
      if (problem instanceof ApiProblem && problem.reason === 'readers-changed')
        void queries.invalidateQueries({ queryKey: ['reflections.write', reflectionId] })
    },
    onSuccess: () => {
      keeper.finish()
      return news(queries)
    },
  })
  if (submit.isSuccess) return <HandedIn reflection={writing.reflection} mails={writing.mails} readers={readers} />

  function change(next: Partial<typeof content>) {
    if (submit.error) submit.reset()
    keeper.change({ ...content, ...next })
  }
  return (
    <WriteForm
      writing={writing}
      {...content}
      onAnswer={(question, answer) =>
        change({ answers: { ...keeper.read().draft.content.answers, [question]: answer } })
      }
      onAlso={(alsoToManager) => change({ alsoToManager })}
      onLeave={() => void keeper.flush()}
      screen={screen}
      onScreen={goTo}
      saving={saving}
      notices={{ ...notices, problem: sentence(problem) }}
      faults={faultsFrom(submit.error)}
      problem={sentence(submit.error)}
      pending={submit.isPending}
      asking={asking}
      onAsk={setAsking}
      onSubmit={() => submit.mutate()}
    />
  )
}

const heldIn = ({ answers, alsoToManager, revision, keptAt }: Writing) => ({
  content: { answers, alsoToManager },
  revision,
  keptAt,
})
