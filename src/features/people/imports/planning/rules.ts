import type { Day } from '#/platform/day.ts'
import { isBeside, onDay } from '../../record/rules.ts'
import type { PersonRecord } from '../../record/schema.ts'
import { displayName } from '../../rules.ts'
import type { UnitHistory } from '../../units/schema.ts'
import { takenIn } from '../changes/rules.ts'
import { faultAt, type RowRead } from '../rows/rules.ts'
import { faultless, inOrder, type PeopleSheet } from '../rules.ts'
import type { Fault, FaultReason, FieldChange, OwnKind, PersonRow } from '../schema.ts'
import { type NewUnit, unitFinder } from '../units/rules.ts'
import type { Context, Importer } from '../work/rules.ts'
import { emailFaults, personIds } from './identity/rules.ts'

export type KnownPerson = PersonRecord & { activatedAt: unknown }

/** What is known of those whom a file names: by number, former number, as supporters, or as holders of an address. */
export type Known = {
  people: readonly KnownPerson[]
  /** Numbers of whoever supports them, or will. */
  numbers: ReadonlyMap<string, string>
  units: readonly UnitHistory[]
  kinds: readonly OwnKind[]
  /** Who holds `hr` and `admin` today. */
  holders: readonly { office: string; personId: string }[]
  /** The language of who names none. */
  locale: 'ja' | 'en'
}

/** Who takes the file in, and when. */
export type Planner = { today: Day; importer: Importer; newId: () => string }

export type PlannedPerson = {
  /** The rows that tell of them; the last gives `number`. */
  lines: number[]
  number: string
  name: string
  before: PersonRecord | null
  after: PersonRecord
  fields: FieldChange[]
}

/** What taking in would do. `unseen`: changes that the importer may not know of; they count as unchanged. */
export type ImportPlan = {
  added: PlannedPerson[]
  changed: PlannedPerson[]
  unseen: PlannedPerson[]
  unchanged: number
  units: NewUnit[]
  faults: Fault[]
}

/**
 * Holds a file against the people known, by number: for each person the record before and the record after. An empty
 * cell leaves things as they are, and the same file taken in again changes nothing.
 */
export function planImport(read: PeopleSheet, known: Known, planner: Planner): ImportPlan {
  const faults = [...read.faults]
  const report = (row: RowRead, column: Fault['column'], reason: FaultReason, value: string) =>
    faults.push(faultAt(read.places, row.line, column, reason, value))
  const people = new Map(known.people.map((person) => [person.id, person]))
  const { byNumber, faults: unknown } = personIds(read.rows, known.people, planner.newId)
  for (const [row, reason] of unknown) report(row, 'formerNumber', reason, row.formerNumber)
  for (const [row, reason] of emailFaults(read.people, people, byNumber)) report(row, 'email', reason, row.email ?? '')

  const context = contextOf(known, byNumber, planner)
  const planned: PlannedPerson[] = []
  let unchanged = 0
  const rowsOf = Map.groupBy(faultless(read.rows, faults), ({ number }) => byNumber.get(number)!)
  for (const [id, unsorted] of rowsOf) {
    const rows = unsorted.toSorted((a, b) => (a.hiredOn < b.hiredOn ? -1 : 1))
    const person = people.get(id)
    const before = person ? bare(person) : null
    let after = before ?? nobody(id, known.locale)
    const fields: FieldChange[] = []
    for (const row of rows) {
      if (isRetired(row, after, known.kinds)) report(row, 'kind', 'unknown-kind', row.kind!)
      const work = takenIn(after, row, context)
      for (const fault of work.faults) report(row, ...fault)
      after = work.record
      fields.push(...work.fields)
    }
    const lines = rows.map(({ line }) => line)
    // Whoever may not know why somebody is away does not learn from what they say being so already.
    const guesses = fields.some(({ key }) => key === 'awayKind')
    const same = before && !guesses && (after === before || JSON.stringify(after) === JSON.stringify(before))
    if (same) unchanged += 1
    else planned.push({ lines, number: rows.at(-1)!.number, name: displayName(after.person), before, after, fields })
  }
  for (const { lines } of withoutOffice(planned, known.holders, planner.today))
    faults.push(faultAt(read.places, lines.at(-1)!, 'role', 'last-of-office', ''))

  const faulty = new Set(faults.map(({ line }) => line))
  const fine = planned.filter(({ lines }) => !lines.some((line) => faulty.has(line)))
  const seen = fine.filter(({ before }) => before).map((person) => ({ ...person, fields: fieldsSeen(person, planner) }))
  const unseen = seen.filter(({ fields }) => fields.length === 0)
  return {
    added: fine.filter(({ before }) => !before),
    changed: seen.filter(({ fields }) => fields.length > 0),
    unseen,
    unchanged: unchanged + unseen.length,
    units: context.units.made,
    faults: inOrder(faults),
  }
}

