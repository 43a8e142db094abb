import { and, eq } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import { v7 } from 'uuid'
import { Refused, SignedOut } from '#/platform/errors.ts'
import { endSessionsOf } from './ending.ts'
import { type Entry, entrance } from './entrance.ts'
import { Nothing, SetPassword } from './schema.ts'
import { accounts, sessions, users } from './tables.ts'

/** Ends every session of the caller, this one included. */
export const signOutEverywhere = entrance({
  input: Nothing,
  output: Nothing,
  admit: caller,
  async run(entry) {
    const { userId } = await caller(entry)
    await endSessionsOf(entry.world, userId)
    entry.setSession(undefined)
    return {}
  },
})

/** Sets the first password, or changes it (then the current one is needed); other browsers are signed out. */
export const setPassword = entrance({
  input: SetPassword,
  output: Nothing,
  admit: caller,
  async run(entry, { password, current = '' }) {
    const { adapter, userId } = await caller(entry)
    await entry.throttle('password', userId, entry.address)
    const { password: passwords } = await entry.auth.$context
    const credential = and(eq(accounts.userId, userId), eq(accounts.providerId, 'credential'))
    await drizzle(entry.world.identity.pool).transaction(async (tx) => {
      // One change at a time: of two first passwords the second is a change, and needs the first.
      await tx.select({ id: users.id }).from(users).where(eq(users.id, userId)).for('update')
      const [account] = await tx.select().from(accounts).where(credential)
      if (account?.password && !(await passwords.verify({ hash: account.password, password: current }))) {
        throw new Refused('wrong-credentials')
      }
      const now = new Date()
      const set = { password: await passwords.hash(password), updatedAt: now }
      const fresh = { id: v7(), userId, accountId: userId, providerId: 'credential', createdAt: now }
      await (account
        ? tx.update(accounts).set(set).where(credential)
        : tx.insert(accounts).values({ ...fresh, ...set }))
      await tx.delete(sessions).where(eq(sessions.userId, userId))
    })
    entry.setSession((await adapter.createSession(userId)).token)
    return {}
  },
})

async function caller({ auth, token }: Entry) {
  const adapter = (await auth.$context).internalAdapter
  const found = token ? await adapter.findSession(token) : null
  if (!found) throw new SignedOut()
  return { adapter, userId: found.session.userId }
}
