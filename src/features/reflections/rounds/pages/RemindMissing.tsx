import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useFormatter, useLocale, useTranslations } from 'use-intl'
import type { z } from 'zod'
import { api } from '#/client.ts'
import type { Period } from '#/platform/schema.ts'
import { Button } from '#/ui/Button.tsx'
import { Dialog } from '#/ui/Dialog.tsx'
import { FieldError } from '#/ui/FieldError.tsx'
import { dayText } from '#/ui/FormattedDay.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { useRefusal } from '#/ui/refusal.ts'
import { Skeleton } from '#/ui/Skeleton.tsx'
import { toast } from '#/ui/Toast.tsx'
import type { Missing as MissingShape, RoundSide } from '../../following/schema.ts'

export type Side = RoundSide['side']
export type Missing = z.infer<typeof MissingShape>

type RemindMissingProps = {
  programmeId: string
  period: Period
  /** Whom to remind; nothing is asked while there is none. */
  side: Side | undefined
  onClose: () => void
}

export function RemindMissing({ programmeId, period, side, onClose }: RemindMissingProps) {
  const t = useTranslations('rounds.remind')
  const locale = useLocale()
  const queries = useQueryClient()
  const wish = { programmeId, period, side: side ?? 'hire' }
  const missing = useQuery({
    queryKey: ['reflections.missing', wish],
    queryFn: () => api.reflections.missing(wish),
    enabled: side !== undefined,
    gcTime: 0,
  })
  const remind = useMutation({
    mutationFn: api.reflections.remindMissing,
    async onSuccess({ count, goesOn }) {
      if (goesOn) toast({ text: t('done', { count, day: dayText(goesOn, locale) }) })
      onClose()
      await queries.invalidateQueries({ queryKey: ['reflections.missing'] })
    },
  })
  if (!side) return null
  return (
    <AskToRemind
      side={side}
      missing={missing.data}
      problem={missing.error ?? remind.error}
      pending={remind.isPending}
      onRemind={() => remind.mutate(wish)}
      onClose={() => {
        remind.reset()
        onClose()
      }}
    />
  )
}

type AskToRemindProps = {
  side: Side
  /** Undefined while it is being found out. */
  missing: Missing | undefined
  problem?: unknown
  pending?: boolean | undefined
  onRemind: () => void
  onClose: () => void
}

/** Shows exactly who would be reminded, who would not and why, and when the mail goes. */
export function AskToRemind({ side, missing, problem, pending, onRemind, onClose }: AskToRemindProps) {
  const t = useTranslations('rounds.remind')
  const { sentence } = useRefusal('reflections')
  const possible = missing?.goesOn && missing.count > 0
  return (
    <Dialog
      open
      onClose={() => !pending && onClose()}
      title={t(`title.${side}`)}
      actions={
        <>
          <Button onClick={onClose} disabled={pending}>
            {t('close')}
          </Button>
          {possible && (
            <Button kind="primary" icon="mail" pending={pending} onClick={onRemind}>
              {t('confirm', { count: missing.count })}
            </Button>
          )}
        </>
      }
    >
      {missing ? (
        <WhoIsReminded missing={missing} />
      ) : problem ? (
        <Notice kind="problem">{t('unreadable')}</Notice>
      ) : (
        <Skeleton lines={4} />
      )}
      <div role="alert">{missing && problem ? <FieldError>{sentence(problem)}</FieldError> : null}</div>
    </Dialog>
  )
}

function WhoIsReminded({ missing: { goesOn, count, people, leftOut, leftOutCount } }: { missing: Missing }) {
  const t = useTranslations('rounds.remind')
  const locale = useLocale()
  const format = useFormatter()
  return (
    <>
      {!goesOn ? (
        <Notice>{t('noMail')}</Notice>
      ) : count === 0 ? (
        <p>{t('nobody')}</p>
      ) : (
        <p>{t('goes', { day: dayText(goesOn, locale) })}</p>
      )}
      {count > 0 && (
        <Names title={t('people', { count })} more={count - people.length}>
          {people.map(({ personId, displayName, about }) => (
            <li key={personId}>
              <span className="font-medium">{displayName}</span>
              {about.length > 0 && (
                <span className="text-sm text-muted">
                  {' '}
                  {t('about', { names: format.list(about, { style: 'narrow' }) })}
                </span>
              )}
            </li>
          ))}
        </Names>
      )}
      {leftOutCount > 0 && (
        <Names title={t('leftOut', { count: leftOutCount })} more={leftOutCount - leftOut.length}>
          {leftOut.map(({ personId, displayName, why }) => (
            <li key={personId}>
              {displayName} <span className="text-sm text-muted">{t(`why.${why}`)}</span>
            </li>
          ))}
        </Names>
      )}
    </>
  )
}

/** Open at first; that it can be closed gives a long list in the dialog something to hold on to with the keyboard. */
function Names({ title, more, children }: { title: string; more: number; children: ReactNode }) {
  const t = useTranslations('rounds.remind')
  return (
    <details open className="grid gap-1.5">
      <summary className="flex min-h-11 cursor-pointer items-center font-semibold">{title}</summary>
      <ul className="grid gap-1 wrap-anywhere">{children}</ul>
      {more > 0 && <p className="text-muted">{t('more', { count: more })}</p>}
    </details>
  )
}
