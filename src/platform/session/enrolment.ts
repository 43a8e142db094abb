import { createHash, randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import type { Tx } from '#/platform/database.ts'
import { accounts, memberships, users } from './tables.ts'

/** A secret for a link: long enough that nobody guesses it; the database keeps only its hash. */
export const newSecret = (): string => randomBytes(24).toString('base64url')
export const secretHash = (secret: string): string => createHash('sha256').update(secret).digest('hex')

type Newcomer = { email: string; name: string; personId: string; passwordHash: string | undefined }

/**
 * Lets a person of this organisation sign in: one identity per address, whichever organisations it is a member of.
 * `isNew`: nobody had that address. An identity that was there already gets one membership more and no new password:
 * whoever enrols it need not be its owner.
 */
export async function enrol(tx: Tx, { email, name, personId, passwordHash }: Newcomer, at: Temporal.Instant) {
  const now = new Date(at.epochMilliseconds)
  const moments = { createdAt: now, updatedAt: now }
  const made = await tx
    .insert(users)
    .values({ id: v7(), name, email, emailVerified: true, ...moments })
    .onConflictDoNothing()
    .returning({ id: users.id })
  const isNew = made.length > 0
  const [user] = await tx.select({ id: users.id }).from(users).where(eq(users.email, email))
  const userId = user!.id
  await tx
    .insert(memberships)
    .values({ userId, organizationId: tx.organizationId, personId, createdAt: now })
    .onConflictDoNothing()
  if (passwordHash && isNew) {
    const account = { id: v7(), userId, accountId: userId, providerId: 'credential', password: passwordHash }
    await tx.insert(accounts).values({ ...account, ...moments })
  }
  return { userId, isNew }
}
