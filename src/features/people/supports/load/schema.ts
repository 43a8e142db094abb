import { z } from 'zod'
import { Day } from '#/platform/schema.ts'
import { SupportKind } from '../../record/schema.ts'
import { Away, Load } from '../schema.ts'

/** `on`: a day to come, to see what has been planned by then. */
export const LoadWish = z.object({ supporterIds: z.array(z.uuid()).min(1).max(200), on: Day.optional() })
export const Loads = z.object({
  loads: z.array(z.object({ supporterId: z.uuid(), today: Load, later: Load.nullable() })),
})

/** Who could stand beside a person as something from a day on; without a person, who could take over. */
export const CandidateWish = z.object({
  search: z.string().max(100),
  personId: z.uuid().optional(),
  kind: SupportKind.optional(),
  on: Day,
})
/** `load` is that of today, `later` that of the day asked about; `already`: stands there as the same then, or will. */
export const Candidate = z.object({
  id: z.uuid(),
  displayName: z.string(),
  number: z.string(),
  unit: z.string().nullable(),
  load: Load,
  later: Load,
  away: Away.nullable(),
  already: z.boolean(),
})
export type Candidate = z.infer<typeof Candidate>
export const Candidates = z.object({ people: z.array(Candidate) })

/**
 * `absent` lists those alone who are on leave, soon will be, leave soon or have left. `alone` is how many people then have
 * nobody else of the kind.
 */
export const SupportersWish = z.object({
  unitId: z.uuid().optional(),
  show: z.enum(['all', 'absent']).default('all'),
  after: z.string().max(400).optional(),
})
export const SupporterLine = z.object({
  id: z.uuid(),
  displayName: z.string(),
  unit: z.string().nullable(),
  load: Load,
  away: Away.nullable(),
  lastDay: Day.nullable(),
  alone: z.int(),
})
export type SupporterLine = z.infer<typeof SupporterLine>
export const SupportersPage = z.object({ supporters: z.array(SupporterLine), next: z.string().nullable() })
