import { and, eq } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import { own } from '#/platform/database.ts'
import type { Auth, LinkRequest } from '#/platform/session/auth.ts'
import { memberships, users } from '#/platform/session/tables.ts'
import { postingFor, type World } from '#/platform/world.ts'
import { persons } from '../tables.ts'
import { signInLink } from './mails.ts'

type Wish = { email: string; returnTo: string }

/** Sends a sign-in link, if the address is somebody's; nobody is told whether it was. */
export async function sendSignInLink(world: World, auth: Auth, { email, returnTo }: Wish): Promise<void> {
  const [member] = await drizzle(world.identity.pool)
    .select({ organizationId: memberships.organizationId, personId: memberships.personId })
    .from(memberships)
    .innerJoin(users, and(eq(users.id, memberships.userId), eq(users.email, email)))
    .orderBy(memberships.createdAt)
    .limit(1)
  if (!member) return
  const deliver: LinkRequest['deliver'] = (secret) =>
    world.identity.inOrganization(member.organizationId, async (tx) => {
      const [person] = await tx
        .select()
        .from(persons)
        .where(own(tx, persons, eq(persons.id, member.personId)))
      if (!person) return
      const path = Buffer.from(returnTo).toString('base64url')
      const url = `${world.config.baseUrl}/link#${secret}.${path}`
      const addressee = { personId: person.id, address: email, locale: person.locale }
      await postingFor(world, tx, world.clock.now()).post(signInLink, [addressee], { url })
    })
  await auth.api.signInMagicLink({ body: { email, metadata: { deliver } }, headers: new Headers() })
}
