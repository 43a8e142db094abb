import type { Actor } from '#/platform/use-case.ts'
import { maySetUp } from '../access.ts'

/** The office keeps the material of a programme, and so does whoever answers for or teaches one of its sessions. */
export const mayKeepMaterial = (actor: Actor, { staffIds }: { staffIds: readonly string[] }) =>
  maySetUp(actor) || staffIds.includes(actor.personId)
