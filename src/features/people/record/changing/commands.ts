import { isDeepStrictEqual } from 'node:util'
import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import { own } from '#/platform/database.ts'
import { Refused } from '#/platform/errors.ts'
import { command, type Scene } from '#/platform/use-case.ts'
import { mayKeep, mayKeepAbsences, seesPrivateEmail } from '../../access.ts'
import { notEmptied } from '../../offices/queries.ts'
import { persons } from '../../tables.ts'
import { save } from '../commands.ts'
import { recordOf } from '../queries.ts'
import { beAway, hire, move, notBeAway, unmove } from '../rules.ts'
import type { PersonRecord } from '../schema.ts'
import type { Known } from '../viewing/queries.ts'
import { changing, checkEmail, checkEmployment, checkOpen, targetOf } from './queries.ts'
import { checkDays, checkInvented, checkNamed, employAgain, withFields } from './rules.ts'
import * as schema from './schema.ts'

/** Keeps the change, unless the record says so already: whoever sends the same again gets the same answer. */
async function keep(scene: Scene, { record }: Known, after: PersonRecord, revision: number) {
  if (isDeepStrictEqual(record, after)) return { personId: record.id, revision: record.revision }
  await notEmptied(scene.tx, { before: record, after }, scene.today)
  await save(scene.tx, [{ before: record, after }], revision)
  return { personId: record.id, revision: record.revision + 1 }
}

/** What all changes of a record have in common: its person, those who keep it, and who it is about in the event. */
const ofPerson = {
  output: schema.Changed,
  subject: (scene: Scene, { personId }: { personId: string }) => changing(scene, personId),
  may: mayKeep,
  eventSubject: ({ personId }: { personId: string }) => personId,
}

/** One person by hand, with their first employment. */
export const addPerson = command({
  input: schema.AddPerson,
  output: schema.Changed,
  event: 'people.person-added',
  eventSubject: ({ personId }) => personId,
  subject: (scene, { unitId, hiredOn }) => targetOf(scene, unitId, hiredOn),
  may: mayKeep,
  async run(scene, input, target) {
    const { tx } = scene
    const { personId, person, employmentId, number, kind, hiredOn, endsOn } = input
    const record = begun(input)
    const [known] = await tx
      .select({ id: persons.id })
      .from(persons)
      .where(own(tx, persons, eq(persons.id, personId)))
    if (known) return sentAgain(scene, record)
    checkDays({ hiredOn, endsOn })
    checkNamed(person)
    checkInvented(scene.demo, { 'person.email': person.email, 'person.privateEmail': person.privateEmail })
    checkOpen(target)
    await checkEmployment(tx, { id: employmentId, number, kind })
    await checkEmail(tx, personId, person.email)
    await save(tx, [{ before: null, after: record }])
    return { personId, revision: 0 }
  },
})

type Beginning = Pick<z.infer<typeof schema.Rehire>, 'unitId' | 'position' | 'assignmentId' | 'hiredOn'>
const placedIn = (record: PersonRecord, { unitId, position, assignmentId, hiredOn }: Beginning) =>
  unitId ? move(record, { id: assignmentId, unitId, position, startsOn: hiredOn }) : record

function begun(input: schema.AddPerson): PersonRecord {
  const { personId, person, employmentId, number, kind, hiredOn, endsOn } = input
  const nothing = { employments: [], assignments: [], absences: [], supports: [], offices: [] }
  const hired = hire({ id: personId, person, ...nothing }, { id: employmentId, number, kind, hiredOn, endsOn })
  return placedIn(hired, input)
}

async function sentAgain({ tx }: Scene, { id, person, employments, assignments }: PersonRecord) {
  const kept = await recordOf(tx, id)
  const same =
    isDeepStrictEqual(kept.person, person) &&
    isDeepStrictEqual(kept.employments, employments) &&
    isDeepStrictEqual(kept.assignments, assignments)
  if (!same) throw new Refused('other-content')
  return { personId: id, revision: kept.revision }
}

export const changePerson = command({
  ...ofPerson,
  input: schema.ChangePerson,
  event: 'people.person-changed',
  async run(scene, { personId, revision, person: { privateEmail, ...rest } }, known) {
    const fields =
      privateEmail === undefined || !seesPrivateEmail(scene.actor, known) ? rest : { ...rest, privateEmail }
    checkInvented(scene.demo, { 'person.email': rest.email, 'person.privateEmail': privateEmail })
    await checkEmail(scene.tx, personId, fields.email)
    return keep(scene, known, withFields(known.record, fields), revision)
  },
})

