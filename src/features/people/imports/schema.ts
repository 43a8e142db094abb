import { z } from 'zod'
import { Day } from '#/platform/schema.ts'
import type { Sheet } from '#/platform/spreadsheet/schema.ts'
import type { AbsenceKind, BUILT_IN_KINDS, SupportKind } from '../record/schema.ts'
import { ListPeople } from '../schema.ts'
import { columnKeys } from './columns/rules.ts'

export const ColumnKey = z.enum(columnKeys)
export type ColumnKey = z.infer<typeof ColumnKey>

/** The offices a file may give; those of a unit are given on its page. */
export const Role = z.enum(['hr', 'admin', 'executive'])
export type Role = z.infer<typeof Role>
export const Locale = z.enum(['ja', 'en'])
export type BuiltInKind = (typeof BUILT_IN_KINDS)[number]

export type { Sheet }
export type SheetRow = Sheet['rows'][number]

/** How one language names the columns and their choices, and the example row of its template. */
export type Vocabulary = {
  columns: Record<ColumnKey, string>
  kinds: Record<BuiltInKind, string>
  roles: Record<Role, string>
  locales: Record<z.infer<typeof Locale>, string>
  awayKinds: Record<AbsenceKind, string>
  template: { example: Partial<Record<ColumnKey, string>> }
}

/** A kind of employment of the organisation's own, by both its names. */
export type OwnKind = { code: string; nameJa: string; nameEn: string; retired: boolean }

/** What headings stand for, where the office has said so, by folded heading; null: passed over. */
export type Headings = ReadonlyMap<string, ColumnKey | null>

/** What reading a file takes: the languages its headings may be in, how a cell names a day, and what the office added. */
export type Reading = {
  languages: readonly Vocabulary[]
  dayOf: (cell: string) => Day | null
  kinds?: readonly OwnKind[]
  headings?: Headings
  /** Only addresses that are nobody's are taken. */
  demo?: boolean
}

/**
 * A row of a file, counted as Excel does. An empty cell is `''`, `null` or `[]`: "leave as it is". Names are kept letter
 * by letter; numbers, days and addresses are in half-width digits and letters; addresses in small ones.
 */
export type PersonRow = {
  line: number
  number: string
  familyName: string
  givenName: string
  reading: string
  otherName: string
  chosenName: string
  email: string | null
  privateEmail: string | null
  phone: string
  unit: string
  position: string
  kind: string | null
  hiredOn: Day
  leftOn: Day | null
  assignedOn: Day | null
  formerNumber: string
  role: Role[]
  awayFrom: Day | null
  awayUntil: Day | null
  awayKind: AbsenceKind | null
  locale: 'ja' | 'en' | null
} & Record<SupportKind, string[]>

export const FaultReason = z.enum([
  'header-missing',
  'no-rows',
  'missing-required',
  'too-long',
  'not-a-date',
  'not-an-email',
  'real-address',
  'unknown-kind',
  'unknown-role',
  'unknown-locale',
  'unknown-away-kind',
  'duplicate-number',
  'duplicate-email',
  'email-in-use',
  'email-of-activated-person',
  'former-number-unknown',
  'former-number-of-another',
  'employed-already',
  'unit-ambiguous',
  'unit-opens-later',
  'position-without-unit',
  'supporter-unknown',
  'supports-oneself',
  'appoints-oneself',
  'office-for-oneself',
  'administrator-needed',
  'last-of-office',
  'left-before-hired',
  'assigned-after-leaving',
  'away-ends-before-it-begins',
  'away-already',
])
export type FaultReason = z.infer<typeof FaultReason>

/** One thing to mend before the file can be taken in: all of it is, or nothing. */
export const Fault = z.object({
  line: z.int(),
  column: ColumnKey.nullable(),
  /** The place as Excel names it, `C7`; null where the file lacks the column. */
  cell: z.string().nullable(),
  /** What stands there, cut after 100 letters. */
  value: z.string(),
  reason: FaultReason,
  /** The other row of a duplicate. */
  otherLine: z.int().nullable(),
})
export type Fault = z.infer<typeof Fault>

