import { z } from 'zod'
import { Question, Side } from '#/features/forms/schema.ts'
import { Day, Period } from '#/platform/schema.ts'

/** One round's figures. Of milestones a round is what opened in one month. */
export const SummaryWish = z.object({ programmeId: z.uuid(), period: Period })

const Head = z.object({
  programmeId: z.uuid(),
  programme: z.string(),
  kind: z.enum(['reflections', 'items']),
  period: Period,
})

/** How many gave each number (of a choice: the place of the option, from 1); null: not shown. */
const Counts = z.record(z.string(), z.int()).nullable()

/** What was published of a question: for everybody, and for those who see units, for each unit with what is below it. */
export const QuestionSummary = z.object({
  formId: z.uuid(),
  side: Side,
  question: Question,
  whole: Counts,
  units: z.array(z.object({ unitId: z.uuid(), unit: z.string(), counts: Counts })),
})
export type QuestionSummary = z.infer<typeof QuestionSummary>

/** `publishedOn` null: the round has not closed yet, or nobody was promised figures. */
export const Summary = Head.extend({ publishedOn: Day.nullable(), questions: z.array(QuestionSummary) })
export type Summary = z.infer<typeof Summary>

/** The rounds of which there are figures for the asker, the latest first. `shown`: some are of five people or more. */
export const SummaryRounds = z.object({
  rounds: z.array(Head.extend({ publishedOn: Day, shown: z.boolean() })),
})
export type SummaryRound = z.infer<typeof SummaryRounds>['rounds'][number]