/** Puts an employment right, ends it on a last day, or takes that back. */
export const changeEmployment = command({
  ...ofPerson,
  input: schema.ChangeEmployment,
  event: 'people.employment-changed',
  async run(scene, { revision, employmentId: id, number, kind, hiredOn, endsOn }, known) {
    checkDays({ hiredOn, endsOn })
    const before = known.record.employments.find((one) => one.id === id)
    const after = employAgain(known.record, { id, number, kind, hiredOn, endsOn })
    await checkEmployment(scene.tx, { id, number, kind }, before?.kind)
    return keep(scene, known, after, revision)
  },
})

type Placing = { known: Known; target: Awaited<ReturnType<typeof targetOf>> }
const ofPlacing = {
  output: schema.Changed,
  may: (actor: Scene['actor'], { known, target }: Placing) => mayKeep(actor, known) && mayKeep(actor, target),
  eventSubject: ({ personId }: { personId: string }) => personId,
}

/** Somebody who left comes back, under a new number; the record goes on. */
export const rehire = command({
  ...ofPlacing,
  input: schema.Rehire,
  event: 'people.person-rehired',
  subject: async (scene, { personId, unitId, hiredOn }): Promise<Placing> => {
    const known = await changing(scene, personId)
    return { known, target: unitId ? await targetOf(scene, unitId, hiredOn) : { ...known, open: true } }
  },
  async run(scene, input, { known, target }) {
    const { revision, employmentId: id, number, kind, hiredOn, endsOn } = input
    checkDays({ hiredOn, endsOn })
    checkOpen(target)
    const { record } = known
    const before = record.employments.find((one) => one.id === id)
    if (before && !isDeepStrictEqual(before, { id, number, kind, hiredOn, endsOn })) throw new Refused('other-content')
    const hired = before ? record : hire(record, { id, number, kind, hiredOn, endsOn })
    await checkEmployment(scene.tx, { id, number, kind })
    return keep(scene, known, placedIn(hired, input), revision)
  },
})

/** To a unit, as something, from a day on; known to the office alone until that day. */
export const transfer = command({
  ...ofPlacing,
  input: schema.Transfer,
  event: 'people.person-transferred',
  subject: async (scene, { personId, unitId, startsOn }): Promise<Placing> => ({
    known: await changing(scene, personId),
    target: await targetOf(scene, unitId, startsOn),
  }),
  async run(scene, { revision, assignmentId: id, unitId, position, startsOn }, { known, target }) {
    checkDays({ startsOn })
    checkOpen(target)
    return keep(scene, known, move(known.record, { id, unitId, position, startsOn }), revision)
  },
})

export const takeBackTransfer = command({
  ...ofPerson,
  input: schema.TakeBackTransfer,
  event: 'people.transfer-taken-back',
  run(scene, { revision, assignmentId }, known) {
    const there = known.record.assignments.some(({ id }) => id === assignmentId)
    return keep(scene, known, there ? unmove(known.record, assignmentId) : known.record, revision)
  },
})

const ofAbsence = { ...ofPerson, may: mayKeepAbsences }

export const recordAbsence = command({
  ...ofAbsence,
  input: schema.RecordAbsence,
  event: 'people.absence-recorded',
  run(scene, { revision, absenceId: id, kind, startsOn, endsOn }, known) {
    checkDays({ startsOn, endsOn })
    const before = known.record.absences.find((one) => one.id === id)
    if (before && !isDeepStrictEqual(before, { id, kind, startsOn, endsOn })) throw new Refused('other-content')
    return keep(scene, known, beAway(known.record, { id, kind, startsOn, endsOn }), revision)
  },
})

export const changeAbsence = command({
  ...ofAbsence,
  input: schema.ChangeAbsence,
  event: 'people.absence-changed',
  run(scene, { revision, absenceId: id, kind, startsOn, endsOn }, known) {
    checkDays({ startsOn, endsOn })
    const before = known.record.absences.find((one) => one.id === id)
    if (!before) throw new Refused('absence-unknown')
    return keep(scene, known, beAway(known.record, { id, kind: kind ?? before.kind, startsOn, endsOn }), revision)
  },
})

export const removeAbsence = command({
  ...ofAbsence,
  input: schema.RemoveAbsence,
  event: 'people.absence-removed',
  run(scene, { revision, absenceId }, known) {
    const there = known.record.absences.some(({ id }) => id === absenceId)
    return keep(scene, known, there ? notBeAway(known.record, absenceId) : known.record, revision)
  },
})