/** Something to look at that hinders nothing. */
export const Notice = z.object({
  kind: z.enum(['duplicate-column', 'example-row', 'lost-letter']),
  cell: z.string(),
  value: z.string(),
})
export type Notice = z.infer<typeof Notice>

/** What a column of the file is taken for; `known` if nobody needs to be asked. */
export const Heading = z.object({
  cell: z.string(),
  heading: z.string(),
  column: ColumnKey.nullable(),
  known: z.boolean(),
  /** The first values below it. */
  sample: z.array(z.string()).max(3),
})
export type Heading = z.infer<typeof Heading>

const Value = z.union([z.string(), z.array(z.string()), z.null()])

/** A field that would become different; `day`: from when on, for what is dated. `hidden`: the reader may not see `from`. */
export const FieldChange = z.object({
  key: ColumnKey,
  from: Value,
  to: Value,
  day: Day.nullable(),
  hidden: z.boolean(),
})
export type FieldChange = z.infer<typeof FieldChange>

/** What would become different about someone already known. */
export const Change = z.object({
  number: z.string(),
  name: z.string(),
  line: z.int(),
  fields: z.array(FieldChange),
})
export type Change = z.infer<typeof Change>

/** What taking the file in would do, shown before anything is done. Nothing can be done while `faultCount` > 0. */
export const ImportPreview = z.object({
  added: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  headings: z.array(Heading).max(256),
  /** The first 200, in the order of the file. */
  faults: z.array(Fault).max(200),
  faultCount: z.int(),
  notices: z.array(Notice).max(200),
  /** The first 20 who are new. */
  newcomers: z.array(z.object({ number: z.string(), name: z.string(), line: z.int() })).max(20),
  /** The first 20 changes. */
  sample: z.array(Change).max(20),
  /** Units that do not exist yet, by their paths, the first 50. */
  units: z.array(z.string()).max(50),
  unitCount: z.int(),
})
export type ImportPreview = z.infer<typeof ImportPreview>

/** What the office says its headings mean, by heading; null: passed over. It wins over what we would take them for. */
export const Columns = z.record(z.string().max(200), ColumnKey.nullable()).default({})
export type Columns = z.infer<typeof Columns>

/** A file, base64, as the browser read it. */
export const PeopleFile = z.object({
  fileName: z.string().max(255),
  base64: z.string().max(14_000_000),
  columns: Columns,
})
export type PeopleFile = z.infer<typeof PeopleFile>
export const ImportPeople = PeopleFile.extend({ importId: z.uuid() })
export const PreviewedImport = z.object({ preview: ImportPreview })
export const TemplateWish = z.object({ format: z.enum(['csv', 'xlsx']) })
export const FileOut = z.object({ fileName: z.string(), base64: z.string() })

/** The people of a list, as `people.list` narrows it. */
export const ExportPeople = ListPeople.omit({ after: true }).extend({ format: z.enum(['csv', 'xlsx']) })
export type ExportPeople = z.infer<typeof ExportPeople>

export const ImportId = z.object({ importId: z.uuid() })
/**
 * Where an import stands: `written` of `total` people; once `done`, what it did. `reason` says why one was refused.
 * `canUndo`: nobody it wrote has been changed since, and nobody it added has been invited.
 */
export const ImportState = z.object({
  importId: z.uuid(),
  fileName: z.string(),
  state: z.enum(['waiting', 'running', 'done', 'refused', 'failed', 'undone']),
  reason: z.string().nullable(),
  written: z.int(),
  total: z.int(),
  added: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  importedAt: z.string(),
  importedBy: z.string(),
  canUndo: z.boolean(),
})
export type ImportState = z.infer<typeof ImportState>

/** Newest first; `after` is the `next` of the page before. */
export const ListImports = z.object({ after: z.string().max(400).optional() })
export const ImportsPage = z.object({ imports: z.array(ImportState), next: z.string().nullable() })
