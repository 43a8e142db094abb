import { z } from 'zod'
import { Answers, FormVersion } from '#/features/forms/schema.ts'
import { Day } from '#/platform/schema.ts'
import { Revision, SessionRef, SessionState } from '../../schema.ts'
import { EvaluationMethod } from '../schema.ts'

export const PaperKind = z.enum(['before', 'after', 'understanding', 'satisfaction'])
export type PaperKind = z.infer<typeof PaperKind>

/** A paper as its owner keeps it; `points` at most, 0 where nothing of it is scored. */
export const Paper = z.object({
  id: z.uuid(),
  kind: PaperKind,
  form: FormVersion,
  points: z.int().min(0).max(100),
  opensOn: Day,
  dueOn: Day,
  revision: Revision,
})
export type Paper = z.infer<typeof Paper>

export const KeepPaper = SessionRef.extend({ paper: Paper })
export const RemovePaper = SessionRef.extend({ paperId: z.uuid(), revision: Revision })
export const Kept = z.object({ id: z.uuid(), revision: z.int() })
export const ChangeEvaluation = SessionRef.extend({ method: EvaluationMethod, revision: Revision })

/** How a session is evaluated: the method, its papers, what of them is still missing, and what Banso proposes. */
export const Evaluation = z.object({
  sessionId: z.uuid(),
  revision: z.int(),
  state: SessionState,
  /** Is one of the owners; nothing of the method changes once people are evaluated by it. */
  mayChange: z.boolean(),
  method: EvaluationMethod.nullable(),
  papers: z.array(Paper.extend({ asked: z.int(), handedIn: z.int() })),
  /** The papers nobody has made yet, ready to be taken as they are. */
  offered: z.array(Paper.omit({ id: true, revision: true })),
  gaps: z.array(z.enum(['no-method', 'method-flawed', 'points-differ', 'no-understanding'])),
})
export type Evaluation = z.infer<typeof Evaluation>

export const PaperId = z.object({ paperId: z.uuid() })
export const SheetId = z.object({ sheetId: z.uuid() })
/** A paper on the desk of whoever fills it in; `readers` before a word is written. */
export const PaperToFill = z.object({
  paperId: z.uuid(),
  session: z.object({ title: z.string(), titleEn: z.string() }),
  kind: PaperKind,
  form: FormVersion,
  answers: Answers,
  revision: z.int(),
  keptAt: z.string().nullable(),
  readers: z.array(z.object({ personId: z.uuid(), displayName: z.string(), as: z.enum(['owner', 'instructor']) })),
  dueOn: Day,
  closesOn: Day,
  locked: z.enum(['handed-in', 'closed']).nullable(),
  handedOn: Day.nullable(),
})
export type PaperToFill = z.infer<typeof PaperToFill>

export const KeepPaperDraft = PaperId.extend({ answers: Answers, revision: Revision })
export const KeptPaperDraft = z.object({ revision: z.int(), keptAt: z.string() })
export const HandInPaper = PaperId.extend({ answers: Answers, shownReaders: z.array(z.uuid()).max(60) })
export const HandedIn = z.object({ paperId: z.uuid() })

/** Somebody's sheet as those who score it read it; `answers` null: not handed in. */
export const SheetRead = z.object({
  sheetId: z.uuid(),
  sessionId: z.uuid(),
  person: z.object({ id: z.uuid(), displayName: z.string() }),
  kind: PaperKind,
  form: FormVersion,
  points: z.int(),
  answers: Answers.nullable(),
  handedOn: Day.nullable(),
})
export type SheetRead = z.infer<typeof SheetRead>
