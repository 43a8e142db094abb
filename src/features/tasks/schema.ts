import { z } from 'zod'
import { Day, Period } from '#/platform/schema.ts'
import { Move } from './planning/schema.ts'

/** What a step asks for: each kind has its own words, and its own reminders. */
export const StepKind = z.enum([
  'reflections.write',
  'reflections.answer',
  /** The manager is asked to help a trainer who has not answered; it is about the new hire. */
  'reflections.help',
  /** Something came to a reflection that was handed in or read. */
  'reflections.read',
  /** A letter or a reply waits; it is about its author, where the reader is another. */
  'reflections.letter',
  /** A paper of a training is to be filled in. */
  'trainings.paper',
  /** Others of the same training are to be rated, without names. */
  'trainings.rate',
  /** Whoever answers for a training is to score it. */
  'trainings.score',
  /** A training was not worth its cost: its owner is to think about the next one (T-07). */
  'trainings.redesign',
  /** A phase of keeping what was learnt: its day would betray a score, so nobody but the learner sees it. */
  'trainings.phase',
  /** Somebody beside a learner is to say whether it happened; it is about the learner. */
  'trainings.confirm',
])
/** Steps that stand on nobody's path but the walker's own. */
export const UNSEEN = ['reflections.letter', 'trainings.redesign', 'trainings.phase'] as const satisfies z.infer<
  typeof StepKind
>[]
export type StepKind = z.infer<typeof StepKind>

/** Where a planned step was before, and why it is there no longer. */
export const Moved = Move.omit({ movedOn: true }).nullable()

/** A step as *Today* shows it. `kind` picks the words; `path` is where it is done; `about` is whom it concerns, if not oneself. */
export const StepLine = z.object({
  id: z.uuid(),
  kind: StepKind,
  period: Period.nullable(),
  about: z.string().nullable(),
  minutes: z.int(),
  dueOn: Day,
  closesOn: Day,
  urgency: z.enum(['overdue', 'today', 'soon', 'later']),
  path: z.string(),
  moved: Moved,
})
export type StepLine = z.infer<typeof StepLine>

const Titled = StepLine.pick({ id: true, kind: true, period: true, about: true })

/** A step that will open within two weeks. */
export const ComingStep = Titled.extend({ opensOn: Day, plannedOn: Day, outOfTolerance: z.boolean(), moved: Moved })
export type ComingStep = z.infer<typeof ComingStep>

/** Nothing is wanted any more, since the reader was on leave. */
export const ExcusedStep = Titled.extend({ dueOn: Day })
export type ExcusedStep = z.infer<typeof ExcusedStep>

/**
 * What is asked of the reader today, most pressing first; what is coming, what a leave has taken away lately, and what they
 * did in the last seven days.
 */
export const Today = z.object({
  today: Day,
  steps: z.array(StepLine),
  done: z.array(Titled.extend({ doneOn: Day, path: z.string() })),
  coming: z.array(ComingStep),
  excused: z.array(ExcusedStep),
})

/** A step on somebody's path: what it is and how it stands, never what was written. */
export const PathStep = StepLine.pick({ id: true, kind: true, period: true, dueOn: true }).extend({
  state: z.enum(['planned', 'open', 'done', 'done-late', 'done-out-of-window', 'missed', 'excused', 'closed']),
  doneOn: Day.nullable(),
  opensOn: Day,
  plannedOn: Day.nullable(),
  outOfTolerance: z.boolean(),
  moved: Moved,
})
export type PathStep = z.infer<typeof PathStep>
/** The last of them, the latest first. */
export const Path = z.object({ steps: z.array(PathStep) })
