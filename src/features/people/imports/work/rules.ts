import { addDays, type Day } from '#/platform/day.ts'
import { Refused } from '#/platform/errors.ts'
import type { PersonRecord } from '../../record/schema.ts'
import type { ColumnKey, FaultReason, FieldChange, PersonRow } from '../schema.ts'
import type { UnitFinder } from '../units/rules.ts'

/** Who takes a file in; `hr` and `admin`: which offices they hold. */
export type Importer = { personId: string; hr: boolean; admin: boolean }

/** What a row is held against, beside the record. */
export type Context = {
  today: Day
  importer: Importer
  newId: () => string
  units: UnitFinder
  /** Who has an employee number, known or in the file. */
  idOf: (number: string) => string | undefined
  numberOf: (personId: string) => string
  /** Whether the importer may know why somebody is away. */
  knowsWhy: (record: PersonRecord) => boolean
}

/** A record on its way through a row: what it became, what changed, what cannot be. */
export type Work = {
  record: PersonRecord
  readonly row: PersonRow
  readonly context: Context
  readonly fields: FieldChange[]
  readonly faults: [ColumnKey, FaultReason, string][]
}

/** Notes what becomes different; `day`: from when on. */
export function note(work: Work, key: ColumnKey, from: FieldChange['from'], to: FieldChange['to'], day?: Day): void {
  work.fields.push({ key, from, to, day: day ?? null, hidden: false })
}

/** Changes the record, unless its rules refuse: then the cell is at fault. */
export function attempt(work: Work, key: ColumnKey, value: string, change: () => PersonRecord): void {
  try {
    work.record = change()
  } catch (problem) {
    if (!(problem instanceof Refused)) throw problem
    work.faults.push([key, problem.reason as FaultReason, value])
  }
}

/** The day before; until then the former holds. */
export const eve = (day: Day): Day => addDays(day, -1)
