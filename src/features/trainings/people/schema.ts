import { z } from 'zod'
import { MOST_PEOPLE, SessionRef } from '../schema.ts'

const PersonIds = z.array(z.uuid()).min(1).max(MOST_PEOPLE)
export const AddParticipants = SessionRef.extend({ personIds: PersonIds })
export const RemoveParticipant = SessionRef.extend({ personId: z.uuid() })

export const ListParticipants = SessionRef.extend({ after: z.string().max(400).optional() })
export const Participant = z.object({
  id: z.uuid(),
  displayName: z.string(),
  number: z.string(),
  unit: z.string().nullable(),
  /** Works here today. */
  here: z.boolean(),
})
export type Participant = z.infer<typeof Participant>
export const Participants = z.object({ people: z.array(Participant), count: z.int(), next: z.string().nullable() })

const Numbers = z.array(z.string().trim().min(1).max(100)).max(MOST_PEOPLE)
/** Whom to look for: everybody of a unit and below it, or those with these numbers, typed or in a file (base64). */
export const FindParticipants = SessionRef.extend({
  wish: z.union([
    z.object({ unitId: z.uuid() }),
    z.object({ numbers: Numbers }),
    z.object({ fileName: z.string().max(255), base64: z.string().max(14_000_000) }),
  ]),
})
export type FindParticipants = z.infer<typeof FindParticipants>
export const FoundParticipants = z.object({
  /** Those who can be added. */
  people: z.array(Participant.omit({ here: true })),
  /** Take part already. */
  there: z.int(),
  /** Numbers that nobody who works here has. */
  unknown: z.array(z.string()),
})
export type FoundParticipants = z.infer<typeof FoundParticipants>

export const StaffWish = SessionRef.extend({ personId: z.uuid(), as: z.enum(['owner', 'instructor']) })
export type StaffWish = z.infer<typeof StaffWish>
