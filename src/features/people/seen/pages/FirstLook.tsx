import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useLocation, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useEffectEvent, useState } from 'react'
import { api } from '#/client.ts'
import { withWords } from '#/ui/frame/language.ts'
import { meQuery, useMe } from '#/ui/frame/me.ts'
import { partsOf, stopsOf, unseen } from '../rules.ts'

const Stops = lazy(async () => {
  const [page] = await Promise.all([import('./Stops.tsx'), withWords(['looks'])])
  return { default: page.Stops }
})

/** The first look around, once for everything somebody is here, or again when they ask for it; on Today alone. */
export function FirstLook() {
  const me = useMe()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const again = useLocation({ select: ({ state }) => state.lookAround })
  const parts = partsOf(me)
  // What is to be seen stays the same while one looks.
  const [fresh] = useState(() => unseen(parts, me.seen))
  const [closed, close] = useState(false)
  const markSeen = useMutation({ mutationFn: api.people.markSeen })
  const shown = again ? parts : closed ? [] : fresh
  const keep = () => {
    const what = unseen(parts, me.seen).map((part) => `first-look.${part}` as const)
    if (what.length === 0) return
    queries.setQueryData(meQuery.queryKey, { ...me, seen: [...me.seen, ...what] })
    markSeen.mutate({ what })
  }
  // Who goes on to another page has seen what there is to see.
  const leave = useEffectEvent(keep)
  useEffect(() => () => leave(), [])
  if (shown.length === 0) return null
  const done = () => {
    close(true)
    if (again) void navigate({ to: '/', state: {}, replace: true, resetScroll: false })
    keep()
  }
  return (
    <Suspense>
      <Stops key={String(again)} stops={stopsOf(shown)} asked={Boolean(again)} onDone={done} />
    </Suspense>
  )
}
