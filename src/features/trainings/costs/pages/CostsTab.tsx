import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { api } from '#/client.ts'
import { Skeleton } from '#/ui/Skeleton.tsx'
import { toast } from '#/ui/Toast.tsx'
import type { CostLine, KeepCost } from '../schema.ts'
import { CostDialog } from './CostDialog.tsx'
import { Costs } from './Costs.tsx'

const unchanged = ({ kind, label, yen, counted, why }: CostLine) => ({ kind, label, yen, counted, why })

/** What a training costs, line by line. */
export function CostsTab({ sessionId }: { sessionId: string }) {
  const t = useTranslations('trainingCosts')
  const queries = useQueryClient()
  const [open, setOpen] = useState<CostLine | 'new'>()
  const { data } = useQuery({
    queryKey: ['trainings.costs', sessionId],
    queryFn: () => api.trainings.costs({ sessionId }),
  })
  const afresh = () =>
    queries.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('trainings.') })
  const keep = useMutation({
    mutationFn: (wish: Omit<KeepCost, 'sessionId'>) => api.trainings.keepCost({ sessionId, ...wish }),
    async onSuccess() {
      await afresh()
      setOpen(undefined)
      toast({ text: t('saved') })
    },
  })
  const remove = useMutation({
    mutationFn: ({ costId }: CostLine) => api.trainings.removeCost({ sessionId, costId }),
    async onSuccess(_, line) {
      await afresh()
      const { yen, ...rest } = unchanged(line)
      // What was reckoned by a grade would be reckoned anew: it is entered again where that is wanted.
      const back = () => keep.mutate({ ...rest, costId: line.costId, amount: { yen } })
      toast({ text: t('removed'), ...(line.inHouse === null && { action: { label: t('undo'), run: back } }) })
    },
  })
  if (!data) return <Skeleton lines={4} cards />
  return (
    <>
      <Costs
        costs={data}
        onAdd={() => setOpen('new')}
        onChange={setOpen}
        onRemove={remove.mutate}
        problem={remove.error}
      />
      {open && (
        <CostDialog
          line={open === 'new' ? undefined : open}
          grades={data.grades}
          minutes={data.minutes}
          onSave={keep.mutate}
          pending={keep.isPending}
          problem={keep.error}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  )
}
