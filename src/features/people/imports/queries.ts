import { and, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm'
import { v7 } from 'uuid'
import { own, type Tx } from '#/platform/database.ts'
import type { Day } from '#/platform/day.ts'
import { Refused } from '#/platform/errors.ts'
import { dayOfCell } from '#/platform/spreadsheet/day.ts'
import { SheetProblem } from '#/platform/spreadsheet/schema.ts'
import { readSheet } from '#/platform/spreadsheet/sheet.ts'
import { writeSheet } from '#/platform/spreadsheet/write.ts'
import { type Actor, query } from '#/platform/use-case.ts'
import { isHr, mayKeepPeople } from '../access.ts'
import { mayGive } from '../offices/access.ts'
import { organizationOf } from '../organization/queries.ts'
import { kinds } from '../organization/tables.ts'
import { recordsOf } from '../record/queries.ts'
import { employments, offices } from '../tables.ts'
import { unitHistories } from '../units/queries.ts'
import { supportKeys } from './columns/rules.ts'
import { headingsOf } from './header/rules.ts'
import { planImport } from './planning/rules.ts'
import type { RowRead } from './rows/rules.ts'
import { previewOf, readPeopleRows, templateRows } from './rules.ts'
import { FileOut, type OwnKind, PeopleFile, PreviewedImport, type Reading, TemplateWish } from './schema.ts'
import { headings } from './tables.ts'
import en from './words.en.ts'
import ja from './words.ja.ts'
import type { Importer } from './work/rules.ts'

export const LARGEST_FILE_INPUT = 15_000_000
export const languages: Reading['languages'] = [ja, en]
export const wordsFor = ({ locale }: Pick<Actor, 'locale'>) => (locale === 'ja' ? ja : en)

export const importTemplate = query({
  input: TemplateWish,
  output: FileOut,
  reveals: [],
  subject: async () => undefined,
  may: mayKeepPeople,
  async run({ actor }, { format }) {
    const words = wordsFor(actor)
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
  async run({ tx, today, actor, demo }, { fileName, base64, columns }) {
    const content = Buffer.from(base64, 'base64')
    const { read, plan, known } = await planned(tx, today, importerOf(actor), { fileName, content, columns, demo })
    return { preview: previewOf(read, plan, kindNames(known.kinds, actor)) }
  },
})

export const importerOf = (actor: Actor): Importer => ({
  personId: actor.personId,
  hr: isHr(actor),
  admin: mayGive(actor, 'admin'),
})

type File = { fileName: string; content: Buffer; columns: PeopleFile['columns']; demo: boolean }

/** The file read and held against the people it names. */
export async function planned(tx: Tx, today: Day, importer: Importer, file: File) {
  const sheet = await readSheet(file.content, file.fileName).catch((problem) => {
    throw problem instanceof SheetProblem ? new Refused(problem.reason) : problem
  })
  const ownKinds = await ownKindsOf(tx)
  const remembered = await tx.select().from(headings).where(own(tx, headings))
  const { demo } = file
  const reading = { languages, dayOf: dayOfCell, kinds: ownKinds, headings: headingsOf(remembered, file.columns), demo }
  const read = readPeopleRows(sheet, reading)
  const known = await knownTo(tx, today, read.rows, ownKinds)
  return { read, known, plan: planImport(read, known, { today, importer, newId: v7 }) }
}

/** What the organisation calls its own kinds; those every organisation has are named by the page. */
export const kindNames = (own: readonly OwnKind[], { locale }: Pick<Actor, 'locale'>) => {
  const names = new Map(own.map(({ code, nameJa, nameEn }) => [code, (locale === 'ja' ? nameJa : nameEn) || nameJa]))
  return (code: string) => names.get(code) ?? code
}

export const ownKindsOf = async (tx: Tx): Promise<OwnKind[]> => tx.select().from(kinds).where(own(tx, kinds))

/** Those whom the rows name, and nobody else, however large the organisation is. */
async function knownTo(tx: Tx, today: Day, rows: readonly RowRead[], kinds: readonly OwnKind[]) {
  const numbers = new Set(
    rows.flatMap((row) => [row.number, row.formerNumber, ...supportKeys.flatMap((key) => row[key])]),
  )
  const addresses = new Set(rows.flatMap(({ email }) => email ?? []))
  const named = await tx.ask<{ id: string }>(NAMED, [tx.organizationId, [...numbers], [...addresses]])
  const people = await recordsOf(
    tx,
    named.rows.map(({ id }) => id),
  )
  const beside = people.flatMap(({ supports }) => supports.map(({ supporterId }) => supporterId))
  return {
    people,
    numbers: await numbersOf(tx, beside),
    units: await unitHistories(tx),
    kinds,
    holders: await holdersOn(tx, today),
    locale: (await organizationOf(tx)).locale,
  }
}

const NAMED = `select person_id as id from app.people_employments where organization_id = $1 and number = any($2)
  union select id from app.people_persons where organization_id = $1 and lower(email) = any($3)`

/** The latest employee number of each. */
export async function numbersOf(tx: Tx, personIds: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await tx.ask<{ id: string; number: string }>(NUMBERS, [tx.organizationId, [...new Set(personIds)]])
  return new Map(rows.map(({ id, number }) => [id, number]))
}

const NUMBERS = `select distinct on (person_id) person_id as id, number from app.people_employments
  where organization_id = $1 and person_id = any($2::uuid[]) order by person_id, hired_on desc`

/** Who keeps the people on a day: without them, nobody could. */
export async function holdersOn(tx: Tx, day: Day): Promise<{ office: string; personId: string }[]> {
  const employed = and(
    eq(employments.organizationId, offices.organizationId),
    eq(employments.personId, offices.personId),
    lte(employments.hiredOn, day),
    or(isNull(employments.endsOn), gte(employments.endsOn, day)),
  )
  return tx
    .select({ office: offices.office, personId: offices.personId })
    .from(offices)
    .innerJoin(employments, employed)
    .where(
      own(
        tx,
        offices,
        inArray(offices.office, ['hr', 'admin']),
        lte(offices.startsOn, day),
        or(isNull(offices.endsOn), gte(offices.endsOn, day)),
      ),
    )
}
