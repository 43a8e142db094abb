import type { ReactNode } from 'react'
import { ApiProblem } from '#/client.ts'
import { Page } from '#/ui/Page.tsx'
import { designed, id } from '../../pages/gallerySamples.tsx'
import { SessionFrame } from '../../pages/SessionFrame.tsx'
import type { CostLine, Costs as Whole } from '../schema.ts'
import { CostDialog } from './CostDialog.tsx'
import { Costs } from './Costs.tsx'
import { GradeDialog } from './GradeDialog.tsx'
import { Grades } from './Grades.tsx'
import { PayDialog } from './PayDialog.tsx'
import { PayYears } from './PayYears.tsx'

const nothing = () => {}
const grades = [
  { gradeId: id(50), name: 'M1', fiscalYear: 2026, monthlyYen: 600_000, monthlyHours: 160 },
  {
    gradeId: id(51),
    name: '専任講師・認定インストラクター（上級）',
    fiscalYear: 2025,
    monthlyYen: 500_000,
    monthlyHours: 155,
  },
]
const line = (number: number, more: Partial<CostLine>): CostLine => ({
  ...{ costId: id(60 + number), kind: 'instructor', label: '講師 一日', yen: 400_000, inHouse: null, counted: true },
  ...{ why: '', ...more },
})
const lines = [
  line(1, {}),
  line(2, {
    ...{ kind: 'in-house', label: '', yen: 18_750 },
    inHouse: { grade: 'M1', monthlyYen: 500_000, monthlyHours: 160, minutes: 360 },
  }),
  line(3, { kind: 'other', label: '講師との夕食', yen: 30_000, counted: false, why: '学びに直接かからないため' }),
  line(4, {
    kind: 'travel',
    label: '東京―名古屋 往復の新幹線と、会場までのバス（前泊した講師二人分をまとめて）',
    yen: 42_000,
  }),
]
const whole: Whole = { lines, counted: 460_750, grades, minutes: 360, mayChange: true }
const costs = (more: Partial<Whole> = {}, problem?: unknown) => (
  <SessionFrame session={designed} tab="costs">
    <Costs costs={{ ...whole, ...more }} onAdd={nothing} onChange={nothing} onRemove={nothing} problem={problem} />
  </SessionFrame>
)
const dialog = (more: Partial<Parameters<typeof CostDialog>[0]> = {}) => (
  <CostDialog line={undefined} grades={grades} minutes={360} onSave={nothing} onClose={nothing} {...more} />
)
const years = [
  { fiscalYear: 2025, averageYen: 5_900_000, hours: 1920 },
  { fiscalYear: 2026, averageYen: 6_000_000, hours: 1920 },
]
const settings = (part: ReactNode) => (
  <Page title="研修の設定" width="wide">
    {part}
  </Page>
)
const offline = new ApiProblem(0, { reason: 'offline' })

export default {
  'costs, none': costs({ lines: [], counted: 0 }),
  'costs, one': costs({ lines: lines.slice(0, 1), counted: 400_000 }),
  costs: costs(),
  'costs, judged': costs({ mayChange: false }),
  'costs, out of reach': costs({}, offline),
  'a cost, new': dialog(),
  'a cost, in-house': dialog({ line: lines[1] }),
  'a cost, in-house without rates': dialog({ line: lines[1], grades: [] }),
  'a cost, not counted': dialog({ line: lines[2] }),
  'a cost, judged meanwhile': dialog({ line: lines[0], problem: new ApiProblem(409, { reason: 'judged' }) }),
  'pay, none': settings(<PayYears years={[]} onAdd={nothing} onChange={nothing} />),
  pay: settings(<PayYears years={years} onAdd={nothing} onChange={nothing} />),
  'pay, a year': <PayDialog year={undefined} thisYear={2026} onSave={nothing} onClose={nothing} />,
  'pay, a year that is there': (
    <PayDialog year={years[1]} thisYear={2026} onSave={nothing} onClose={nothing} problem={offline} />
  ),
  'grades, none': settings(<Grades grades={[]} onAdd={nothing} onChange={nothing} onRemove={nothing} />),
  grades: settings(<Grades grades={grades} onAdd={nothing} onChange={nothing} onRemove={nothing} />),
  'a grade': (
    <GradeDialog
      grade={undefined}
      thisYear={2026}
      onSave={nothing}
      onClose={nothing}
      problem={new ApiProblem(409, { reason: 'grade-there' })}
    />
  ),
}
