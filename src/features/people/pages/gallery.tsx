import type { ComponentProps } from 'react'
import { ApiProblem } from '#/client.ts'
import { Page } from '#/ui/Page.tsx'
import { links, many, people, person, previews, units } from './gallerySamples.tsx'
import { ImportPeople } from './ImportPeople.tsx'
import { InviteDialog, type Inviting } from './InviteDialog.tsx'
import { People } from './People.tsx'

const nothing = () => {}
const list = (more: Partial<ComponentProps<typeof People>>) => (
  <People search={{}} onSearch={nothing} units={units} people={people} page={1} onInvite={nothing} {...more} />
)
const invite = (inviting: Inviting, mail = true) => (
  <Page title="People">
    <InviteDialog inviting={inviting} mail={mail} onInvite={nothing} onClose={nothing} />
  </Page>
)
const taking = (more: Partial<ComponentProps<typeof ImportPeople>> = {}) => (
  <ImportPeople onTemplate={nothing} onFile={nothing} onTake={nothing} {...more} />
)
const file = new File(['x'.repeat(48_000)], '社員名簿_2026年度_人事部確認済み_最終版(2).xlsx')
const refused = (reason: string) => new ApiProblem(409, { reason })
const result = { importId: person(1).id, added: 12, changed: 3, unchanged: 204 }
const done = { invited: 2, links: [], withoutAddress: [] }

export default {
  'people, empty': list({ people: [] }),
  'people, loading': list({ people: undefined }),
  'people, one': list({ people: people.slice(0, 1) }),
  'people, long names': list({}),
  'people, many': list({ people: many, page: 2, onPrevious: nothing, onNext: nothing }),
  'people, nobody found': list({ people: [], search: { search: '山田', kind: 'mid-career' } }),
  'people, left': list({
    search: { include: 'left' },
    people: people.map((one) => ({ ...one, leftOn: '2026-03-31' as const })),
  }),
  'invite, asking': invite({ state: 'asking', people: many.slice(0, 20) }),
  'invite, asking without mail': invite({ state: 'asking', people: people.slice(0, 2) }, false),
  'invite, sending': invite({ state: 'sending', done: 20, count: 50 }),
  'invite, sent': invite({ state: 'done', result: { ...done, withoutAddress: ['林 大地', '森 さくら'] } }),
  'invite, links': invite({ state: 'done', result: { ...done, links } }, false),
  'invite, stopped': invite({ state: 'done', result: done, problem: new ApiProblem(0, { reason: 'offline' }) }),
  import: taking(),
  'import, checking': taking({ file, checking: true }),
  'import, preview': taking({ file, preview: previews.fine }),
  'import, nothing to take': taking({ file, preview: previews.same }),
  'import, faulty': taking({ file, preview: previews.faulty }),
  'import, changed meanwhile': taking({ file, preview: previews.faulty, takeProblem: refused('faulty-rows') }),
  'import, old Excel': taking({ file, fileProblem: refused('old-excel') }),
  'import, unreadable': taking({ file, fileProblem: refused('unreadable') }),
  'import, done': taking({ result }),
}
