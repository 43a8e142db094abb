import type { ReactNode } from 'react'
import { Page } from '#/ui/Page.tsx'
import { STANDARD } from '../library/rules.ts'
import { AdjustDialog } from './AdjustDialog.tsx'
import { MethodList } from './EvaluationMethods.tsx'
import * as sample from './gallerySamples.tsx'
import { ScoreCard } from './MyScore.tsx'
import { PaperDone } from './PaperDone.tsx'
import { PaperForm } from './PaperForm.tsx'
import { Papers } from './Papers.tsx'
import { RatingForm } from './RatingForm.tsx'
import { SatisfactionForm } from './SatisfactionForm.tsx'
import { TakingPreview } from './ScoringFiles.tsx'
import { ScoringGrid } from './ScoringGrid.tsx'
import { SheetShown } from './SheetDialog.tsx'
import { TotalsShown } from './TotalsTab.tsx'

const nothing = () => {}
const writing = {
  ...{ onAnswer: nothing, onScreen: nothing, onSubmit: nothing, screen: undefined, faults: [] },
  saving: { state: 'untouched' as const },
}
const papers = { onKeepMethod: nothing, onKeepPapers: nothing, onRemove: nothing }
const grid = { onKeep: async () => [], onReload: nothing, onRead: nothing }
const list = { draft: undefined, onDraft: nothing, onKeep: nothing, onRetire: nothing }
const settled = { methodId: '01939000-0000-7000-8000-000000000001', content: STANDARD, revision: 0 }

const framed = (content: ReactNode) => (
  <Page width="wide" title="情報セキュリティ研修">
    {content}
  </Page>
)
export default {
  'paper, after': <PaperForm {...writing} paper={sample.paperOf('after')} answers={sample.written} />,
  'paper, understanding': <PaperForm {...writing} paper={sample.paperOf('understanding')} answers={{}} />,
  'paper, readers changed': (
    <PaperForm {...writing} paper={sample.paperOf('before')} answers={{}} problem="読む人が変わりました。" />
  ),
  'paper, satisfaction': (
    <SatisfactionForm paper={sample.paperOf('satisfaction')} answers={{}} onAnswer={nothing} onSubmit={nothing} />
  ),
  'paper, handed in': (
    <PaperDone
      paper={sample.paperOf('after', { locked: 'handed-in', handedOn: '2026-12-09', answers: sample.written })}
    />
  ),
  'paper, thanks': <PaperDone paper={sample.paperOf('satisfaction')} fresh />,
  'paper, closed': <PaperDone paper={sample.paperOf('before', { locked: 'closed' })} />,
  rating: <RatingForm rating={sample.rating} given={{}} onGive={nothing} onSubmit={nothing} />,
  'rating, done': (
    <RatingForm rating={{ ...sample.rating, state: 'done' }} given={{}} onGive={nothing} onSubmit={nothing} />
  ),
  'rating, closed': (
    <RatingForm rating={{ ...sample.rating, state: 'closed' }} given={{}} onGive={nothing} onSubmit={nothing} />
  ),
  ...Object.fromEntries(Object.entries(partsOfPages()).map(([name, content]) => [name, framed(content)])),
}

/** What stands below the title of a page. */
function partsOfPages(): Record<string, ReactNode> {
  return {
    'my score': <ScoreCard mine={sample.mine} />,
    'my score, not final': <ScoreCard mine={{ ...sample.mine, score: null }} />,
    'papers, nothing yet': <Papers {...papers} evaluation={sample.empty} />,
    papers: <Papers {...papers} evaluation={sample.designed} />,
    'papers, running': <Papers {...papers} evaluation={sample.running} />,
    'papers, no method': <Papers {...papers} evaluation={{ ...sample.designed, method: null }} />,
    'papers, a flawed method': (
      <Papers
        {...papers}
        evaluation={{ ...sample.designed, method: { ...STANDARD, weights: { ...STANDARD.weights, peers: 0 } } }}
        methodProblem="ほかの方が先に変えました。"
      />
    ),
    'a paper being edited': <Papers {...papers} evaluation={sample.designed} first={sample.choosing} />,
    'scoring sheet': <ScoringGrid {...grid} sheet={sample.sheetOf(6)} />,
    'scoring sheet, many': <ScoringGrid {...grid} sheet={sample.sheetOf(200)} />,
    'scoring sheet, one': <ScoringGrid {...grid} sheet={sample.sheetOf(1)} />,
    'scoring sheet, nobody': <ScoringGrid {...grid} sheet={sample.sheetOf(0)} />,
    'scoring sheet, final': <ScoringGrid {...grid} sheet={sample.sheetOf(4, { locked: 'settled' })} />,
    'scoring sheet, not started': <ScoringGrid {...grid} sheet={sample.sheetOf(4, { locked: 'not-started' })} />,
    'points for language': (
      <AdjustDialog
        name="グエン・ティ・フオン"
        parts={[
          { of: 'observation', most: 40, adjustment: 200, adjustedFor: '日本語を学んで半年のため' },
          { of: 'before', most: 20, adjustment: 0, adjustedFor: '' },
        ]}
        onKeep={nothing}
        onClose={nothing}
      />
    ),
    'what a file would change': <TakingPreview taking={sample.taking} onTake={nothing} />,
    'a sheet read': (
      <SheetShown
        onClose={nothing}
        sheet={{
          ...{ sheetId: settled.methodId, sessionId: settled.methodId, kind: 'after', points: 20 },
          ...{
            person: { id: settled.methodId, displayName: '佐藤 蓮' },
            handedOn: '2026-12-09',
            answers: sample.written,
          },
          form: sample.paperOf('after').form,
        }}
      />
    ),
    totals: (
      <TotalsShown scores={sample.scoresOf(6)} sheet={sample.sheetOf(6)} onSettle={nothing} onCorrect={nothing} />
    ),
    'totals, rating open': (
      <TotalsShown
        scores={sample.scoresOf(6, { mayNotSettle: 'rating-open', ratingUntil: '2026-12-03' })}
        sheet={sample.sheetOf(6)}
        onSettle={nothing}
        onCorrect={nothing}
      />
    ),
    'totals, nobody': (
      <TotalsShown scores={sample.scoresOf(0)} sheet={sample.sheetOf(0)} onSettle={nothing} onCorrect={nothing} />
    ),
    'methods, loading': <MethodList {...list} methods={undefined} />,
    'methods, none': <MethodList {...list} methods={[]} />,
    methods: <MethodList {...list} methods={[{ ...settled, name: '語学研修の評価', retired: false }]} />,
    'a method being edited': (
      <MethodList {...list} methods={[]} draft={{ ...settled, name: '標準のコピー', revision: null }} />
    ),
  }
}
