import type { ComponentProps } from 'react'
import { ApiProblem } from '#/client.ts'
import { Page } from '#/ui/Page.tsx'
import { kinds, links, many, people, units } from './gallerySamples.tsx'
import { InviteDialog, type Inviting } from './InviteDialog.tsx'
import { People } from './People.tsx'

const nothing = () => {}
const list = (more: Partial<ComponentProps<typeof People>>) => (
  <People
    search={{}}
    onSearch={nothing}
    units={units}
    kinds={kinds}
    today="2026-11-20"
    people={people}
    page={1}
    whole
    onInvite={nothing}
    onExport={nothing}
    {...more}
  />
)
const invite = (inviting: Inviting, mail = true) => (
  <Page title="People">
    <InviteDialog inviting={inviting} mail={mail} onInvite={nothing} onClose={nothing} />
  </Page>
)
const done = { invited: 2, links: [], withoutAddress: [] }

export default {
  'people, empty': list({ people: [] }),
  'people, loading': list({ people: undefined }),
  'people, one': list({ people: people.slice(0, 1) }),
  'people, long names': list({}),
  'people, many': list({ people: many, page: 2, onPrevious: nothing, onNext: nothing }),
  'people, nobody found': list({ people: [], search: { search: '山田', kind: 'mid-career' } }),
  'people, of a unit': list({
    whole: false,
    people: people.slice(0, 3),
    search: { missing: 'trainer', language: 'ja' },
  }),
  'people, coming': list({
    search: { include: 'coming' },
    people: people.map((one) => ({ ...one, hiredOn: '2027-04-01' as const, supporters: {}, missing: [] })),
  }),
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
}
