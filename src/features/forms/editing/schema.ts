import { z } from 'zod'
import { Day } from '#/platform/schema.ts'
import { DIMENSIONS, Key, Question, QuestionReaders, Side } from '../schema.ts'

/** Longer than a text of a form may be, so that what was pasted can be kept and cut by hand. */
const Typed = z.string().max(4000)
const Said = z.object({ ja: Typed, en: Typed })
export type Said = z.infer<typeof Said>

/** What makes a question appear; numbers count from `atLeast` to `atMost`. */
const DraftCondition = z.object({
  question: Key,
  equals: Key.nullable(),
  atLeast: z.number().nullable(),
  atMost: z.number().nullable(),
})
export type DraftCondition = z.infer<typeof DraftCondition>

const KINDS = ['scale', 'choice', 'many', 'number', 'text'] as const
export type Kind = (typeof KINDS)[number]

/** A question being edited: it has the fields of every kind, so that changing the kind and back loses nothing. */
const DraftQuestion = z.object({
  key: Key,
  kind: z.enum(KINDS),
  title: Said,
  help: Said,
  required: z.boolean(),
  dimension: z.enum(DIMENSIONS).nullable(),
  condition: DraftCondition.nullable(),
  readers: QuestionReaders,
  ends: z.object({ low: Said, high: Said }),
  options: z.array(z.object({ key: Key, label: Said })).max(30),
  min: z.number().nullable(),
  max: z.number().nullable(),
  maxLength: z.number().nullable(),
})
export type DraftQuestion = z.infer<typeof DraftQuestion>

const DraftGroup = z.object({ key: Key, title: Said, intro: Said, questions: z.array(DraftQuestion) })
export type DraftGroup = z.infer<typeof DraftGroup>

/** A form being edited, whole or half done: the questions stand in their groups. */
export const FormDraft = z
  .object({ title: Said, minutes: z.number().nullable(), groups: z.array(DraftGroup).min(1).max(12) })
  .refine(({ groups }) => groups.reduce((sum, { questions }) => sum + questions.length, 0) <= 60, {
    path: ['groups'],
    message: 'too-many-questions',
  })
export type FormDraft = z.infer<typeof FormDraft>

const Languages = z.array(z.enum(['ja', 'en']))
export type Language = 'ja' | 'en'

/** How a form is called, how long it takes, and how much it asks. */
const Outline = z.object({ side: Side, title: Said, minutes: z.number().nullable(), questions: z.number() })
export type Outline = z.infer<typeof Outline>

/** A version since the day from which it is asked. */
const Published = z.object({ version: z.number(), on: Day, answered: z.boolean() })
export type Published = z.infer<typeof Published>

const ListedForm = Outline.extend({
  id: z.uuid(),
  /** Something is edited and not yet published. */
  draft: z.boolean(),
  /** The newest published version; `answered`: any of them was. */
  latest: Published.nullable(),
  retired: z.boolean(),
})
export type ListedForm = z.infer<typeof ListedForm>

const LibrarySet = Outline.extend({ key: z.string() })
export type LibrarySet = z.infer<typeof LibrarySet>

export const FormList = z.object({ forms: z.array(ListedForm), library: z.array(LibrarySet) })
export type FormList = z.infer<typeof FormList>

export const FormRef = z.object({ formId: z.uuid() })

/** A form with what is edited and what was published. */
export const EditedForm = z.object({
  id: z.uuid(),
  side: Side,
  retired: z.boolean(),
  languages: Languages,
  /** What is edited, else the newest version, ready to be changed. */
  content: FormDraft,
  /** Something of it is not yet published. */
  draft: z.boolean(),
  revision: z.number(),
  keptAt: z.string().nullable(),
  /** Newest first. */
  versions: z.array(Published),
  /** Questions as they were answered: their meaning stays. */
  frozen: z.array(Question),
})
export type EditedForm = z.infer<typeof EditedForm>

/** With what a new form begins: nothing, a set that Banso brings, or another form of the organisation's. */
export const Beginning = z.union([
  z.strictObject({ side: Side }),
  z.strictObject({ library: z.string().max(40) }),
  z.strictObject({ copyOf: z.uuid() }),
])
export type Beginning = z.infer<typeof Beginning>

export const MakeForm = z.object({ formId: z.uuid(), from: Beginning })

export const KeepDraft = z.object({ formId: z.uuid(), draft: FormDraft, revision: z.int().min(0) })
export const DraftKept = z.object({ formId: z.uuid(), revision: z.number(), keptAt: z.string() })

/** Publishes the draft as it stood at `revision`, under the id of the version to come. */
export const PublishForm = z.object({ formId: z.uuid(), versionId: z.uuid(), revision: z.int().min(0) })
export const FormPublished = z.object({ formId: z.uuid(), version: z.number() })

export const DiscardDraft = z.object({ formId: z.uuid(), revision: z.int().min(0) })
/** `removed`: it was never published, so nothing is left of it. */
export const DraftDiscarded = z.object({ formId: z.uuid(), removed: z.boolean() })

export const RetireForm = z.object({ formId: z.uuid(), retired: z.boolean() })
