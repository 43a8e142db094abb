import { z } from 'zod'
import { Day } from '#/platform/schema.ts'

/** A name holds no sign that joins the names of a path. */
export const UnitName = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .refine((name) => !/[>\uff1e]/.test(name), { message: 'no-path-sign' })
const UnitCode = z.string().trim().min(1).max(40).nullable()

/** What is known of units, over all time. `closedOn` is the last day. */
export const UnitHistory = z.object({
  id: z.uuid(),
  code: z.string().nullable(),
  closedOn: Day.nullable(),
  successorId: z.uuid().nullable(),
  versions: z.array(z.object({ startsOn: Day, name: UnitName, parentId: z.uuid().nullable() })).min(1),
})
export type UnitHistory = z.infer<typeof UnitHistory>

const Named = z.object({ id: z.uuid(), displayName: z.string() })
export type Named = z.infer<typeof Named>

/**
 * A unit on a day. `own` are the people in the unit itself, `whole` those and the ones below it: null for whoever may
 * not know, and for those who see groups only, where a group would be small.
 */
export const UnitNode = z.object({
  id: z.uuid(),
  code: z.string().nullable(),
  name: z.string(),
  parentId: z.uuid().nullable(),
  heads: z.array(Named),
  hr: z.array(Named),
  own: z.int().nullable(),
  whole: z.int().nullable(),
})
export type UnitNode = z.infer<typeof UnitNode>

export const PlanKind = z.enum(['opens', 'renamed', 'moved', 'closes'])
/** What will be otherwise from a day on; `to` is the new name, the new parent or the successor, as it is called then. */
export const UnitPlan = z.object({
  unitId: z.uuid(),
  unit: z.string(),
  on: Day,
  kind: PlanKind,
  to: z.string().nullable(),
})
export type UnitPlan = z.infer<typeof UnitPlan>

/** A day other than today is for those who change units. */
export const UnitTreeWish = z.object({ day: Day.optional() })
export const UnitTree = z.object({ day: Day, units: z.array(UnitNode), plans: z.array(UnitPlan) })

export const OneUnit = z.object({ unitId: z.uuid() })
/** How a unit was, is and will be called, and what it hangs below; `endsOn` is the last day. */
export const UnitSpans = z.object({
  code: z.string().nullable(),
  spans: z.array(z.object({ startsOn: Day, endsOn: Day.nullable(), name: z.string(), parent: z.string().nullable() })),
  successor: z.string().nullable(),
})
export type UnitSpans = z.infer<typeof UnitSpans>

/** Whoever works in the unit itself on a day or will later, as a change of that day finds them. */
export const UnitPeopleWish = OneUnit.extend({ day: Day })
export const UnitPeople = z.object({ people: z.array(Named.extend({ position: z.string() })) })
export type UnitPerson = z.infer<typeof UnitPeople>['people'][number]

const NewUnit = { name: UnitName, code: UnitCode, parentId: z.uuid().nullable() }
export const OpenUnit = OneUnit.extend({ ...NewUnit, startsOn: Day })
export const RenameUnit = OneUnit.extend({ on: Day, name: UnitName })
export const MoveUnit = OneUnit.extend({ on: Day, parentId: z.uuid().nullable() })
/** People go along to `successorId`; `lastDay` null: it stays open after all. */
export const CloseUnit = OneUnit.extend({ lastDay: Day.nullable(), successorId: z.uuid().nullable() })
/** Units become one on a day, with their people; `opens` describes it where it is new. */
export const MergeUnits = z.object({
  unitIds: z.array(z.uuid()).min(1).max(50),
  intoId: z.uuid(),
  opens: z.object(NewUnit).nullable(),
  on: Day,
})
/** New units open beside a unit; people and units below it go where it is said. Who is not named stays, if it is kept. */
export const SplitUnit = OneUnit.extend({
  on: Day,
  keep: z.boolean(),
  parts: z
    .array(
      OneUnit.extend({ name: UnitName, code: UnitCode, personIds: z.array(z.uuid()), childIds: z.array(z.uuid()) }),
    )
    .min(1)
    .max(20),
})
/** Takes back one planned change of one day; sent again it finds nothing to take back. */
export const UnplanUnit = OneUnit.extend({ on: Day, kind: PlanKind })
