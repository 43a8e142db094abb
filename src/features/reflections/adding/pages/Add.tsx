import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { api, newId } from '#/client.ts'
import { Compose, type Work } from '../../pages/Compose.tsx'
import { Added } from './Added.tsx'
import { AddForm } from './AddForm.tsx'

const route = getRouteApi('/inside/reflections/$reflectionId/add')

const workFor = (additionId: string): Work => ({
  side: 'hire',
  name: 'adding',
  load: (input) => api.reflections.adding(input),
  keep: (input) => api.reflections.keepAddition(input),
  send: (input) => api.reflections.addWords({ additionId, ...input }),
  Form: AddForm,
  Sent: Added,
})

export function AddPage() {
  // One id for as long as the page is open: pressed twice, it is added once.
  const [work] = useState(() => workFor(newId()))
  return <Compose work={work} reflectionId={route.useParams().reflectionId} />
}
