import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { ApiProblem, api } from '#/client.ts'
import { Button } from '#/ui/Button.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { useRefusal } from '#/ui/refusal.ts'
import { Card } from './Card.tsx'
import { returnIn, safeReturn } from './returnTo.ts'
import { SendLink, type SendLinkProps, useSendLink } from './SendLink.tsx'

/** The token stands behind the `#`, where no server log sees it; a press uses it, so that mail scanners do not. */
export function OpenLinkPage() {
  const router = useRouter()
  const queries = useQueryClient()
  const [token] = useState(() => location.hash.slice(1))
  const open = useMutation({
    mutationFn: () => api.session.openLink({ token }),
    onSuccess: ({ returnTo }) => {
      queries.clear()
      router.history.replace(safeReturn(returnTo))
    },
  })
  const fresh = useSendLink(returnIn(token))
  return <OpenLink problem={open.error} pending={open.isPending} onOpen={() => open.mutate()} fresh={fresh} />
}

type OpenLinkProps = {
  problem?: unknown
  pending?: boolean | undefined
  onOpen: () => void
  /** Sending a new link when this one cannot be used any more. */
  fresh: SendLinkProps
}

export function OpenLink({ problem, pending, onOpen, fresh }: OpenLinkProps) {
  const t = useTranslations('session.openLink')
  const { sentence } = useRefusal('session')
  const stale = problem instanceof ApiProblem && ['link-used', 'link-expired'].includes(problem.reason)
  if (stale) {
    return (
      <Card title={t('staleTitle')}>
        <Notice title={sentence(problem)}>{t('fresh')}</Notice>
        <SendLink {...fresh} />
      </Card>
    )
  }
  return (
    <Card title={t('title')} lead={t('lead')} problem={sentence(problem)}>
      <Button kind="primary" pending={pending} onClick={onOpen} className="w-full">
        {t('submit')}
      </Button>
    </Card>
  )
}
