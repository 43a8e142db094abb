import { createHmac, timingSafeEqual } from 'node:crypto'
import { parse, serialize } from 'hono/utils/cookie'

/** How long a browser stays signed in. */
export const SESSION_SECONDS = 30 * 24 * 3600

type Settings = { secret: string; baseUrl: string }

const overHttps = (baseUrl: string) => baseUrl.startsWith('https://')
const nameOf = ({ baseUrl }: Settings) => (overHttps(baseUrl) ? '__Host-banso' : 'banso')
const signature = (token: string, { secret }: Settings) => createHmac('sha256', secret).update(token).digest()

/** The `Set-Cookie` of a new session, or (without a token) the one that ends it. */
export function sessionCookie(token: string | undefined, settings: Settings): string {
  const value = token ? `${token}.${signature(token, settings).toString('base64url')}` : ''
  return serialize(nameOf(settings), value, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: overHttps(settings.baseUrl),
    maxAge: token ? SESSION_SECONDS : 0,
  })
}

/** The session token a request carries, if it is one of ours. */
export function sessionToken(cookieHeader: string | undefined, settings: Settings): string | undefined {
  const value = cookieHeader && parse(cookieHeader, nameOf(settings))[nameOf(settings)]
  const [token, signed] = value ? value.split('.') : []
  if (!token || !signed) return undefined
  const given = Buffer.from(signed, 'base64url')
  const right = signature(token, settings)
  return given.length === right.length && timingSafeEqual(given, right) ? token : undefined
}
