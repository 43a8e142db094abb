import { z } from 'zod'
import { Day } from '#/platform/schema.ts'

/** A step as *Today* shows it. `kind` picks the words; `path` is where it is done; `about` is whom it concerns, if not oneself. */
export const StepLine = z.object({
  id: z.uuid(),
  kind: z.enum(['reflections.write', 'reflections.answer']),
  month: z.string().nullable(),
  about: z.string().nullable(),
  minutes: z.int(),
  dueOn: Day,
  closesOn: Day,
  urgency: z.enum(['overdue', 'today', 'soon', 'later']),
  path: z.string(),
})
export type StepLine = z.infer<typeof StepLine>

/** What is asked of the reader today, most pressing first, and what they did in the last seven days. */
export const Today = z.object({
  today: Day,
  steps: z.array(StepLine),
  done: z.array(
    z.object({
      id: z.uuid(),
      kind: StepLine.shape.kind,
      month: z.string().nullable(),
      about: z.string().nullable(),
      doneOn: Day,
      path: z.string(),
    }),
  ),
})

/** A step on somebody's path: what it is and how it stands, never what was written. */
export const PathStep = StepLine.pick({ id: true, kind: true, month: true, dueOn: true }).extend({
  state: z.enum(['open', 'done', 'done-late', 'missed', 'closed']),
  doneOn: Day.nullable(),
})
export type PathStep = z.infer<typeof PathStep>
/** The last of them, the latest first. */
export const Path = z.object({ steps: z.array(PathStep) })
