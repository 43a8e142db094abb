import { getRouteApi } from '@tanstack/react-router'
import { api } from '#/client.ts'
import { Compose, type Work } from './Compose.tsx'
import { HandedIn } from './HandedIn.tsx'
import { TakeBackOffer } from './TakeBack.tsx'
import { WriteForm } from './WriteForm.tsx'

const route = getRouteApi('/inside/reflections/$reflectionId/write')

const work: Work = {
  side: 'hire',
  name: 'write',
  load: (input) => api.reflections.write(input),
  keep: (input) => api.reflections.keepDraft(input),
  send: (input) => api.reflections.submit(input),
  Form: WriteForm,
  Sent: ({ writing, readers, onAgain }) => (
    <HandedIn
      reflection={writing.reflection}
      mails={writing.mails}
      readers={readers}
      takeBack={<TakeBackOffer reflection={writing.reflection} onDone={onAgain} />}
    />
  ),
}

export function WritePage() {
  return <Compose work={work} reflectionId={route.useParams().reflectionId} />
}
