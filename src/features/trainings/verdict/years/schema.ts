import { z } from 'zod'
import { Day } from '#/platform/schema.ts'
import { ProgrammeRef, SessionRef, SessionState } from '../../schema.ts'
import { Judged } from '../schema.ts'

/** A session among the others of its programme; how it was judged for those who answer for it alone. */
export const YearLine = SessionRef.extend({
  title: z.string(),
  titleEn: z.string(),
  endsOn: Day,
  state: SessionState,
  people: z.int(),
  judged: Judged.extend({ costYen: z.int(), minutes: z.int() }).nullable(),
})
export type YearLine = z.infer<typeof YearLine>

/** In the order of their days; those that were cancelled are left out. */
export const Years = ProgrammeRef.extend({ title: z.string(), titleEn: z.string(), sessions: z.array(YearLine) })
export type Years = z.infer<typeof Years>
