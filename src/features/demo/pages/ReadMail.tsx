import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { Button } from '#/ui/Button.tsx'
import { Dialog } from '#/ui/Dialog.tsx'
import { Skeleton } from '#/ui/Skeleton.tsx'
import type { OpenedMail } from '../schema.ts'
import { mailQuery, stepIn } from './queries.tsx'

type ReadMailProps = { mailId: string; onClose: () => void }

export function ReadMail({ mailId, onClose }: ReadMailProps) {
  const { data } = useQuery(mailQuery(mailId))
  const follow = useMutation({ mutationFn: ({ personId, text }: OpenedMail) => followed(personId, text) })
  return (
    <MailDialog mail={data} pending={follow.isPending} onFollow={(mail) => follow.mutate(mail)} onClose={onClose} />
  )
}

/** Where the button of a mail leads, on our own pages. */
const pathIn = (text: string) => /https?:\/\/[^/\s]+(\/\S*)?/.exec(text)?.[1] ?? '/'

/** A link that lets somebody in is followed as it is; any other as whom the mail is to. */
async function followed(personId: string, text: string): Promise<void> {
  const path = pathIn(text)
  if (/^\/(link|invitation)#/.test(path)) location.assign(path)
  else await stepIn(personId, path)
}

type MailDialogProps = {
  mail: OpenedMail | undefined
  pending?: boolean | undefined
  onFollow: (mail: OpenedMail) => void
  onClose: () => void
}

/** A mail as text, as it would have arrived. */
export function MailDialog({ mail, pending, onFollow, onClose }: MailDialogProps) {
  const t = useTranslations('demo')
  return (
    <Dialog
      open
      onClose={onClose}
      title={mail?.subject ?? t('outbox.title')}
      actions={
        <>
          <Button onClick={onClose}>{t('travel.close')}</Button>
          {mail && (
            <Button kind="primary" pending={pending} className="wrap-anywhere" onClick={() => onFollow(mail)}>
              {t('outbox.open', { name: mail.displayName })}
            </Button>
          )}
        </>
      }
    >
      {mail ? (
        <>
          <p className="text-sm text-muted wrap-anywhere">
            {t('outbox.to')}: {mail.displayName} ({mail.address})
          </p>
          <p className="whitespace-pre-wrap wrap-anywhere">{mail.text}</p>
        </>
      ) : (
        <Skeleton lines={5} />
      )}
    </Dialog>
  )
}
