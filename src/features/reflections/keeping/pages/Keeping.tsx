import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { api } from '#/client.ts'
import { useRefusal } from '#/ui/refusal.ts'
import { Skeleton } from '#/ui/Skeleton.tsx'
import { toast } from '#/ui/Toast.tsx'
import type { Periods } from '../schema.ts'
import { KeepingForm } from './KeepingForm.tsx'
import { keepingQuery } from './KeptUntil.tsx'

export function KeepingPage() {
  const t = useTranslations('keeping')
  const queries = useQueryClient()
  const { sentence } = useRefusal('keeping')
  const { data, error } = useQuery(keepingQuery)
  const effect = useMutation({ mutationFn: (wanted: Periods) => api.reflections.keepingEffect({ wanted }) })
  const change = useMutation({
    mutationFn: (wanted: Periods) => api.reflections.changeKeeping({ seen: data!.periods, wanted }),
    onSuccess() {
      effect.reset()
      toast({ text: t('saved') })
      return queries.invalidateQueries({ queryKey: keepingQuery.queryKey })
    },
  })
  if (error) throw error
  if (!data) return <Skeleton cards />
  return (
    <KeepingForm
      key={JSON.stringify(data.periods)}
      periods={data.periods}
      mayChange={data.mayChange}
      effect={effect.data}
      pending={effect.isPending || change.isPending}
      problem={sentence(effect.error ?? change.error)}
      onSave={change.mutate}
      onAsk={effect.mutate}
      onLeave={() => {
        effect.reset()
        change.reset()
      }}
    />
  )
}
