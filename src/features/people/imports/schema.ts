import { z } from 'zod'
import { Day } from '#/platform/schema.ts'
import type { Sheet } from '#/platform/spreadsheet/schema.ts'

/** The columns of the template, in its order. `leftOn` is the last day in the organisation. */
export const columnKeys = [
  'number',
  'familyName',
  'givenName',
  'reading',
  'email',
  'unit',
  'kind',
  'hiredOn',
  'leftOn',
  'assignedOn',
  'role',
  'trainer',
  'manager',
  'awayFrom',
  'awayUntil',
  'locale',
] as const
export const ColumnKey = z.enum(columnKeys)
export type ColumnKey = z.infer<typeof ColumnKey>

export const Kind = z.enum(['new-graduate', 'mid-career', 'other'])
export const Role = z.enum(['hr', 'admin'])
export const Locale = z.enum(['ja', 'en'])

export type { Sheet }
export type SheetRow = Sheet['rows'][number]

/** How one language names the columns and their choices, and the example row of its template. */
export type Vocabulary = {
  columns: Record<ColumnKey, string>
  kinds: Record<z.infer<typeof Kind>, string>
  roles: Record<z.infer<typeof Role>, string>
  locales: Record<z.infer<typeof Locale>, string>
  template: { example: Partial<Record<ColumnKey, string>> }
}

/** What reading a file takes: the languages its headings may be in, and how a cell names a day. */
export type Reading = { languages: readonly Vocabulary[]; dayOf: (cell: string) => Day | null }

/**
 * A person as a file tells of them. An empty cell is `''`, `null` or `[]`; for someone already known it means
 * "leave as it is". Names are kept letter by letter; numbers, days and addresses are in half-width digits and letters.
 */
export const Person = z.object({
  number: z.string(),
  /** One of the two parts of the name may be empty. */
  familyName: z.string(),
  givenName: z.string(),
  reading: z.string(),
  /** In small letters. */
  email: z.string().nullable(),
  /** The names from the top down: `['製造本部', '第一製造部']`. */
  unit: z.array(z.string()),
  kind: Kind.nullable(),
  hiredOn: Day,
  leftOn: Day.nullable(),
  assignedOn: Day.nullable(),
  role: z.array(Role),
  /** Employee numbers. */
  trainer: z.array(z.string()),
  manager: z.array(z.string()),
  awayFrom: Day.nullable(),
  awayUntil: Day.nullable(),
  locale: Locale.nullable(),
})
export type Person = z.infer<typeof Person>

/** A person and the row of the file, counted as Excel does. */
export const PersonRow = Person.extend({ line: z.int() })
export type PersonRow = z.infer<typeof PersonRow>

/** A person as the organisation knows them; `activated` once they have signed in. */
export const KnownPerson = Person.extend({ activated: z.boolean() })
export type KnownPerson = z.infer<typeof KnownPerson>

export const FaultReason = z.enum([
  'header-missing',
  'no-rows',
  'missing-required',
  'too-long',
  'not-a-date',
  'not-an-email',
  'unknown-kind',
  'unknown-role',
  'unknown-locale',
  'duplicate-number',
  'duplicate-email',
  'email-in-use',
  'email-of-activated-person',
  'supporter-unknown',
  'supports-oneself',
  'appoints-oneself',
  'office-for-oneself',
  'left-before-hired',
  'away-ends-before-it-begins',
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
  kind: z.enum(['unknown-column', 'duplicate-column', 'example-row', 'lost-letter']),
  cell: z.string(),
  value: z.string(),
})
export type Notice = z.infer<typeof Notice>

const Value = z.union([z.string(), z.array(z.string()), z.null()])

/** What would become different about someone already known. */
export const Change = z.object({
  number: z.string(),
  line: z.int(),
  fields: z.array(z.object({ key: ColumnKey, from: Value, to: Value })),
})
export type Change = z.infer<typeof Change>

/** What taking the file in would do, shown before anything is done. Nothing can be done while `faultCount` > 0. */
export const ImportPreview = z.object({
  added: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  /** The first 200, in the order of the file. */
  faults: z.array(Fault).max(200),
  faultCount: z.int(),
  notices: z.array(Notice).max(200),
  /** The first 20 changes. */
  sample: z.array(Change).max(20),
})
export type ImportPreview = z.infer<typeof ImportPreview>
