import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import type { z } from 'zod'
import { addVersion } from '#/features/forms/api.ts'
import { calendarOf } from '#/features/people/organization/api.ts'
import { presentOn } from '#/features/people/supporters/api.ts'
import { ask } from '#/features/tasks/api.ts'
import { own, type Tx } from '#/platform/database.ts'
import type { Day } from '#/platform/day.ts'
import { Refused } from '#/platform/errors.ts'
import { command } from '#/platform/use-case.ts'
import * as access from '../access.ts'
import { count } from '../counts/commands.ts'
import { hireForm, trainerForm } from '../defaults/rules.ts'
import { type Round, roundsOf, roundsToOpen } from '../rules.ts'
import { ProgrammeRef, StartProgramme } from '../schema.ts'
import { type Programme, participants, programmes, reflections } from '../tables.ts'
import { checkedRounds, peopleChosen } from './queries.ts'

/** Switches a programme on for the people chosen. A round that is open today opens at once, one that has passed never. */
export const startProgramme = command({
  input: StartProgramme,
  output: ProgrammeRef,
  event: 'reflections.programme-started',
  eventSubject: ({ programmeId }) => programmeId,
  subject: ({ tx }, { personIds }) => peopleChosen(tx, personIds),
  may: access.mayRunProgrammes,
  async run({ tx, now, today }, { programmeId, personIds: _, ...wish }, people) {
    checkedRounds(wish, await calendarOf(tx))
    const [before] = await tx
      .select()
      .from(programmes)
      .where(own(tx, programmes, eq(programmes.id, programmeId)))
    if (before) return sameAgain(tx, before, wish, people)

    const hireFormId = await addVersion(tx, hireForm, now)
    const trainerFormId = await addVersion(tx, trainerForm, now)
    const programme = { id: programmeId, ...wish, hireFormId, trainerFormId, startedAt: now }
    await tx.insert(programmes).values(programme)
    await tx.insert(participants).values(people.map(({ id }) => ({ programmeId, personId: id })))
    await openRounds(tx, programme, today)
    return { programmeId }
  },
})

/** Sent again: the same wish for the same people changes nothing, anything else is refused. */
async function sameAgain(tx: Tx, before: Programme, wish: Wish, people: { id: string }[]) {
  const members = await tx
    .select({ id: participants.personId })
    .from(participants)
    .where(own(tx, participants, eq(participants.programmeId, before.id)))
  const ids = new Set(members.map(({ id }) => id))
  const same =
    (Object.keys(wish) as (keyof Wish)[]).every((key) => before[key] === wish[key]) &&
    ids.size === people.length &&
    people.every(({ id }) => ids.has(id))
  if (!same) throw new Refused('another-programme')
  return { programmeId: before.id }
}
type Wish = Omit<z.infer<typeof StartProgramme>, 'programmeId' | 'personIds'>

type Running = Pick<Programme, 'id' | 'startsMonth' | 'endsMonth' | 'opensBeforeMonthEnd' | 'dueAfter' | 'closesAfter'>

/**
 * Opens what is to be open today for everybody of the programme who is here: people on leave are not asked, and are
 * once they are back within the window. Doing it again changes nothing. Gives the ids of the reflections opened.
 */
export async function openRounds(tx: Tx, programme: Running, today: Day): Promise<string[]> {
  const open = roundsToOpen(roundsOf(programme, await calendarOf(tx)), today, [])
  if (open.length === 0) return []
  const members = await tx
    .select({ id: participants.personId })
    .from(participants)
    .where(own(tx, participants, eq(participants.programmeId, programme.id)))
  const present = await presentOn(
    tx,
    members.map(({ id }) => id),
    today,
  )
  const opened: string[] = []
  for (const round of open) opened.push(...(await openRound(tx, programme.id, round, present)))
  return opened
}

async function openRound(tx: Tx, programmeId: string, round: Round, present: { id: string; unitId: string | null }[]) {
  if (present.length === 0) return []
  const { month, opensOn, dueOn, closesOn } = round
  const rows = await tx
    .insert(reflections)
    .values(
      present.map(({ id, unitId }) => ({
        id: v7(),
        programmeId,
        personId: id,
        unitId,
        month,
        opensOn,
        dueOn,
        closesOn,
      })),
    )
    .onConflictDoNothing()
    .returning({ id: reflections.id, personId: reflections.personId, unitId: reflections.unitId })
  await count(
    tx,
    rows.map((row) => ({ ...row, programmeId, month })),
    { asked: 1 },
  )
  await ask(
    tx,
    rows.map(({ id, personId }) => ({
      kind: 'reflections.write',
      personId,
      aboutId: personId,
      subjectId: id,
      month,
      minutes: hireForm.minutes,
      path: `/reflections/${id}/write`,
      donePath: `/reflections/${id}`,
      opensOn,
      dueOn,
      closesOn,
    })),
  )
  return rows.map(({ id }) => id)
}
