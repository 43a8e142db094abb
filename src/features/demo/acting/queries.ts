import { formVersion } from '#/features/forms/api.ts'
import type { Question } from '#/features/forms/schema.ts'
import { actAs } from '#/platform/acting.ts'
import { dayIn } from '#/platform/day.ts'
import { Invalid, NotFound, Refused } from '#/platform/errors.ts'
import type { Procedure } from '#/platform/use-case.ts'
import type { World } from '#/platform/world.ts'
import type { Company, Someone } from '../company/schema.ts'
import { inDemo, personIdOf } from '../queries.ts'
import { DEMO, officesOn } from '../rules.ts'
import type { Plot } from '../schema.ts'

/** The invented people at work: who they are by id, and how they live. */
export type Troupe = {
  world: World
  plot: Plot
  company: Company
  timeZone: string
  byId: ReadonlyMap<string, Someone>
  /** What each version of a form asks: looked up once. */
  asked: Map<string, Promise<Question[]>>
  /** Whoever looks through somebody's eyes acts for them. */
  except: string | null
}

export function troupeOf(
  world: World,
  plot: Plot,
  company: Company,
  rest: Pick<Troupe, 'timeZone' | 'except'>,
): Troupe {
  const byId = new Map(company.people.map((someone) => [personIdOf(someone.key), someone]))
  return { world, plot, company, byId, asked: new Map(), ...rest }
}

export const questionsOf = ({ world, asked }: Troupe, formId: string): Promise<Question[]> =>
  asked.getOrInsertComputed(formId, async () => (await inDemo(world, (tx) => formVersion(tx, formId))).questions)

export type Play = <Input, Output, Wire>(
  personId: string,
  procedure: Procedure<Input, Output, Wire>,
  input: Wire,
) => Promise<Output | undefined>

/** Lets somebody do something. What visitors have changed may stand in the way: then it is left, and noted. */
export const playIn =
  ({ world, byId, timeZone }: Troupe): Play =>
  async (personId, procedure, input) => {
    const someone = byId.get(personId)
    const roles = someone ? officesOn(someone, dayIn(timeZone, world.clock.now())) : []
    try {
      return await actAs(world, { organizationId: DEMO, personId, roles, timeZone }, procedure, input)
    } catch (problem) {
      if (!(problem instanceof Refused || problem instanceof NotFound || problem instanceof Invalid)) throw problem
      const why = problem instanceof Invalid ? problem.issues.map(({ field }) => field).join() : problem.message
      world.log('demo-act-refused', { person: someone?.key ?? personId, why })
      return undefined
    }
  }
