import { z } from 'zod'
import { SessionRef } from '../schema.ts'

/** An in-house instructor: monthly pay of the grade / monthly hours x hours of training (T-02). */
export const InHouse = z.object({
  grade: z.string().max(100),
  monthlyYen: z.int().min(0).max(100_000_000),
  monthlyHours: z.int().min(1).max(400),
  minutes: z.int().min(0).max(60_000),
})
export type InHouse = z.infer<typeof InHouse>

const Yen = z.int().min(0).max(10_000_000_000)
export const MOST_LINES = 200

/** What a line is for; what is not spent on learning, such as entertaining guests, is among `other` and not counted (T-02). */
export const CostKind = z.enum(['instructor', 'in-house', 'programme', 'travel', 'room', 'other'])
export type CostKind = z.infer<typeof CostKind>

export const CostRef = z.object({ costId: z.uuid() })
/** An in-house instructor is reckoned by grade and hours; anything else is said in yen. */
export const KeepCost = CostRef.extend(SessionRef.shape).extend({
  kind: CostKind,
  label: z.string().trim().max(200),
  amount: z.union([
    z.object({ yen: Yen }),
    z.object({ gradeId: z.uuid(), minutes: InHouse.shape.minutes.min(1) }),
    /** In-house as it stands, when only the words change. */
    z.object({ as: z.literal('before') }),
  ]),
  counted: z.boolean(),
  /** Why it is not counted. */
  why: z.string().trim().max(500),
})
export type KeepCost = z.infer<typeof KeepCost>
export const RemoveCost = CostRef.extend(SessionRef.shape)

export const GradeRef = z.object({ gradeId: z.uuid() })
const FiscalYear = z.int().min(2000).max(2100)
export const Grade = GradeRef.extend({
  name: z.string().trim().min(1).max(100),
  fiscalYear: FiscalYear,
  monthlyYen: InHouse.shape.monthlyYen,
  monthlyHours: InHouse.shape.monthlyHours,
})
export type Grade = z.infer<typeof Grade>

export const CostLine = z.object({
  ...CostRef.shape,
  ...{ kind: CostKind, label: z.string(), yen: z.int(), inHouse: InHouse.nullable(), counted: z.boolean() },
  why: z.string(),
})
export type CostLine = z.infer<typeof CostLine>
/** Every line of a session; `grades` are those of the fiscal year in which it ends. */
export const Costs = z.object({
  lines: z.array(CostLine),
  counted: z.int(),
  grades: z.array(Grade),
  /** How long people are trained: what an in-house instructor is reckoned by, unless it is said otherwise. */
  minutes: z.int(),
  mayChange: z.boolean(),
})
export type Costs = z.infer<typeof Costs>

/** What an hour costs on average (T-06). */
export const PayYear = z.object({
  fiscalYear: FiscalYear,
  averageYen: z.int().min(1).max(1_000_000_000),
  hours: z.int().min(100).max(8784),
})
export type PayYear = z.infer<typeof PayYear>
export const Pay = z.object({
  years: z.array(PayYear),
  grades: z.array(Grade),
  /** The fiscal year of today. */
  thisYear: z.int(),
})
export type Pay = z.infer<typeof Pay>
export const PayKept = z.object({ organizationId: z.uuid() })
