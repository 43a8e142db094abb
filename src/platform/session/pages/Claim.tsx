import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { ApiProblem, api } from '#/client.ts'
import { Button } from '#/ui/Button.tsx'
import { type Language, languages } from '#/ui/frame/language.ts'
import { RadioCards } from '#/ui/RadioCards.tsx'
import { useRefusal } from '#/ui/refusal.ts'
import { Select } from '#/ui/Select.tsx'
import { TextField } from '#/ui/TextField.tsx'
import { Card, submitted } from './Card.tsx'

export function ClaimPage() {
  const router = useRouter()
  const queries = useQueryClient()
  const [token] = useState(() => decodeURIComponent(location.hash.slice(1)))
  useEffect(() => history.replaceState(history.state, '', location.pathname + location.search), [])
  const goOn = (path: string) => () => {
    queries.clear()
    router.history.replace(path)
  }
  const claim = useMutation({ mutationFn: api.session.claim, onSuccess: goOn('/') })
  const look = useMutation({ mutationFn: api.demo.found, onSuccess: goOn('/demo') })
  return (
    <Claim
      token={token}
      problem={claim.error ?? look.error}
      pending={claim.isPending || look.isPending}
      onClaim={(input) => claim.mutate(input)}
      onLook={(input) => look.mutate(input)}
    />
  )
}

type ClaimInput = Parameters<typeof api.session.claim>[0]
type Choice = 'use' | 'look'

type ClaimProps = {
  /** As it came with the address, if it did. */
  token?: string | undefined
  /** What is chosen to begin with. */
  choice?: Choice | undefined
  problem?: unknown
  pending?: boolean | undefined
  onClaim: (input: ClaimInput) => void
  onLook: (input: { token: string }) => void
}

export function Claim({ token: given, choice: first = 'use', problem, pending, onClaim, onLook }: ClaimProps) {
  const t = useTranslations('session')
  const [choice, choose] = useState(first)
  const { sentence, field } = useRefusal('session')
  const reason = problem instanceof ApiProblem ? problem.reason : undefined
  const beside = { 'unknown-token': 'token', 'weak-password': 'password' }[reason ?? '']
  const error = (name: string) => (beside === name ? sentence(problem) : field(problem, name))
  return (
    <Card title={t('claim.title')} lead={t('claim.lead')} problem={beside ? undefined : sentence(problem)}>
      <form
        className="grid gap-8"
        onSubmit={(event) => {
          const { token = given ?? '', email = '', locale = 'ja', ...rest } = submitted(event)
          if (choice === 'look') return onLook({ token: token.trim() })
          const { organizationName = '', familyName = '', givenName = '', password = '' } = rest
          onClaim({
            token: token.trim(),
            organizationName,
            familyName,
            givenName,
            email: email.trim(),
            password,
            locale: locale as Language,
          })
        }}
      >
        <RadioCards
          label={t('claim.choice')}
          choices={[
            { value: 'use', label: t('claim.use'), hint: t('claim.useText') },
            { value: 'look', label: t('claim.look'), hint: t('claim.lookText') },
          ]}
          value={choice}
          onChange={choose}
        />
        {(!given || beside === 'token') && (
          <TextField
            label={t('claim.token')}
            hint={t('claim.tokenHint')}
            name="token"
            autoComplete="off"
            spellCheck={false}
            required
            className="font-mono"
            error={error('token')}
          />
        )}
        {choice === 'use' && <Founding error={error} />}
        <Button type="submit" kind="primary" pending={pending} className="w-full">
          {t(choice === 'use' ? 'claim.submit' : 'claim.submitLook')}
        </Button>
      </form>
    </Card>
  )
}

/** The organisation, and the first person in it. */
function Founding({ error }: { error: (name: string) => string | undefined }) {
  const t = useTranslations('session')
  const locale = useLocale()
  return (
    <>
      <section className="grid gap-5">
        <h2 className="border-b border-line pb-2 text-lg font-bold">{t('claim.organizationPart')}</h2>
        <TextField
          label={t('claim.organization')}
          hint={t('claim.organizationHint')}
          name="organizationName"
          autoComplete="organization"
          required
          error={error('organizationName')}
        />
      </section>
      <section className="grid gap-5">
        <h2 className="border-b border-line pb-2 text-lg font-bold">{t('claim.youPart')}</h2>
        <div className="grid grid-cols-2 gap-4">
          <TextField
            label={t('claim.familyName')}
            name="familyName"
            autoComplete="family-name"
            required
            error={error('familyName')}
          />
          <TextField
            label={t('claim.givenName')}
            name="givenName"
            autoComplete="given-name"
            required
            error={error('givenName')}
          />
        </div>
        <TextField
          label={t('fields.email')}
          name="email"
          type="email"
          autoComplete="username"
          required
          error={error('email')}
        />
        <TextField
          label={t('fields.password')}
          hint={t('fields.passwordHint')}
          name="password"
          type="password"
          autoComplete="new-password"
          minLength={10}
          maxLength={128}
          required
          error={error('password')}
        />
        <Select
          key={locale}
          label={t('claim.language')}
          name="locale"
          defaultValue={locale}
          choices={languages}
          error={error('locale')}
        />
      </section>
    </>
  )
}
