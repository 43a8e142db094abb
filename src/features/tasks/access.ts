import type { Actor } from '#/platform/use-case.ts'

/** What is asked of oneself is one's own to see. */
export const maySeeOwn = () => true

/** Whose path it is, the units in which they stand, and who trains or manages them today. */
export type Walking = { personId: string; unitIds: readonly string[]; supporterIds: readonly string[] }

/** Which steps somebody has taken and which lie ahead: they themselves, those who walk beside them, and HR. */
export const maySeePath = (actor: Actor, { personId, unitIds, supporterIds }: Walking) =>
  actor.personId === personId ||
  supporterIds.includes(actor.personId) ||
  actor.roles.has('hr') ||
  (actor.roles.has('unit-hr') && unitIds.some((id) => actor.officeUnits.includes(id)))
