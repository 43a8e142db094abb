import { formVersion } from '#/features/forms/api.ts'
import type { FormVersion } from '#/features/forms/schema.ts'
import { namesOf } from '#/features/people/supporters/api.ts'
import { dayIn } from '#/platform/day.ts'
import type { Revealed } from '#/platform/entrusted/entrusting.ts'
import { query, type Scene } from '#/platform/use-case.ts'
import * as access from '../access.ts'
import { answersIn, hiddenIn, KIND } from '../parts/rules.ts'
import { daysOf, headOf, lockOf, readerLines, reflectionAround } from '../queries.ts'
import type { Part } from '../rules.ts'
import { Reading, ReflectionId } from '../schema.ts'

const HIRE_PARTS: Part[] = ['marks', 'text']
const TRAINER_PARTS: Part[] = ['comment', 'hire-state', 'confidence']
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
    const { tx, actor, today } = scene
    const words = await scene.reveal(reflection.id, EVERY_KIND)
    const [hireForm, trainerForm] = [
      await formVersion(tx, programme.hireFormId),
      await formVersion(tx, programme.trainerFormId),
    ]
    const readSoFar = await scene.readersSoFar(reflection.id)
    const names = await namesOf(tx, [
      reflection.personId,
      ...recipients.map(({ personId }) => personId),
      ...words.map(({ authorId }) => authorId),
      ...readSoFar.map(({ readerId }) => readerId),
    ])
    const nameOf = (id: string) => names.get(id) ?? ''
    const as = access.isAuthor(actor, around)
      ? ('author' as const)
      : (access.toldAs(actor, around) ?? ('office' as const))
    const byHire = words.filter(({ kind }) => HIRE_PARTS.some((part) => KIND[part] === kind))
    const byTrainers = Map.groupBy(
      words.filter((part) => !byHire.includes(part)),
      ({ authorId }) => authorId,
    )
    return {
      reflection: { ...headOf(reflection, programme), ...daysOf(reflection, actor.timeZone) },
      person: { id: reflection.personId, displayName: nameOf(reflection.personId) },
      as,
      written: byHire.length > 0 ? readForm('hire', hireForm, byHire) : null,
      answers: [...byTrainers].map(([authorId, parts]) => ({
        by: nameOf(authorId),
        mine: authorId === actor.personId,
        on: dayIn(actor.timeZone, parts[0]!.writtenAt),
        read: readForm('trainer', trainerForm, parts),
      })),
      // An office sees neither the words nor, therefore, who else was given them.
      readers: as === 'office' ? [] : await readersNow(scene, around, nameOf),
      readSoFar: readSoFar.map(({ readerId, readAt }) => ({
        displayName: nameOf(readerId),
        readAt: readAt.toString(),
      })),
      mayAnswer: access.mayAnswer(actor, around) && reflection.state === 'submitted',
      mayWrite: access.mayWrite(actor, around) && lockOf(reflection, today) === null,
    }
  },
})

function readForm(side: 'hire' | 'trainer', form: FormVersion, parts: Revealed[]) {
  const shown = new Set(
    (side === 'hire' ? HIRE_PARTS : TRAINER_PARTS).filter((part) => parts.some(({ kind }) => kind === KIND[part])),
  )
  return { form, answers: answersIn(parts.map(({ body }) => body)), hidden: hiddenIn(side, form, shown) }
}

/** Those it was handed in to; whether the managers read the words as well was fixed with them. */
async function readersNow(
  scene: Scene,
  { reflection, recipients }: Awaited<ReturnType<typeof reflectionAround>>,
  nameOf: (id: string) => string,
) {
  const persons = {
    authorId: reflection.personId,
    trainers: recipients.filter(({ kind }) => kind === 'trainer').map(({ personId }) => personId),
    managers: recipients.filter(({ kind }) => kind === 'manager').map(({ personId }) => personId),
  }
  const named = recipients.map(({ personId }) => ({ supporterId: personId, displayName: nameOf(personId) }))
  const textReaders = await scene.readersOf(reflection.id, KIND.text)
  const alsoToManager = persons.managers.some((id) => textReaders.includes(id))
  return readerLines(persons, named, alsoToManager)
}
