import type { Actor } from '#/platform/use-case.ts'
import { isHr, mayKeepPeople } from '../access.ts'
import { OfficeKind } from '../record/schema.ts'

/** Administrators give every office, HR all but that of administrators. */
export const mayGive = (actor: Actor, office: OfficeKind): boolean =>
  actor.roles.has('admin') || (isHr(actor) && office !== 'admin')

export const givenBy = (actor: Actor): OfficeKind[] => OfficeKind.options.filter((office) => mayGive(actor, office))

/** Whoever may give it; and everybody may lay their own down. */
export const mayEnd = (actor: Actor, { office, personId }: { office: OfficeKind; personId: string }): boolean =>
  mayGive(actor, office) || personId === actor.personId

export const maySeeOffices = mayKeepPeople
