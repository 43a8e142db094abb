import type { ComponentProps } from 'react'
import { ApiProblem } from '#/client.ts'
import type { OfficeLine } from '#/features/people/offices/schema.ts'
import { Page } from '#/ui/Page.tsx'
import { AppointDialog } from './AppointDialog.tsx'
import { EndDialog } from './EndDialog.tsx'
import { Offices } from './Offices.tsx'

const nothing = () => {}
const today = '2026-11-20'
const idOf = (number: number) => `0197a000-0000-7000-8000-${String(number).padStart(12, '0')}`
const line = (number: number, more: Partial<OfficeLine> = {}): OfficeLine => ({
  ...{ holdingId: idOf(number), personId: idOf(100 + number), displayName: '佐藤 花', office: 'hr', unitId: null },
  ...{ unit: null, startsOn: '2024-04-01', endsOn: null, givenBy: null, givenOn: null, activated: true, mayEnd: true },
  ...more,
})
const unit = { unitId: idOf(90), unit: '製造本部 ＞ 第一製造部 ＞ 精密加工技術課 ＞ 品質保証グループ海外担当' }
const holdings: OfficeLine[] = [
  line(1),
  line(2, {
    displayName: '関 朋子',
    startsOn: '2027-04-01',
    givenBy: '佐藤 花',
    givenOn: '2026-11-18',
    activated: false,
  }),
  line(3, {
    office: 'unit-hr',
    displayName: '勅使河原 小次郎左衛門尉',
    ...unit,
    endsOn: '2027-03-31',
    givenBy: '佐藤 花',
  }),
  line(7, { office: 'desk', displayName: '円 香', givenBy: '佐藤 花', givenOn: '2026-11-18' }),
  line(4, { office: 'admin', displayName: '伊藤 学', mayEnd: false }),
  line(5, {
    office: 'head',
    displayName: 'García Márquez Alejandra',
    ...unit,
    givenBy: '伊藤 学',
    givenOn: '2026-04-01',
  }),
  line(6, { office: 'head', displayName: '中村 徹', unitId: idOf(91) }),
]
const offices = { holdings, mayGive: ['hr', 'unit-hr', 'executive', 'head'] as OfficeLine['office'][] }
const page = (more: Partial<ComponentProps<typeof Offices>> = {}) => (
  <Offices today={today} offices={offices} onAppoint={nothing} onEnd={nothing} {...more} />
)
const appoint = (more: Partial<ComponentProps<typeof AppointDialog>> = {}) => (
  <Page title="Offices">
    <AppointDialog
      offices={offices.mayGive}
      units={[{ id: unit.unitId, path: unit.unit }]}
      today={today}
      search={async () => []}
      onAppoint={nothing}
      onClose={nothing}
      {...more}
    />
  </Page>
)
const end = (more: Partial<ComponentProps<typeof EndDialog>> = {}) => (
  <Page title="Offices">
    <EndDialog holding={holdings[0]!} own={false} today={today} onEnd={nothing} onClose={nothing} {...more} />
  </Page>
)
const refused = (reason: string) => new ApiProblem(409, { reason })

export default {
  offices: page(),
  'offices, one': page({ offices: { ...offices, holdings: holdings.slice(0, 1) } }),
  'offices, many': page({
    offices: {
      ...offices,
      holdings: Array.from({ length: 40 }, (_, index) => ({ ...holdings[4]!, holdingId: idOf(200 + index) })),
    },
  }),
  'offices, loading': page({ offices: undefined }),
  'offices, error': page({ offices: undefined, problem: new ApiProblem(0, { reason: 'offline' }) }),
  'give an office': appoint(),
  'give an office, to oneself': appoint({ problem: refused('office-for-oneself') }),
  'end an office': end(),
  'end one’s own office, the last': end({ own: true, problem: refused('last-of-office') }),
  'call an office off': end({ holding: holdings[1]! }),
}
