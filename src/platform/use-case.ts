import { v7 } from 'uuid'
import type { z } from 'zod'
import type { Tx } from './database.ts'
import type { Day } from './day.ts'
import type { Entrusting } from './entrusted/entrusting.ts'
import type { Tallying } from './entrusted/tallying.ts'
import { NotFound } from './errors.ts'
import type { House } from './house.ts'
import type { Posting } from './mail/posting.ts'

export type Office = 'hr' | 'unit-hr' | 'executive' | 'admin'
export type Locale = 'ja' | 'en'

/** Who asks: a person of an organisation, at this moment, with the offices they hold. */
export type Actor = {
  personId: string
  organizationId: string
  userId: string
  sessionId: string
  roles: ReadonlySet<Office>
  /** The units whose HR they are, with what hangs below them. */
  officeUnits: readonly string[]
  locale: Locale
  timeZone: string
}

/** Everything a use-case may touch. Nothing else is reachable from one. */
export type Scene = {
  tx: Tx
  actor: Actor
  now: Temporal.Instant
  today: Day
  baseUrl: string
  mailing: boolean
  /** Everything here is invented, and no address may be a real one. */
  demo: boolean
  /** How the process and its database fare, for whoever looks after them. */
  house: () => Promise<House>
} & Entrusting &
  Tallying &
  Posting

type Spec<Input, Subject, Output, Wire> = {
  /** `Wire` is how it travels: defaults may be left out. */
  input: z.ZodType<Input, Wire>
  /** What may leave; anything else is dropped before it can leak. */
  output: z.ZodType<Output>
  /** What the permission is asked about: loaded once, handed to `may` and to `run`. Not there: 404. */
  subject: (scene: Scene, input: Input) => Promise<Subject>
  may: (actor: Actor, subject: Subject) => boolean
  run: (scene: Scene, input: Input, subject: Subject) => Promise<Output>
  /** Bytes of JSON it takes; 1 MB where nothing is said. */
  largestInput?: number
}
type QuerySpec<Input, Subject, Output, Wire> = Spec<Input, Subject, Output, Wire> & {
  /** The kinds of entrusted words it may show; `[]` for none. Others cannot be revealed from it. */
  reveals: readonly string[]
}
type CommandSpec<Input, Subject, Output, Wire> = Spec<Input, Subject, Output, Wire> & {
  /** Written to `events` with the id of what was changed. */
  event: `${string}.${string}`
  /** The row the event is about. */
  eventSubject: (input: Input, output: Output) => string
  /** The kinds of entrusted words it may open, if any: to compare or to show in its answer. */
  reveals?: readonly string[]
}

export type Procedure<Input = unknown, Output = unknown, Wire = unknown> = {
  kind: 'query' | 'command'
  input: z.ZodType<Input, Wire>
  output: z.ZodType<Output>
  reveals: readonly string[]
  largestInput: number
  /** Permission, work and event, inside the caller's transaction. */
  perform(scene: Scene, input: Input): Promise<Output>
}

const ONE_MEGABYTE = 1_000_000

export function query<Input, Subject, Output, Wire>(
  spec: QuerySpec<Input, Subject, Output, Wire>,
): Procedure<Input, Output, Wire> {
  return {
    kind: 'query',
    input: spec.input,
    output: spec.output,
    reveals: spec.reveals,
    largestInput: spec.largestInput ?? ONE_MEGABYTE,
    perform: (scene, input) => permitted(spec, scene, input),
  }
}

/** A command is a query that also leaves an event: audit, notices and insights read it. */
export function command<Input, Subject, Output, Wire>(
  spec: CommandSpec<Input, Subject, Output, Wire>,
): Procedure<Input, Output, Wire> {
  return {
    kind: 'command',
    input: spec.input,
    output: spec.output,
    reveals: spec.reveals ?? [],
    largestInput: spec.largestInput ?? ONE_MEGABYTE,
    async perform(scene, input) {
      const output = await permitted(spec, scene, input)
      recordEvent(scene.tx, spec.event, spec.eventSubject(input, output), scene.actor.personId, scene.now)
      return output
    },
  }
}

async function permitted<Input, Subject, Output, Wire>(
  spec: Spec<Input, Subject, Output, Wire>,
  scene: Scene,
  input: Input,
) {
  const subject = await spec.subject(scene, input)
  if (!spec.may(scene.actor, subject)) throw new NotFound()
  return spec.run(scene, input, subject)
}

export function recordEvent(tx: Tx, name: string, subjectId: string, actorId: string, at: Temporal.Instant): void {
  const values = [tx.organizationId, v7(), name, subjectId, actorId, at.toString()]
  tx.withCommit(tx.ask(RECORD, values))
}

const RECORD =
  'insert into app.events (organization_id, id, name, subject_id, actor_id, at) values ($1, $2, $3, $4, $5, $6)'