function contextOf(known: Known, byNumber: ReadonlyMap<string, string>, planner: Planner): Context {
  const numberOf = new Map([...byNumber].map(([number, id]) => [id, number]))
  return {
    today: planner.today,
    importer: planner.importer,
    newId: planner.newId,
    units: unitFinder(known.units, planner.today, planner.newId),
    idOf: (number) => byNumber.get(number),
    numberOf: (id) => known.numbers.get(id) ?? numberOf.get(id) ?? '',
    knowsWhy: (record) => knowsWhy(record, planner),
  }
}

const bare = ({ id, person, employments, assignments, absences, supports, offices }: PersonRecord): PersonRecord => ({
  id,
  person,
  employments,
  assignments,
  absences,
  supports,
  offices,
})

const nobody = (id: string, locale: 'ja' | 'en'): PersonRecord => ({
  id,
  person: {
    familyName: '',
    givenName: '',
    reading: '',
    otherName: '',
    chosenName: '',
    email: null,
    privateEmail: null,
    phone: '',
    locale,
  },
  employments: [],
  assignments: [],
  absences: [],
  supports: [],
  offices: [],
})

/** A kind that can no longer be chosen, and was not theirs before. */
const isRetired = (row: PersonRow, { employments }: PersonRecord, kinds: readonly OwnKind[]) =>
  kinds.some(({ code, retired }) => retired && code === row.kind) &&
  !employments.some(({ number, kind }) => number === row.number && kind === row.kind)

/** The last HR or administrator cannot go: those by whose rows an office would stand empty. */
function withoutOffice(planned: PlannedPerson[], holders: Known['holders'], today: Day): PlannedPerson[] {
  const holds = (record: PersonRecord, office: string) =>
    onDay(record, today).offices.some((holding) => holding.office === office)
  return ['hr', 'admin'].flatMap((office) => {
    const lost = planned.filter(({ before, after }) => before && holds(before, office) && !holds(after, office))
    const gained = planned.some(({ before, after }) => !(before && holds(before, office)) && holds(after, office))
    const left = holders.filter((one) => one.office === office && !lost.some(({ after }) => after.id === one.personId))
    return lost.length > 0 && !gained && left.length === 0 ? lost : []
  })
}

/**
 * What the importer may know of a change. What was planned about oneself is for others; what is for the programme
 * office alone, and why people are away whom one supports, shows only what it becomes.
 */
function fieldsSeen({ before, fields }: PlannedPerson, planner: Planner): FieldChange[] {
  const { today, importer } = planner
  const oneself = before!.id === importer.personId
  const planned = ({ day, key, from }: FieldChange) =>
    (day !== null && day > today) || (key === 'leftOn' && typeof from === 'string' && from > today)
  return fields
    .filter((field) => !(oneself && planned(field)))
    .map((field) => {
      const barred =
        field.key === 'awayKind'
          ? !knowsWhy(before!, planner)
          : field.key === 'privateEmail' && !importer.hr && !oneself
      return barred && field.from !== null ? { ...field, from: null, hidden: true } : field
    })
}
const knowsWhy = (record: PersonRecord, { today, importer }: Planner): boolean =>
  record.id === importer.personId || (importer.hr && !isBeside(record, importer.personId, today))
