import { add } from '#/platform/database.ts'
import { addDays } from '#/platform/day.ts'
import { daily, type JobScene } from '#/platform/jobs.ts'
import { satisfactionOf } from '../evaluation/api.ts'
import { sessionById } from '../queries.ts'
import { recallCell, type Timeliness, timelinessCell } from './rules.ts'
import { cells } from './tables.ts'

/** Publishes how a phase went once its windows are over for everybody, and how content people were; once, and for good. */
export const publishFigures = daily('trainings.publish-figures', '04:55', async (scene) => {
  await publishPhases(scene)
  await publishSatisfaction(scene)
})

type Over = Timeliness & { sessionId: string; number: number; scored: number; sum: number }

async function publishPhases({ tx, now, today }: JobScene) {
  const { rows } = await tx.ask<Over>(OVER, [tx.organizationId, today])
  const published = rows.flatMap(({ sessionId, number, inWindow, late, missed, scored, sum }) => {
    const place = { sessionId, number, publishedAt: now }
    return [
      { ...place, measure: 'timeliness' as const, counts: timelinessCell({ inWindow, late, missed }) },
      { ...place, measure: 'recall' as const, counts: recallCell({ people: scored, sum }) },
    ]
  })
  await add(tx, cells, published, 'on conflict do nothing')
}

// What was stopped with its plan was asked of nobody. A phase that had to be put behind its window ends on its day.
const OVER = `
select p.session_id as "sessionId", p.number,
  (count(*) filter (where p.state = 'done' and p.done_on between p.from_on and p.until_on))::int as "inWindow",
  (count(*) filter (where p.state = 'done' and p.done_on not between p.from_on and p.until_on))::int as late,
  (count(*) filter (where p.state <> 'done'))::int as missed,
  (count(p.result) filter (where p.state = 'done'))::int as scored,
  coalesce(sum(p.result) filter (where p.state = 'done'), 0)::int as sum
from app.trainings_sessions s
join app.trainings_plans l on l.organization_id = $1 and l.session_id = s.id
join app.trainings_phases p on p.organization_id = $1 and p.plan_id = l.id and p.state <> 'stopped'
where s.organization_id = $1 and s.state in ('started', 'judged') and s.ends_on < $2
  and (select count(*) from app.trainings_cells c
    where c.organization_id = $1 and c.session_id = s.id and c.measure = 'timeliness') < 28
group by p.session_id, p.number
having max(greatest(p.until_on, p.opens_on)) < $2
  and not exists (
    select from app.trainings_cells c where c.organization_id = $1 and c.session_id = p.session_id
      and c.number = p.number and c.measure = 'timeliness')`

async function publishSatisfaction(scene: JobScene) {
  const { tx, now, today } = scene
  const { rows } = await tx.ask<{ sessionId: string }>(ASKED, [tx.organizationId, today, addDays(today, -LATEST)])
  for (const { sessionId } of rows) {
    const said = await satisfactionOf(scene, await sessionById(tx, sessionId))
    if (!said) continue
    const counts = Object.fromEntries(said.saying.map((count, place) => [place + 1, count]))
    await add(
      tx,
      cells,
      [{ sessionId, number: 0, measure: 'satisfaction', counts, publishedAt: now }],
      'on conflict do nothing',
    )
  }
}

/** So many days after it was due nobody hands in any more. */
const LATEST = 90
const ASKED = `
select p.session_id as "sessionId" from app.trainings_papers p
join app.trainings_sessions s on s.organization_id = $1 and s.id = p.session_id and s.state in ('started', 'judged')
where p.organization_id = $1 and p.kind = 'satisfaction' and p.due_on < $2 and p.due_on > $3
  and not exists (
    select from app.trainings_cells c
    where c.organization_id = $1 and c.session_id = p.session_id and c.measure = 'satisfaction')`
