import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { api } from '#/client.ts'
import { Notice } from '#/ui/Notice.tsx'
import { useRefusal } from '#/ui/refusal.ts'
import { Skeleton } from '#/ui/Skeleton.tsx'
import { toast } from '#/ui/Toast.tsx'
import type { Verdict } from '../schema.ts'
import { Below } from './Below.tsx'
import { BreakEven, Ingredients } from './BreakEven.tsx'
import { NotJudged } from './NotJudged.tsx'
import { OtherViews } from './OtherViews.tsx'
import { Outcome } from './Outcome.tsx'
import { Satisfaction } from './Satisfaction.tsx'

export const verdictQuery = (sessionId: string) => ({
  queryKey: ['trainings.verdict', sessionId],
  queryFn: (): Promise<Verdict> => api.trainings.verdict({ sessionId }),
})

/** Whether a session was worth it, for those who answer for it. */
export function VerdictTab({ sessionId }: { sessionId: string }) {
  const t = useTranslations('verdict')
  const queries = useQueryClient()
  const { data, error } = useQuery(verdictQuery(sessionId))
  const judge = useMutation({
    mutationFn: () => api.trainings.judge({ sessionId }),
    async onSuccess() {
      toast({ text: t('before.done') })
      // The session is of another state now, wherever it is shown.
      await queries.invalidateQueries()
    },
  })
  const benefit = useMutation({
    mutationFn: (benefitYen: number | null) => api.trainings.setBenefit({ sessionId, benefitYen }),
    async onSuccess() {
      toast({ text: t('other.saved') })
      await queries.invalidateQueries({ queryKey: verdictQuery(sessionId).queryKey })
    },
  })
  return (
    <VerdictView
      verdict={data}
      problem={error}
      onJudge={() => judge.mutate()}
      judging={judge.isPending}
      judgeProblem={judge.error}
      onBenefit={(yen) => benefit.mutate(yen)}
      saving={benefit.isPending}
      benefitProblem={benefit.error}
    />
  )
}

type VerdictViewProps = {
  /** Undefined while it is being loaded. */
  verdict: Verdict | undefined
  problem?: unknown
  onJudge: () => void
  judging?: boolean
  judgeProblem?: unknown
  onBenefit: (benefitYen: number | null) => void
  saving?: boolean
  benefitProblem?: unknown
}

export function VerdictView({ verdict, problem, onJudge, judging, judgeProblem, ...benefit }: VerdictViewProps) {
  const { sentence } = useRefusal('verdict')
  if (!verdict) return problem ? <Notice kind="problem">{sentence(problem)}</Notice> : <Skeleton lines={4} cards />
  return (
    <>
      {verdict.judged ? (
        <Outcome verdict={verdict} judged={verdict.judged} />
      ) : (
        <NotJudged verdict={verdict} onJudge={onJudge} judging={judging} problem={sentence(judgeProblem)} />
      )}
      {!verdict.judged && verdict.state !== 'cancelled' && <Ingredients verdict={verdict} />}
      {verdict.breakEven && <BreakEven verdict={verdict} />}
      {verdict.judged && <Below below={verdict.below} />}
      <Satisfaction satisfaction={verdict.satisfaction} />
      <OtherViews
        verdict={verdict}
        onBenefit={benefit.onBenefit}
        saving={benefit.saving}
        problem={sentence(benefit.benefitProblem)}
      />
    </>
  )
}
