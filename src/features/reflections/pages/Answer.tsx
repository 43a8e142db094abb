import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { api } from '#/client.ts'
import { Answered } from './Answered.tsx'
import { AnswerForm } from './AnswerForm.tsx'
import { Compose, type Work } from './Compose.tsx'
import { fresh } from './queries.tsx'
import type { WritingProps } from './WritingFrame.tsx'

const route = getRouteApi('/inside/reflections/$reflectionId/answer')

const work: Work = {
  side: 'trainer',
  name: 'answering',
  load: (input) => api.reflections.answering(input),
  keep: (input) => api.reflections.keepAnswerDraft(input),
  send: (input) => api.reflections.answer(input),
  Form: Answering,
  Sent: ({ writing }) => <Answered writing={writing} />,
}

export function AnswerPage() {
  return <Compose work={work} reflectionId={route.useParams().reflectionId} />
}

function Answering(props: WritingProps) {
  const reflectionId = props.writing.reflection.id
  const { data: reading } = useQuery({
    ...fresh,
    queryKey: ['reflections.reading', reflectionId],
    queryFn: () => api.reflections.reading({ reflectionId }),
  })
  return <AnswerForm {...props} reading={reading} />
}
