import { formVersion } from '#/features/forms/api.ts'
import { frozenChanges } from '#/features/forms/rules.ts'
import type { FormVersion, Side } from '#/features/forms/schema.ts'
import { calendarOf } from '#/features/people/organization/api.ts'
import { unitHistories } from '#/features/people/supporters/api.ts'
import { unitsOn } from '#/features/people/units/rules.ts'
import { add, NOBODY } from '#/platform/database.ts'
import { type Day, monthOf } from '#/platform/day.ts'
import { daily, type JobScene } from '#/platform/jobs.ts'
import type { Period } from '#/platform/period.ts'
import { answerDueOn } from '../programmes/rules.ts'
import { KIND } from '../readers/rules.ts'
import { cells } from '../tables.ts'
import { cellsOf, type Given, summarised } from './rules.ts'

/** Publishes the figures of every round that has closed, once: what is withdrawn or expires later changes none. Before what has been kept long enough goes. */
export const publishCells = daily('reflections.publish-cells', '03:00', async (scene) => {
  const { tx, today } = scene
  const versions = await promised(scene)
  if (versions.size === 0) return
  const calendar = await calendarOf(tx)
  const values = [tx.organizationId, [...versions.keys()], today, monthOf(today)]
  const { rows } = await tx.ask<Closed>(CLOSED, values)
  for (const round of rows) {
    // Who wrote on the last day is answered a few days later.
    if (round.side === 'trainer' && answerDueOn(round.closesOn, calendar) >= today) continue
    await publish(scene, round, versions)
  }
})

/** The versions with a question that somebody is promised a summary of. */
async function promised({ tx }: JobScene): Promise<Map<string, FormVersion>> {
  const { rows } = await tx.ask<{ id: string }>(PROMISED, [tx.organizationId])
  const contents = await Promise.all(rows.map(async ({ id }) => [id, await formVersion(tx, id)] as const))
  return new Map(contents.filter(([, content]) => summarised(content).length > 0))
}

const PROMISED = `
select id from app.forms_versions
where organization_id = $1 and jsonb_path_exists(content, '$.questions[*].readers.* ? (@ == "summary")')`

type Closed = { programmeId: string; period: Period; formId: string; side: Side; opensOn: Day; closesOn: Day }

/** A person's milestones open on days of their own: they are taken together by the month, as what is asked once a month. */
const CLOSED = `
with asked as (
  select r.programme_id, r.opens_on, r.closes_on, f.form_id, v.side,
    p.cadence = 'milestones' or p.kind = 'items' as by_month,
    case when p.cadence = 'milestones' then to_char(r.opens_on, 'YYYY-MM') else r.period end as period
  from app.reflections_reflections r
  join app.reflections_programmes p on p.organization_id = $1 and p.id = r.programme_id
  cross join lateral (values (r.hire_form_id, 'hire'), (r.trainer_form_id, 'trainer')) v (id, side)
  join app.forms_versions f on f.organization_id = $1 and f.id = v.id
  where r.organization_id = $1 and f.id = any($2))
select programme_id as "programmeId", period, form_id as "formId", side,
  max(opens_on)::text as "opensOn", max(closes_on)::text as "closesOn"
from asked a
group by programme_id, period, form_id, side, by_month
having max(closes_on) < $3 and (not by_month or period < $4)
  and not exists (
    select from app.reflections_cells c
    where c.organization_id = $1 and c.programme_id = a.programme_id and c.period = a.period and c.form_id = a.form_id)
order by 1, 2, 3`

type Asked = { id: string; unitId: string | null; personId: string; answeredBy: string | null; versionId: string }

async function publish(
  { tx, now, marksOf }: JobScene,
  { programmeId, period, formId, side, opensOn }: Closed,
  versions: Map<string, FormVersion>,
) {
  const { rows } = await tx.ask<Asked>(side === 'hire' ? OF_HIRES : OF_TRAINERS, [
    tx.organizationId,
    programmeId,
    period,
    formId,
    [...versions.keys()],
  ])
  const units = unitsOn(await unitHistories(tx), opensOn)
  const above = new Set(rows.flatMap(({ unitId }) => (unitId && units.get(unitId)?.above) || []))
  const marks = await firstMarks(marksOf, rows, side)
  const latest = latestOf(rows.map(({ versionId }) => versions.get(versionId)!))
  const given = new Map<string, Given[]>()
  for (const { id, unitId, personId, answeredBy, versionId } of rows)
    for (const question of summarised(versions.get(versionId)!)) {
      const { key } = question
      // Asked before it came to mean something else, or to be for others: never shown as what it is now.
      if (frozenChanges([question], [latest.get(key)!]).length > 0) continue
      const answers = given.getOrInsertComputed(key, () => [])
      const mark = marks.get(id)?.[key]
      const by = side === 'hire' ? personId : answeredBy
      if (mark !== undefined && by) answers.push({ unitId, by, mark })
    }
  const place = { programmeId, period, formId, publishedAt: now }
  const published = [...given].flatMap(([question, answers]) => {
    const { whole, units: decided } = cellsOf(units, answers)
    const those = [...decided].filter(([unitId]) => above.has(unitId))
    return [[NOBODY, whole] as const, ...those].map(([unitId, counts]) => ({ ...place, question, unitId, counts }))
  })
  await add(tx, cells, published, 'on conflict do nothing')
}

/** Each question as the latest of these versions asks it. */
const latestOf = (asked: FormVersion[]) =>
  new Map(
    asked
      .toSorted((one, other) => one.version - other.version)
      .flatMap((form) => summarised(form).map((question) => [question.key, question] as const)),
  )

/** The numbers in what was first said of each reflection: what is added later, by the same or another, is words. */
async function firstMarks(marksOf: JobScene['marksOf'], asked: Asked[], side: Side) {
  const known = new Map<string, Record<string, number>>()
  for (let start = 0; start < asked.length; start += MOST_AT_ONCE) {
    const ids = asked.slice(start, start + MOST_AT_ONCE).map(({ id }) => id)
    for (const { subjectId, marks } of await marksOf(ids, KIND[side]))
      known.set(subjectId, { ...marks, ...known.get(subjectId) })
  }
  return known
}
const MOST_AT_ONCE = 5000

const asked = (column: string) => `
select r.id, r.unit_id as "unitId", r.person_id as "personId", r.answered_by as "answeredBy", v.id as "versionId"
from app.reflections_reflections r
join app.reflections_programmes p on p.organization_id = $1 and p.id = r.programme_id
join app.forms_versions v on v.organization_id = $1 and v.id = r.${column}
where r.organization_id = $1 and r.programme_id = $2 and v.form_id = $4 and v.id = any($5)
  and $3 = case when p.cadence = 'milestones' then to_char(r.opens_on, 'YYYY-MM') else r.period end`
const OF_HIRES = asked('hire_form_id')
const OF_TRAINERS = asked('trainer_form_id')
