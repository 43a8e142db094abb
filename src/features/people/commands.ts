import { eq, inArray, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { own } from '#/platform/database.ts'
import { Refused } from '#/platform/errors.ts'
import { newSecret, secretHash } from '#/platform/session/enrolment.ts'
import { command, type Scene } from '#/platform/use-case.ts'
import { anyone, mayKeepPeople } from './access.ts'
import { invitation } from './entering/mails.ts'
import { organizationOf } from './organization/queries.ts'
import { INVITATION_DAYS } from './queries.ts'
import { Invite, Invited, SetLocale } from './schema.ts'
import { notGoneOn } from './supporters/queries.ts'
import { type Person, persons } from './tables.ts'

/** Invites people, or invites them anew: an earlier link stops working. Who has come in already, or has left, is passed over. */
export const invite = command({
  input: Invite,
  output: Invited,
  event: 'people.invited',
  eventSubject: (_, { eventId }) => eventId,
  async subject({ tx, today }, { personIds }) {
    const staying = await notGoneOn(tx, personIds, today)
    return tx
      .select()
      .from(persons)
      .where(own(tx, persons, inArray(persons.id, staying), isNull(persons.activatedAt)))
  },
  may: mayKeepPeople,
  async run(scene, _, people) {
    const reachable = people.filter((person) => person.email)
    const links = await linksFor(scene, reachable)
    const ids = reachable.map(({ id }) => id)
    if (ids.length > 0) {
      await scene.tx
        .update(persons)
        .set({ invitedAt: scene.now })
        .where(own(scene.tx, persons, inArray(persons.id, ids)))
    }
    await send(scene, reachable, new Map(links.map(({ personId, url }) => [personId, url])))
    return {
      eventId: scene.actor.personId,
      invited: reachable.length,
      links: scene.mailing ? [] : links,
      withoutAddress: people.filter((person) => !person.email).map(({ displayName }) => displayName),
    }
  },
})

async function linksFor({ tx, now, baseUrl }: Scene, people: Person[]) {
  const expires = now.add({ hours: 24 * INVITATION_DAYS })
  const secrets = people.map(newSecret)
  await tx.client.query(
    'select app.invite(person, secret_hash, $3) from unnest($1::uuid[], $2::text[]) invited (person, secret_hash)',
    [people.map(({ id }) => id), secrets.map(secretHash), expires.toString()],
  )
  return people.map((person, index) => ({
    personId: person.id,
    displayName: person.displayName,
    url: `${baseUrl}/invitation#${secrets[index]}`,
  }))
}

async function send({ tx, post }: Scene, people: Person[], urls: Map<string, string>) {
  const organization = await organizationOf(tx)
  const addressees = people.map(({ id, email, locale }) => ({ personId: id, address: email!, locale }))
  await post(invitation, addressees, ({ personId }) => ({
    url: urls.get(personId)!,
    organization: organization.name,
    name: people.find(({ id }) => id === personId)!.displayName,
    days: INVITATION_DAYS,
  }))
}

/** The language one reads, on pages and in mails. */
export const setLocale = command({
  input: SetLocale,
  output: SetLocale.extend({ personId: z.uuid() }),
  event: 'people.locale-set',
  eventSubject: (_, { personId }) => personId,
  subject: async () => undefined,
  may: anyone,
  async run({ tx, actor }, { locale }) {
    const { languages } = await organizationOf(tx)
    if (!languages.includes(locale)) throw new Refused('language-not-offered')
    await tx
      .update(persons)
      .set({ locale })
      .where(own(tx, persons, eq(persons.id, actor.personId)))
    return { locale, personId: actor.personId }
  },
})
