import type { ComponentProps } from 'react'
import { ApiProblem } from '#/client.ts'
import { Page } from '#/ui/Page.tsx'
import { UndoTaken } from './FilesTaken.tsx'
import { faulty, fine, imported, many, noHeadings, nothing as none, one, replacing } from './gallerySamples.tsx'
import { ResponsesView } from './Responses.tsx'
import { TakeInHistory } from './TakeInHistory.tsx'

const nothing = () => {}
const table = (more: Partial<ComponentProps<typeof ResponsesView>>) => (
  <ResponsesView responses={many} year={undefined} onYear={nothing} onDownload={nothing} onUndo={nothing} {...more} />
)
const taking = (more: Partial<ComponentProps<typeof TakeInHistory>> = {}) => (
  <TakeInHistory onFile={nothing} onTake={nothing} {...more} />
)
const file = new File(['x'.repeat(4_000)], '月次振り返り_回答数_2020年度_事務局確認済み_最終版(2).xlsx')
const refused = (reason: string) => new ApiProblem(409, { reason })

export default {
  'table, empty': table({ responses: none }),
  'table, loading': table({ responses: undefined }),
  'table, failed': table({ responses: undefined, problem: new ApiProblem(500, { reason: 'unexpected' }) }),
  'table, one': table({ responses: one }),
  'table, imported': table({ responses: imported }),
  'table, many': table({}),
  'table, not saved': table({ downloading: true, downloadProblem: new ApiProblem(500, { reason: 'unexpected' }) }),
  'taking in': taking(),
  'taking in, checking': taking({ file, checking: true }),
  'taking in, preview': taking({ file, preview: fine }),
  'taking in, replacing': taking({ file, preview: replacing }),
  'taking in, faulty': taking({ file, preview: faulty }),
  'taking in, no headings': taking({ file, preview: noHeadings }),
  'taking in, no table': taking({ file, fileProblem: refused('old-excel') }),
  'taking in, changed meanwhile': taking({ file, preview: faulty, takeProblem: refused('faulty-rows') }),
  'taking in, done': taking({ taken: 11 }),
  'taking back': (
    <Page title="Responses">
      <UndoTaken taken={many.imports[0]} onUndo={nothing} onClose={nothing} />
    </Page>
  ),
}
