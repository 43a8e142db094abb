import type { Day } from '#/platform/day.ts'
import { laterOf } from '#/platform/day.ts'
import { holdsOn } from '../../record/rules.ts'
import type { PersonRecord } from '../../record/schema.ts'
import { dayWithin } from '../changes/rules.ts'
import { columnKeys, supportKeys } from '../columns/rules.ts'
import { Role, type Vocabulary } from '../schema.ts'

/** What a row of an export is made with. */
export type Telling = {
  today: Day
  words: Vocabulary
  /** How the organisation calls a kind of its own. */
  kindName: (code: string) => string
  pathOf: (unitId: string, day: Day) => string
  numberOf: (personId: string) => string
  /** Whether the reader may see what is for the programme office alone: the private address, why somebody is away. */
  shows: (key: 'privateEmail' | 'awayKind', record: PersonRecord) => boolean
}

/** The headings, and what was planned left out: each person as they are today, or on the day nearest to it. */
export function exportRows(records: readonly PersonRecord[], telling: Telling): string[][] {
  const { columns } = telling.words
  return [columnKeys.map((key) => columns[key]), ...records.map((record) => rowOf(record, telling))]
}

function rowOf(record: PersonRecord, telling: Telling): string[] {
  const { words, today } = telling
  const begun = record.employments.filter(({ hiredOn }) => hiredOn <= today)
  const employment = begun.at(-1) ?? record.employments[0]!
  const former = record.employments[record.employments.indexOf(employment) - 1]
  const day = dayWithin(employment, today)
  const assignment = record.assignments.find((one) => holdsOn(one, day))
  const absence = record.absences.find((one) => holdsOn(one, day))
  const numbers = (kind: string) =>
    record.supports
      .filter((one) => one.kind === kind && holdsOn(one, day))
      .map(({ supporterId }) => telling.numberOf(supporterId))
      .toSorted()
      .join(', ')
  const roles = record.offices.filter((one) => holdsOn(one, day)).map(({ office }) => Role.safeParse(office).data)
  const { person } = record
  const cells = {
    ...person,
    number: employment.number,
    privateEmail: telling.shows('privateEmail', record) ? person.privateEmail : '',
    unit: assignment && telling.pathOf(assignment.unitId, day),
    position: assignment?.position,
    kind: (words.kinds as Record<string, string>)[employment.kind] ?? telling.kindName(employment.kind),
    hiredOn: employment.hiredOn,
    leftOn: employment.endsOn,
    assignedOn: assignment && laterOf(assignment.startsOn, employment.hiredOn),
    formerNumber: former?.number,
    role: roles.flatMap((role) => (role ? words.roles[role] : [])).join(', '),
    ...Object.fromEntries(supportKeys.map((key) => [key, numbers(key)])),
    awayFrom: absence?.startsOn,
    awayUntil: absence?.endsOn,
    awayKind: absence && telling.shows('awayKind', record) ? words.awayKinds[absence.kind] : '',
    locale: words.locales[person.locale],
  }
  return columnKeys.map((key) => (cells as Partial<Record<string, string | null>>)[key] ?? '')
}
