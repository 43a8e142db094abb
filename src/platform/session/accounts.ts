import { Refused, SignedOut } from '#/platform/errors.ts'
import { type Entry, entrance } from './entrance.ts'
import { Nothing, SetPassword } from './schema.ts'

/** Ends every session of the caller, this one included. */
export const signOutEverywhere = entrance({
  input: Nothing,
  output: Nothing,
  async run(entry) {
    const { adapter, userId } = await caller(entry)
    await adapter.deleteUserSessions(userId)
    entry.setSession(undefined)
    return {}
  },
})

/** Sets the first password, or changes it (then the current one is needed); other browsers are signed out. */
export const setPassword = entrance({
  input: SetPassword,
  output: Nothing,
  async run(entry, { password, current }) {
    const { adapter, userId } = await caller(entry)
    await entry.throttle('password', userId, entry.address)
    const context = await entry.auth.$context
    const account = await adapter.findCredentialAccount(userId)
    if (account?.password && !(await context.password.verify({ hash: account.password, password: current ?? '' }))) {
      throw new Refused('wrong-credentials')
    }
    const hash = await context.password.hash(password)
    if (account) await adapter.updateAccount(account.id, { password: hash })
    else await adapter.linkAccount({ userId, providerId: 'credential', accountId: userId, password: hash })
    await adapter.deleteUserSessions(userId)
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
