import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { ApiProblem, api } from '#/client.ts'
import { Button } from '#/ui/Button.tsx'
import { Dialog } from '#/ui/Dialog.tsx'
import { FieldError } from '#/ui/FieldError.tsx'
import { useRefusal } from '#/ui/refusal.ts'
import { TextField } from '#/ui/TextField.tsx'
import { toast } from '#/ui/Toast.tsx'
import { submitted } from './Card.tsx'

/** Sets or changes one's own password; opened from the account menu. */
export function SetPasswordDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('session.setPassword')
  const set = useMutation({
    mutationFn: api.session.setPassword,
    onSuccess: () => {
      toast({ text: t('done') })
      onClose()
    },
  })
  return (
    <SetPassword
      problem={set.error}
      pending={set.isPending}
      onSet={(password, current) => set.mutate({ password, ...(current && { current }) })}
      onClose={onClose}
    />
  )
}

type SetPasswordProps = {
  problem?: unknown
  pending?: boolean | undefined
  onSet: (password: string, current: string) => void
  onClose: () => void
}

export function SetPassword({ problem, pending, onSet, onClose }: SetPasswordProps) {
  const t = useTranslations('session')
  const { sentence, field } = useRefusal('session')
  const reason = problem instanceof ApiProblem ? problem.reason : undefined
  const weak = reason === 'weak-password'
  const wrongCurrent = reason === 'wrong-credentials'
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('setPassword.title')}
      actions={
        <>
          <Button onClick={onClose}>{t('setPassword.cancel')}</Button>
          <Button kind="primary" type="submit" form="set-password" pending={pending}>
            {t('setPassword.submit')}
          </Button>
        </>
      }
    >
      <form
        id="set-password"
        className="grid gap-5"
        onSubmit={(event) => {
          const { password = '', current = '' } = submitted(event)
          onSet(password, current)
        }}
      >
        <TextField
          label={t('fields.currentPassword')}
          hint={t('fields.currentPasswordHint')}
          optional
          name="current"
          type="password"
          autoComplete="current-password"
          error={wrongCurrent ? t('setPassword.wrongCurrent') : field(problem, 'current')}
        />
        <TextField
          label={t('fields.newPassword')}
          hint={t('fields.passwordHint')}
          name="password"
          type="password"
          autoComplete="new-password"
          required
          minLength={10}
          maxLength={128}
          error={weak ? sentence(problem) : field(problem, 'password')}
        />
        {!weak && !wrongCurrent && reason !== 'invalid' && <FieldError>{sentence(problem)}</FieldError>}
      </form>
    </Dialog>
  )
}
