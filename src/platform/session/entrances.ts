import { isAPIError } from 'better-auth/api'
import { Refused } from '#/platform/errors.ts'
import { mailing } from '#/platform/world.ts'
import { endSession } from './ending.ts'
import { entrance } from './entrance.ts'
import { installationRow } from './installation.ts'
import { Installation, LinkToken, Nothing, ownPath, Returning, SendLink, SignIn } from './schema.ts'

export const installation = entrance({
  input: Nothing,
  output: Installation,
  async run({ world }) {
    const row = await installationRow(world.identity.pool)
    return {
      claimed: row?.claimedAt != null,
      demo: row?.demo ?? false,
      mail: mailing(world),
      languages: ['ja', 'en'] as ('ja' | 'en')[],
    }
  },
})

/** With a password. An unknown address and a wrong password get the same answer after the same work. */
export const signIn = entrance({
  input: SignIn,
  output: Nothing,
  async run({ auth, throttle, address, setSession }, { email, password }) {
    await throttle('password', email, address)
    const result = await auth.api.signInEmail({ body: { email, password } }).catch(refusedOnly)
    if (!result) throw new Refused('wrong-credentials')
    setSession(result.token)
    return {}
  },
})

/** Asks for a link by mail. The answer never tells whether the address is known: a job finds out later. */
export const sendLink = entrance({
  input: SendLink,
  output: Nothing,
  async run({ world, throttle, address }, { email, returnTo }) {
    await throttle('link', email, address)
    const payload = JSON.stringify([{ email, returnTo: ownPath(returnTo) }])
    await world.identity.pool.query(`select app.enqueue('send-sign-in-link', $1::jsonb, null)`, [payload])
    return {}
  },
})

/** Uses up a link from a mail. The path to return to travels in the link, behind the secret. */
export const openLink = entrance({
  input: LinkToken,
  output: Returning,
  async run({ auth, throttle, address, setSession }, { token }) {
    await throttle('token', token, address)
    const [secret, path = ''] = token.split('.')
    const query = { token: secret! }
    const result = await auth.api.magicLinkVerify({ query, headers: new Headers() }).catch(refusedOnly)
    if (!result || !('token' in result)) throw new Refused('link-expired')
    setSession(result.token)
    return { returnTo: ownPath(Buffer.from(path, 'base64url').toString()) }
  },
})

/** Ends this session; without one it is already done. */
export const signOut = entrance({
  input: Nothing,
  output: Nothing,
  async run({ world, token, setSession }) {
    if (token) await endSession(world, token)
    setSession(undefined)
    return {}
  },
})

/** The library's own no. A database that is away is not the caller's fault, and uses up no link. */
function refusedOnly(error: unknown): undefined {
  if (!isAPIError(error)) throw error
}
