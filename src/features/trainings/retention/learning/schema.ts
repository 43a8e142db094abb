import { z } from 'zod'
import { Day } from '#/platform/schema.ts'
import { Told } from '../../activities/schema.ts'
import { PhaseNumber } from '../../schedule/schema.ts'
import { ConfirmationState } from '../confirming/schema.ts'
import { Change, PlanRef } from '../schema.ts'

const PhaseState = z.enum(['ahead', 'open', 'done', 'done-out-of-window', 'missed', 'stopped'])

/** A phase as the learner sees it; `confirmation` where somebody beside them takes part. */
export const PhaseLine = z.object({
  number: PhaseNumber,
  title: Told,
  minutes: z.int(),
  state: PhaseState,
  plannedOn: Day,
  fromOn: Day,
  untilOn: Day,
  opensOn: Day,
  outOfTolerance: z.boolean(),
  /** Where no day of its window will do: the nearest before and after. */
  nearest: z.array(Day),
  doneOn: Day.nullable(),
  result: z.int().nullable(),
  takesSupporter: z.boolean(),
  confirmation: ConfirmationState.nullable(),
})
export type PhaseLine = z.infer<typeof PhaseLine>

const PlanState = z.enum(['running', 'over', 'stopped'])

const Training = z.object({ title: z.string(), titleEn: z.string() })

/** One training that somebody keeps: how far they are, what is open, what comes next, and where a no waits for them. */
export const PlanLine = PlanRef.extend({
  training: Training,
  dayZero: Day,
  state: PlanState,
  done: z.int(),
  missed: z.int(),
  open: z.array(z.object({ number: PhaseNumber, title: Told, minutes: z.int(), untilOn: Day })),
  next: z.object({ number: PhaseNumber, opensOn: Day }).nullable(),
  notYet: z.array(PhaseNumber),
})
export type PlanLine = z.infer<typeof PlanLine>
export const Learning = z.object({ plans: z.array(PlanLine) })

const Named = z.object({ id: z.uuid(), displayName: z.string() })

/** A whole plan, for the learner alone. */
export const PlanOut = PlanRef.extend({
  sessionId: z.uuid(),
  training: Training,
  dayZero: Day,
  state: PlanState,
  final: z.boolean(),
  today: Day,
  phases: z.array(PhaseLine),
  changes: z.array(z.object({ id: z.uuid(), changedOn: Day, change: Change })),
  supporter: z.object({ id: z.uuid(), displayName: z.string(), named: z.boolean() }).nullable(),
  owners: z.array(Named),
})
export type PlanOut = z.infer<typeof PlanOut>
