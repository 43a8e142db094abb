import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, newId } from '#/client.ts'
import { useRefusal } from '#/ui/refusal.ts'
import { Skeleton } from '#/ui/Skeleton.tsx'
import type { Paper } from '../papers/schema.ts'
import type { EvaluationMethod } from '../schema.ts'
import { Papers } from './Papers.tsx'

/** How a session is evaluated, and the papers that are filled in for it. */
export function PapersTab({ sessionId }: { sessionId: string }) {
  const queries = useQueryClient()
  const { sentence } = useRefusal('evaluation')
  const queryKey = ['trainings.evaluation', sessionId]
  const { data: evaluation } = useQuery({ queryKey, queryFn: () => api.trainings.evaluation({ sessionId }) })
  const reload = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey }),
      queries.invalidateQueries({ queryKey: ['trainings.session', sessionId] }),
    ])
  const keepMethod = useMutation({
    mutationFn: (method: EvaluationMethod) =>
      api.trainings.changeEvaluation({ sessionId, method, revision: evaluation?.revision ?? 0 }),
    onSuccess: reload,
  })
  const keepPapers = useMutation({
    async mutationFn(papers: (Omit<Paper, 'id' | 'revision'> & Partial<Paper>)[]) {
      for (const paper of papers)
        await api.trainings.keepPaper({
          sessionId,
          paper: { ...paper, id: paper.id ?? newId(), revision: paper.revision ?? 0 },
        })
    },
    onSettled: reload,
  })
  const remove = useMutation({
    mutationFn: ({ id, revision }: Paper) => api.trainings.removePaper({ sessionId, paperId: id, revision }),
    onSettled: reload,
  })
  if (!evaluation) return <Skeleton lines={6} cards />
  return (
    <Papers
      key={evaluation.revision}
      evaluation={evaluation}
      methodProblem={sentence(keepMethod.error)}
      paperProblem={sentence(keepPapers.error) ?? sentence(remove.error)}
      pending={keepMethod.isPending || keepPapers.isPending}
      onKeepMethod={(method) => keepMethod.mutate(method)}
      onKeepPapers={(papers) => keepPapers.mutate(papers)}
      onRemove={(paper) => remove.mutate(paper)}
    />
  )
}
