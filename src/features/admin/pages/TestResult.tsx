import { useTranslations } from 'use-intl'
import { Notice } from '#/ui/Notice.tsx'
import { Progress } from '#/ui/Progress.tsx'
import type { TestMail } from '../schema.ts'
import { Reason } from './MailSection.tsx'
import { useMeasures } from './measures.tsx'

/** What became of the mail to oneself, read out when it changes. */
export function TestResult({ mail }: { mail: TestMail['mail'] }) {
  return (
    <div role="status" className="w-full not-empty:mt-3">
      {mail && <Result mail={mail} />}
    </div>
  )
}

function Result({ mail: { state, attempts, reason, writtenAt } }: { mail: NonNullable<TestMail['mail']> }) {
  const t = useTranslations('admin.mail.test')
  const { moment } = useMeasures()
  const server = () => <Reason said={reason ?? ''} />
  if (state === 'waiting' && attempts === 0) return <Progress label={t('waiting')} text={t('waitingText')} />
  if (state === 'waiting')
    return (
      <Notice kind="needs-you" title={t('retrying')}>
        {t.rich('retryingText', { server })}
      </Notice>
    )
  if (state === 'sent')
    return (
      <Notice kind="good" title={t('sent')}>
        {t('sentText', { time: moment(writtenAt) })}
      </Notice>
    )
  if (state === 'shown')
    return (
      <Notice kind="info" title={t('shown')}>
        {t('shownText')}
      </Notice>
    )
  return (
    <Notice kind="needs-you" title={t('refused')}>
      {t.rich('refusedText', { server })}
    </Notice>
  )
}
