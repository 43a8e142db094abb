import { calendarOf } from '#/features/people/organization/api.ts'
import { supportersOn } from '#/features/people/supporters/api.ts'
import { ask, finishOwn, reopen } from '#/features/tasks/api.ts'
import { add } from '#/platform/database.ts'
import { found, Refused } from '#/platform/errors.ts'
import { command, type Scene } from '#/platform/use-case.ts'
import * as access from '../access.ts'
import { complete, FAR_AWAY, hold } from '../commands.ts'
import { answerDueOn } from '../programmes/rules.ts'
import { ADDING, personsAround, reflectionAround } from '../queries.ts'
import { answersIn, KIND, readersOf, sameAnswers, wereShown } from '../readers/rules.ts'
import { isHandedIn } from '../rules.ts'
import { Added, AddWords, KeepDraft, KeptDraft, LINE, ReflectionId } from '../schema.ts'
import { type Reflection, recipients } from '../tables.ts'
import { additionForm } from './rules.ts'

const held = async ({ tx }: Scene, { reflectionId }: { reflectionId: string }) => {
  const [row] = await hold(tx, { reflectionId })
  return found(row)
}

/** Keeps what one is about to add, for its author alone. */
export const keepAddition = command({
  input: KeepDraft,
  output: KeptDraft,
  event: 'reflections.addition-kept',
  eventSubject: ({ reflectionId }) => reflectionId,
  subject: held,
  may: access.mayWrite,
  async run({ now, ...scene }, { reflectionId, revision, ...draft }, { reflection }) {
    refuseUnlessOpen(reflection)
    const kept = await scene.keepDraft(ADDING, reflectionId, JSON.stringify(draft), revision)
    return { reflectionId, revision: kept, keptAt: now.toString() }
  },
})

/**
 * Adds a few words to what was handed in: its readers are the trainers of this day, who are told with the other things of
 * the day. 409: `not-submitted`, `withdrawn`, `readers-changed`, or `added` when the id was used for other words.
 */
export const addWords = command({
  input: AddWords,
  output: Added,
  event: 'reflections.added-to',
  eventSubject: ({ reflectionId }) => reflectionId,
  reveals: [KIND.added],
  subject: held,
  may: access.mayWrite,
  async run(scene, { reflectionId, additionId, answers, alsoToManager, shownReaders }, { reflection }) {
    const { tx, actor, today, now } = scene
    const done = { reflectionId, additionId }
    const given = complete(additionForm, answers)
    const before = await scene.reveal(reflectionId, [KIND.added])
    const same = before.find(({ slot }) => slot === additionId)
    if (same && sameAnswers(answersIn([same.body]), given)) return done
    if (same) throw new Refused('added')
    refuseUnlessOpen(reflection)

    const supporters = await supportersOn(tx, [actor.personId], today, LINE)
    const around = personsAround(actor.personId, supporters)
    const readers = readersOf('hire', 'trainer', around, alsoToManager)
    if (shownReaders && !wereShown(shownReaders, readers)) throw new Refused('readers-changed')
    const words = { kind: KIND.added, slot: additionId, aboutId: actor.personId, subjectId: reflectionId, readers }
    await scene.entrust([{ ...words, body: JSON.stringify(given) }])
    await scene.discardDraft(ADDING, reflectionId)
    if (readers.persons.length === 0) return done
    const asOf = (personId: string) =>
      around.trainers.includes(personId) ? ('trainer' as const) : ('manager' as const)
    const rows = readers.persons.map((personId) => ({ personId, reflectionId, kind: asOf(personId), shownAt: now }))
    await add(tx, recipients, rows, 'on conflict do nothing')
    await askToRead(scene, reflection, readers.persons)
    return done
  },
})

/** Ends the step that asked the reader to look at what had come to a reflection; the page calls it once it is open. */
export const noteRead = command({
  input: ReflectionId,
  output: ReflectionId,
  event: 'reflections.news-read',
  eventSubject: ({ reflectionId }) => reflectionId,
  subject: (scene, { reflectionId }) => reflectionAround(scene, reflectionId),
  may: access.mayRead,
  async run({ tx, actor, now }, { reflectionId }) {
    await finishOwn(tx, { kind: 'reflections.read', subjectId: reflectionId }, actor.personId, now)
    return { reflectionId }
  },
})

/** Asks people to look at what came to a reflection, each once until they have; told with the other things of the day. */
export async function askToRead({ tx, today }: Scene, reflection: Reflection, personIds: string[]): Promise<void> {
  const page = `/reflections/${reflection.id}`
  const which = { kind: 'reflections.read' as const, subjectId: reflection.id }
  const days = { opensOn: today, dueOn: answerDueOn(today, await calendarOf(tx)), closesOn: FAR_AWAY }
  const step = { ...which, aboutId: reflection.personId, period: reflection.period, minutes: 2 }
  await ask(
    tx,
    personIds.map((personId) => ({ ...step, personId, path: page, donePath: page, ...days })),
  )
  for (const personId of personIds) await reopen(tx, which, personId, days)
}

function refuseUnlessOpen(reflection: Reflection) {
  if (reflection.withdrawnAt) throw new Refused('withdrawn')
  if (!isHandedIn(reflection)) throw new Refused('not-submitted')
}
