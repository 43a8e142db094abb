import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { own } from '#/platform/database.ts'
import { Refused } from '#/platform/errors.ts'
import { PhotoProblem, squarePhoto } from '#/platform/photo.ts'
import { command } from '#/platform/use-case.ts'
import { anyone } from '../access.ts'
import { organizationOf } from '../organization/queries.ts'
import { checkInvented } from '../record/changing/rules.ts'
import { save } from '../record/commands.ts'
import { recordOf } from '../record/queries.ts'
import { ChangedProfile, ChangeMyProfile, PhotoSet, SetPhoto } from './schema.ts'
import { photos } from './tables.ts'

/** What one says about oneself; family and given name, and the address one signs in with, are the office's to change. */
export const changeMyProfile = command({
  input: ChangeMyProfile,
  output: ChangedProfile,
  event: 'people.profile-changed',
  eventSubject: (_, { personId }) => personId,
  subject: ({ tx, actor }) => recordOf(tx, actor.personId),
  may: anyone,
  async run({ tx, demo }, { revision, ...said }, before) {
    const { languages } = await organizationOf(tx)
    if (said.locale !== before.person.locale && !languages.includes(said.locale))
      throw new Refused('language-not-offered')
    checkInvented(demo, { privateEmail: said.privateEmail })
    const person = { ...before.person, ...said }
    await save(tx, [{ before, after: { ...before, person } }], revision)
    return { personId: before.id, revision: before.revision + 1 }
  },
})

/** Refused with the reasons of `PhotoProblem`. */
export const setPhoto = command({
  input: SetPhoto,
  output: PhotoSet,
  event: 'people.photo-set',
  eventSubject: (_, { personId }) => personId,
  largestInput: 21_000_000,
  subject: async () => undefined,
  may: anyone,
  async run({ tx, actor: { personId }, now }, { base64 }) {
    const content = await squarePhoto(Buffer.from(base64, 'base64')).catch((problem) => {
      throw problem instanceof PhotoProblem ? new Refused(problem.reason) : problem
    })
    await tx
      .insert(photos)
      .values({ personId, content, changedAt: now })
      .onConflictDoUpdate({
        target: [photos.organizationId, photos.personId],
        set: { content, changedAt: now },
      })
    return { personId }
  },
})

export const removePhoto = command({
  input: z.object({}),
  output: PhotoSet,
  event: 'people.photo-removed',
  eventSubject: (_, { personId }) => personId,
  subject: async () => undefined,
  may: anyone,
  async run({ tx, actor: { personId } }) {
    await tx.delete(photos).where(own(tx, photos, eq(photos.personId, personId)))
    return { personId }
  },
})
