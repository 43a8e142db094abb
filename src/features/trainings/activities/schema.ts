import { z } from 'zod'
import { Day } from '#/platform/schema.ts'
import { Language } from '../material/schema.ts'
import { Aspect, PhaseNumber } from '../schedule/schema.ts'

/** What Banso says to a learner: `plain` is easy Japanese with ruby, for whom Japanese is not the first language (T-40). */
export const Told = z.object({ ja: z.string(), plain: z.string(), en: z.string() })
export type Told = z.infer<typeof Told>

/** What an activity asks to be written; `scale` is 1 to 5. */
export const Field = z.object({
  key: z.string(),
  input: z.enum(['line', 'text', 'scale']),
  label: Told,
  hint: Told.optional(),
  ends: z.tuple([Told, Told]).optional(),
  optional: z.boolean().optional(),
})
export type Field = z.infer<typeof Field>

/** What of the material is asked for. */
export type Of = 'term' | 'content'
/** `reverse`: from the meaning to the word; `sorting` into parts; `related`: what is tied to it. */
export type Asking =
  | 'recall'
  | 'reverse'
  | 'matching'
  | 'sorting'
  | 'ordering'
  | 'cloze'
  | 'choice'
  | 'related'
  | 'inventory'
type Share = { key: string; of: Of; count: number; ask: Told }
/** An exercise as an activity wants it; what it becomes depends on the material there is (`making/rules.ts`). */
export type Wanted =
  | (Share & { kind: Asking })
  /** `whole`: about all of the training, not one piece of it. */
  | { key: string; kind: 'explain'; of: Of; ask: Told; whole?: true; checklist: readonly Told[] }
  | {
      key: string
      kind: 'fields'
      as: 'plan' | 'report'
      ask: Told
      /** Pieces to look at while writing; `without`: what is asked where there are none. */
      show?: { of: Of; count: number; without?: Told }
      fields: readonly Field[]
    }

/** One of the 28 things to do; `supporter`: somebody of the organisation confirms it, and reads this sentence (T-24). */
export type Activity = {
  key: string
  minutes: number
  title: Told
  why: Told
  supporter?: { deed: { ja: string; en: string } }
  /** Earlier places of the same aspect whose written words are shown again. */
  looksBack?: readonly number[]
  exercises: readonly Wanted[]
}

/** A piece of material in the reader's language. */
export const Card = z.object({
  key: z.string(),
  lang: z.string(),
  heading: z.string(),
  meaning: z.string(),
  example: z.string(),
})
export type Card = z.infer<typeof Card>
const Piece = z.object({ key: z.string(), lang: z.string(), text: z.string() })
export type Piece = z.infer<typeof Piece>

const common = { key: z.string(), ask: Told }
const Recall = z.object({
  ...common,
  kind: z.literal('recall'),
  /** What is seen first: the heading, or what it means. */
  front: z.enum(['heading', 'meaning']),
  cards: z.array(Card),
})
const Matching = z.object({
  ...common,
  kind: z.literal('matching'),
  items: z.array(Piece),
  options: z.array(Piece),
  /** The right option of each item. */
  solution: z.record(z.string(), z.string()),
})
const Ordering = z.object({
  ...common,
  kind: z.literal('ordering'),
  items: z.array(Piece),
  solution: z.array(z.string()),
})
const Cloze = z.object({
  ...common,
  kind: z.literal('cloze'),
  items: z.array(Piece.omit({ text: true }).extend({ before: z.string(), after: z.string(), answer: z.string() })),
})
const Choice = z.object({
  ...common,
  kind: z.literal('choice'),
  questions: z.array(Piece.extend({ options: z.array(Piece), solution: z.array(z.string()) })),
})
const Inventory = z.object({ ...common, kind: z.literal('inventory'), checklist: z.array(Piece) })
const Explain = z.object({
  ...common,
  kind: z.literal('explain'),
  about: Card.nullable(),
  checklist: z.array(z.object({ key: z.string(), text: Told })),
})
const Fields = z.object({
  ...common,
  kind: z.literal('fields'),
  as: z.enum(['plan', 'report']),
  cards: z.array(Card),
  fields: z.array(Field),
})

/** An exercise made of the material, with what is right: who practises sees at once what they knew. */
export const Exercise = z.discriminatedUnion('kind', [
  Recall,
  Matching,
  Ordering,
  Cloze,
  Choice,
  Inventory,
  Explain,
  Fields,
])
export type Exercise = z.infer<typeof Exercise>
export type ExerciseOf<Kind extends Exercise['kind']> = Extract<Exercise, { kind: Kind }>

/** What was given: `<exercise>.<item>` and what was chosen or written there. */
export const Answers = z
  .record(z.string().max(120), z.string().max(4000))
  .refine((answers) => Object.keys(answers).length <= 200)
export type Answers = z.infer<typeof Answers>

export const PhaseId = z.object({ planId: z.uuid(), number: PhaseNumber })
export const ReadPhase = PhaseId.extend({ language: Language.optional() })

/** What somebody wrote in an earlier phase, for themselves. */
export const Earlier = z.object({
  number: PhaseNumber,
  title: Told,
  lines: z.array(z.object({ label: Told, text: z.string() })),
})
export type Earlier = z.infer<typeof Earlier>

/** One phase to do, or as it was done; nobody but the learner gets it. */
export const LearningPhase = PhaseId.extend({
  training: z.object({ title: z.string(), titleEn: z.string() }),
  aspect: Aspect,
  place: z.int(),
  state: z.enum(['ahead', 'open', 'done', 'stopped']),
  opensOn: Day,
  fromOn: Day,
  untilOn: Day,
  doneOn: Day.nullable(),
  result: z.int().nullable(),
  minutes: z.int(),
  title: Told,
  why: Told,
  /** Who will be asked to confirm; `name` is null where nobody is there for it. */
  supporter: z.object({ name: z.string().nullable(), deed: z.object({ ja: z.string(), en: z.string() }) }).nullable(),
  exercises: z.array(Exercise),
  earlier: z.array(Earlier),
  /** The one shown, and those there are. */
  language: z.string(),
  languages: z.array(z.string()),
  /** The draft, or what was given when it was done. */
  answers: z.record(z.string(), z.string()),
  revision: z.int(),
  keptAt: z.string().nullable(),
})
export type LearningPhase = z.infer<typeof LearningPhase>

export const KeepPhaseDraft = PhaseId.extend({ answers: Answers, revision: z.int().min(0) })
export const KeptPhaseDraft = PhaseId.extend({ revision: z.int(), keptAt: z.string() })
export const DonePhase = PhaseId.extend({ answers: Answers, language: Language.optional() })
/** `result`: of what could be scored, in percent. */
export const PhaseDone = PhaseId.extend({ result: z.int().nullable() })
