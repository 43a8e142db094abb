import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type ComponentType, useState } from 'react'
import { ApiProblem } from '#/client.ts'
import { copies } from '#/features/forms/pages/copies.tsx'
import { useDraft } from '#/features/forms/pages/draft.tsx'
import { faultsFrom } from '#/features/forms/pages/faults.tsx'
import type { Answers, Side } from '#/features/forms/schema.ts'
import { useMe } from '#/ui/frame/me.ts'
import { useRefusal } from '#/ui/refusal.ts'
import { Skeleton } from '#/ui/Skeleton.tsx'
import type { Writing } from '../schema.ts'
import { Closed } from './Closed.tsx'
import { Gone } from './Gone.tsx'
import { Locked } from './Locked.tsx'
import { evenIfGone, fresh, isGone, news } from './queries.tsx'
import { type Sharing, sharingOf } from './readers.tsx'
import { useScreen } from './screen.tsx'
import type { WritingProps } from './WritingFrame.tsx'

type Content = { answers: Answers; alsoToManager: boolean }
type Kept = { revision: number; keptAt: string }

/** Something that is written: how it is loaded, kept and sent, and how it looks before and after. */
export type Work = {
  side: Side
  /** The procedure that loads it, which also names it in this browser. */
  name: 'write' | 'answering' | 'adding'
  load: (input: { reflectionId: string }) => Promise<Writing>
  keep: (input: { reflectionId: string; revision: number } & Content) => Promise<Kept>
  send: (input: { reflectionId: string; shownReaders: string[] } & Content) => Promise<unknown>
  Form: ComponentType<WritingProps>
  Sent: ComponentType<SentProps>
}
export type SentProps = {
  writing: Writing
  readers: readonly Sharing[]
  /** It was taken back: the page begins again. */
  onAgain: () => void
}

/** A page for writing, from the first word to the confirmation. */
export function Compose({ work, reflectionId }: { work: Work; reflectionId: string }) {
  const [times, setTimes] = useState(0)
  const { data, error } = useQuery({
    ...fresh,
    ...evenIfGone,
    queryKey: [`reflections.${work.name}`, reflectionId, times],
    queryFn: () => work.load({ reflectionId }),
  })
  const me = useMe()
  // What was typed last may never have reached the server.
  const copy = copies.read<Content>(nameInBrowser(me.person.id, work.name, reflectionId))
  if (isGone(error)) return <Gone />
  if (!data) return <Skeleton cards />
  if (data.locked === 'closed') return <Closed writing={data} answers={copy?.content.answers ?? data.answers} />
  if (data.locked) return <Locked writing={data} locked={data.locked} />
  return <Composing key={`${reflectionId} ${times}`} work={work} writing={data} onAgain={() => setTimes(times + 1)} />
}

function Composing({ work, writing, onAgain }: { work: Work; writing: Writing; onAgain: () => void }) {
  const reflectionId = writing.reflection.id
  const { Form, Sent } = work
  const me = useMe()
  const queries = useQueryClient()
  const { sentence } = useRefusal('reflections')
  const [screen, goTo] = useScreen()
  const [asking, setAsking] = useState(false)
  const { content, keeper, notices, problem, saving } = useDraft({
    name: nameInBrowser(me.person.id, work.name, reflectionId),
    server: heldIn(writing),
    keep: (content, revision) => work.keep({ reflectionId, ...content, revision }),
    load: () => work.load({ reflectionId }).then(heldIn),
  })
  const readers = sharingOf(work.side, writing.form, writing.readers, content.alsoToManager)
  const send = useMutation({
    mutationFn: () => work.send({ reflectionId, ...content, shownReaders: shownIn(readers) }),
    onMutate: keeper.hold,
    onError: (problem) => {
      keeper.release()
      // Who reads has changed since the page was opened: it is shown anew before anything is handed in.
      if (problem instanceof ApiProblem && problem.reason === 'readers-changed')
        void queries.invalidateQueries({ queryKey: [`reflections.${work.name}`, reflectionId] })
    },
    onSuccess: () => {
      keeper.finish()
      return news(queries)
    },
  })
  if (send.isSuccess) {
    const again = () => {
      goTo('opening')
      onAgain()
    }
    return <Sent writing={writing} readers={readers} onAgain={again} />
  }

  function change(next: Partial<Content>) {
    if (send.error) send.reset()
    keeper.change({ ...keeper.read().draft.content, ...next })
  }
  return (
    <Form
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
      faults={faultsFrom(send.error)}
      problem={sentence(send.error)}
      pending={send.isPending}
      asking={asking}
      onAsk={setAsking}
      onSubmit={() => send.mutate()}
    />
  )
}

/** What one adds to a reflection lies beside the reflection; an answer is somebody else's. */
export const nameInBrowser = (personId: string, work: Work['name'], reflectionId: string): string =>
  `${personId}.${reflectionId}${work === 'adding' ? '.adding' : ''}`

/** Those who would read named answers. */
const shownIn = (readers: readonly Sharing[]) =>
  readers.flatMap(({ personId, reads }) => (reads === 'summary' ? [] : (personId ?? 'hr')))

const heldIn = ({ answers, alsoToManager, revision, keptAt }: Writing) => ({
  content: { answers, alsoToManager },
  revision,
  keptAt,
})
