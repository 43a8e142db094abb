import type { ComponentProps } from 'react'
import { ApiProblem } from '#/client.ts'
import { Page } from '#/ui/Page.tsx'
import { longMaterial, material } from '../../activities/pages/gallerySamples.tsx'
import type { MaterialLine } from '../schema.ts'
import { MaterialForm } from './MaterialForm.tsx'
import { MaterialView } from './MaterialView.tsx'
import { RemoveMaterial } from './RemoveMaterial.tsx'
import { TakeInView } from './TakeInView.tsx'

const nothing = () => {}
const linesOf = (rows: typeof material): MaterialLine[] =>
  rows.map(({ id, kind, texts }) => ({ materialId: id, kind, texts, revision: 1 }))
const lines = linesOf(material)
const programmeId = '0197a000-0000-7000-8000-000000000009'
const list = (more: Partial<ComponentProps<typeof MaterialView>> = {}) => (
  <Page title="Material" width="wide">
    <MaterialView
      programmeId={programmeId}
      data={{ programmeId, title: '情報セキュリティ研修', titleEn: '', material: lines }}
      onAdd={nothing}
      onEdit={nothing}
      onRemove={nothing}
      onOrder={nothing}
      onFile={nothing}
      {...more}
    />
  </Page>
)
const of = (rows: MaterialLine[]) =>
  list({ data: { programmeId, title: '情報セキュリティ研修', titleEn: '', material: rows } })
const form = (line: MaterialLine, more: Partial<ComponentProps<typeof MaterialForm>> = {}) => (
  <Page title="Material">
    <MaterialForm line={line} onChange={nothing} onSave={nothing} onClose={nothing} {...more} />
  </Page>
)
const file = new File(['x'.repeat(4_000)], '情報セキュリティ研修_教材_用語と手順_最終版(3).xlsx')
const taking = (more: Partial<ComponentProps<typeof TakeInView>> = {}) => (
  <TakeInView programmeId={programmeId} onFile={nothing} onTake={nothing} {...more} />
)
const row = (line: number, change: 'new' | 'changed' | 'same', languages: string[]) => ({
  ...{ line, change, languages, kind: line < 5 ? ('term' as const) : ('content' as const) },
  heading: lines[line % lines.length]!.texts.ja.heading.replaceAll(/《.*?》/gu, ''),
})
const fine = {
  rows: [
    row(2, 'new', ['ja', 'plain', 'en', 'vi']),
    row(3, 'changed', ['ja', 'en']),
    row(4, 'same', ['ja']),
    row(7, 'new', ['ja']),
  ],
  faults: [],
  faultCount: 0,
}
const fault = (
  line: number,
  cell: string | null,
  reason: 'twice' | 'unknown-kind' | 'ruby-broken' | 'no-heading',
  value = '',
) => ({
  ...{ line, cell, reason, value, number: reason === 'twice' ? 3 : null },
})
const faulty = {
  rows: [],
  faults: [
    fault(4, 'A4', 'unknown-kind', '手順書'),
    fault(5, 'B5', 'twice', '多要素認証'),
    fault(6, 'C6', 'ruby-broken', '脆弱性《ぜいじゃくせい'),
    fault(9, 'G9', 'no-heading'),
  ],
  faultCount: 107,
}
const fresh: MaterialLine = {
  ...{ materialId: programmeId, kind: 'term', revision: 0 },
  texts: { ja: { heading: '', meaning: '', example: '', related: [], part: '' }, others: {} },
}

export default {
  loading: list({ data: undefined }),
  failed: list({ data: undefined, problem: '思わぬことが起きました。しばらくしてから、もう一度お試しください。' }),
  empty: of([]),
  one: of(lines.slice(0, 1)),
  many: list(),
  'long names': of(linesOf(longMaterial)),
  adding: form(fresh),
  changing: form(lines[0]!),
  'not saved': form(lines[6]!, { problem: 'ほかの人が先に直しました。開き直して、もう一度お試しください。' }),
  removing: (
    <Page title="Material">
      <RemoveMaterial line={lines[1]} onRemove={nothing} onClose={nothing} />
    </Page>
  ),
  'taking in': taking(),
  'taking in, preview': taking({ file, preview: fine }),
  'taking in, faulty': taking({ file, preview: faulty }),
  'taking in, no table': taking({ file, fileProblem: new ApiProblem(409, { reason: 'old-excel' }) }),
  'taking in, done': taking({ taken: 24 }),
}
