import { z } from 'zod'
import { lengthOf } from '#/platform/text.ts'

/** Sixty questions of a form, and what a month adds: the sense of growth and ten more. */
const MOST_ANSWERS = 71
const LONGEST_ANSWER = 5000

/** Names a question, group or option inside its form: `growth`, `condition-note`. */
export const Key = z
  .string()
  .max(40)
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)

/** One text in every language of the product. */
export const Bilingual = z.object({ ja: z.string().trim().min(1).max(1000), en: z.string().trim().min(1).max(1000) })
export type Bilingual = z.infer<typeof Bilingual>

/** The three ways in which a new hire grows. */
export const DIMENSIONS = ['mental', 'self-growth', 'ability'] as const
export type Dimension = (typeof DIMENSIONS)[number]

/** Who writes a form: the new hire, or those who answer. */
export const Side = z.enum(['hire', 'trainer'])
export type Side = z.infer<typeof Side>

/** As what somebody may read: the new hire, those who answer, the managers, the office. */
export type Role = 'hire' | 'trainer' | 'manager' | 'hr'

/** `hidden`: nothing; `summary`: numbers about groups, published once; `answers`: each answer with its name. */
export const Level = z.enum(['hidden', 'summary', 'answers'])
export type Level = z.infer<typeof Level>

/** Who reads the answers to a question, as what; whoever writes it reads it in any case. */
export const QuestionReaders = z.object({
  hire: z.enum(['hidden', 'answers']),
  trainer: Level,
  manager: Level,
  hr: Level,
})
export type QuestionReaders = z.infer<typeof QuestionReaders>

/** Shown only while an earlier question is answered so; all limits named must hold. */
const Condition = z.object({
  question: Key,
  equals: z.union([z.string(), z.number()]).optional(),
  atLeast: z.number().optional(),
  atMost: z.number().optional(),
})
export type Condition = z.infer<typeof Condition>

const common = {
  key: Key,
  title: Bilingual,
  help: Bilingual.optional(),
  required: z.boolean(),
  group: Key,
  dimension: z.enum(DIMENSIONS).optional(),
  visibleIf: Condition.optional(),
  readers: QuestionReaders,
}

const options = z
  .array(z.object({ key: Key, label: Bilingual }))
  .min(2)
  .max(30)

const Scale = z.object({
  ...common,
  kind: z.literal('scale'),
  scale: z.object({ min: z.literal(1), max: z.literal(5), lowLabel: Bilingual, highLabel: Bilingual }),
})
const Choice = z.object({ ...common, kind: z.literal('choice'), options })
const Many = z.object({ ...common, kind: z.literal('many'), options })
const Quantity = z.object({
  ...common,
  kind: z.literal('number'),
  range: z.object({ min: z.number(), max: z.number() }).optional(),
})
const Text = z.object({
  ...common,
  kind: z.literal('text'),
  /** In code points. */
  maxLength: z.int().min(1).max(LONGEST_ANSWER).default(2000),
})

export const Question = z.discriminatedUnion('kind', [Scale, Choice, Many, Quantity, Text])
export type Question = z.infer<typeof Question>

const Shape = z.object({
  key: Key,
  version: z.int().min(1),
  title: Bilingual,
  groups: z
    .array(z.object({ key: Key, title: Bilingual, intro: Bilingual.optional() }))
    .min(1)
    .max(13),
  questions: z.array(Question).min(1).max(MOST_ANSWERS),
  minutes: z.int().min(1).max(60),
})

/**
 * One version of a form: what is asked, in which order and in which groups - a group is one screen on a phone.
 * `minutes` is an honest guess of the time it takes. Keys are unique, and a condition looks only at an earlier
 * question, so that what is visible can be told in one pass.
 */
export const FormVersion = Shape.superRefine((form, context) => {
  for (const { path, message } of flawsIn(form)) context.addIssue({ code: 'custom', path, message })
})
export type FormVersion = z.infer<typeof Shape>

const AnsweredText = z
  .string()
  .refine((text) => text.length <= 2 * LONGEST_ANSWER && lengthOf(text) <= LONGEST_ANSWER, 'too-long')
  .refine((text) => text.isWellFormed() && !text.includes('\0'), 'unreadable-character')
  .meta({ maxLength: LONGEST_ANSWER })

/** An answer as it travels; `null` says that it was emptied. Texts have at most 5000 code points. */
export const Answer = z.union([z.number(), AnsweredText, z.array(AnsweredText).max(30), z.null()])
export type Answer = z.infer<typeof Answer>

/** Answers by question key, whole or half done: at most 71. Whether they fit the form, `rules.ts` tells. */
export const Answers = z
  .record(Key, Answer)
  .refine((answers) => Object.keys(answers).length <= MOST_ANSWERS, 'too-many-answers')
  .meta({ maxProperties: MOST_ANSWERS })
export type Answers = z.infer<typeof Answers>

type Flaw = { path: (string | number)[]; message: string }

function flawsIn({ groups, questions }: FormVersion): Flaw[] {
  const flaws: Flaw[] = []
  const groupKeys = groups.map((group) => group.key)
  for (const place of repeated(groupKeys)) flaws.push({ path: ['groups', place], message: 'key-used-twice' })
  for (const place of repeated(questions.map((question) => question.key))) {
    flaws.push({ path: ['questions', place], message: 'key-used-twice' })
  }

  questions.forEach((question, place) => {
    const path = ['questions', place]
    if (!groupKeys.includes(question.group)) flaws.push({ path: [...path, 'group'], message: 'no-such-group' })
    if ('options' in question && repeated(question.options.map((option) => option.key)).length > 0) {
      flaws.push({ path: [...path, 'options'], message: 'key-used-twice' })
    }
    if (question.kind === 'number' && question.range && question.range.min > question.range.max) {
      flaws.push({ path: [...path, 'range'], message: 'ends-before-it-begins' })
    }
    if (question.kind === 'text' && Object.values(question.readers).includes('summary')) {
      flaws.push({ path: [...path, 'readers'], message: 'words-have-no-summary' })
    }
    if (question.visibleIf && !canHold(question.visibleIf, questions.slice(0, place))) {
      flaws.push({ path: [...path, 'visibleIf'], message: 'condition-never-holds' })
    }
  })
  return flaws
}

function canHold({ question: key, equals, atLeast, atMost }: Condition, earlier: Question[]): boolean {
  const asked = earlier.find((question) => question.key === key)
  switch (asked?.kind) {
    case 'scale':
    case 'number':
      return typeof equals !== 'string' && [equals, atLeast, atMost].some((limit) => limit !== undefined)
    case 'choice':
    case 'many':
      return atLeast === undefined && atMost === undefined && asked.options.some((option) => option.key === equals)
    default:
      return false
  }
}

/** The places at which something stands that stood before. */
function repeated(keys: string[]): number[] {
  return keys.flatMap((key, place) => (keys.indexOf(key) < place ? [place] : []))
}
