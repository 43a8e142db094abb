import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { api } from '#/client.ts'
import { handOver } from '#/features/people/pages/fileContent.tsx'
import { useMe } from '#/ui/frame/me.ts'
import { useRefusal } from '#/ui/refusal.ts'
import { toast } from '#/ui/Toast.tsx'
import { heard } from '../../door/pages/queries.tsx'
import { news } from '../../pages/queries.tsx'
import type { Own } from '../schema.ts'
import { EverythingView } from './EverythingView.tsx'

export function EverythingPage() {
  const t = useTranslations('everything')
  const me = useMe()
  const queries = useQueryClient()
  const { sentence } = useRefusal('reflections')
  const own = useInfiniteQuery({
    queryKey: ['reflections.everything'],
    queryFn: ({ pageParam }) => api.reflections.everything(pageParam ? { after: pageParam } : {}),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
  const around = useQuery({ queryKey: ['reflections.aroundMe'], queryFn: () => api.reflections.aroundMe({}) })
  const trainings = useQuery({ queryKey: ['trainings.written'], queryFn: () => api.trainings.written({}) })
  const withdraw = useMutation({
    mutationFn: ({ what, subjectId }: Own) => api.reflections.withdraw({ what, subjectId }),
    onSuccess(_, { what }) {
      heard(queries)
      news(queries)
      toast({ text: t(what.endsWith('draft') ? 'discarded' : 'withdrawn') })
    },
  })
  const file = useMutation({
    mutationFn: async () => ({ ...(await api.reflections.myFile({})), trainings: await api.trainings.written({}) }),
    onSuccess: (all) =>
      handOver({ fileName: t('file.name', { day: me.today }), base64: inBase64(JSON.stringify(all, null, 2)) }),
  })
  const problem = own.error ?? around.error ?? trainings.error
  if (problem) throw problem
  return (
    <EverythingView
      own={own.data?.pages.flatMap((page) => page.own)}
      more={own.hasNextPage ? { pending: own.isFetchingNextPage, onMore: () => void own.fetchNextPage() } : undefined}
      around={around.data}
      trainings={trainings.data?.written}
      withdraw={{ pending: withdraw.isPending, problem: sentence(withdraw.error), onWithdraw: withdraw.mutateAsync }}
      file={{ pending: file.isPending, problem: sentence(file.error), onSave: () => file.mutate() }}
    />
  )
}

const inBase64 = (text: string) =>
  btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''))
