import { and, desc, eq, gte, isNull, lte, or } from 'drizzle-orm'
import { own, type Tx } from '#/platform/database.ts'
import type { Day } from '#/platform/day.ts'
import { Refused } from '#/platform/errors.ts'
import { dayOfCell } from '#/platform/spreadsheet/day.ts'
import { SheetProblem } from '#/platform/spreadsheet/schema.ts'
import { readSheet } from '#/platform/spreadsheet/sheet.ts'
import { writeSheet } from '#/platform/spreadsheet/write.ts'
import { query } from '#/platform/use-case.ts'
import { mayKeepPeople } from '../access.ts'
import { FileOut, PeopleFile, PreviewedImport, TemplateWish } from '../schema.ts'
import { absences, assignments, employments, persons, supports, units } from '../tables.ts'
import { ownAppointments, planImport, previewOf, readPeopleRows, templateRows } from './rules.ts'
import type { KnownPerson, Reading } from './schema.ts'
import en from './words.en.ts'
import ja from './words.ja.ts'

export const UNIT_SEPARATOR = ' ＞ '
export const LARGEST_FILE_INPUT = 15_000_000
const reading: Reading = { languages: [ja, en], dayOf: dayOfCell }

export const importTemplate = query({
  input: TemplateWish,
  output: FileOut,
  reveals: [],
  subject: async () => undefined,
  may: mayKeepPeople,
  async run({ actor }, { format }) {
    const words = actor.locale === 'ja' ? ja : en
    const bytes = await writeSheet(templateRows(words), format, { sheetName: words.template.sheetName })
    return { fileName: `${words.template.fileName}.${format}`, base64: Buffer.from(bytes).toString('base64') }
  },
})

/** What taking the file in would do; nothing is done. */
export const previewImport = query({
  input: PeopleFile,
  output: PreviewedImport,
  reveals: [],
  largestInput: LARGEST_FILE_INPUT,
  subject: async () => undefined,
  may: mayKeepPeople,
  async run({ tx, today, actor }, file) {
    const { read, plan } = await planned(tx, today, actor.personId, file)
    return { preview: previewOf(read, plan) }
  },
})

/** The file read and held against the people known today. */
export async function planned(tx: Tx, today: Day, importerId: string, file: { fileName: string; base64: string }) {
  const sheet = await readSheet(Buffer.from(file.base64, 'base64'), file.fileName).catch((problem) => {
    throw problem instanceof SheetProblem ? new Refused(problem.reason) : problem
  })
  const read = readPeopleRows(sheet, reading)
  const known = await knownPeople(tx, today)
  const plan = planImport(read, known)
  const importer = known.find((person) => person.id === importerId)
  plan.faults.push(...ownAppointments(plan, read.places, importer?.number))
  return { read, plan, known }
}

export type Known = KnownPerson & { id: string; employmentId: string }

/** Everybody as a row of the file would tell of them, in five statements whatever their number. */
async function knownPeople(tx: Tx, today: Day): Promise<Known[]> {
  const current = (span: typeof supports) =>
    and(lte(span.startsOn, today), or(isNull(span.endsOn), gte(span.endsOn, today)))
  const people = await tx
    .select({ person: persons, employment: employments })
    .from(persons)
    .innerJoin(
      employments,
      and(eq(employments.organizationId, persons.organizationId), eq(employments.personId, persons.id)),
    )
    .where(own(tx, persons))
    .orderBy(employments.hiredOn)
  const placed = await tx
    .select({ personId: assignments.personId, startsOn: assignments.startsOn, path: units.path })
    .from(assignments)
    .innerJoin(units, and(eq(units.organizationId, assignments.organizationId), eq(units.id, assignments.unitId)))
    .where(own(tx, assignments, isNull(assignments.endsOn)))
  const carried = await tx
    .select()
    .from(supports)
    .where(own(tx, supports, or(current(supports), gte(supports.startsOn, today))))
  const away = await tx.select().from(absences).where(own(tx, absences)).orderBy(desc(absences.startsOn))

  const numberOf = new Map(people.map(({ person, employment }) => [person.id, employment.number]))
  const placeOf = new Map(placed.map((place) => [place.personId, place]))
  const awayOf = new Map(away.toReversed().map((absence) => [absence.personId, absence]))
  const supportersOf = Map.groupBy(carried, ({ personId }) => personId)
  const numbers = (personId: string, kind: 'trainer' | 'manager') =>
    (supportersOf.get(personId) ?? [])
      .filter((support) => support.kind === kind && support.endsOn === null)
      .map(({ supporterId }) => numberOf.get(supporterId))
      .filter((number) => number !== undefined)
      .toSorted()

  return people.map(({ person, employment }) => ({
    id: person.id,
    employmentId: employment.id,
    number: employment.number,
    familyName: person.familyName,
    givenName: person.givenName,
    reading: person.reading,
    email: person.email,
    unit: placeOf.get(person.id)?.path.split(UNIT_SEPARATOR) ?? [],
    kind: employment.kind,
    hiredOn: employment.hiredOn,
    leftOn: employment.endsOn,
    assignedOn: placeOf.get(person.id)?.startsOn ?? null,
    role: person.roles,
    trainer: numbers(person.id, 'trainer'),
    manager: numbers(person.id, 'manager'),
    awayFrom: awayOf.get(person.id)?.startsOn ?? null,
    awayUntil: awayOf.get(person.id)?.endsOn ?? null,
    locale: person.locale,
    activated: person.activatedAt !== null,
  }))
}
