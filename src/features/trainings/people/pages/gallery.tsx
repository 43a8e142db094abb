import { ApiProblem } from '#/client.ts'
import { designed, id, NAMES, person } from '../../pages/gallerySamples.tsx'
import { SessionFrame } from '../../pages/SessionFrame.tsx'
import type { FoundParticipants, Participant } from '../schema.ts'
import { Adding } from './Adding.tsx'
import { People } from './People.tsx'
import { Staff } from './Staff.tsx'

const nothing = () => {}
const LONG_UNIT = '製造本部 ＞ 第一製造部 ＞ 精密加工技術課 ＞ 測定チーム'
const people: Participant[] = NAMES.map((_, number) => ({
  ...{ ...person(number), number: `N${1000 + number}`, unit: number === 3 ? null : LONG_UNIT, here: number !== 2 },
}))
const found: FoundParticipants = { people, there: 3, unknown: ['N9998', 'N9999'] }

type Listed = Partial<Parameters<typeof People>[0]>
const list = (more: Listed = {}) => (
  <SessionFrame session={designed} tab="people">
    <People people={people} count={people.length} onAdd={nothing} onRemove={async () => {}} {...more} />
  </SessionFrame>
)
type Wished = Partial<Parameters<typeof Adding>[0]>
const adding = (more: Wished = {}) => (
  <Adding
    units={[{ value: id(40), label: LONG_UNIT }]}
    search={async () => people}
    found={undefined}
    onLook={nothing}
    onAgain={nothing}
    onAdd={nothing}
    onClose={nothing}
    {...more}
  />
)
const staff = { owners: [person(0), person(2)], instructors: [person(3)] }
const search = async () => people
type Named = Partial<Parameters<typeof Staff>[0]>
const answering = (more: Named = {}) => (
  <SessionFrame session={designed} tab="people">
    <Staff session={staff} mayChange search={search} onName={nothing} onDismiss={nothing} {...more} />
  </SessionFrame>
)

export default {
  'participants, loading': list({ people: undefined, count: 0 }),
  'participants, none': list({ people: [], count: 0 }),
  'participants, one': list({ people: people.slice(0, 1), count: 1 }),
  'participants, more to come': list({ count: 2000, onMore: nothing }),
  'participants, of whoever teaches': list({ onAdd: undefined, onRemove: undefined }),
  'adding, one by one': adding(),
  'adding, by unit': adding({ first: 'unit', found: { people, there: 0, unknown: [] } }),
  'adding, by number': adding({ first: 'numbers', found }),
  'adding, nobody new': adding({ first: 'unit', found: { people: [], there: 12, unknown: [] } }),
  'adding, out of reach': adding({ first: 'numbers', lookProblem: new ApiProblem(0, { reason: 'offline' }) }),
  'adding, too many': adding({
    ...{ first: 'unit', found },
    addProblem: new ApiProblem(409, { reason: 'too-many', details: { most: 2000 } }),
  }),
  staff: answering(),
  'staff, of whoever teaches': answering({ mayChange: false }),
  'staff, the last owner': answering({
    session: { owners: [person(0)], instructors: [] },
    problem: new ApiProblem(409, { reason: 'last-owner' }),
  }),
}
