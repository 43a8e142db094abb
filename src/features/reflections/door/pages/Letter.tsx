import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { api } from '#/client.ts'
import { useRefusal } from '#/ui/refusal.ts'
import { Skeleton } from '#/ui/Skeleton.tsx'
import { toast } from '#/ui/Toast.tsx'
import { fresh } from '../../pages/queries.tsx'
import { LetterView } from './LetterView.tsx'
import { heard } from './queries.tsx'
import { Reply } from './Reply.tsx'

const route = getRouteApi('/inside/letters/$letterId')

export function LetterPage() {
  const { letterId } = route.useParams()
  const t = useTranslations('door.letter')
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { sentence } = useRefusal('door')
  // Each opening is noted: only a person opens, not a window that comes back to the front.
  const { data, error, dataUpdatedAt } = useQuery({
    ...fresh,
    queryKey: ['reflections.letter', letterId],
    queryFn: () => api.reflections.letter({ letterId }),
  })
  const done = (said: string) => () => {
    heard(queries)
    toast({ text: said })
  }
  const settle = useMutation({ mutationFn: () => api.reflections.settleLetter({ letterId }) })
  const takeBack = useMutation({
    mutationFn: () => api.reflections.takeBackLetter({ letterId }),
    onSuccess() {
      queries.removeQueries({ queryKey: ['reflections.letter', letterId] })
      toast({ text: t('takenBack') })
      return navigate({ to: '/letters' })
    },
    onError: () => heard(queries),
  })
  const withdraw = useMutation({
    mutationFn: () => api.reflections.withdraw({ what: 'letter', subjectId: letterId }),
    onSuccess: done(t('withdrawn')),
  })
  // To the author a reply is news: read is done. The other side decides whether to answer.
  const news = data?.as === 'author' && data.waits
  const { mutate } = settle
  useEffect(() => {
    if (news) mutate(undefined, { onSuccess: () => void queries.invalidateQueries({ queryKey: ['tasks.today'] }) })
  }, [news, mutate, queries])
  if (error) throw error
  if (!data) return <Skeleton cards />
  return (
    <LetterView
      letter={data}
      problem={sentence(settle.error ?? takeBack.error ?? withdraw.error)}
      pending={settle.isPending || takeBack.isPending || withdraw.isPending}
      onSettle={() => settle.mutate(undefined, { onSuccess: done(t('settled')) })}
      onTakeBack={() => takeBack.mutate()}
      onWithdraw={() => withdraw.mutateAsync()}
      reply={data.mayReply && <Reply key={dataUpdatedAt} letter={data} />}
    />
  )
}
