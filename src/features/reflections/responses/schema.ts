import { z } from 'zod'
import { Day, Month } from '#/platform/schema.ts'

/** How many were asked and handed in, and how many of those were answered, in the months their periods begin. */
export const MonthLine = z.object({
  month: Month,
  /** Null where it is not known. */
  asked: z.int().nullable(),
  submitted: z.int(),
  answered: z.int(),
})
export type MonthLine = z.infer<typeof MonthLine>

export const Responses = z.object({
  /** The first month of the organisation's fiscal year, 1 to 12. */
  fiscalMonth: z.int(),
  /** In order; `imported` from a file, else counted here. */
  months: z.array(MonthLine.extend({ imported: z.boolean() })),
  /** The files whose months are there, newest first. */
  imports: z.array(z.object({ importId: z.uuid(), importedOn: Day, months: z.int(), from: Month, until: Month })),
})

export const ExportResponses = z.object({ format: z.enum(['csv', 'xlsx']) })

/** A file, base64, as the browser read it. */
export const HistoryFile = z.object({ fileName: z.string().max(255), base64: z.string().max(14_000_000) })
export type HistoryFile = z.infer<typeof HistoryFile>
export const HistoryColumn = z.enum(['month', 'asked', 'submitted', 'answered'])
export type HistoryColumn = z.infer<typeof HistoryColumn>

export const HistoryFault = z.object({
  line: z.int(),
  /** The place as Excel names it, `C7`; null where the column is missing. */
  cell: z.string().nullable(),
  column: HistoryColumn,
  value: z.string(),
  reason: z.enum([
    'heading-missing',
    'no-rows',
    'not-a-month',
    'not-a-number',
    'month-twice',
    'more-than-asked',
    'in-the-future',
    'counted-here',
  ]),
  /** The other row of a month that stands there twice. */
  otherLine: z.int().nullable(),
})
export type HistoryFault = z.infer<typeof HistoryFault>

/** What taking the file in would do; nothing is done, and nothing can be while there are faults. */
export const HistoryPreview = z.object({
  /** In order; `before` is what an earlier file said about the month. */
  months: z.array(MonthLine.extend({ before: MonthLine.nullable() })),
  /** The first 100. */
  faults: z.array(HistoryFault).max(100),
  faultCount: z.int(),
})
export type HistoryPreview = z.infer<typeof HistoryPreview>

export const ImportHistory = HistoryFile.extend({ importId: z.uuid() })
export const HistoryImport = z.object({ importId: z.uuid() })
export const HistoryDone = z.object({ importId: z.uuid(), months: z.int() })
