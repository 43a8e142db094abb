import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'use-intl'
import { api } from '#/client.ts'
import { ButtonLink } from '#/ui/ButtonLink.tsx'
import { meQuery } from '#/ui/frame/me.ts'
import { Notice } from '#/ui/Notice.tsx'
import { PageHeading } from '#/ui/PageHeading.tsx'
import { useRefusal } from '#/ui/refusal.ts'
import { Skeleton } from '#/ui/Skeleton.tsx'
import type { CastOut, DemoState, Player } from '../schema.ts'
import { Anew } from './Anew.tsx'
import { CastCards } from './CastCards.tsx'
import { DemoFrame } from './DemoFrame.tsx'
import { DemoToday } from './DemoToday.tsx'
import { FindPlayer } from './FindPlayer.tsx'
import { Making } from './Making.tsx'
import { castQuery, stateQuery, stepIn } from './queries.tsx'
import { Tour } from './Tour.tsx'

/** The entrance of a demo: what it is, and whose eyes one may look through. */
export function DemoPage() {
  const queries = useQueryClient()
  const { data: state, error } = useQuery({ ...stateQuery, throwOnError: false })
  const { data: cast } = useQuery({ ...castQuery, enabled: state?.made ?? false })
  const { data: me } = useQuery({ ...meQuery, retry: false, throwOnError: false })
  const locale = useLocale()
  const enter = useMutation({
    mutationFn(personId: string) {
      const part = cast?.people.find((one) => one.personId === personId)?.part
      // A visitor reads on in their language; but who has come from abroad shows how it is to use another one.
      return stepIn(personId, '/', locale === 'en' ? 'en' : part && part !== 'fromAbroad' ? 'ja' : undefined)
    },
  })
  const anew = useMutation({
    mutationFn: () => api.demo.reset({}),
    onSuccess: async () => {
      // Nobody is signed in any more, and nothing that was read is there.
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'demo.state' })
      await queries.invalidateQueries(stateQuery)
    },
  })
  return (
    <DemoFrame>
      <Demo
        state={state}
        cast={cast}
        me={me && { displayName: me.person.displayName }}
        entering={enter.isPending ? enter.variables : undefined}
        resetting={anew.isPending}
        problem={enter.error ?? anew.error ?? error}
        onEnter={(personId) => enter.mutate(personId)}
        onAnew={() => anew.mutate()}
        search={async (text) => (await api.demo.players({ text })).people}
      />
    </DemoFrame>
  )
}

type DemoProps = {
  state: DemoState | undefined
  cast: CastOut | undefined
  /** Whose eyes one looks through already, if anybody's. */
  me?: { displayName: string } | undefined
  /** The one being entered as. */
  entering?: string | undefined
  resetting?: boolean | undefined
  problem?: unknown
  onEnter: (personId: string) => void
  onAnew: () => void
  search: (text: string) => Promise<readonly Player[]>
}

export function Demo({ state, cast, me, entering, resetting, problem, onEnter, onAnew, search }: DemoProps) {
  const t = useTranslations('demo')
  const { sentence } = useRefusal('demo')
  return (
    <div className="grid gap-8 *:min-w-0">
      <PageHeading
        title={t('title')}
        lead={
          <p className="max-w-[44rem]">
            {state?.made ? t('lead', { company: state.company ?? '' }) : state && t('leadMaking')}
          </p>
        }
        actions={
          state?.made &&
          me && (
            <ButtonLink to="/" className="max-w-full wrap-anywhere">
              {t('back', { name: me.displayName })}
            </ButtonLink>
          )
        }
      />
      {problem !== undefined && problem !== null && <Notice kind="problem">{sentence(problem)}</Notice>}
      {!state ? (
        <Skeleton cards lines={3} />
      ) : !state.made ? (
        <Making work={state.work} pending={resetting} onAgain={onAnew} />
      ) : (
        <>
          {cast ? (
            <>
              <Tour cast={cast} entering={entering} onEnter={onEnter} />
              <DemoToday today={state.today} />
              <CastCards cast={cast} entering={entering} onEnter={onEnter} />
            </>
          ) : (
            <Skeleton cards lines={4} />
          )}
          <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
            <FindPlayer search={search} onEnter={onEnter} />
            <Anew pending={resetting} onAnew={onAnew} />
          </div>
        </>
      )}
    </div>
  )
}
