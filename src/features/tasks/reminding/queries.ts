import type { Tx } from '#/platform/database.ts'
import type { Day } from '#/platform/day.ts'
import type { Calendar } from '#/platform/working-days.ts'
import type { StepKind } from '../schema.ts'
import type { Step } from '../tables.ts'
import { POLICIES, type Reached, reachedOn, tellingOf } from './rules.ts'

type Open = { kind: StepKind } & Pick<
  Step,
  'id' | 'personId' | 'aboutId' | 'period' | 'minutes' | 'opensOn' | 'dueOn' | 'toldOn' | 'reminded' | 'nudgedOn'
>
/** A step of which the mail of today speaks. */
export type Telling = Open & { as: 'new' | 'still'; reminded: Step['reminded'] }

/** What there is to tell today, of all that is open: the database looks through it and hands over these alone. */
export async function tellingsOn(tx: Tx, today: Day, calendar: Calendar): Promise<Telling[]> {
  const kinds = Object.keys(POLICIES) as StepKind[]
  const reached = new Map<StepKind, Reached>(kinds.map((kind) => [kind, reachedOn(today, POLICIES[kind], calendar)]))
  const limit = (stage: keyof Reached) => kinds.map((kind) => reached.get(kind)![stage] ?? null)
  const openings = kinds.map((kind) => POLICIES[kind].opening)
  const values = [tx.organizationId, today, kinds, openings, limit('before'), limit('on'), limit('after')]
  const { rows } = await tx.ask<Open>(OPEN, values)
  return rows.flatMap((step) => {
    const { as, reminded } = tellingOf(step, POLICIES[step.kind], reached.get(step.kind)!)
    return as ? [{ ...step, as, reminded }] : []
  })
}

const COLUMNS = `id, kind, person_id, about_id, period, minutes, opens_on, due_on, told_on, reminded, nudged_on`
const NOW = `organization_id = $1 and state = 'open' and opens_on <= $2 and closes_on >= $2`

/** Three small sets, each found by an index of its own, however many steps are open and told of. */
const OPEN = `
select s.id, s.kind, s.person_id as "personId", s.about_id as "aboutId", s.period, s.minutes,
  s.opens_on::text as "opensOn", s.due_on::text as "dueOn", s.told_on::text as "toldOn", s.reminded,
  s.nudged_on::text as "nudgedOn"
from (
  select ${COLUMNS} from app.tasks_steps where ${NOW} and told_on is null
  union
  select ${COLUMNS} from app.tasks_steps where ${NOW} and nudged_on is not null
  union
  select ${COLUMNS} from app.tasks_steps where ${NOW} and due_on <= (
    select max(greatest(before_, on_, after_)) from unnest($5::date[], $6::date[], $7::date[]) p(before_, on_, after_))) s
join unnest($3::text[], $4::boolean[], $5::date[], $6::date[], $7::date[]) p(kind, opening, before_, on_, after_)
  on p.kind = s.kind
where s.nudged_on is not null or (p.opening and s.told_on is null)
  or (s.due_on <= p.before_ and s.reminded is null)
  or (s.due_on <= p.on_ and coalesce(s.reminded, 'before') = 'before')
  or (s.due_on <= p.after_ and s.reminded is distinct from 'after')`
