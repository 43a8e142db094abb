import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { formVersion } from '#/features/forms/api.ts'
import type { Question } from '#/features/forms/schema.ts'
import { unitPaths } from '#/features/people/supporters/api.ts'
import { NOBODY, own, type Tx } from '#/platform/database.ts'
import { dayIn } from '#/platform/day.ts'
import { found } from '#/platform/errors.ts'
import type { Period } from '#/platform/period.ts'
import { type Actor, query, type Scene } from '#/platform/use-case.ts'
import * as access from '../access.ts'
import type { Line } from '../schema.ts'
import { type Programme, programmes } from '../tables.ts'
import { isFor, type Looking, mayKnow, summarised, unlessKnown } from './rules.ts'
import { type QuestionSummary, SummaryRounds, Summary as SummaryShape, SummaryWish } from './schema.ts'

/** The rounds with figures for the asker: for the offices all, for others those in which they were beside somebody. */
export const summaryRounds = query({
  input: z.object({}),
  output: SummaryRounds,
  reveals: [],
  subject: async () => undefined,
  may: access.maySeeOwn,
  async run({ tx, actor }) {
    const { rows } = await tx.ask<Listed>(sees(actor) ? ALL : BESIDE, [
      tx.organizationId,
      ...(sees(actor) ? [] : [actor.personId]),
    ])
    return {
      rounds: rows.map(({ publishedAt, ...round }) => ({
        ...round,
        publishedOn: dayIn(actor.timeZone, Temporal.Instant.from(publishedAt.toISOString())),
      })),
    }
  },
})

/** What was published of a round, as far as it is for the asker. */
export const summary = query({
  input: SummaryWish,
  output: SummaryShape,
  reveals: [],
  async subject(scene, { programmeId, period }) {
    const [programme] = await scene.tx
      .select()
      .from(programmes)
      .where(own(scene.tx, programmes, eq(programmes.id, programmeId)))
    return { programme: found(programme), ...(await lookingAs(scene, { programmeId, period })) }
  },
  may: (_, { looking }) => looking.length > 0,
  async run({ tx, actor, today }, { programmeId, period }, { programme, looking, known, isBarred }) {
    const cells = await cellsIn(tx, { programmeId, period })
    const asked = await questionsIn(tx, { programme, period })
    const byOffice = looking.includes('office')
    const paths = await unitPaths(tx, byOffice ? [...new Set(cells.map(({ unitId }) => unitId))] : [], today)
    const at = cells[0]?.publishedAt
    return {
      programmeId,
      programme: programme.name,
      kind: programme.kind,
      period,
      publishedOn: at ? dayIn(actor.timeZone, Temporal.Instant.from(at.toISOString())) : null,
      questions: asked.flatMap(({ formId, side, question }): QuestionSummary[] => {
        const mine = cells.filter((cell) => cell.formId === formId && cell.question === question.key)
        if (mine.length === 0 || !looking.some((as) => isFor(question, as))) return []
        // HR who read everybody's answers but those kept from them would learn these.
        if (isBarred && question.readers.hr === 'answers') return []
        const knows = known.filter(({ kind }) => mayKnow(side, question, kind))
        const people = knows.reduce((sum, one) => sum + one.people, 0)
        const units = mine.flatMap(({ unitId, counts }) =>
          byOffice && people === 0 && unitId !== NOBODY ? { unitId, unit: paths.get(unitId) ?? '', counts } : [],
        )
        const whole = mine.find(({ unitId }) => unitId === NOBODY)?.counts ?? null
        return [
          {
            ...{ formId, side, question, whole: unlessKnown(whole, people) },
            units: units.toSorted((a, b) => a.unit.localeCompare(b.unit, 'ja')),
          },
        ]
      }),
    }
  },
})

/** The offices that look at the organisation as a whole. */
const sees = ({ roles }: Actor) => roles.has('hr') || roles.has('executive')

type Round = { programmeId: string; period: Period }

/**
 * As what the asker may look at a round: by office, or as who was beside somebody while it was open. `known`: of how many
 * people they may have read answers, as what; `isBarred`: somebody's are kept from them, as HR who supports them.
 */
async function lookingAs({ tx, actor }: Scene, { programmeId, period }: Round) {
  const values = [tx.organizationId, actor.personId, programmeId, period]
  const { rows: known } = await tx.ask<{ kind: Line; looks: boolean; people: number }>(AS, values)
  const { rowCount } = await tx.ask(BARRED, values)
  const looking: Looking[] = known.flatMap(({ kind, looks }) => (looks ? kind : []))
  return { looking: sees(actor) ? (['office', ...looking] as const) : looking, known, isBarred: rowCount !== 0 }
}

