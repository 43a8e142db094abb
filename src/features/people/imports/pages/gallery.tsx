import type { ComponentProps } from 'react'
import { ApiProblem } from '#/client.ts'
import { Page } from '#/ui/Page.tsx'
import { history, previews, taken } from './gallerySamples.tsx'
import { ImportHistory } from './ImportHistory.tsx'
import { ImportPeople } from './ImportPeople.tsx'
import { AskToUndo } from './UndoImport.tsx'

const nothing = () => {}
const taking = (more: Partial<ComponentProps<typeof ImportPeople>> = {}) => (
  <ImportPeople onTemplate={nothing} onFile={nothing} onColumns={nothing} onTake={nothing} onUndo={nothing} {...more} />
)
const imports = (more: Partial<ComponentProps<typeof ImportHistory>>) => (
  <ImportHistory imports={history} onUndo={nothing} {...more} />
)
const undo = (problem?: unknown) => (
  <Page title="Imports">
    <AskToUndo asked={history[1]} problem={problem} onUndo={nothing} onClose={nothing} />
  </Page>
)
const file = new File(['x'.repeat(48_000)], '社員名簿_2026年度_人事部確認済み_最終版(2).xlsx')
const refused = (reason: string) => new ApiProblem(409, { reason })

export default {
  import: taking(),
  'import, checking': taking({ file, checking: true }),
  'import, headings unknown': taking({ file, preview: previews.strange }),
  'import, preview': taking({ file, preview: previews.fine }),
  'import, nothing to take': taking({ file, preview: previews.same }),
  'import, faulty': taking({ file, preview: previews.faulty }),
  'import, changed meanwhile': taking({ file, preview: previews.faulty, takeProblem: refused('faulty-rows') }),
  'import, old Excel': taking({ file, fileProblem: refused('old-excel') }),
  'import, unreadable': taking({ file, fileProblem: refused('unreadable') }),
  'import, waiting': taking({ state: taken(1, { state: 'waiting', written: 0 }) }),
  'import, running': taking({ state: taken(1, { state: 'running', written: 4200, total: 9999 }) }),
  'import, done': taking({ state: taken(1, { canUndo: true }) }),
  'import, refused': taking({ state: taken(1, { state: 'refused', reason: 'faulty-rows' }) }),
  'import, undone': taking({ state: taken(1, { state: 'undone' }) }),
  'history, loading': imports({ imports: undefined }),
  'history, empty': imports({ imports: [] }),
  'history, one': imports({ imports: history.slice(1, 2) }),
  'history, many': imports({ page: 2, onPrevious: nothing, onNext: nothing }),
  'history, failed': imports({ imports: undefined, problem: refused('unexpected') }),
  'undo, asking': undo(),
  'undo, refused': undo(refused('changed-since')),
}
