import type { Day } from '#/platform/day.ts'
import { Invalid, Refused } from '#/platform/errors.ts'
import { isInvented } from '../../rules.ts'
import { employ, move } from '../rules.ts'
import type { Employment, PersonFields, PersonRecord } from '../schema.ts'

const EARLIEST: Day = '1900-01-01'
const LATEST: Day = '2200-12-31'

/** A slip of the keyboard, as in 20226-04-01, is told of before it is kept. */
export function checkDays(days: Record<string, Day | null>): void {
  const issues = Object.entries(days).flatMap(([field, day]) =>
    day !== null && (day < EARLIEST || day > LATEST) ? [{ field, reason: 'day-out-of-range' }] : [],
  )
  if (issues.length > 0) throw new Invalid(issues)
}

/** A person has a name of some kind; any one part is enough. */
export function checkNamed({ familyName, givenName, chosenName }: PersonFields): void {
  if (!familyName && !givenName && !chosenName) throw new Invalid([{ field: 'person.familyName', reason: 'required' }])
}

/** In a demo nobody's real address is kept, lest somebody take it for more than a demo. */
export function checkInvented(demo: boolean, addresses: Record<string, string | null | undefined>): void {
  const issues = Object.entries(addresses).flatMap(([field, address]) =>
    demo && address && !isInvented(address) ? [{ field, reason: 'real-address' }] : [],
  )
  if (issues.length > 0) throw new Invalid(issues)
}

/** The record with other fields. The address by which somebody signs in is theirs, not the office's, to change. */
export function withFields<Record extends PersonRecord & { activatedAt: unknown }>(
  record: Record,
  fields: { [Field in keyof PersonFields]?: PersonFields[Field] | undefined },
): Record {
  const person = { ...record.person, ...fields } as PersonFields
  checkNamed(person)
  if (record.activatedAt && person.email !== record.person.email) throw new Refused('email-of-activated-person')
  return { ...record, person }
}

/** Corrects an employment; an assignment that began with it still does. */
export function employAgain(record: PersonRecord, employment: Employment): PersonRecord {
  const before = record.employments.find(({ id }) => id === employment.id)
  const employed = employ(record, employment)
  const first = record.assignments.find(({ startsOn }) => startsOn === before?.hiredOn)
  return first && before?.hiredOn !== employment.hiredOn
    ? move(employed, { ...first, startsOn: employment.hiredOn })
    : employed
}
