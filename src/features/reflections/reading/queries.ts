import { and, eq } from 'drizzle-orm'
import { formVersion } from '#/features/forms/api.ts'
import { readable } from '#/features/forms/readers/rules.ts'
import { ROLES } from '#/features/forms/rules.ts'
import type { FormVersion, Side } from '#/features/forms/schema.ts'
import { namesOf } from '#/features/people/supporters/api.ts'
import { steps } from '#/features/tasks/tables.ts'
import { own } from '#/platform/database.ts'
import { dayIn } from '#/platform/day.ts'
import type { Revealed } from '#/platform/entrusted/entrusting.ts'
import { query, type Scene } from '#/platform/use-case.ts'
import * as access from '../access.ts'
import { addedManagers, daysOf, headOf, lockOf, readerLines, reflectionAround } from '../queries.ts'
import { answersIn, KIND } from '../readers/rules.ts'
import { isHandedIn, next } from '../rules.ts'
import { Reading, ReflectionId } from '../schema.ts'

const EVERY_KIND = Object.values(KIND)

/** A reflection and its answer, as far as each was meant for the reader; its authors see that it was opened. */
export const reading = query({
  input: ReflectionId,
  output: Reading,
  reveals: EVERY_KIND,
  subject: (scene, { reflectionId }) => reflectionAround(scene, reflectionId),
  may: access.mayRead,
  async run(scene, _, around) {
    const { reflection, programme, recipients } = around
    const { state, withdrawnAt } = reflection
    const { tx, actor, today } = scene
    const words = await scene.reveal(reflection.id, EVERY_KIND)
    const hireForm = await formVersion(tx, reflection.hireFormId)
    const trainerForm = reflection.trainerFormId ? await formVersion(tx, reflection.trainerFormId) : hireForm
    const readSoFar = await scene.readersSoFar(reflection.id)
    const names = await namesOf(tx, [
      reflection.personId,
      ...recipients.map(({ personId }) => personId),
      ...words.map(({ authorId }) => authorId),
      ...readSoFar.map(({ readerId }) => readerId),
    ])
    const nameOf = (id: string) => names.get(id) ?? ''
    const me = recipients.find(({ personId }) => personId === actor.personId)
    const as = access.isAuthor(actor, around) ? ('author' as const) : (me?.kind ?? ('office' as const))
    // Who is shown it later reads what is meant for them as what they are, whoever else the author had chosen then.
    const isMeant = (slot: string) => !me?.shownAt || slot.split('+').includes(me.kind)
    const byHire = words.filter(({ kind, slot }) => kind === KIND.hire && isMeant(slot))
    const byTrainers = Map.groupBy(
      words.filter(({ kind }) => kind === KIND.trainer),
      ({ authorId }) => authorId,
    )
    const mine = access.isAuthor(actor, around)
    return {
      reflection: {
        ...headOf(reflection, programme),
        ...daysOf(reflection, actor.timeZone),
        withdrawnOn: withdrawnAt && dayIn(actor.timeZone, withdrawnAt),
      },
      person: { id: reflection.personId, displayName: nameOf(reflection.personId) },
      as,
      written: byHire.length > 0 ? readForm('hire', hireForm, byHire) : null,
      additions: words
        .filter(({ kind }) => kind === KIND.added)
        .map(({ body, writtenAt }) => ({ text: String(answersIn([body]).words ?? ''), at: writtenAt.toString() })),
      answers: [...byTrainers].map(([authorId, parts]) => ({
        by: nameOf(authorId),
        mine: authorId === actor.personId,
        on: dayIn(actor.timeZone, parts[0]!.writtenAt),
        read: readForm('trainer', trainerForm, parts),
      })),
      // An office sees neither the words nor, therefore, who else was given them.
      readers: as === 'office' ? [] : readersNow(around, nameOf, actor.timeZone),
      alsoToManager: mine && (await addedManagers(scene, reflection.id)),
      readSoFar: readSoFar.map(({ readerId, readAt }) => ({
        displayName: nameOf(readerId),
        readAt: readAt.toString(),
      })),
      answerable: reflection.trainerFormId !== null,
      mayAnswer:
        access.mayAnswer(actor, around) &&
        reflection.trainerFormId !== null &&
        isHandedIn(reflection) &&
        !withdrawnAt &&
        !byTrainers.has(actor.personId),
      mayWrite: mine && lockOf(reflection, today) === null,
      mayAdd: mine && isHandedIn(reflection) && !withdrawnAt,
      mayTakeBack:
        mine &&
        next(state, 'take-back') !== undefined &&
        !withdrawnAt &&
        today <= reflection.closesOn &&
        readSoFar.length === 0,
      news: await isAskedToRead(scene, reflection.id),
    }
  },
})

async function isAskedToRead({ tx, actor }: Scene, reflectionId: string): Promise<boolean> {
  const isOpen = and(eq(steps.personId, actor.personId), eq(steps.kind, 'reflections.read'), eq(steps.state, 'open'))
  const rows = await tx
    .select({ id: steps.id })
    .from(steps)
    .where(own(tx, steps, eq(steps.subjectId, reflectionId), isOpen))
  return rows.length > 0
}

function readForm(side: Side, whole: FormVersion, words: Revealed[]) {
  const { form, hidden } = readable(side, whole, new Set(words.map(({ slot }) => slot)))
  const shown = new Set(form.questions.map(({ key }) => key))
  const rest = whole.questions.filter(({ key }) => !shown.has(key))
  const others = ROLES.filter((role) => rest.some(({ readers }) => readers[role] === 'answers'))
  return { form, answers: answersIn(words.map(({ body }) => body)), hidden, others }
}

/** Those it was handed in to, or shown later. */
function readersNow({ reflection, recipients }: Around, nameOf: (id: string) => string, timeZone: string) {
  const named = recipients.map(({ personId, kind }) => ({ supporterId: personId, kind, displayName: nameOf(personId) }))
  const since = new Map(recipients.map(({ personId, shownAt }) => [personId, shownAt]))
  return readerLines(reflection.personId, named).map((line) => {
    const shownAt = line.personId ? since.get(line.personId) : null
    return shownAt ? { ...line, since: dayIn(timeZone, shownAt) } : line
  })
}
type Around = Awaited<ReturnType<typeof reflectionAround>>
