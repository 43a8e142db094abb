import type { Actor } from '#/platform/use-case.ts'

export const isHr = (actor: Actor) => actor.roles.has('hr')

/** The programme office keeps the people; so does the administrator who sets an installation up. */
export const mayKeepPeople = (actor: Actor) => isHr(actor) || actor.roles.has('admin')

/** Where somebody stands: their unit today, or the first to come, and those above it. */
export type Placed = { unitIds: readonly string[] }

/** A unit's own HR keeps the people of the unit and of what hangs below it. */
export const isHrOf = (actor: Actor, { unitIds }: Placed) =>
  actor.roles.has('unit-hr') && unitIds.some((id) => actor.officeUnits.includes(id))

export const mayKeep = (actor: Actor, subject: Placed) => mayKeepPeople(actor) || isHrOf(actor, subject)

/** Lists of those one keeps: everybody, or the people of one's units. */
export const mayList = (actor: Actor) => mayKeepPeople(actor) || actor.roles.has('unit-hr')

/** What access to somebody's record is decided by; `supporterIds` stand beside them today. */
export type Subject = Placed & {
  personId: string
  /** Employed today. Who has left, or is yet to come, is known to those who keep them alone. */
  here: boolean
  /** Whether the one who asks is employed today: who is invited before their first day knows no colleague yet. */
  askerHere: boolean
  supporterIds: readonly string[]
  /** Those who support them or are going to. */
  barredIds: readonly string[]
}
export type View = 'office' | 'self' | 'supporter' | 'member' | 'nobody'

/** As whom somebody sees a person. About themselves nobody is the office, not even the office. */
export function viewOf(actor: Actor, subject: Subject): View {
  if (actor.personId === subject.personId) return 'self'
  if (mayKeep(actor, subject)) return 'office'
  if (!subject.here || !subject.askerHere) return 'nobody'
  return subject.supporterIds.includes(actor.personId) ? 'supporter' : 'member'
}

const isHrFor = (actor: Actor, subject: Placed) => isHr(actor) || isHrOf(actor, subject)
const isBarred = ({ personId }: Actor, subject: Subject) =>
  personId === subject.personId || subject.barredIds.includes(personId)

/** Why somebody is away: they themselves, and HR, but not about those whom they support. */
export const seesAbsenceKind = (actor: Actor, subject: Subject) =>
  actor.personId === subject.personId || (isHrFor(actor, subject) && !isBarred(actor, subject))

/** The address for before day one: they themselves, and HR. */
export const seesPrivateEmail = (actor: Actor, subject: Subject) =>
  actor.personId === subject.personId || isHrFor(actor, subject)

/** Who keeps absences; the administrator, who may not know why somebody is away, does not. */
export const mayKeepAbsences = (actor: Actor, subject: Placed) => isHrFor(actor, subject)

/** What concerns nobody but the person asking. */
export const anyone = () => true
