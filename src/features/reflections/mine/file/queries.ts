import { z } from 'zod'
import { formVersion } from '#/features/forms/api.ts'
import { organizationOf } from '#/features/people/organization/api.ts'
import { namesOf } from '#/features/people/supporters/api.ts'
import { query, type Scene } from '#/platform/use-case.ts'
import { answersIn } from '../../readers/rules.ts'
import { anyone } from '../access.ts'
import { fromOthers, supportOf } from '../around/queries.ts'
import { opened, placesOf } from '../opening/queries.ts'
import { saidBy } from '../queries.ts'
import { kindOf, OWN_KINDS, saidIn } from '../rules.ts'
import { type FromOther, MyFile } from '../schema.ts'

/**
 * Everything about oneself in one piece. What others wrote about one is opened for it, and they see that it was read;
 * letters of others to oneself are their words about them, and stay where they are.
 */
export const myFile = query({
  input: z.object({}),
  output: MyFile,
  reveals: OWN_KINDS,
  subject: async () => undefined,
  may: anyone,
  async run(scene) {
    const { tx, actor, now } = scene
    const { name } = await organizationOf(tx)
    const names = await namesOf(tx, [actor.personId])
    const said = await opened(scene, await saidBy(scene, null))
    const received: MyFile['received'] = []
    for (const one of (await fromOthers(scene, { limit: null, aboutMeAlone: true })).fromOthers)
      received.push({ ...one, ...(await wordsFrom(scene, one)) })
    return {
      version: 1 as const,
      madeAt: now.toString(),
      organization: name,
      person: { id: actor.personId, displayName: names.get(actor.personId) ?? '' },
      written: said.map(({ form, answers, ...one }) => ({ ...one, answers: saidIn(form, answers) })),
      received,
      supportedBy: await supportOf(scene),
      judgements: [],
    }
  },
})

/** What one other person wrote to one in this place. */
async function wordsFrom(scene: Scene, { what, subjectId, authorId }: FromOther & { authorId: string }) {
  const { formId } = (await placesOf(scene, [{ subjectId }]))(subjectId, what)
  const words = await scene.reveal(subjectId, [kindOf(what)])
  const bodies = words.filter((one) => one.authorId === authorId).map(({ body }) => body)
  if (what === 'letter') return { answers: [], texts: bodies.flatMap((body) => body ?? []) }
  const form = formId ? await formVersion(scene.tx, formId) : null
  return { answers: saidIn(form, answersIn(bodies)), texts: [] }
}
