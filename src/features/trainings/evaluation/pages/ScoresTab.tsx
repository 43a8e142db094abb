import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { ApiProblem, api } from '#/client.ts'
import { withWords } from '#/ui/frame/language.ts'
import { SegmentedControl } from '#/ui/SegmentedControl.tsx'
import { Skeleton } from '#/ui/Skeleton.tsx'
import { ScoringFiles } from './ScoringFiles.tsx'
import { ScoringGrid } from './ScoringGrid.tsx'
import { SheetDialog } from './SheetDialog.tsx'
import { Totals } from './TotalsTab.tsx'

/** Points as they are given, and for those who answer for the session what they come to. */
export function ScoresTab({ sessionId }: { sessionId: string }) {
  const t = useTranslations('evaluation.scores')
  const queries = useQueryClient()
  const [view, setView] = useState<'sheet' | 'totals'>('sheet')
  const [reading, setReading] = useState<string>()
  const sheetKey = ['trainings.scoringSheet', sessionId]
  const { data: sheet } = useQuery({ queryKey: sheetKey, queryFn: () => api.trainings.scoringSheet({ sessionId }) })
  const totals = useQuery({
    queryKey: ['trainings.scores', sessionId],
    queryFn: () => api.trainings.scores({ sessionId }),
    retry: false,
    // Whoever only teaches sees no totals.
    throwOnError: (problem) => !(problem instanceof ApiProblem && problem.status === 404),
  })
  const reload = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: sheetKey }),
      queries.invalidateQueries({ queryKey: ['trainings.scores', sessionId] }),
    ])
  if (!sheet) return <Skeleton lines={6} cards />
  return (
    <div className="grid gap-5 *:min-w-0">
      {totals.data && (
        <SegmentedControl
          label={t('view')}
          choices={[
            { value: 'sheet', label: t('sheet') },
            { value: 'totals', label: t('totals') },
          ]}
          value={view}
          onChange={setView}
        />
      )}
      {view === 'totals' && totals.data ? (
        <Totals scores={totals.data} sheet={sheet} onChanged={reload} />
      ) : (
        <>
          <ScoringGrid
            sheet={sheet}
            onKeep={async (rows) => {
              const kept = await api.trainings.score({ sessionId, rows })
              void queries.invalidateQueries({ queryKey: ['trainings.scores', sessionId] })
              return kept.rows
            }}
            onReload={reload}
            onRead={(sheetId) => void withWords(['reflecting']).then(() => setReading(sheetId))}
          />
          <ScoringFiles sessionId={sessionId} locked={sheet.locked !== null} onTaken={reload} />
        </>
      )}
      {reading && <SheetDialog sheetId={reading} onClose={() => setReading(undefined)} />}
    </div>
  )
}
