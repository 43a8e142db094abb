import { eq } from 'drizzle-orm'
import { calendarOf, lockedOrganization } from '#/features/people/organization/api.ts'
import { own, type Tx } from '#/platform/database.ts'
import { dayIn } from '#/platform/day.ts'
import { found, Refused } from '#/platform/errors.ts'
import { command, type Scene } from '#/platform/use-case.ts'
import * as access from '../access.ts'
import { type Programme, participants, programmes, reflections } from '../tables.ts'
import { keepMilestones } from './milestones/commands.ts'
import { openRounds } from './opening/commands.ts'
import { checkWish, peopleChosen, wishOf } from './queries.ts'
import { ChangeProgramme, ProgrammeRef, ProgrammeWish, StartProgramme } from './schema.ts'
import { forgetStages, keepStages, settledStages } from './staging/commands.ts'

/** Switches a programme on. A round that is open today opens at once, one that has passed never. */
export const startProgramme = command({
  input: StartProgramme,
  output: ProgrammeRef,
  event: 'reflections.programme-started',
  eventSubject: ({ programmeId }) => programmeId,
  subject: ({ tx }, wish) => peopleChosen(tx, wish),
  may: access.mayRunProgrammes,
  async run(scene, { programmeId, ...wish }) {
    checkWish(wish)
    const { tx, now } = scene
    // A double click comes one after the other: the second finds what the first has made, its forms included.
    await lockedOrganization(tx)
    const stages = await settledStages(tx, wish.stages, now)
    const before = await lockedProgramme(tx, programmeId)
    if (before) {
      if (same(await wishOf(tx, before), { ...wish, stages })) return { programmeId }
      throw new Refused('another-programme')
    }
    const { personIds, exceptIds, stages: _, ...row } = wish
    const programme = { ...row, id: programmeId, startedAt: now }
    await tx.insert(programmes).values(programme)
    await keepStages(tx, programmeId, stages)
    await keepPeople(tx, programmeId, wish)
    await openWhatIsDue(scene, (await lockedProgramme(tx, programmeId))!)
    return { programmeId }
  },
})

/**
 * Changes what is asked of whom from now on; what has opened stays as it is. Refused `begun-already` for what every round
 * hangs on, once one has opened.
 */
export const changeProgramme = command({
  input: ChangeProgramme,
  output: ProgrammeRef,
  event: 'reflections.programme-changed',
  eventSubject: ({ programmeId }) => programmeId,
  async subject({ tx }, { programmeId, wanted }) {
    await peopleChosen(tx, wanted)
    return found(await lockedProgramme(tx, programmeId))
  },
  may: access.mayRunProgrammes,
  async run(scene, { programmeId, seen, wanted }, before) {
    checkWish(wanted)
    const { tx, now } = scene
    const stages = await settledStages(tx, wanted.stages, now)
    const there = await wishOf(tx, before)
    if (same(there, { ...wanted, stages })) return { programmeId }
    if (!same(there, seen)) throw new Refused('changed-meanwhile')
    if (before.endedAt) throw new Refused('programme-ended')
    const hung = (['cadence', 'startsOn', 'anchor'] as const).some((key) => there[key] !== wanted[key])
    if (hung && (await hasOpened(tx, programmeId))) throw new Refused('begun-already')
    const { personIds: _people, exceptIds: _except, stages: _stages, ...row } = wanted
    await tx
      .update(programmes)
      .set(row)
      .where(own(tx, programmes, eq(programmes.id, programmeId)))
    await forgetStages(tx, programmeId)
    await keepStages(tx, programmeId, stages)
    await tx.delete(participants).where(own(tx, participants, eq(participants.programmeId, programmeId)))
    await keepPeople(tx, programmeId, wanted)
    await openWhatIsDue(scene, { ...before, ...row })
    return { programmeId }
  },
})

/** Switches a programme off: nothing new opens, what is open can still be written. */
export const endProgramme = command({
  input: ProgrammeRef,
  output: ProgrammeRef,
  event: 'reflections.programme-ended',
  eventSubject: ({ programmeId }) => programmeId,
  subject: async ({ tx }, { programmeId }) => found(await lockedProgramme(tx, programmeId)),
  may: access.mayRunProgrammes,
  async run(scene, { programmeId }, { endedAt }) {
    if (endedAt) return { programmeId }
    await endedFrom(scene, programmeId, scene.now)
    await keepMilestones(scene.tx, await momentOf(scene))
    return { programmeId }
  },
})

/** Takes the end back, on the same day. */
export const resumeProgramme = command({
  input: ProgrammeRef,
  output: ProgrammeRef,
  event: 'reflections.programme-resumed',
  eventSubject: ({ programmeId }) => programmeId,
  subject: async ({ tx }, { programmeId }) => found(await lockedProgramme(tx, programmeId)),
  may: access.mayRunProgrammes,
  async run(scene, { programmeId }, before) {
    if (!before.endedAt) return { programmeId }
    if (dayIn(scene.actor.timeZone, before.endedAt) !== scene.today) throw new Refused('programme-ended')
    await endedFrom(scene, programmeId, null)
    await openWhatIsDue(scene, { ...before, endedAt: null })
    return { programmeId }
  },
})

const endedFrom = ({ tx }: Scene, programmeId: string, endedAt: Temporal.Instant | null) =>
  tx
    .update(programmes)
    .set({ endedAt })
    .where(own(tx, programmes, eq(programmes.id, programmeId)))

const momentOf = async ({ tx, today, now }: Scene) => ({ today, now, calendar: await calendarOf(tx) })

/** As the job of the morning would. */
async function openWhatIsDue(scene: Scene, programme: Programme) {
  const moment = await momentOf(scene)
  await openRounds(scene.tx, programme, moment.today, moment.calendar)
  await keepMilestones(scene.tx, moment)
}

async function lockedProgramme(tx: Tx, id: string): Promise<Programme | undefined> {
  const [programme] = await tx
    .select()
    .from(programmes)
    .where(own(tx, programmes, eq(programmes.id, id), eq(programmes.kind, 'reflections')))
    .for('no key update')
  return programme
}

async function hasOpened(tx: Tx, programmeId: string): Promise<boolean> {
  const [row] = await tx
    .select({ id: reflections.id })
    .from(reflections)
    .where(own(tx, reflections, eq(reflections.programmeId, programmeId)))
    .limit(1)
  return row !== undefined
}

async function keepPeople(tx: Tx, programmeId: string, { personIds, exceptIds }: ProgrammeWish) {
  const takesPart = new Map([
    ...personIds.map((id) => [id, true] as const),
    ...exceptIds.map((id) => [id, false] as const),
  ])
  if (takesPart.size === 0) return
  await tx
    .insert(participants)
    .values([...takesPart].map(([personId, takesPart]) => ({ programmeId, personId, takesPart })))
}

/** Are these the same wishes, whatever the order of the people in them? */
function same(a: ProgrammeWish, b: ProgrammeWish): boolean {
  const inOrder = (wish: ProgrammeWish) => {
    const exceptIds = [...new Set(wish.exceptIds)].toSorted()
    const personIds = [...new Set(wish.personIds)].filter((id) => !exceptIds.includes(id)).toSorted()
    const stages = wish.stages.toSorted((one, other) => one.fromMonths - other.fromMonths)
    return JSON.stringify(ProgrammeWish.parse({ ...wish, personIds, exceptIds, stages }))
  }
  return inOrder(a) === inOrder(b)
}
