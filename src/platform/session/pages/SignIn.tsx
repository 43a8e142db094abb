import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { api } from '#/client.ts'
import { Button } from '#/ui/Button.tsx'
import { ButtonLink } from '#/ui/ButtonLink.tsx'
import { useRefusal } from '#/ui/refusal.ts'
import { TextField } from '#/ui/TextField.tsx'
import { Card, submitted } from './Card.tsx'
import { installationQuery } from './installation.ts'
import { rememberedEmail } from './rememberedEmail.ts'
import { safeReturn } from './returnTo.ts'

const route = getRouteApi('/outside/sign-in')

export function SignInPage() {
  const router = useRouter()
  const queries = useQueryClient()
  const { return: returnTo } = route.useSearch()
  const { data: installation } = useQuery(installationQuery)
  const signIn = useMutation({
    mutationFn: api.session.signIn,
    onSuccess: () => {
      queries.clear()
      router.history.push(safeReturn(returnTo))
    },
  })
  return (
    <SignIn
      mail={installation?.mail ?? true}
      email={rememberedEmail.read()}
      returnTo={returnTo}
      problem={signIn.error}
      pending={signIn.isPending}
      onSignIn={(input) => {
        rememberedEmail.write(input.email)
        signIn.mutate(input)
      }}
    />
  )
}

type SignInProps = {
  /** Whether this installation can send mail. */
  mail: boolean
  email: string
  returnTo?: string | undefined
  problem?: unknown
  pending?: boolean | undefined
  onSignIn: (input: { email: string; password: string }) => void
}

export function SignIn({ mail, email, returnTo, problem, pending, onSignIn }: SignInProps) {
  const t = useTranslations('session')
  const { sentence, field } = useRefusal('session')
  return (
    <Card
      title={t('signIn.title')}
      lead={returnTo ? t('signIn.again') : mail ? t('signIn.lead') : undefined}
      problem={sentence(problem)}
    >
      <form
        className="grid gap-5"
        onSubmit={(event) => {
          const { email = '', password = '' } = submitted(event)
          onSignIn({ email: email.trim(), password })
        }}
      >
        <TextField
          label={t('fields.email')}
          name="email"
          type="email"
          autoComplete="username"
          defaultValue={email}
          required
          error={field(problem, 'email')}
        />
        <TextField
          label={t('fields.password')}
          name="password"
          type="password"
          autoComplete="current-password"
          required
          error={field(problem, 'password')}
        />
        <Button type="submit" kind="primary" pending={pending} className="w-full">
          {t('signIn.submit')}
        </Button>
      </form>
      {mail ? (
        <>
          <p className="flex items-center gap-4 text-sm text-muted before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
            {t('signIn.or')}
          </p>
          <div className="grid gap-2 text-center">
            <ButtonLink to="/sign-in/link" search={{ return: returnTo }} icon="mail" className="w-full">
              {t('signIn.link')}
            </ButtonLink>
            <p className="text-balance text-[0.9375rem] text-muted">{t('signIn.linkText')}</p>
          </div>
        </>
      ) : (
        <p className="text-[0.9375rem] text-muted">{t('signIn.noMail')}</p>
      )}
    </Card>
  )
}
