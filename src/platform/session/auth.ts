import { betterAuth } from 'better-auth'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { magicLink } from 'better-auth/plugins'
import { drizzle } from 'drizzle-orm/node-postgres'
import type pg from 'pg'
import { v7 } from 'uuid'
import { SESSION_SECONDS } from './cookie.ts'
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './schema.ts'
import { accounts, sessions, users, verifications } from './tables.ts'

const LINK_SECONDS = 30 * 60

/** Handed through the library as `metadata`: what to do with the secret it makes. */
export type LinkRequest = { deliver: (secret: string) => Promise<void> }

/**
 * The sign-in library: password hashing, one-use links, sessions. It is called from our own procedures only; none of
 * its addresses is reachable, and throttling is ours, since it believes `X-Forwarded-For`.
 */
export function openAuth(pool: pg.Pool, settings: { secret: string; baseUrl: string }) {
  return betterAuth({
    baseURL: settings.baseUrl,
    secret: settings.secret,
    database: drizzleAdapter(drizzle(pool), {
      provider: 'pg',
      schema: { user: users, session: sessions, account: accounts, verification: verifications },
    }),
    advanced: { database: { generateId: () => v7() } },
    session: { expiresIn: SESSION_SECONDS },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
    },
    plugins: [
      magicLink({
        expiresIn: LINK_SECONDS,
        disableSignUp: true,
        storeToken: 'hashed',
        sendMagicLink: ({ token, metadata }) => (metadata as LinkRequest).deliver(token),
      }),
    ],
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
  })
}
export type Auth = ReturnType<typeof openAuth>
