import { answer, haveHelped, letter, noteRead, reading, settleLetter, submit } from '#/features/reflections/api.ts'
import type { Day } from '#/platform/day.ts'
import type { Round } from '../company/schema.ts'
import { inDemo } from '../queries.ts'
import { type Waiting, waitingOn } from '../travelling/queries.ts'
import { type Play, playIn, questionsOf, type Troupe } from './queries.ts'

/** At most so many at once: a few connections are left for visitors. */
const AT_ONCE = 4

export async function allOf<T>(list: readonly T[], work: (one: T) => Promise<unknown>): Promise<void> {
  const rest = [...list]
  const next = async () => {
    for (let one = rest.shift(); one !== undefined; one = rest.shift()) await work(one)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, next))
}

type Reflected = Waiting & { reflection: NonNullable<Waiting['reflection']> }

/** What waits on a day for people who are at work, but for the one who does it themselves. */
export async function waitingFor({ world, timeZone, except }: Troupe, day: Day, kinds: string[]): Promise<Waiting[]> {
  const all = await inDemo(world, (tx) => waitingOn(tx, day, timeZone, kinds))
  return all.filter(({ personId }) => personId !== except)
}

const isReflected = (one: Waiting): one is Reflected => one.reflection !== null

const roundOf = (
  { company }: Troupe,
  { programme, period, opensOn, dueOn, closesOn }: Reflected['reflection'],
): Round => {
  const known = company.programmes.find(({ name }) => name === programme)
  return { programme: known?.key ?? programme, period, opensOn, dueOn, closesOn }
}

/** Whoever wants to by that day hands in what is open. */
export async function handIn(troupe: Troupe, day: Day): Promise<void> {
  const { plot, byId } = troupe
  const play = playIn(troupe)
  const waiting = (await waitingFor(troupe, day, ['reflections.write'])).filter(isReflected)
  const wanting = waiting.flatMap((step) => {
    const person = byId.get(step.personId)
    const round = roundOf(troupe, step.reflection)
    const how = person && plot.handsIn(person, round)
    return how && how.on <= day ? [{ step, person, round, how }] : []
  })
  await allOf(wanting, async ({ step, person, round, how: { alsoToManager } }) => {
    const questions = await questionsOf(troupe, step.reflection.hireFormId)
    const answers = plot.written(person, round, questions)
    await play(step.personId, submit, { reflectionId: step.subjectId, answers, alsoToManager })
  })
}

/** Trainers read and answer what they would have by that day. */
export async function answerAll(troupe: Troupe, day: Day): Promise<void> {
  const { plot, byId } = troupe
  const play = playIn(troupe)
  const waiting = (await waitingFor(troupe, day, ['reflections.answer'])).filter(isReflected)
  const done = new Set<string>()
  const wanting = waiting.flatMap((step) => {
    const { personId, aboutId, subjectId, reflection } = step
    const [trainer, person, round] = [byId.get(personId), byId.get(aboutId), roundOf(troupe, reflection)]
    const on =
      trainer && person && reflection.handedInOn && plot.answersOn(trainer, person, round, reflection.handedInOn)
    if (!on || on > day || done.has(subjectId)) return []
    done.add(subjectId)
    return [{ step, trainer, person, round }]
  })
  await allOf(wanting, async ({ step: { personId, subjectId, reflection }, trainer, person, round }) => {
    if (!reflection.trainerFormId) return
    const questions = await questionsOf(troupe, reflection.trainerFormId)
    const read = await play(personId, reading, { reflectionId: subjectId })
    const answers = plot.replied(trainer, person, round, questions, read?.written?.answers)
    await play(personId, answer, { reflectionId: subjectId, answers })
  })
}

/** What only has to be looked at is looked at the day after. */
export async function lookAt(troupe: Troupe, day: Day): Promise<void> {
  const play = playIn(troupe)
  const waiting = await waitingFor(troupe, day, ['reflections.read', 'reflections.help', 'reflections.letter'])
  await allOf(
    waiting.filter(({ opensOn }) => opensOn < day),
    (step) => look(play, step),
  )
}

async function look(play: Play, { kind, personId, subjectId: reflectionId, path }: Waiting): Promise<void> {
  if (kind === 'reflections.letter') {
    const letterId = path.split('/')[2]!
    const opened = await play(personId, letter, { letterId })
    // A question is answered; what came back is read.
    if (opened?.as === 'author') await play(personId, settleLetter, { letterId })
    return
  }
  await play(personId, reading, { reflectionId })
  await (kind === 'reflections.help'
    ? play(personId, haveHelped, { reflectionId })
    : play(personId, noteRead, { reflectionId }))
}
