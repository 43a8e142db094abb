import { eq } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import type { World } from '#/platform/world.ts'
import { sessions } from './tables.ts'

// Not through the sign-in library: it passes over a database that is away, and says that all is done.

/** Ends the session of this token, if there is one; from the next request on it is refused. */
export const endSession = ({ identity }: World, token: string) =>
  drizzle(identity.pool).delete(sessions).where(eq(sessions.token, token))

/** Ends every session of somebody. */
export const endSessionsOf = ({ identity }: World, userId: string) =>
  drizzle(identity.pool).delete(sessions).where(eq(sessions.userId, userId))
