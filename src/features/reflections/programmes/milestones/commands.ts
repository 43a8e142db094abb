import { and, eq, gte, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import { v5 } from 'uuid'
import { leavesOf, type PlannedWish, plan, plannedOn } from '#/features/tasks/api.ts'
import { placeOf, type Surroundings } from '#/features/tasks/planning/rules.ts'
import { steps } from '#/features/tasks/tables.ts'
import { own, type Tx } from '#/platform/database.ts'
import type { Day } from '#/platform/day.ts'
import type { Calendar } from '#/platform/working-days.ts'
import { type Programme, programmes, reflections, type Stage } from '../../tables.ts'
import { auditedOf, membersOn } from '../membership/queries.ts'
import type { Standing } from '../membership/rules.ts'
import { minutesOf, openReflections, pathsOf, stagesOf } from '../opening/commands.ts'
import { type Course, type Milestone, milestonesOf, samePlan } from './rules.ts'

const KIND = 'reflections.write'
type Moment = { today: Day; calendar: Calendar; now: Temporal.Instant }
type Wanted = Milestone<Stage> & { programmeId: string; member: Standing; subjectId: string }

/**
 * Plans ahead what running programmes of milestones ask of their members, opens what is due today, and takes away what
 * nobody was told of and is wanted no longer. Doing it again changes nothing. Gives the ids of what was opened.
 */
export async function keepMilestones(tx: Tx, moment: Moment): Promise<string[]> {
  const running = await tx
    .select()
    .from(programmes)
    .where(own(tx, programmes, isNull(programmes.endedAt), eq(programmes.cadence, 'milestones')))
  const wanted: Wanted[] = []
  for (const programme of running) wanted.push(...(await wantedBy(tx, programme, moment)))
  await planAhead(tx, wanted, moment)
  await closeOthers(tx, new Set(wanted.map(({ subjectId }) => subjectId)))
  return openToday(tx, wanted, moment.today)
}

async function wantedBy(tx: Tx, programme: Programme, { today, calendar }: Moment): Promise<Wanted[]> {
  const asked = await stagesOf(tx, programme.id)
  const members = await membersOn(tx, await auditedOf(tx, programme), today)
  const isAway = await leavesOf(
    tx,
    members.map(({ personId }) => personId),
    today,
  )
  const surroundings: Surroundings = { today, calendar, isAway }
  return members.flatMap((member) =>
    milestonesOf(programme as Course, asked, member)
      .filter(({ plan }) => placeOf(member.personId, plan, surroundings).closesOn >= today)
      .map((milestone) => {
        const subjectId = v5(`${member.personId} ${milestone.period}`, programme.id)
        return { ...milestone, programmeId: programme.id, member, subjectId }
      }),
  )
}

/** Only what is new, was closed, or has other days now: the rest stands as it is. */
async function planAhead(tx: Tx, wanted: readonly Wanted[], moment: Moment) {
  const rows = await tx
    .select({ subjectId: steps.subjectId, state: steps.state, plan: steps.plan })
    .from(steps)
    .where(and(own(tx, steps, eq(steps.kind, KIND), isNotNull(steps.plan)), gte(steps.closesOn, moment.today)))
  const known = new Map(rows.map((row) => [row.subjectId, row]))
  const changed = wanted.filter(({ subjectId, plan }) => {
    const before = known.get(subjectId)
    return !before || before.state === 'closed' || (before.state === 'open' && !samePlan(before.plan!, plan))
  })
  const minutes = await minutesOf(tx, changed)
  const wish = ({ subjectId, member: { personId }, period, plan, stage }: Wanted): PlannedWish => ({
    ...{ kind: KIND, personId, aboutId: personId, subjectId, period, plan },
    ...{ minutes: minutes.get(stage)!, ...pathsOf(subjectId) },
  })
  await plan(tx, changed.map(wish), moment)
}

/** Planned, untold, without a reflection, and wanted by no programme any more. */
async function closeOthers(tx: Tx, wanted: ReadonlySet<string>) {
  const { rows } = await tx.ask<{ id: string; subjectId: string }>(PLANNED, [tx.organizationId, KIND])
  const ids = rows.filter(({ subjectId }) => !wanted.has(subjectId)).map(({ id }) => id)
  if (ids.length === 0) return
  await tx.ask(`update app.tasks_steps set state = 'closed' where organization_id = $1 and id = any($2)`, [
    tx.organizationId,
    ids,
  ])
}

const PLANNED = `
select s.id, s.subject_id as "subjectId" from app.tasks_steps s
where s.organization_id = $1 and s.state = 'open' and s.kind = $2 and s.plan is not null and s.told_on is null
  and not exists (
    select from app.reflections_reflections r where r.organization_id = $1 and r.id = s.subject_id)`

/** The step that was planned becomes the step of the reflection; who is on leave finds it once they are back. */
async function openToday(tx: Tx, wanted: readonly Wanted[], today: Day): Promise<string[]> {
  const bySubject = new Map(wanted.map((one) => [one.subjectId, one]))
  const due = (await plannedOn(tx, KIND, today)).filter(({ subjectId }) => bySubject.has(subjectId))
  if (due.length === 0) return []
  const subjectIds = due.map(({ subjectId }) => subjectId)
  const rows = await tx
    .select({ id: reflections.id })
    .from(reflections)
    .where(own(tx, reflections, inArray(reflections.id, subjectIds)))
  const open = new Set(rows.map(({ id }) => id))
  const opening = due.filter(({ subjectId }) => !open.has(subjectId) && !bySubject.get(subjectId)!.member.away)
  // Nothing is overdue when it first appears.
  const late = opening.filter(({ dueOn }) => dueOn < today).map(({ id }) => id)
  if (late.length > 0) {
    await tx
      .update(steps)
      .set({ dueOn: sql`${steps.closesOn}` })
      .where(own(tx, steps, inArray(steps.id, late)))
  }
  const opened: string[] = []
  const alike = Map.groupBy(opening, ({ subjectId, opensOn, closesOn }) => {
    const { programmeId, period } = bySubject.get(subjectId)!
    return [programmeId, period, opensOn, closesOn].join(' ')
  })
  for (const those of alike.values()) {
    const { programmeId, period } = bySubject.get(those[0]!.subjectId)!
    const { opensOn, dueOn, closesOn } = those[0]!
    const days = { period, opensOn, dueOn: dueOn < today ? closesOn : dueOn, closesOn }
    const openings = those.map(({ subjectId }) => {
      const { member, stage } = bySubject.get(subjectId)!
      return { id: subjectId, personId: member.personId, unitId: member.unitId, stage }
    })
    opened.push(...(await openReflections(tx, programmeId, days, openings)))
  }
  return opened
}
