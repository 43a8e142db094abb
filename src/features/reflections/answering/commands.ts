import { eq } from 'drizzle-orm'
import { formVersion } from '#/features/forms/api.ts'
import type { Answers } from '#/features/forms/schema.ts'
import { addresseesOf, namesOf } from '#/features/people/supporters/api.ts'
import { finish } from '#/features/tasks/api.ts'
import { own } from '#/platform/database.ts'
import { Refused } from '#/platform/errors.ts'
import { command, type Scene } from '#/platform/use-case.ts'
import * as access from '../access.ts'
import { complete } from '../commands.ts'
import { count } from '../counts/commands.ts'
import { answered } from '../letters/mails.ts'
import { answersIn, KIND, partsIn, sameAnswers } from '../parts/rules.ts'
import { DRAFT, reflectionAround } from '../queries.ts'
import { readersOf } from '../rules.ts'
import { Answer, Done, KeepDraft, KeptDraft } from '../schema.ts'
import { type Reflection, reflections } from '../tables.ts'

/** Keeps a trainer's unfinished answer, for the trainer alone. */
export const keepAnswerDraft = command({
  input: KeepDraft,
  output: KeptDraft,
  event: 'reflections.answer-draft-kept',
  eventSubject: ({ reflectionId }) => reflectionId,
  subject: (scene, { reflectionId }) => reflectionAround(scene, reflectionId),
  may: access.mayAnswer,
  async run({ now, ...scene }, { reflectionId, answers, revision }, { reflection }) {
    if (reflection.state === 'answered') throw new Refused('answered')
    const kept = await scene.keepDraft(DRAFT, reflectionId, JSON.stringify({ answers }), revision)
    return { reflectionId, revision: kept, keptAt: now.toString() }
  },
})

/**
 * A trainer's answer: the comment for the new hire, the view of the person for manager and HR, the own
 * confidence for nobody. The new hire is told at once. 409 `answered` when another trainer was first.
 */
export const answer = command({
  input: Answer,
  output: Done,
  event: 'reflections.answered',
  eventSubject: ({ reflectionId }) => reflectionId,
  reveals: [KIND.comment, KIND['hire-state'], KIND.confidence],
  subject: (scene, { reflectionId }) => reflectionAround(scene, reflectionId),
  may: access.mayAnswer,
  async run(scene, { reflectionId, answers }, { reflection, programme, recipients }) {
    const { tx, actor, now } = scene
    const form = await formVersion(tx, programme.trainerFormId)
    const given = complete(form, answers)
    const { rowCount } = await tx
      .update(reflections)
      .set({ state: 'answered', answeredAt: now, answeredBy: actor.personId })
      .where(own(tx, reflections, eq(reflections.id, reflectionId), eq(reflections.state, 'submitted')))
    if (rowCount === 0) return sameAgain(scene, reflection, given)

    const told = (kind: 'trainer' | 'manager') =>
      recipients.filter((recipient) => recipient.kind === kind).map(({ personId }) => personId)
    const readers = readersOf({
      authorId: reflection.personId,
      trainers: told('trainer'),
      managers: told('manager'),
      alsoToManager: false,
    })
    await Promise.all([
      scene.entrust(
        partsIn('trainer', form, given).map((part) => ({
          ...part,
          aboutId: reflection.personId,
          subjectId: reflectionId,
          readers: withoutAuthor(readers[part.part], actor.personId),
        })),
      ),
      scene.discardDraft(DRAFT, reflectionId),
      finish(tx, { kind: 'reflections.answer', subjectId: reflectionId }, actor.personId, now),
      count(tx, [reflection], { answered: 1 }),
      tellHire(scene, reflection),
    ])
    return { reflectionId, state: 'answered' as const }
  },
})

const withoutAuthor = <R extends { persons: string[] }>(readers: R, authorId: string): R => ({
  ...readers,
  persons: readers.persons.filter((id) => id !== authorId),
})

async function tellHire({ tx, actor, today, baseUrl, post }: Scene, { id, personId, month }: Reflection) {
  const [addressees, names] = await Promise.all([addresseesOf(tx, [personId], today), namesOf(tx, [actor.personId])])
  await post(answered, addressees, {
    name: names.get(actor.personId) ?? '',
    month,
    url: `${baseUrl}/reflections/${id}`,
  })
}

async function sameAgain(scene: Scene, { id }: Reflection, given: Answers) {
  const [mine] = await scene.tx
    .select({ by: reflections.answeredBy })
    .from(reflections)
    .where(own(scene.tx, reflections, eq(reflections.id, id)))
  if (mine?.by !== scene.actor.personId) throw new Refused(mine?.by ? 'answered' : 'not-submitted')
  const written = await scene.reveal(id, [KIND.comment, KIND['hire-state'], KIND.confidence])
  if (!sameAnswers(answersIn(written.map(({ body }) => body)), given)) throw new Refused('answered')
  return { reflectionId: id, state: 'answered' as const }
}
