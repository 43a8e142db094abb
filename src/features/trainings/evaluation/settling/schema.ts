import { z } from 'zod'
import { Day } from '#/platform/schema.ts'
import { SessionRef, SessionState } from '../../schema.ts'
import { ScoreRow } from '../scoring/schema.ts'

const Given = z.enum(['observation', 'before', 'after', 'peers', 'understanding'])
/** What is shown of points: hundredths, rounded down. */
const Hundredths = z.int()

const Standing = z.object({
  raw: Hundredths,
  adjusted: Hundredths,
  missing: z.array(Given),
  passed: z.boolean(),
  /** What was given for each thing; nothing where it is missing. */
  marks: z.array(z.object({ of: Given, points: Hundredths, adjustment: Hundredths, adjustedFor: z.string() })),
})

/** All who take part as they stand, for those who answer for the session. */
export const Scores = SessionRef.extend({
  state: SessionState,
  passMark: z.int(),
  worth: z.record(Given, z.int()),
  /** Until this day they rate each other, and no score is final before; null: nobody does. */
  ratingUntil: Day.nullable(),
  mayNotSettle: z.enum(['too-early', 'rating-open', 'over', 'gaps']).nullable(),
  people: z.array(
    Standing.extend({
      personId: z.uuid(),
      displayName: z.string(),
      number: z.string(),
      tier: z.int(),
      settled: z.boolean(),
    }),
  ),
})
export type Scores = z.infer<typeof Scores>

/** `knowing`: the people of whom one has seen that something is missing. */
export const SettleScores = SessionRef.extend({ knowing: z.array(z.uuid()).max(2000) })
export const Settled = SessionRef.extend({ settled: z.int() })

export const CorrectScore = SessionRef.extend({ row: ScoreRow })

/** One's own score; null until it is final. Who reads it is told in any case. */
export const MyScore = SessionRef.extend({
  title: z.string(),
  titleEn: z.string(),
  passMark: z.int(),
  worth: z.record(Given, z.int()),
  score: Standing.extend({ settledOn: Day }).nullable(),
  readers: z.array(z.object({ personId: z.uuid(), displayName: z.string(), as: z.enum(['owner', 'instructor']) })),
})
export type MyScore = z.infer<typeof MyScore>
