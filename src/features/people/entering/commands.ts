import { and, eq, gt, isNull } from 'drizzle-orm'
import { v7 } from 'uuid'
import { own } from '#/platform/database.ts'
import { type Day, dayIn } from '#/platform/day.ts'
import { NotFound, Refused } from '#/platform/errors.ts'
import { enrol, secretHash } from '#/platform/session/enrolment.ts'
import { entrance } from '#/platform/session/entrance.ts'
import { claimInstallation } from '#/platform/session/installation.ts'
import { LinkToken, Nothing } from '#/platform/session/schema.ts'
import { invitations } from '#/platform/session/tables.ts'
import { recordEvent } from '#/platform/use-case.ts'
import type { World } from '#/platform/world.ts'
import { organizations } from '../organization/tables.ts'
import { save } from '../record/commands.ts'
import type { PersonFields } from '../record/schema.ts'
import { displayName } from '../rules.ts'
import { persons } from '../tables.ts'
import { AcceptInvitation, Claim, Invitation } from './schema.ts'

const FIRST_NUMBER = '0001'

/** The first person of an empty installation founds its organisation, holding both offices. */
export const claim = entrance({
  input: Claim,
  output: Nothing,
  async run({ world, auth, throttle, address, setSession }, { token, password, organizationName, ...person }) {
    await throttle('token', token, address)
    const context = await auth.$context
    const passwordHash = await context.password.hash(password)
    const now = world.clock.now()
    const organizationId = v7()
    const { userId } = await world.identity.inOrganization(organizationId, async (tx) => {
      await claimInstallation(tx, token, now, false)

      const personId = v7()
      await tx.insert(organizations).values({ name: organizationName, locale: person.locale })
      await save(tx, [{ before: null, after: founder(personId, person, dayIn('Asia/Tokyo', now)) }])
      await tx
        .update(persons)
        .set({ activatedAt: now })
        .where(own(tx, persons, eq(persons.id, personId)))
      recordEvent(tx, 'people.installation-claimed', organizationId, personId, now)
      return enrol(tx, { email: person.email, name: displayName(person), personId, passwordHash }, now)
    })
    setSession((await context.internalAdapter.createSession(userId)).token)
    return {}
  },
})

/** Holds both offices, given by nobody. */
const founder = (
  id: string,
  person: Pick<PersonFields, 'familyName' | 'givenName' | 'email' | 'locale'>,
  day: Day,
) => ({
  id,
  person: { reading: '', otherName: '', chosenName: '', privateEmail: null, phone: '', ...person },
  employments: [{ id: v7(), number: FIRST_NUMBER, kind: 'other', hiredOn: day, endsOn: null }],
  assignments: [],
  absences: [],
  supports: [],
  offices: (['hr', 'admin'] as const).map((office) => ({
    id: v7(),
    office,
    unitId: null,
    startsOn: day,
    endsOn: null,
    givenBy: null,
  })),
})

/** Whom an invitation is for; looking does not use it up, so a mail scanner that follows links does no harm. */
export const invitation = entrance({
  input: LinkToken,
  output: Invitation,
  async run({ world, throttle, address }, { token }) {
    await throttle('token', token, address)
    const open = await openInvitation(world, token)
    return world.identity.inOrganization(open.organizationId, async (tx) => {
      const [row] = await tx
        .select({ person: persons, organizationName: organizations.name })
        .from(persons)
        .innerJoin(organizations, eq(organizations.organizationId, persons.organizationId))
        .where(own(tx, persons, eq(persons.id, open.personId)))
      if (!row) throw new NotFound()
      return { organizationName: row.organizationName, displayName: row.person.displayName }
    })
  },
})

/**
 * Uses the invitation up, once: the person becomes able to sign in and is signed in. Whoever signs in with the same
 * address already, for another organisation, keeps their password and is asked for it.
 */
export const acceptInvitation = entrance({
  input: AcceptInvitation,
  output: Nothing,
  async run({ world, auth, throttle, address, setSession }, { token, password }) {
    await throttle('token', token, address)
    const context = await auth.$context
    const passwordHash = password && (await context.password.hash(password))
    const open = await openInvitation(world, token)
    const now = world.clock.now()
    const { userId, isNew } = await world.identity.inOrganization(open.organizationId, async (tx) => {
      const usedAt = new Date(now.epochMilliseconds)
      const { rowCount } = await tx
        .update(invitations)
        .set({ usedAt })
        .where(
          and(
            eq(invitations.tokenHash, secretHash(token)),
            isNull(invitations.usedAt),
            gt(invitations.expiresAt, usedAt),
          ),
        )
      if (rowCount === 0) throw new Refused('link-used')
      const [person] = await tx
        .update(persons)
        .set({ activatedAt: now })
        .where(own(tx, persons, eq(persons.id, open.personId)))
        .returning()
      if (!person?.email) throw new NotFound()
      recordEvent(tx, 'people.invitation-accepted', person.id, person.id, now)
      const newcomer = {
        email: person.email.toLowerCase(),
        name: person.displayName,
        personId: person.id,
        passwordHash,
      }
      return enrol(tx, newcomer, now)
    })
    // The link may have come by a colleague's hand: an identity of its own is entered by its own password or mail.
    if (isNew) setSession((await context.internalAdapter.createSession(userId)).token)
    return {}
  },
})

async function openInvitation(world: World, token: string) {
  const { rows } = await world.identity.pool.query<{
    organization_id: string
    person_id: string
    used_at: Date | null
    expires_at: Date
  }>('select organization_id, person_id, used_at, expires_at from identity.invitations where token_hash = $1', [
    secretHash(token),
  ])
  const [row] = rows
  if (!row) throw new Refused('link-unknown')
  if (row.used_at) throw new Refused('link-used')
  if (row.expires_at.getTime() < world.clock.now().epochMilliseconds) throw new Refused('link-expired')
  return { organizationId: row.organization_id, personId: row.person_id }
}
