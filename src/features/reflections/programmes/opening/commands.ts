import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { formVersion, publishedVersions } from '#/features/forms/api.ts'
import { ask } from '#/features/tasks/api.ts'
import { own, type Tx } from '#/platform/database.ts'
import type { Day } from '#/platform/day.ts'
import type { Period } from '#/platform/period.ts'
import type { Calendar } from '#/platform/working-days.ts'
import { count } from '../../counts/commands.ts'
import { extendedVersions } from '../../items/commands.ts'
import { monthFor } from '../../items/rules.ts'
import { type Programme, reflections, type Stage, stages } from '../../tables.ts'
import { auditedOf, membersOn } from '../membership/queries.ts'
import { anchorOf, holds, type Standing, spanOf, stageOn } from '../membership/rules.ts'
import { type Round, roundsToOpen } from '../rules.ts'

/** A reflection about to be opened for somebody. */
export type Opening = { id: string; personId: string; unitId: string | null; stage: Stage }
export type Days = { period: Period; opensOn: Day; dueOn: Day; closesOn: Day }

/** Opens the rounds that are to be open today. Doing it again changes nothing. Gives the ids of what was opened. */
export async function openRounds(tx: Tx, programme: Programme, today: Day, calendar: Calendar): Promise<string[]> {
  const rounds = roundsToOpen(programme, today, calendar)
  if (rounds.length === 0) return []
  const asked = await stagesOf(tx, programme.id)
  const members = await membersOn(tx, await auditedOf(tx, programme), today)
  const opened: string[] = []
  for (const round of rounds) {
    const before = await openedBefore(tx, programme.id, round.period)
    const openings = openingsOf(programme, asked, round, members).filter(({ personId }) => !before.has(personId))
    const ids = await openReflections(tx, programme.id, round, openings)
    await askToWrite(tx, round, ids, openings)
    opened.push(...ids)
  }
  return opened
}

/**
 * For whom a round opens: members who are here today and whose own span holds the day it opens. People on leave are not
 * asked, and are once they are back within the window.
 */
const openingsOf = (programme: Programme, asked: readonly Stage[], { opensOn }: Round, members: Standing[]) =>
  members.flatMap((member): Opening[] => {
    if (member.away || !holds(spanOf(programme, member), opensOn)) return []
    const stage = stageOn(asked, anchorOf(programme, member)!, opensOn)
    return stage ? [{ id: v7(), personId: member.personId, unitId: member.unitId, stage }] : []
  })

export const stagesOf = (tx: Tx, programmeId: string): Promise<Stage[]> =>
  tx
    .select()
    .from(stages)
    .where(own(tx, stages, eq(stages.programmeId, programmeId)))
    .orderBy(stages.fromMonths)

async function openedBefore(tx: Tx, programmeId: string, period: Period): Promise<Set<string>> {
  const rows = await tx
    .select({ personId: reflections.personId })
    .from(reflections)
    .where(own(tx, reflections, eq(reflections.programmeId, programmeId), eq(reflections.period, period)))
  return new Set(rows.map(({ personId }) => personId))
}

/** Opens these reflections of one period and counts them; those that were open are left as they are. Gives the ids. */
export async function openReflections(
  tx: Tx,
  programmeId: string,
  days: Days,
  openings: readonly Opening[],
): Promise<string[]> {
  const { period, opensOn, dueOn, closesOn } = days
  const opened: { id: string; unitId: string | null }[] = []
  for (const [stage, those] of Map.groupBy(openings, (opening) => opening.stage)) {
    const forms = await formsOf(tx, stage)
    const { rows } = await tx.ask<(typeof opened)[number]>(OPEN, [
      ...[tx.organizationId, programmeId, period, opensOn, dueOn, closesOn],
      ...[those.map(({ id }) => id), those.map(({ personId }) => personId), those.map(({ unitId }) => unitId)],
      ...[await hireFormsOf(tx, days, forms.hireFormId, those), forms.trainerFormId],
    ])
    opened.push(...rows)
  }
  await count(
    tx,
    opened.map((row) => ({ ...row, programmeId, period })),
    { asked: 1 },
  )
  return opened.map(({ id }) => id)
}

const OPEN = `
insert into app.reflections_reflections (organization_id, programme_id, period, opens_on, due_on, closes_on,
  id, person_id, unit_id, hire_form_id, trainer_form_id)
select $1, $2, $3, $4, $5, $6, o.id, o.person_id, o.unit_id, o.hire_form_id, $11
from unnest($7::uuid[], $8::uuid[], $9::uuid[], $10::uuid[]) o (id, person_id, unit_id, hire_form_id)
on conflict do nothing
returning id, unit_id as "unitId"`

/** The versions that are published today. */
async function formsOf(tx: Tx, { hireFormId, trainerFormId }: Stage) {
  const versions = await publishedVersions(tx, [hireFormId, ...(trainerFormId ? [trainerFormId] : [])])
  return {
    hireFormId: versions.get(hireFormId)!,
    trainerFormId: (trainerFormId && versions.get(trainerFormId)) ?? null,
  }
}

/** The version each of these people writes on: with the questions of the month, where there are any for them. */
async function hireFormsOf(tx: Tx, { period, opensOn }: Days, versionId: string, openings: readonly Opening[]) {
  const personIds = openings.map(({ personId }) => personId)
  const month = monthFor(period, opensOn)
  const more = await extendedVersions(tx, { month, on: opensOn, versionId, personIds })
  return personIds.map((id) => more.get(id) ?? versionId)
}

export async function askToWrite(tx: Tx, days: Days, ids: string[], openings: readonly Opening[]) {
  const opened = new Set(ids)
  const minutes = await minutesOf(tx, openings)
  const { period, opensOn, dueOn, closesOn } = days
  await ask(
    tx,
    openings
      .filter(({ id }) => opened.has(id))
      .map(({ id, personId, stage }) => ({
        ...{ kind: 'reflections.write', period, opensOn, dueOn, closesOn, personId, aboutId: personId },
        ...{ subjectId: id, minutes: minutes.get(stage)!, ...pathsOf(id) },
      })),
  )
}

export const pathsOf = (reflectionId: string) => ({
  path: `/reflections/${reflectionId}/write`,
  donePath: `/reflections/${reflectionId}`,
})

/** How long each stage's form takes. */
export async function minutesOf(tx: Tx, openings: readonly { stage: Stage }[]): Promise<Map<Stage, number>> {
  const minutes = new Map<Stage, number>()
  for (const stage of new Set(openings.map((opening) => opening.stage))) {
    const { hireFormId } = await formsOf(tx, stage)
    minutes.set(stage, (await formVersion(tx, hireFormId)).minutes)
  }
  return minutes
}