/** A milestone belongs to the month in which it opened. */
const PERIOD = `case when p.cadence = 'milestones' then to_char(r.opens_on, 'YYYY-MM') else r.period end`

/** Reflections of whoever the asker was beside while they were open. */
const beside = `
app.people_supports s
join app.reflections_reflections r on r.organization_id = $1 and r.person_id = s.person_id
  and s.starts_on <= r.closes_on and (s.ends_on is null or s.ends_on >= r.opens_on)
join app.reflections_programmes p on p.organization_id = $1 and p.id = r.programme_id
where s.organization_id = $1 and s.supporter_id = $2 and s.kind in ('trainer', 'manager')`

const AS = `
with around as (
  select s.kind, r.id, true as looks from ${beside} and r.programme_id = $3 and ${PERIOD} = $4
  union all
  select t.kind, r.id, false from app.reflections_recipients t
  join app.reflections_reflections r on r.organization_id = $1 and r.id = t.reflection_id
  join app.reflections_programmes p on p.organization_id = $1 and p.id = r.programme_id
  where t.organization_id = $1 and t.person_id = $2 and r.programme_id = $3 and ${PERIOD} = $4)
select kind, bool_or(looks) as looks, count(distinct id)::int as people from around group by kind`

const BARRED = `
select from app.reflections_reflections r
join app.reflections_programmes p on p.organization_id = $1 and p.id = r.programme_id
where r.organization_id = $1 and r.person_id <> $2 and r.programme_id = $3 and ${PERIOD} = $4
  and r.person_id::text = any(string_to_array(current_setting('app.barred'), ','))
limit 1`

type Listed = Round & { programme: string; kind: Programme['kind']; publishedAt: Date; shown: boolean }
const listed = (where: string, shown: string) => `
select c.programme_id as "programmeId", p.name as programme, p.kind, c.period, min(c.published_at) as "publishedAt",
  ${shown} as shown
from app.reflections_cells c
join app.reflections_programmes p on p.organization_id = $1 and p.id = c.programme_id
where c.organization_id = $1 ${where}
group by c.programme_id, p.name, p.kind, c.period
order by min(c.published_at) desc, c.period desc, p.name
limit 60`
const ALL = listed('', 'bool_or(c.counts is not null)')
const BESIDE = listed(`and (c.programme_id, c.period) in (select r.programme_id, ${PERIOD} from ${beside})`, 'true')

type Kept = {
  unitId: string
  formId: string
  question: string
  counts: Record<string, number> | null
  publishedAt: Date
}
async function cellsIn(tx: Tx, { programmeId, period }: Round): Promise<Kept[]> {
  const { rows } = await tx.ask<Kept>(CELLS, [tx.organizationId, programmeId, period])
  return rows
}

const CELLS = `
select unit_id as "unitId", form_id as "formId", question, counts, published_at as "publishedAt"
from app.reflections_cells where organization_id = $1 and programme_id = $2 and period = $3`

type Version = { id: string; formId: string; side: QuestionSummary['side'] }

/** The questions of a round as they were asked, in their order; of several wordings the latest. */
async function questionsIn(tx: Tx, { programme, period }: { programme: Programme; period: Period }) {
  const { rows } = await tx.ask<Version>(VERSIONS, [tx.organizationId, programme.id, period])
  const asked = new Map<string, { formId: string; side: Version['side']; question: Question }>()
  for (const { id, formId, side } of rows)
    for (const question of summarised(await formVersion(tx, id)))
      asked.set(`${formId} ${question.key}`, { formId, side, question })
  return [...asked.values()]
}

const VERSIONS = `
select f.id, f.form_id as "formId", v.side
from (
  select distinct r.hire_form_id, r.trainer_form_id
  from app.reflections_reflections r
  join app.reflections_programmes p on p.organization_id = $1 and p.id = r.programme_id
  where r.organization_id = $1 and r.programme_id = $2 and $3 = ${PERIOD}) r
cross join lateral (values (r.hire_form_id, 'hire'), (r.trainer_form_id, 'trainer')) v (id, side)
join app.forms_versions f on f.organization_id = $1 and f.id = v.id
group by f.id, f.form_id, v.side, f.version, f.created_at
order by v.side, f.form_id, f.version, f.created_at`
