import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import type { z } from 'zod'
import { api } from '#/client.ts'
import { Notice } from '#/ui/Notice.tsx'
import { Page } from '#/ui/Page.tsx'
import { useRefusal } from '#/ui/refusal.ts'
import { Section } from '#/ui/Section.tsx'
import { Skeleton } from '#/ui/Skeleton.tsx'
import { TextLink } from '#/ui/TextLink.tsx'
import { toast } from '#/ui/Toast.tsx'
import type { Feed } from '../schema.ts'
import { CopyLink } from './CopyLink.tsx'
import { KeptLink } from './KeptLink.tsx'
import { NamesChoice } from './NamesChoice.tsx'

const feedQuery = { queryKey: ['tasks.feed'], queryFn: () => api.tasks.feed({}) }

export function CalendarLinkPage() {
  const t = useTranslations('calendar.close')
  const queries = useQueryClient()
  const { data, error } = useQuery(feedQuery)
  const reload = () => queries.invalidateQueries({ queryKey: feedQuery.queryKey })
  const opening = useMutation({
    mutationFn: (withNames: boolean) => api.tasks.openFeed({ withNames }),
    onSuccess: reload,
  })
  const closing = useMutation({
    mutationFn: () => api.tasks.closeFeed({}),
    onSuccess() {
      opening.reset()
      toast({ text: t('done') })
      return reload()
    },
  })
  if (error) throw error
  return (
    <CalendarLink
      feed={data?.feed}
      url={opening.data?.url}
      pending={opening.isPending || closing.isPending}
      problem={opening.error ?? closing.error}
      onOpen={(withNames) => opening.mutate(withNames)}
      onClose={() => closing.mutate()}
    />
  )
}

type CalendarLinkProps = {
  /** Undefined while it is being loaded, null where there is none. */
  feed: z.infer<typeof Feed>['feed'] | undefined
  /** The link, when it has just been made. */
  url?: string | undefined
  pending?: boolean
  problem?: unknown
  onOpen: (withNames: boolean) => void
  onClose: () => void
}

/** The private link by which one's own calendar shows what is asked: what stands behind it, made, made anew, ended. */
export function CalendarLink({ feed, url, pending = false, problem, onOpen, onClose }: CalendarLinkProps) {
  const t = useTranslations('calendar')
  const { sentence } = useRefusal('tasks')
  const refused = sentence(problem)
  return (
    <Page title={t('title')} lead={<p>{t('lead')}</p>}>
      {refused && <Notice kind="problem">{refused}</Notice>}
      {feed === undefined && <Skeleton cards lines={3} />}
      {url && feed && (
        <Section title={t('opened.title')}>
          <p>{t('opened.once')}</p>
          <CopyLink key={url} url={url} />
          <p className="text-[0.9375rem] text-muted">{t('opened.how')}</p>
        </Section>
      )}
      {feed === null && (
        <Section title={t('none.title')}>
          <p>{t('none.text')}</p>
          <NamesChoice pending={pending} onOpen={onOpen} />
        </Section>
      )}
      {feed && <KeptLink {...{ feed, pending, onOpen, onClose }} />}
      <Section title={t('what.title')} bare>
        <ul className="grid list-disc gap-1.5 ps-5">
          <li>{t('what.days')}</li>
          <li>{t('what.letters')}</li>
          <li>{t('what.link')}</li>
        </ul>
      </Section>
      <p>
        <TextLink to="/">{t('back')}</TextLink>
      </p>
    </Page>
  )
}
