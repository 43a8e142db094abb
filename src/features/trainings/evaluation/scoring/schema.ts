import { z } from 'zod'
import { Key } from '#/features/forms/schema.ts'
import { Revision, SessionRef } from '../../schema.ts'
import { Criterion } from '../schema.ts'

/** What people score; what others and oneself say is not scored. */
export const SCORED = ['observation', 'before', 'after'] as const
export const Scored = z.enum(SCORED)
export type Scored = z.infer<typeof Scored>

const Hundredths = z.int().min(0).max(10_000)

/** Of somebody: points by criterion, in hundredths, and what is added for a language that is not theirs (T-40). */
export const ScoreRow = z.object({
  personId: z.uuid(),
  of: Scored,
  detail: z.record(Key, Hundredths),
  adjustment: Hundredths,
  adjustedFor: z.string().trim().max(200),
  revision: Revision,
})
export type ScoreRow = z.infer<typeof ScoreRow>

const MOST_ROWS = 6000
export const Score = SessionRef.extend({ rows: z.array(ScoreRow).min(1).max(MOST_ROWS) })
export const ScoreKept = SessionRef.extend({
  rows: z.array(ScoreRow.pick({ personId: true, of: true, revision: true })),
})

/** The sheet of those who score: everybody who takes part, and what was given so far. */
export const ScoringSheet = SessionRef.extend({
  /** `no-method`: nothing to score by yet; `settled`: scores are final, and only their owner corrects them. */
  locked: z.enum(['no-method', 'not-started', 'settled', 'over']).nullable(),
  criteria: z.array(Criterion),
  /** At most so many points for each; 0 where nothing of it is scored. */
  worth: z.object({ observation: z.int(), before: z.int(), after: z.int() }),
  people: z.array(
    z.object({
      personId: z.uuid(),
      displayName: z.string(),
      number: z.string(),
      /** What they handed in, to be read. */
      sheets: z.object({ before: z.uuid().nullable(), after: z.uuid().nullable() }),
      rows: z.array(ScoreRow.omit({ personId: true })),
    }),
  ),
})
export type ScoringSheet = z.infer<typeof ScoringSheet>

export const ScoringFileWish = SessionRef.extend({ format: z.enum(['xlsx', 'csv']) })
export const ScoringFile = z.object({ fileName: z.string(), base64: z.string() })
export const TakeIn = SessionRef.extend({ fileName: z.string().max(255), base64: z.string().max(14_000_000) })
export type TakeIn = z.infer<typeof TakeIn>

export const FAULTS = [
  'no-person',
  'person-twice',
  'not-a-number',
  'out-of-range',
  'too-fine',
  'reason-missing',
] as const
export type FaultReason = (typeof FAULTS)[number]
/** A row that cannot be taken: which line of the file, which column, and why. */
const Fault = z.object({ line: z.int(), column: z.string(), value: z.string(), reason: z.enum(FAULTS) })
export type Fault = z.infer<typeof Fault>

/** What taking the file in would change, person by person; rows with faults are left out. */
export const TakingIn = SessionRef.extend({
  changes: z.array(z.object({ personId: z.uuid(), displayName: z.string(), rows: z.array(ScoreRow) })),
  unchanged: z.int(),
  faults: z.array(Fault),
})
export type TakingIn = z.infer<typeof TakingIn>
