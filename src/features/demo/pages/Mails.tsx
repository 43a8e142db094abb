import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { Button } from '#/ui/Button.tsx'
import { ButtonLink } from '#/ui/ButtonLink.tsx'
import { EmptyState } from '#/ui/EmptyState.tsx'
import { PageHeading } from '#/ui/PageHeading.tsx'
import { Select } from '#/ui/Select.tsx'
import { Skeleton } from '#/ui/Skeleton.tsx'
import { Table } from '#/ui/Table.tsx'
import { textLinkLook } from '#/ui/TextLink.tsx'
import type { ShownMail } from '../schema.ts'
import { DemoFrame } from './DemoFrame.tsx'
import { castQuery, mailsQuery } from './queries.tsx'
import { ReadMail } from './ReadMail.tsx'

/** What a demo would have sent. */
export function MailsPage() {
  const [personId, choose] = useState<string>()
  const [mailId, open] = useState<string>()
  const { data: cast } = useQuery(castQuery)
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(mailsQuery(personId))
  return (
    <DemoFrame>
      <Mails
        mails={data?.pages.flatMap(({ mails }) => mails)}
        people={cast?.people ?? []}
        personId={personId}
        pending={isFetchingNextPage}
        onPerson={choose}
        onOpen={open}
        onMore={hasNextPage ? () => void fetchNextPage() : undefined}
      />
      {mailId && <ReadMail mailId={mailId} onClose={() => open(undefined)} />}
    </DemoFrame>
  )
}

type MailsProps = {
  mails: readonly ShownMail[] | undefined
  people: readonly { personId: string; displayName: string }[]
  personId: string | undefined
  pending?: boolean | undefined
  onPerson: (personId: string | undefined) => void
  onOpen: (mailId: string) => void
  onMore?: (() => void) | undefined
}

export function Mails({ mails, people, personId, pending, onPerson, onOpen, onMore }: MailsProps) {
  const t = useTranslations('demo.outbox')
  const locale = useLocale()
  const when = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    ...{ month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit', timeZone: 'Asia/Tokyo' },
  })
  return (
    <div className="mx-auto grid max-w-[60rem] gap-6">
      <PageHeading title={t('title')} lead={t('lead')} actions={<ButtonLink to="/demo">{t('toDemo')}</ButtonLink>} />
      <div className="max-w-[24rem]">
        <Select
          label={t('whose')}
          value={personId ?? ''}
          placeholder={t('everybody')}
          choices={people.map((one) => ({ value: one.personId, label: one.displayName }))}
          onChange={(event) => onPerson(event.target.value || undefined)}
        />
      </div>
      {!mails ? (
        <Skeleton lines={6} />
      ) : mails.length === 0 ? (
        <EmptyState icon="mail" title={t('none')}>
          {t('noneText')}
        </EmptyState>
      ) : (
        <div className="rounded-2xl border-line bg-card sm:border sm:py-2">
          <Table
            caption={t('caption')}
            rows={mails}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'subject',
                header: t('subject'),
                cell: ({ id, subject }) => (
                  <button type="button" className={`${textLinkLook} min-h-11 text-left`} onClick={() => onOpen(id)}>
                    {subject}
                  </button>
                ),
              },
              { key: 'to', header: t('to'), cell: ({ displayName }) => displayName },
              {
                key: 'at',
                header: t('at'),
                narrow: true,
                cell: ({ at }) => (
                  <time dateTime={at} className="whitespace-nowrap text-muted">
                    {when.format(new Date(at))}
                  </time>
                ),
              },
            ]}
          />
        </div>
      )}
      {onMore && (
        <Button pending={pending} className="justify-self-center" onClick={onMore}>
          {t('more')}
        </Button>
      )}
    </div>
  )
}
