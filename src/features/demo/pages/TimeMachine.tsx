import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { api } from '#/client.ts'
import { Button } from '#/ui/Button.tsx'
import { Dialog } from '#/ui/Dialog.tsx'
import { dayText } from '#/ui/FormattedDay.tsx'
import type { Me } from '#/ui/frame/me.ts'
import { JobProgress } from '#/ui/JobProgress.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { useRefusal } from '#/ui/refusal.ts'
import type { Work } from '../schema.ts'
import { HappenedList, type Ways } from './HappenedList.tsx'
import { type Journey, JourneyWish } from './JourneyWish.tsx'
import { stateQuery } from './queries.tsx'

type TimeMachineProps = { open: boolean; me: Me; onClose: () => void }

/** Lets days pass, and tells what they brought. */
export function TimeMachine({ open, me, onClose }: TimeMachineProps) {
  const queries = useQueryClient()
  const [workId, follow] = useState<string>()
  const { data: state } = useQuery({ ...stateQuery, enabled: open })
  const travel = useMutation({
    mutationFn: (wish: Journey) => api.demo.travel(wish),
    onSuccess: async ({ workId }) => {
      follow(workId)
      await queries.invalidateQueries(stateQuery)
    },
  })
  const underWay = state?.work?.kind === 'travel' && /waiting|running/.test(state.work.state)
  const work = state?.work && (state.work.id === workId || underWay) ? state.work : undefined
  const ended = work?.state === 'done' || work?.state === 'failed'
  // What every page shows is of another day now.
  useEffect(() => {
    if (ended) void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'demo.state' })
  }, [ended, queries])
  const close = () => {
    onClose()
    if (ended) follow(undefined)
  }
  return (
    <TimeMachineDialog
      open={open}
      name={me.person.displayName}
      today={me.today}
      work={work}
      ways={waysOf(me)}
      pending={travel.isPending || (workId !== undefined && work === undefined)}
      problem={travel.error}
      onTravel={(wish) => travel.mutate(wish)}
      onClose={close}
    />
  )
}

const waysOf = ({ roles, supports, reflects }: Me): Ways => ({
  mails: '/demo/mails',
  ...(reflects && { opened: '/' }),
  ...(supports && { handedIn: '/waiting' }),
  ...(roles.includes('executive') && { published: '/summaries' }),
  ...(roles.includes('hr') && { opened: '/rounds', handedIn: '/rounds', published: '/summaries', joined: '/people' }),
})

type DialogProps = {
  open: boolean
  name: string
  today: string
  /** The journey, once it has begun. */
  work: Work | undefined
  ways: Ways
  pending?: boolean | undefined
  problem?: unknown
  onTravel: (wish: Journey) => void
  onClose: () => void
}

export function TimeMachineDialog({ open, work, ...props }: DialogProps) {
  const { name, today, ways, pending, problem, onTravel, onClose } = props
  const t = useTranslations('demo.travel')
  const locale = useLocale()
  const { sentence } = useRefusal('demo')
  const [wish, setWish] = useState<Journey>({ days: 7, others: true })
  const reached = work && dayText(work.reached ?? work.from, locale, true)
  const rest = work ? work.total - work.done : 0
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('title')}
      actions={
        <>
          <Button onClick={onClose}>{t('close')}</Button>
          {!work && (
            <Button kind="primary" pending={pending} onClick={() => onTravel(wish)}>
              {t('submit')}
            </Button>
          )}
          {work?.state === 'failed' && rest > 0 && (
            <Button kind="primary" pending={pending} onClick={() => onTravel({ ...wish, days: rest })}>
              {t('rest')}
            </Button>
          )}
        </>
      }
    >
      {problem !== undefined && problem !== null && <Notice kind="problem">{sentence(problem)}</Notice>}
      {!work && <JourneyWish today={today} name={name} wish={wish} onWish={setWish} />}
      {work && work.state !== 'done' && (
        <JobProgress state={work.state} phase={t('phase', { day: reached ?? '' })} done={work.done} total={work.total}>
          {work.state === 'failed' && t('failedText', { day: reached ?? '' })}
        </JobProgress>
      )}
      {work?.state === 'done' && (
        <Notice kind="good" title={t('done', { day: reached ?? '' })}>
          {Object.keys(work.happened).length === 0 && t('nothing')}
        </Notice>
      )}
      {work && <HappenedList happened={work.happened} ways={work.state === 'done' ? ways : {}} />}
    </Dialog>
  )
}
