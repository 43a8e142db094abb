import { confirm, confirmation, donePhase, handInPaper, paper, phase, rate, rating } from '#/features/trainings/api.ts'
import type { Day } from '#/platform/day.ts'
import type { Learner } from '../../company/schema.ts'
import { doesBy, filledIn, learnsBy, practised, ratedAs } from '../../life/learning/rules.ts'
import type { Waiting } from '../../travelling/queries.ts'
import { allOf, waitingFor } from '../commands.ts'
import { type Play, playIn, type Troupe } from '../queries.ts'

const ASKED = ['trainings.paper', 'trainings.rate', 'trainings.phase', 'trainings.confirm']

/** What trainings ask of people: papers, each other, phases, and whether it happened. */
export async function learn(troupe: Troupe, day: Day): Promise<void> {
  const learners = new Map(troupe.company.trainings.flatMap((one) => one.learners).map((one) => [one.key, one]))
  if (learners.size === 0) return
  const play = playIn(troupe)
  const keyOf = (personId: string) => troupe.byId.get(personId)?.key ?? ''
  const waiting = await waitingFor(troupe, day, ASKED)
  const wanting = waiting.filter(({ kind, personId, path, ...asked }) => {
    const learner = learners.get(keyOf(personId))
    if (kind === 'trainings.phase') return learner && learnsBy(learner, phaseAt(path).number, asked, day)
    return doesBy(keyOf(personId), kind, asked, day)
  })
  await allOf(wanting, async (step) => {
    const learner = learners.get(keyOf(step.personId))
    if (step.kind === 'trainings.confirm') return await confirmIt(play, step)
    if (!learner) return
    if (step.kind === 'trainings.paper') await fillIn(play, step, learner)
    if (step.kind === 'trainings.phase') await practise(play, step, learner)
    if (step.kind === 'trainings.rate')
      await rateOthers(play, step, learner, (personId) => learners.get(keyOf(personId)))
  })
}

/** `/learning/<plan>/<number>`. */
const phaseAt = (path: string) => {
  const [, , planId = '', number = ''] = path.split('/')
  return { planId, number: Number(number) }
}

async function fillIn(play: Play, { personId, path }: Waiting, learner: Learner) {
  const paperId = path.split('/')[2]!
  const open = await play(personId, paper, { paperId })
  if (!open || open.locked) return
  const answers = filledIn(learner, open.kind, open.form.questions)
  await play(personId, handInPaper, { paperId, answers, shownReaders: open.readers.map((one) => one.personId) })
}

async function practise(play: Play, { personId, path }: Waiting, learner: Learner) {
  const id = phaseAt(path)
  const open = await play(personId, phase, id)
  if (!open || open.state === 'done') return
  const answers = practised(learner, id.number, open.exercises)
  await play(personId, donePhase, { ...id, answers })
}

type Known = (personId: string) => Learner | undefined

async function rateOthers(play: Play, { personId, subjectId: sessionId }: Waiting, { key }: Learner, known: Known) {
  const open = await play(personId, rating, { sessionId })
  if (open?.state !== 'open') return
  const ratings = open.people.map(({ id }) => {
    const ratee = known(id)
    const marks = open.criteria.map((one) => [one.key, ratee ? ratedAs(key, ratee, one.key) : 3] as const)
    return { personId: id, marks: Object.fromEntries(marks) }
  })
  await play(personId, rate, { sessionId, ratings })
}

async function confirmIt(play: Play, { personId, subjectId: confirmationId }: Waiting) {
  const open = await play(personId, confirmation, { confirmationId })
  if (open) await play(personId, confirm, { confirmationId, answer: 'confirmed' })
}
