import type { Context } from 'hono'
import { Hono } from 'hono'
import { Invalid, NotFound, SignedOut } from '#/platform/errors.ts'
import type { Auth } from '#/platform/session/auth.ts'
import { sessionCookie, sessionToken } from '#/platform/session/cookie.ts'
import { endSession } from '#/platform/session/ending.ts'
import type { Entrance } from '#/platform/session/entrance.ts'
import type { Throttle } from '#/platform/session/throttle.ts'
import type { Actor, Locale, Office, Procedure } from '#/platform/use-case.ts'
import { sceneFor, type World } from '#/platform/world.ts'
import { callerAddress } from './address.ts'
import { bodyWithin, jsonIn } from './body.ts'
import { answerFor, issueOf } from './refusals.ts'

// biome-ignore lint/suspicious/noExplicitAny: a list of procedures, each with an input of its own
export type AnyProcedure = Procedure<any, any, any> | Entrance<any, any, any>
export type Features = Record<string, Record<string, AnyProcedure>>
/** What a request leaves for its log line. */
export type Variables = { personId: string | undefined; procedure: string | undefined }
export type Door = { features: Features; world: World; auth: Auth; throttle: Throttle }

/** The one door: `POST /api/<feature>.<procedure>` with a JSON body. */
export function procedures({ features, world, auth, throttle }: Door) {
  const byName = new Map<string, AnyProcedure>(
    Object.entries(features).flatMap(([feature, procedures]) =>
      Object.entries(procedures).map(([name, procedure]) => [`${feature}.${name}`, procedure] as const),
    ),
  )
  const settings = { secret: world.key.sessionSecret, baseUrl: world.config.baseUrl }
  const ownOrigins = originsOf(world.config.baseUrl)

  return new Hono<{ Variables: Variables }>().post('/api/:procedure', async (c) => {
    const name: string = c.req.param('procedure')
    const procedure = byName.get(name)
    c.set('procedure', procedure && name)
    const most = procedure?.largestInput ?? 0
    try {
      const body = await bodyWithin(c, most)
      const foreign = foreignness(c, ownOrigins)
      if (foreign) return c.json({ reason: foreign }, 400)
      if (!procedure) return notFound(c)
      if (body === undefined) return c.json({ reason: 'too-large', details: { bytes: most } }, 413)
      const raw = jsonIn(body)
      if (raw === undefined) return c.json({ reason: 'not-json' }, 400)
      const token = sessionToken(c.req.header('cookie'), settings)
      const output =
        procedure.kind === 'entrance' ? await enter(c, procedure, raw, token) : await perform(c, procedure, raw, token)
      return c.json(procedure.output.parse(output) as object)
    } catch (error) {
      return answerFor(c, error, world.log)
    }
  })

  async function perform(
    c: Context<{ Variables: Variables }>,
    procedure: Extract<AnyProcedure, Procedure>,
    raw: unknown,
    token: string | undefined,
  ) {
    if (!token) throw new SignedOut()
    const now = world.clock.now()
    return world.db.transaction(
      (client) =>
        client.query<Admitted>({
          name: 'admit',
          text: 'select * from app.admit($1, $2, $3)',
          values: [token, now.toString(), world.wall.now().toString()],
        }),
      ({ rows: [admitted] }) => {
        if (!admitted) throw new SignedOut()
        if (admitted.state === 'left') throw new SignedOut('left')
        c.set('personId', admitted.person_id)
        return admitted.organization_id
      },
      async (tx, { rows: [admitted] }) => {
        // After admission: a signed-out caller learns nothing of what an input should look like.
        const input = inputFrom(procedure, raw)
        const scene = sceneFor(world, tx, actorFrom(admitted!), now, procedure.reveals)
        return procedure.perform(scene, input)
      },
    )
  }

  async function enter(
    c: Context<{ Variables: Variables }>,
    procedure: Extract<AnyProcedure, Entrance>,
    raw: unknown,
    token: string | undefined,
  ) {
    let begun: string | undefined
    const entry = {
      world,
      auth,
      throttle,
      token,
      address: callerAddress(c, world.config.trustedProxies),
      locale: (c.req.header('accept-language') ?? '').startsWith('en') ? ('en' as const) : ('ja' as const),
      setSession(session: string | undefined) {
        begun = session
        c.header('set-cookie', sessionCookie(session, settings))
      },
    }
    await procedure.admit?.(entry)
    const output = await procedure.run(entry, inputFrom(procedure, raw))
    // Whoever comes in anew in this browser leaves what it was signed in to before.
    if (begun && token) await endSession(world, token)
    return output
  }
}

type Admitted = {
  session_id: string
  user_id: string
  organization_id: string
  person_id: string
  roles: Office[]
  office_units: string[]
  locale: Locale
  time_zone: string
  state: 'here' | 'left'
}

const actorFrom = (row: Admitted): Actor => ({
  personId: row.person_id,
  organizationId: row.organization_id,
  userId: row.user_id,
  sessionId: row.session_id,
  roles: new Set(row.roles),
  officeUnits: row.office_units,
  locale: row.locale,
  timeZone: row.time_zone,
})

function inputFrom({ input }: AnyProcedure, raw: unknown) {
  const read = input.safeParse(raw)
  if (!read.success) throw new Invalid(read.error.issues.map(issueOf))
  return read.data
}

/** Our own address; on this machine alone it has three names, and people type any of them. */
function originsOf(baseUrl: string): Set<string> {
  const { origin, protocol, hostname, port } = new URL(baseUrl)
  const names = ['localhost', '127.0.0.1', '[::1]']
  const others = names.includes(hostname) ? names.map((name) => `${protocol}//${name}${port && `:${port}`}`) : []
  return new Set([origin, ...others])
}

/** JSON from our own pages only: a form or a script of another site can send neither. */
function foreignness(c: Context, ownOrigins: ReadonlySet<string>): string | undefined {
  const origin = c.req.header('origin')
  const site = c.req.header('sec-fetch-site')
  if ((origin && !ownOrigins.has(origin)) || (site && site !== 'same-origin' && site !== 'none'))
    return 'foreign-origin'
  return c.req.header('content-type')?.startsWith('application/json') ? undefined : 'not-json'
}

export const notFound = (c: Context) => answerFor(c, new NotFound(), () => {})
