import { NOBODY } from './database.ts'
import type { Actor, Office, Procedure } from './use-case.ts'
import { sceneFor, type World } from './world.ts'

/** Somebody for whom Banso itself acts: one of the invented people of a demo. */
export type Played = { organizationId: string; personId: string; roles: readonly Office[]; timeZone: string }

/** Does what a person of a demo would do in a page, with the same checks, at the time its clock shows. */
export async function actAs<Input, Output, Wire>(
  world: World,
  { organizationId, personId, roles, timeZone }: Played,
  procedure: Procedure<Input, Output, Wire>,
  input: Wire,
): Promise<Output> {
  if (!world.standing.demo) throw new Error('nobody acts for a real person')
  const actor: Actor = {
    ...{ personId, organizationId, userId: NOBODY, sessionId: NOBODY, locale: 'ja', timeZone },
    ...{ roles: new Set(roles), officeUnits: [] },
  }
  const enter = [organizationId, personId, roles.includes('hr') ? 'hr' : '', roles.includes('hr') ? personId : '']
  return world.db.transaction(
    async (client) => void (await client.query('select app.enter($1, $2, $3, $4)', enter)),
    () => organizationId,
    (tx) => {
      const scene = sceneFor(world, tx, actor, world.clock.now(), procedure.reveals)
      return procedure.perform(scene, procedure.input.parse(input))
    },
  )
}
