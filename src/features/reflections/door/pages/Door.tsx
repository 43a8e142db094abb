import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { api, newId } from '#/client.ts'
import { useDraft } from '#/features/forms/pages/draft.tsx'
import { useMe } from '#/ui/frame/me.ts'
import { useRefusal } from '#/ui/refusal.ts'
import { Skeleton } from '#/ui/Skeleton.tsx'
import { toast } from '#/ui/Toast.tsx'
import { KeptUntil } from '../../keeping/pages/KeptUntil.tsx'
import { fresh } from '../../pages/queries.tsx'
import type { Door as Shown, To } from '../schema.ts'
import { DoorForm } from './DoorForm.tsx'
import { heard } from './queries.tsx'

const route = getRouteApi('/inside/door')

export function DoorPage() {
  const { to, letter } = route.useSearch()
  const wish = { to: to ?? ('person' as const), ...(letter && { letterId: letter }) }
  const { data, error } = useQuery({
    ...fresh,
    queryKey: ['reflections.door', wish],
    queryFn: () => api.reflections.door(wish),
  })
  if (error) throw error
  if (!data) return <Skeleton cards />
  return <Door key={`${wish.to} ${letter}`} door={data} wish={wish} />
}

type DoorProps = { door: Shown; wish: { to: 'person' | 'office'; letterId?: string } }

/** From the choice of a reader to the letter that was sent. */
function Door({ door, wish }: DoorProps) {
  const t = useTranslations('door')
  const me = useMe()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { sentence, field } = useRefusal('door')
  const office = wish.to === 'office'
  const { content, keeper, notices, problem, saving } = useDraft({
    name: `${me.person.id}.letter.${wish.letterId ?? wish.to}`,
    server: heldIn(door, office),
    keep: ({ letterId, ...draft }, revision) => api.reflections.keepLetterDraft({ letterId, ...draft, revision }),
    load: () => api.reflections.door(wish).then((shown) => heldIn(shown, office)),
  })
  const send = useMutation({
    mutationFn: (to: To) => api.reflections.sendLetter({ letterId: content.letterId, to, text: content.text }),
    onMutate: keeper.hold,
    onError: keeper.release,
    onSuccess({ letterId }) {
      keeper.finish()
      heard(queries)
      toast({ text: t('sent') })
      return navigate({ to: '/letters/$letterId', params: { letterId } })
    },
  })
  return (
    <DoorForm
      door={door}
      office={office}
      to={content.to}
      text={content.text}
      onChange={(part) => {
        if (send.error) send.reset()
        keeper.change({ ...content, ...part })
      }}
      onLeave={() => void keeper.flush()}
      saving={saving}
      notices={{ ...notices, problem: sentence(problem) }}
      problem={field(send.error, 'text') ?? sentence(send.error)}
      pending={send.isPending || send.isSuccess}
      onSend={send.mutate}
      kept={<KeptUntil kind="letters" />}
    />
  )
}

const heldIn = ({ draft }: Shown, office: boolean) => ({
  content: {
    letterId: draft?.letterId ?? newId(),
    to: draft?.to ?? (office ? { office: 'hr' as const } : null),
    text: draft?.text ?? '',
  } as { letterId: string; to: To | null; text: string },
  revision: draft?.revision ?? 0,
  keptAt: draft?.keptAt ?? null,
})
