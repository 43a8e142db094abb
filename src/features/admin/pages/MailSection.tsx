import { useTranslations } from 'use-intl'
import { Badge } from '#/ui/Badge.tsx'
import { Button } from '#/ui/Button.tsx'
import { DefinitionList } from '#/ui/DefinitionList.tsx'
import { FieldError } from '#/ui/FieldError.tsx'
import { Section } from '#/ui/Section.tsx'
import { type Column, Table } from '#/ui/Table.tsx'
import type { MailFailure, Operation, TestMail } from '../schema.ts'
import { useMeasures, useNames } from './measures.tsx'
import { TestResult } from './TestResult.tsx'

export type Testing = {
  mail: TestMail['mail']
  pending: boolean
  /** Why it could not even be written. */
  refused?: string | undefined
  onSend: () => void
}

type MailSectionProps = { operation: Pick<Operation, 'mails' | 'mailServer' | 'demo'>; testing: Testing }

/** How mail fares, why some has not left, and a mail to oneself to try it. */
export function MailSection({ operation: { mails, mailServer, demo }, testing }: MailSectionProps) {
  const t = useTranslations('admin.mail')
  const { moment } = useMeasures()
  const count = (count: number) => t('mails', { count })
  const oldest = mails.oldestWaitingAt && moment(mails.oldestWaitingAt)
  const waiting = oldest ? t('waitingSince', { count: mails.waiting, time: oldest }) : count(mails.waiting)
  const off = !demo && mailServer === null
  return (
    <Section title={t('title')}>
      {demo && <p>{t('demo')}</p>}
      {off && (
        <div className="grid gap-1">
          <p>{t('unset')}</p>
          <p className="wrap-anywhere text-[0.9375rem] text-muted">{t('unsetExample')}</p>
        </div>
      )}
      {!off && (
        <DefinitionList
          items={
            demo
              ? [{ term: t('shown'), value: count(mails.shown) }]
              : [
                  { term: t('waiting'), value: waiting },
                  { term: t('sent'), value: count(mails.sent) },
                  { term: t('refused'), value: count(mails.refused) },
                  { term: t('givenUp'), value: count(mails.givenUp) },
                ]
          }
        />
      )}
      {mails.failures.length > 0 && <Failures failures={mails.failures} />}
      {!off && (
        <div className="grid justify-items-start">
          <Button icon="mail" pending={testing.pending} onClick={testing.onSend}>
            {t('send')}
          </Button>
          <div role="alert" className="not-empty:mt-3">
            <FieldError>{testing.refused}</FieldError>
          </div>
          <TestResult mail={testing.mail} />
        </div>
      )}
    </Section>
  )
}

function Failures({ failures }: { failures: readonly MailFailure[] }) {
  const t = useTranslations('admin.mail')
  const nameOf = useNames('kinds')
  const { moment } = useMeasures()
  const columns: Column<MailFailure>[] = [
    { key: 'reason', header: t('reason'), cell: ({ reason }) => <Reason said={reason} /> },
    { key: 'kinds', header: t('kinds'), cell: ({ kinds }) => kinds.map(nameOf).join(t('and')) },
    { key: 'count', header: t('count'), cell: ({ mails }) => t('mails', { count: mails }), align: 'end', narrow: true },
    {
      key: 'state',
      header: t('state'),
      cell: ({ state, attempts, nextTryAt, writtenAt }) => (
        <div className="grid gap-0.5">
          <span>
            <Badge kind={state === 'waiting' ? 'soon' : 'needs-you'}>{t(`states.${state}`)}</Badge>
          </span>
          <span className="text-sm text-muted">
            {t('attempts', { attempts })}
            {t('and')}
            {nextTryAt ? t('nextTry', { time: moment(nextTryAt) }) : t('written', { time: moment(writtenAt) })}
          </span>
        </div>
      ),
    },
  ]
  return (
    <div className="grid gap-2">
      <h3 className="font-semibold">{t('failures')}</h3>
      <Table
        caption={t('failures')}
        columns={columns}
        rows={failures}
        rowKey={({ state, reason }) => `${state} ${reason}`}
      />
    </div>
  )
}

const OTHER_KEY = 'sealed with another key'

/** Mail servers speak English. */
export function Reason({ said }: { said: string }) {
  const t = useTranslations('admin.mail')
  if (said === OTHER_KEY) return t('otherKey')
  return said ? (
    <span lang="en" className="wrap-anywhere">
      {said}
    </span>
  ) : (
    t('noReason')
  )
}
