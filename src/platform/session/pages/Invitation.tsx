import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { ApiProblem, api } from '#/client.ts'
import { Button } from '#/ui/Button.tsx'
import { ButtonLink } from '#/ui/ButtonLink.tsx'
import { useRefusal } from '#/ui/refusal.ts'
import { Skeleton } from '#/ui/Skeleton.tsx'
import { TextField } from '#/ui/TextField.tsx'
import { Card, submitted } from './Card.tsx'

export function InvitationPage() {
  const router = useRouter()
  const queries = useQueryClient()
  const t = useTranslations('session.invitation')
  const [token] = useState(() => location.hash.slice(1))
  const invitation = useQuery({
    queryKey: ['session.invitation', token],
    queryFn: () => api.session.invitation({ token }),
    throwOnError: false,
  })
  const accept = useMutation({
    mutationFn: (password: string) => api.session.acceptInvitation({ token, ...(password && { password }) }),
    onSuccess: () => {
      queries.clear()
      router.history.replace('/')
    },
  })
  if (invitation.isError) return <StaleInvitation problem={invitation.error} />
  if (!invitation.data) {
    return (
      <Card title={t('loading')}>
        <Skeleton />
      </Card>
    )
  }
  return (
    <Invitation
      {...invitation.data}
      problem={accept.error}
      pending={accept.isPending}
      onAccept={(password) => accept.mutate(password)}
    />
  )
}

type InvitationProps = {
  organizationName: string
  displayName: string
  problem?: unknown
  pending?: boolean | undefined
  /** An empty password sets none. */
  onAccept: (password: string) => void
}

export function Invitation({ organizationName, displayName, problem, pending, onAccept }: InvitationProps) {
  const t = useTranslations('session')
  const { sentence, field } = useRefusal('session')
  const weak = problem instanceof ApiProblem && problem.reason === 'weak-password'
  return (
    <Card
      title={t('invitation.title', { organization: organizationName })}
      lead={t('invitation.hello', { name: displayName })}
      problem={weak ? undefined : sentence(problem)}
    >
      <p>{t('invitation.lead')}</p>
      <form className="grid gap-5" onSubmit={(event) => onAccept(submitted(event).password ?? '')}>
        <TextField
          label={t('fields.password')}
          hint={`${t('invitation.passwordLead')} ${t('fields.passwordHint')}`}
          optional
          name="password"
          type="password"
          autoComplete="new-password"
          maxLength={128}
          error={weak ? sentence(problem) : field(problem, 'password')}
        />
        <Button type="submit" kind="primary" pending={pending} className="w-full">
          {t('invitation.submit')}
        </Button>
      </form>
    </Card>
  )
}

export function StaleInvitation({ problem }: { problem: unknown }) {
  const t = useTranslations('session.invitation')
  const { sentence } = useRefusal('session')
  return (
    <Card title={t('staleTitle')} problem={sentence(problem)}>
      <p>{t('stale')}</p>
      <ButtonLink to="/sign-in" kind="primary" className="w-full">
        {t('toSignIn')}
      </ButtonLink>
    </Card>
  )
}
