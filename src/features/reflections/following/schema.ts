import { z } from 'zod'
import { Day, Period } from '#/platform/schema.ts'

/** Of a round, those who have not handed in, or the trainers who have not answered. */
export const RoundSide = z.object({ programmeId: z.uuid(), period: Period, side: z.enum(['hire', 'trainer']) })
export type RoundSide = z.infer<typeof RoundSide>

/**
 * Why somebody is not reminded now: `told-today`, the office has `asked` already and the mail has not left yet, the
 * window `closes` before the next mail, they are `away`, or no mail can reach them.
 */
export const LeftOut = z.enum(['told-today', 'asked', 'closes', 'away', 'no-address'])
export type LeftOut = z.infer<typeof LeftOut>

/** The first so many of a list of names; how many there are stands beside it. */
export const MOST_NAMES = 200
const Person = z.object({ personId: z.uuid(), displayName: z.string() })

/** Whom a reminder would reach, whom not and why; nothing is done. */
export const Missing = z.object({
  /** The working day whose mail carries it; null where no mails leave this installation. */
  goesOn: Day.nullable(),
  count: z.int(),
  /** For a trainer: of whose reflections. */
  people: z.array(Person.extend({ about: z.array(z.string()) })).max(MOST_NAMES),
  leftOutCount: z.int(),
  leftOut: z.array(Person.extend({ why: LeftOut })).max(MOST_NAMES),
})

export const RemindMissing = RoundSide
/** How many the next mail will reach because the office asked for it, those of an earlier press included. */
export const Reminded = z.object({ count: z.int(), goesOn: Day.nullable() })

/** Whether a manager is asked to help so that a reflection is answered, and who has not answered it. */
export const HelpAsked = z.object({ asked: z.boolean(), trainers: z.array(z.string()), submittedOn: Day.nullable() })
