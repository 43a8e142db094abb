import { z } from 'zod'
import { Day, Period } from '#/platform/schema.ts'
import { Cadence } from '../schema.ts'

/** Which people of a round are listed; nobody is narrowed by what they wrote, or whether they have begun to. */
export const Show = z.enum(['missing', 'late', 'waiting', 'answered', 'no-trainer'])
export type Show = z.infer<typeof Show>

/** Without a period it is the latest that was opened. */
export const RoundWish = z.object({
  programmeId: z.uuid(),
  period: Period.optional(),
  unitId: z.uuid().optional(),
  show: Show.optional(),
  after: z.string().max(400).optional(),
})

/** How it stands with one person; `late` and `missed`: not handed in, the due day or the window is over. */
export const Standing = z.enum(['open', 'late', 'missed', 'excused', 'submitted', 'answered'])
export type Standing = z.infer<typeof Standing>

const Counted = {
  asked: z.int(),
  submitted: z.int(),
  answered: z.int(),
  /** Median working days from handing in to the first answer; null while nobody has answered. */
  medianDays: z.number().nullable(),
}

/** A round as HR sees it: counts by unit, then who and when - never content, nor whether a draft exists (A-50, K-10). */
export type RoundWish = z.infer<typeof RoundWish>

export const Round = z.object({
  programme: z.object({ id: z.uuid(), name: z.string(), cadence: Cadence }),
  /** Null while no round was opened. */
  period: Period.nullable(),
  /** Those that were opened, newest first. */
  periods: z.array(Period),
  /** Null for milestones, which are each person's own. */
  days: z.object({ opensOn: Day, dueOn: Day, closesOn: Day }).nullable(),
  /** Nobody can hand in any more. */
  over: z.boolean(),
  /** Somebody is asked to answer. */
  answers: z.boolean(),
  total: z.object(Counted),
  /** Waiting or still open, and nobody there to answer. */
  withoutTrainer: z.int(),
  /** In the order of the tree. The nil UUID: people without a unit. */
  units: z.array(z.object({ unitId: z.uuid(), unit: z.string().nullable(), ...Counted })),
  people: z.array(
    z.object({
      reflectionId: z.uuid(),
      personId: z.uuid(),
      displayName: z.string(),
      unit: z.string().nullable(),
      standing: Standing,
      submittedOn: Day.nullable(),
      handedInLate: z.boolean(),
      answeredOn: Day.nullable(),
      /** Working days from handing in to the first answer, or until today while it is awaited; null where none is. */
      days: z.int().nullable(),
      trainers: z.array(z.string()),
      /** Somebody should be beside them as trainer, and nobody is; nor, perhaps, as manager. */
      lacks: z.array(z.enum(['trainer', 'manager'])),
    }),
  ),
  next: z.string().nullable(),
})
