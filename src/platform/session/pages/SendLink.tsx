import { useMutation } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { api } from '#/client.ts'
import { Button } from '#/ui/Button.tsx'
import { Icon } from '#/ui/Icon.tsx'
import { useRefusal } from '#/ui/refusal.ts'
import { TextField } from '#/ui/TextField.tsx'
import { TextLink } from '#/ui/TextLink.tsx'
import { Card, submitted } from './Card.tsx'
import { rememberedEmail } from './rememberedEmail.ts'
import { safeReturn } from './returnTo.ts'

const route = getRouteApi('/outside/sign-in/link')

export function SendLinkPage() {
  const { return: returnTo } = route.useSearch()
  return <SendLinkCard {...useSendLink(safeReturn(returnTo))} />
}

/** Sends a link that leads to `returnTo`. */
export function useSendLink(returnTo: string): SendLinkProps {
  const link = useMutation({ mutationFn: (email: string) => api.session.sendLink({ email, returnTo }) })
  const send = (email: string) => {
    rememberedEmail.write(email)
    link.mutate(email)
  }
  return {
    email: rememberedEmail.read(),
    sentTo: link.data ? link.variables : undefined,
    problem: link.error,
    pending: link.isPending,
    onSend: send,
    onAgain: link.reset,
  }
}

export type SendLinkProps = {
  email: string
  /** The address a link was asked for; the answer is the same whether it is registered or not. */
  sentTo?: string | undefined
  problem?: unknown
  pending?: boolean | undefined
  onSend: (email: string) => void
  onAgain: () => void
}

export function SendLinkCard(props: SendLinkProps) {
  const t = useTranslations('session.sendLink')
  return (
    <Card title={t('title')} lead={props.sentTo ? undefined : t('lead')}>
      <SendLink {...props} />
    </Card>
  )
}

/** The form alone, also for a link that came too late. */
export function SendLink({ email, sentTo, problem, pending, onSend, onAgain }: SendLinkProps) {
  const t = useTranslations('session')
  const { sentence, field } = useRefusal('session')
  if (sentTo) {
    return (
      <div role="status" className="grid gap-4">
        <p className="flex items-center gap-3 text-lg font-semibold">
          <Icon name="mail" className="size-7 text-action" />
          {t('sendLink.sentTitle')}
        </p>
        <p>{t('sendLink.sent', { email: sentTo })}</p>
        <p className="text-[0.9375rem] text-muted">{t('sendLink.sentHints')}</p>
        <div>
          <Button onClick={onAgain}>{t('sendLink.again')}</Button>
        </div>
      </div>
    )
  }
  return (
    <>
      <form
        className="grid gap-5"
        onSubmit={(event) => {
          const { email = '' } = submitted(event)
          onSend(email.trim())
        }}
      >
        <TextField
          label={t('fields.email')}
          name="email"
          type="email"
          autoComplete="email"
          defaultValue={email}
          required
          error={field(problem, 'email') ?? sentence(problem)}
        />
        <Button type="submit" kind="primary" icon="mail" pending={pending} className="w-full">
          {t('sendLink.submit')}
        </Button>
      </form>
      <p className="text-center">
        <TextLink to="/sign-in">{t('sendLink.back')}</TextLink>
      </p>
    </>
  )
}
