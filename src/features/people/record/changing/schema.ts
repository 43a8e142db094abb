import { z } from 'zod'
import { Day } from '#/platform/schema.ts'
import { Email } from '#/platform/session/schema.ts'
import { AbsenceKind, KindCode, PersonFields } from '../schema.ts'

const Name = z.string().trim().max(100)
const Address = Email.nullable()
const EmployeeNumber = z.string().trim().min(1).max(40)
const Fields = PersonFields.extend({
  familyName: Name,
  givenName: Name,
  reading: Name,
  otherName: Name,
  chosenName: Name,
  email: Address,
  privateEmail: Address,
  phone: z.string().trim().max(40),
})

/** Every change names the person and the revision of the record that whoever makes it has seen. */
const Change = z.object({ personId: z.uuid(), revision: z.int().min(0) })
export const Changed = z.object({ personId: z.uuid(), revision: z.int() })

const employment = { number: EmployeeNumber, kind: KindCode, hiredOn: Day, endsOn: Day.nullable() }
/** Where somebody begins; without a unit they are placed later. */
const beginning = { unitId: z.uuid().nullable(), position: Name, assignmentId: z.uuid() }

export const AddPerson = z.object({
  personId: z.uuid(),
  person: Fields,
  employmentId: z.uuid(),
  ...employment,
  ...beginning,
})
export type AddPerson = z.infer<typeof AddPerson>
/** Fields left out stay as they are. */
export const ChangePerson = Change.extend({ person: Fields.partial() })
/** `endsOn` is the last day: leaving, or with null taking that back. */
export const ChangeEmployment = Change.extend({ employmentId: z.uuid(), ...employment })
export const Rehire = Change.extend({ employmentId: z.uuid(), ...employment, ...beginning })
export const Transfer = Change.extend({
  assignmentId: z.uuid(),
  unitId: z.uuid(),
  position: Name,
  startsOn: Day,
})
export const TakeBackTransfer = Change.extend({ assignmentId: z.uuid() })

const absence = { absenceId: z.uuid(), startsOn: Day, endsOn: Day.nullable() }
export const RecordAbsence = Change.extend({ ...absence, kind: AbsenceKind })
/** Without a kind it stays, so that the days can be put right by somebody who may not know why. */
export const ChangeAbsence = Change.extend({ ...absence, kind: AbsenceKind.optional() })
export const RemoveAbsence = Change.extend({ absenceId: z.uuid() })

/** Somebody about to be entered, to be compared with those there are. */
export const Namesakes = z.object({ familyName: Name, givenName: Name })
export const FoundNamesakes = z.object({
  people: z.array(z.object({ id: z.uuid(), displayName: z.string(), unit: z.string().nullable() })),
})

/** The units that are open on a day and into which the asker may move people. */
export const UnitsOn = z.object({ day: Day })
