import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { api, newId } from '#/client.ts'
import { handOver } from '#/features/people/pages/fileContent.tsx'
import { useRefusal } from '#/ui/refusal.ts'
import { toast } from '#/ui/Toast.tsx'
import type { MaterialKind, MaterialLine } from '../schema.ts'
import { MaterialForm } from './MaterialForm.tsx'
import { MaterialView } from './MaterialView.tsx'
import { materialQuery } from './materialQuery.tsx'
import { RemoveMaterial } from './RemoveMaterial.tsx'

/** The terms and contents of a programme: read, added, changed, ordered and taken out. */
export function MaterialTab({ programmeId }: { programmeId: string }) {
  const t = useTranslations('material')
  const queries = useQueryClient()
  const { sentence } = useRefusal('material')
  const { queryKey } = materialQuery(programmeId)
  const { data, error } = useQuery(materialQuery(programmeId))
  const [editing, edit] = useState<MaterialLine>()
  const [removing, remove] = useState<MaterialLine>()
  const heard = () => queries.invalidateQueries({ queryKey })
  const save = useMutation({
    mutationFn: ({ materialId, kind, texts, revision }: MaterialLine) =>
      api.trainings.saveMaterial({ programmeId, materialId, kind, texts, revision }),
    async onSuccess() {
      await heard()
      edit(undefined)
      toast({ text: t('form.saved') })
    },
  })
  const out = useMutation({
    mutationFn: (materialId: string) => api.trainings.removeMaterial({ programmeId, materialId }),
    async onSuccess() {
      await heard()
      remove(undefined)
      toast({ text: t('removed') })
    },
  })
  const order = useMutation({
    mutationFn: (wish: { kind: MaterialKind; materialIds: string[] }) =>
      api.trainings.orderMaterial({ programmeId, ...wish }),
    onMutate({ kind, materialIds }) {
      queries.setQueryData(
        queryKey,
        (known) => known && { ...known, material: inOrder(known.material, kind, materialIds) },
      )
    },
    onSettled: heard,
  })
  const file = useMutation({
    mutationFn: (wish: { format: 'csv' | 'xlsx'; template: boolean }) =>
      api.trainings.materialFile({ programmeId, ...wish }),
    onSuccess: handOver,
  })
  const begin = (kind: MaterialKind) =>
    edit({
      materialId: newId(),
      kind,
      revision: 0,
      texts: { ja: { heading: '', meaning: '', example: '', related: [], part: '' }, others: {} },
    })
  return (
    <>
      <MaterialView
        programmeId={programmeId}
        data={data}
        problem={sentence(error ?? order.error ?? file.error)}
        onAdd={begin}
        onEdit={(line) => {
          save.reset()
          edit(line)
        }}
        onRemove={remove}
        onOrder={(kind, materialIds) => order.mutate({ kind, materialIds })}
        onFile={(format, template) => file.mutate({ format, template })}
        filing={file.isPending}
      />
      {editing && (
        <MaterialForm
          line={editing}
          onChange={(texts) => edit({ ...editing, texts })}
          onSave={() => save.mutate(editing)}
          onClose={() => edit(undefined)}
          pending={save.isPending}
          problem={sentence(save.error)}
        />
      )}
      <RemoveMaterial
        line={removing}
        pending={out.isPending}
        problem={sentence(out.error)}
        onRemove={() => removing && out.mutate(removing.materialId)}
        onClose={() => remove(undefined)}
      />
    </>
  )
}

const inOrder = (all: MaterialLine[], kind: MaterialKind, ids: string[]) => {
  const moved = ids.flatMap((id) => all.find(({ materialId }) => materialId === id) ?? [])
  const rest = all.filter((line) => line.kind !== kind)
  return kind === 'term' ? [...moved, ...rest] : [...rest, ...moved]
}
