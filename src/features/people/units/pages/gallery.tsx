import type { ComponentProps, ReactNode } from 'react'
import { ApiProblem } from '#/client.ts'
import { Page } from '#/ui/Page.tsx'
import { MoveUnitDialog, OpenUnitDialog, RenameUnitDialog } from './ChangeUnit.tsx'
import { CloseUnitDialog } from './CloseUnit.tsx'
import { history, many, plain, plans, staff, units } from './gallerySamples.tsx'
import { MergeUnitsDialog } from './MergeUnits.tsx'
import { SplitUnitDialog } from './SplitUnit.tsx'
import { UnitPanel } from './UnitPanel.tsx'
import { Units } from './Units.tsx'

const nothing = () => {}
const today = '2026-11-20'
const tree = { day: today, units, plans } as const
const [works, first, , team] = units

const panel = (more: Partial<ComponentProps<typeof UnitPanel>> = {}) => (
  <UnitPanel
    unit={first!}
    parent="製造本部"
    today={today}
    plans={plans.slice(0, 1)}
    history={history}
    lists
    onChange={nothing}
    onUnplan={nothing}
    onClose={nothing}
    {...more}
  />
)
const page = (more: Partial<ComponentProps<typeof Units>> = {}) => (
  <Units
    keeps
    today={today}
    day={today}
    onDay={nothing}
    tree={{ ...tree, units: [...tree.units], plans: [...tree.plans] }}
    onSelect={nothing}
    onOpen={nothing}
    onUnplan={nothing}
    {...more}
  />
)
const dialog = (node: ReactNode) => <Page title="Units">{node}</Page>
const given = { units, day: '2027-04-01', onChange: nothing, onClose: nothing }
const refused = (reason: string, details: object) => new ApiProblem(409, { reason, details })

export default {
  units: page(),
  'units, a unit': page({ selected: first!.id, panel: panel() }),
  'units, long names': page({
    selected: team!.id,
    panel: panel({ unit: team!, parent: '製造本部 ＞ 第一製造部 ＞ 精密加工技術課', plans: [] }),
  }),
  'units, as a member': page({
    keeps: false,
    tree: { day: today, units: plain, plans: [] },
    selected: plain[0]!.id,
    panel: (
      <UnitPanel unit={plain[0]!} parent={undefined} today={today} plans={[]} history={undefined} onClose={nothing} />
    ),
  }),
  'units, another day': page({ day: '2027-04-01', tree: { day: '2027-04-01', units, plans } }),
  'units, one': page({ tree: { day: today, units: [works!], plans: [] } }),
  'units, many': page({ tree: { day: today, units: many, plans: [] } }),
  'units, empty': page({ tree: { day: today, units: [], plans: [] } }),
  'units, empty for a member': page({ keeps: false, tree: { day: today, units: [], plans: [] } }),
  'units, loading': page({ tree: undefined }),
  'units, error': page({ tree: undefined, problem: new ApiProblem(0, { reason: 'offline' }) }),
  'open a unit': dialog(<OpenUnitDialog {...given} parentId={works!.id} />),
  'open a unit, code taken': dialog(
    <OpenUnitDialog {...given} parentId={null} problem={refused('unit-code-taken', { code: 'A101' })} />,
  ),
  'rename a unit': dialog(<RenameUnitDialog {...given} unit={team!} />),
  'move a unit': dialog(<MoveUnitDialog {...given} unit={first!} />),
  'close a unit': dialog(
    <CloseUnitDialog {...given} unit={first!} people={staff} lastDay="2027-03-31" onLastDay={nothing} />,
  ),
  'close a unit, nobody left': dialog(
    <CloseUnitDialog {...given} unit={first!} people={[]} lastDay="2027-03-31" onLastDay={nothing} />,
  ),
  'close a unit, looking': dialog(
    <CloseUnitDialog {...given} unit={first!} people={undefined} lastDay="2027-03-31" onLastDay={nothing} />,
  ),
  'merge units': dialog(<MergeUnitsDialog {...given} unit={first!} />),
  'split a unit': dialog(
    <SplitUnitDialog {...given} unit={works!} people={staff.slice(0, 3)} on="2027-04-01" onDay={nothing} />,
  ),
}
