import { useMutation, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { ApiProblem, api } from '#/client.ts'
import { base64Of } from '#/features/people/pages/fileContent.tsx'
import type { MaterialPreview } from '../files/schema.ts'
import { materialQuery } from './materialQuery.tsx'
import { TakeInView } from './TakeInView.tsx'

const MOST_BYTES = 10 * 1024 * 1024
const route = getRouteApi('/inside/trainings/programmes/$programmeId/material/import')

export function TakeInMaterialPage() {
  const { programmeId } = route.useParams()
  const queries = useQueryClient()
  const [file, choose] = useState<File>()
  const look = useMutation({
    async mutationFn(chosen: File) {
      if (chosen.size > MOST_BYTES) throw new ApiProblem(409, { reason: 'too-large' })
      const base64 = await base64Of(chosen).catch(() => {
        throw new ApiProblem(0, { reason: 'unreadable' })
      })
      const content = { programmeId, fileName: chosen.name, base64 }
      return { content, preview: await api.trainings.previewMaterial(content) }
    },
  })
  const take = useMutation({
    mutationFn: api.trainings.importMaterial,
    onSuccess: () => queries.invalidateQueries({ queryKey: materialQuery(programmeId).queryKey }),
  })
  const changed =
    take.error instanceof ApiProblem && take.error.reason === 'faulty-rows' ? take.error.details : undefined
  return (
    <TakeInView
      programmeId={programmeId}
      file={file}
      onFile={(chosen) => {
        take.reset()
        choose(chosen)
        if (chosen) look.mutate(chosen)
        else look.reset()
      }}
      fileProblem={look.error}
      checking={look.isPending}
      preview={(changed as MaterialPreview | undefined) ?? look.data?.preview}
      onTake={() => look.data && take.mutate(look.data.content)}
      taking={take.isPending}
      takeProblem={take.error}
      taken={take.data?.rows}
    />
  )
}
