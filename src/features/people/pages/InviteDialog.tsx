import { useFormatter, useTranslations } from 'use-intl'
import type { z } from 'zod'
import type { Invited as InvitedShape, PersonLine } from '#/features/people/schema.ts'
import { Button } from '#/ui/Button.tsx'
import { Dialog } from '#/ui/Dialog.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { Progress } from '#/ui/Progress.tsx'
import { useRefusal } from '#/ui/refusal.ts'
import { InviteLinks } from './InviteLinks.tsx'

/** What came of it, of all parts together. */
export type Invited = Pick<z.infer<typeof InvitedShape>, 'invited' | 'links' | 'withoutAddress'>

/** Where an invitation stands; `problem` is what stopped it on the way. */
export type Inviting =
  | { state: 'asking'; people: readonly PersonLine[] }
  | { state: 'sending'; done: number; count: number }
  | { state: 'done'; result: Invited; problem?: unknown }

type InviteDialogProps = {
  inviting: Inviting | undefined
  /** Whether this installation sends mail; otherwise links are handed over. */
  mail: boolean
  onInvite: (people: readonly PersonLine[]) => void
  onClose: () => void
}

/** So many names are written out before one asks. */
const NAMES = 8

export function InviteDialog({ inviting, mail, onInvite, onClose }: InviteDialogProps) {
  const t = useTranslations('people.invite')
  return (
    <Dialog
      open={inviting !== undefined}
      onClose={onClose}
      title={titleOf(inviting, t)}
      actions={
        inviting?.state === 'asking' ? (
          <>
            <Button onClick={onClose}>{t('cancel')}</Button>
            <Button kind="primary" onClick={() => onInvite(inviting.people)}>
              {mail ? t('send') : t('makeLinks')}
            </Button>
          </>
        ) : (
          inviting?.state === 'done' && <Button onClick={onClose}>{t('close')}</Button>
        )
      }
    >
      {inviting?.state === 'asking' && (
        <>
          <p>{mail ? t('byMail') : t('byLink')}</p>
          <ul className="flex flex-wrap gap-x-4 gap-y-1 rounded-xl bg-sunken px-4 py-3">
            {inviting.people.slice(0, NAMES).map(({ id, displayName }) => (
              <li key={id}>{displayName}</li>
            ))}
            {inviting.people.length > NAMES && (
              <li className="text-muted">{t('others', { count: inviting.people.length - NAMES })}</li>
            )}
          </ul>
        </>
      )}
      {inviting?.state === 'sending' && (
        <Progress label={t('sending')} value={inviting.done} max={inviting.count} text={t('progress', inviting)} />
      )}
      {inviting?.state === 'done' && <Outcome {...inviting} />}
    </Dialog>
  )
}

function Outcome({ result, problem }: { result: Invited; problem?: unknown }) {
  const t = useTranslations('people.invite')
  const format = useFormatter()
  const { sentence } = useRefusal('people')
  const { invited, links, withoutAddress } = result
  return (
    <>
      {problem !== undefined && (
        <Notice kind="problem" title={sentence(problem)}>
          {invited > 0 && t('stopped', { done: invited })}
        </Notice>
      )}
      {links.length > 0 ? (
        <InviteLinks links={links} />
      ) : (
        problem === undefined && <p>{invited > 0 ? t('sent', { count: invited }) : t('nobody')}</p>
      )}
      {withoutAddress.length > 0 && (
        <Notice kind="needs-you" title={t('withoutAddress')}>
          {t('addAddress', { names: format.list(withoutAddress, { style: 'narrow' }) })}
        </Notice>
      )}
    </>
  )
}

function titleOf(inviting: Inviting | undefined, t: ReturnType<typeof useTranslations<'people.invite'>>): string {
  if (inviting?.state === 'asking') return t('title', { count: inviting.people.length })
  if (inviting?.state !== 'done') return t('sending')
  return inviting.result.links.length > 0 ? t('linksTitle') : t('doneTitle')
}
