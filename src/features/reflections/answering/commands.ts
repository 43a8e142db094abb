import { eq } from 'drizzle-orm'
import { formVersion, markAnswered } from '#/features/forms/api.ts'
import type { Answers } from '#/features/forms/schema.ts'
import { calendarOf } from '#/features/people/organization/api.ts'
import { addresseesOf, namesOf } from '#/features/people/supporters/api.ts'
import { close, finish } from '#/features/tasks/api.ts'
import { own } from '#/platform/database.ts'
import { dayIn } from '#/platform/day.ts'
import { found, Refused } from '#/platform/errors.ts'
import { command, type Scene } from '#/platform/use-case.ts'
import { workingDaysBetween } from '#/platform/working-days.ts'
import * as access from '../access.ts'
import { askToRead } from '../adding/commands.ts'
import { complete, hold } from '../commands.ts'
import { count, noteAnswerTime } from '../counts/commands.ts'
import { answered } from '../letters/mails.ts'
import { DRAFT, reflectionAround } from '../queries.ts'
import { answersIn, KIND, keptIn, readersOf, sameAnswers } from '../readers/rules.ts'
import { isHandedIn } from '../rules.ts'
import { Answer, Done, KeepDraft, KeptDraft } from '../schema.ts'
import { type Reflection, reflections } from '../tables.ts'
import { hasAnswered } from './queries.ts'

/** Keeps a trainer's unfinished answer, for the trainer alone. */
export const keepAnswerDraft = command({
  input: KeepDraft,
  output: KeptDraft,
  event: 'reflections.answer-draft-kept',
  eventSubject: ({ reflectionId }) => reflectionId,
  subject: (scene, { reflectionId }) => reflectionAround(scene, reflectionId),
  may: access.mayAnswer,
  async run(scene, { reflectionId, answers, revision }, { reflection }) {
    refuseUnlessHandedIn(reflection)
    if (await hasAnswered(scene, reflectionId)) throw new Refused('answered')
    const kept = await scene.keepDraft(DRAFT, reflectionId, JSON.stringify({ answers }), revision)
    return { reflectionId, revision: kept, keptAt: scene.now.toString() }
  },
})

/**
 * A trainer's answer: the comment for the new hire, the view of the person for manager and HR, the own
 * confidence for nobody. The first is what was asked for: the new hire is told at once. The other trainers may add theirs
 * afterwards, which reaches the new hire with the other things of the day. 409: `answered` when the own answer is there
 * with other content, `not-submitted` when it was taken back, `withdrawn`.
 */
export const answer = command({
  input: Answer,
  output: Done,
  event: 'reflections.answered',
  eventSubject: ({ reflectionId }) => reflectionId,
  reveals: [KIND.trainer],
  subject: (scene, { reflectionId }) => reflectionAround(scene, reflectionId),
  may: access.mayAnswer,
  async run(scene, { reflectionId, answers }, { reflection: { trainerFormId }, recipients }) {
    const { tx, actor, now } = scene
    const formId = found(trainerFormId)
    const form = await formVersion(tx, formId)
    const given = complete(form, answers)
    const [held] = await hold(tx, { reflectionId })
    const { reflection } = found(held)
    if (await hasAnswered(scene, reflectionId)) return sameAgain(scene, reflectionId, given)
    refuseUnlessHandedIn(reflection)

    const told = (kind: 'trainer' | 'manager') =>
      recipients.flatMap((one) => (one.kind === kind && !one.shownAt ? one.personId : []))
    const around = { authorId: reflection.personId, trainers: told('trainer'), managers: told('manager') }
    await Promise.all([
      scene.entrust(
        keptIn('trainer', form, given).map((kept) => ({
          ...kept,
          aboutId: reflection.personId,
          subjectId: reflectionId,
          readers: withoutAuthor(readersOf('trainer', kept.slot, around), actor.personId),
        })),
      ),
      scene.discardDraft(DRAFT, reflectionId),
      markAnswered(tx, formId, now),
      reflection.state === 'submitted' ? first(scene, reflection) : askToRead(scene, reflection, [reflection.personId]),
    ])
    return { reflectionId, state: 'answered' as const }
  },
})

/** What only the first answer does: the waiting is over. */
async function first(scene: Scene, reflection: Reflection) {
  const { tx, actor, now, today } = scene
  const submittedOn = dayIn(actor.timeZone, reflection.submittedAt!)
  await tx
    .update(reflections)
    .set({ state: 'answered', answeredAt: now, answeredBy: actor.personId })
    .where(own(tx, reflections, eq(reflections.id, reflection.id)))
  await finish(tx, { kind: 'reflections.answer', subjectId: reflection.id }, actor.personId, now)
  await close(tx, { kind: 'reflections.help', subjectId: reflection.id })
  await count(tx, [reflection], { answered: 1 })
  await noteAnswerTime(tx, reflection, workingDaysBetween(submittedOn, today, await calendarOf(tx)))
  await tellHire(scene, reflection)
}

function refuseUnlessHandedIn(reflection: Reflection) {
  if (reflection.withdrawnAt) throw new Refused('withdrawn')
  if (!isHandedIn(reflection)) throw new Refused('not-submitted')
}

const withoutAuthor = <R extends { persons: string[] }>(readers: R, authorId: string): R => ({
  ...readers,
  persons: readers.persons.filter((id) => id !== authorId),
})

async function tellHire({ tx, actor, today, baseUrl, post }: Scene, { id, personId, period }: Reflection) {
  const [addressees, names] = await Promise.all([addresseesOf(tx, [personId], today), namesOf(tx, [actor.personId])])
  await post(answered, addressees, {
    name: names.get(actor.personId) ?? '',
    period,
    url: `${baseUrl}/reflections/${id}`,
  })
}

async function sameAgain(scene: Scene, reflectionId: string, given: Answers) {
  const written = await scene.reveal(reflectionId, [KIND.trainer])
  const mine = written.filter(({ authorId }) => authorId === scene.actor.personId)
  if (!sameAnswers(answersIn(mine.map(({ body }) => body)), given)) throw new Refused('answered')
  return { reflectionId, state: 'answered' as const }
}
