import { z } from 'zod'
import { Day } from '#/platform/schema.ts'
import { Revision, SessionRef, SessionState } from '../schema.ts'

/** Why a session cannot be judged yet. */
export const Obstacle = z.enum([
  ...['cancelled', 'not-started', 'not-over', 'no-people', 'no-hours', 'no-pay', 'not-settled'],
] as const)
export type Obstacle = z.infer<typeof Obstacle>

const Given = z.enum(['observation', 'before', 'after', 'peers', 'understanding'])
/** Of anything in hundredths: of a yen, of a percent, of a point. */
const Hundredths = z.int()

/** How many said 1 to 5. */
export const Satisfaction = z.array(z.int()).length(5)

/** What the formula says (T-01): the left side, what an hour costs on average, and what is over. */
export const Judged = z.object({
  reached: z.int(),
  worth: z.boolean(),
  left: Hundredths,
  pay: Hundredths,
  surplus: Hundredths,
  surplusInAll: Hundredths,
})
export type Judged = z.infer<typeof Judged>

/** A session's verdict with everything it is made of; for those who answer for it. */
export const Verdict = SessionRef.extend({
  programmeId: z.uuid(),
  title: z.string(),
  titleEn: z.string(),
  state: SessionState,
  endsOn: Day,
  revision: Revision,
  costYen: z.int(),
  minutes: z.int(),
  people: z.int(),
  settled: z.int(),
  passMark: z.int().nullable(),
  pay: z.object({ averageYen: z.int(), hours: z.int(), fiscalYear: z.int() }).nullable(),
  /** Empty: it can be judged, or was. */
  obstacles: z.array(Obstacle),
  /** How many must reach the mark, and as a share; null: not even all would be enough (B-03). Null in all: too little is known. */
  breakEven: z.object({ needed: z.int().nullable(), rate: Hundredths.nullable(), leastCostYen: z.int() }).nullable(),
  /** Once it was judged; it follows when a score is corrected. */
  judged: Judged.nullable(),
  /** Who is a little below the mark, by how much, and what alone could have lifted them. */
  below: z.array(
    z.object({
      person: z.object({ id: z.uuid(), displayName: z.string() }),
      short: Hundredths,
      by: z.array(Given),
      missing: z.array(Given),
    }),
  ),
  /** Beside the verdict, never in it: the return as commonly computed, with and without the time of people. */
  benefitYen: z.int().nullable(),
  timeYen: z.int().nullable(),
  returns: z.object({ ofCost: Hundredths.nullable(), ofAll: Hundredths.nullable() }).nullable(),
  /** Published once (T-09). */
  satisfaction: Satisfaction.nullable(),
  redesign: z.string(),
  redesigned: z.boolean(),
})
export type Verdict = z.infer<typeof Verdict>

export const SetBenefit = SessionRef.extend({ benefitYen: z.int().min(0).max(100_000_000_000).nullable() })
export const KeepRedesign = SessionRef.extend({ revision: Revision, text: z.string().trim().min(1).max(4000) })
export const Judging = SessionRef.extend({ worth: z.boolean() })
