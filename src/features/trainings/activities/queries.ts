import { query, type Scene } from '#/platform/use-case.ts'
import { materialOf } from '../material/queries.ts'
import { languagesOf } from '../material/rules.ts'
import { phaseFor, phaseSubject } from '../retention/api.ts'
import { aspectOf, firstOf, placeIn } from '../schedule/rules.ts'
import { mayLearn } from './access.ts'
import { sourcesIn } from './making/drawing/rules.ts'
import { exercisesFor, fromMemory } from './making/rules.ts'
import { activityOf, linesOf } from './rules.ts'
import { type Answers, type Earlier, LearningPhase, ReadPhase } from './schema.ts'

/** What is written in a phase, and its draft: entrusted to nobody but the learner. */
export const PHASE = 'trainings.phase'
export const PHASE_DRAFT = 'trainings.phase.draft'

type Where = { planId: string; number: number; language?: string | undefined }
/** As it is entrusted. */
export type Written = { answers: Answers; result: number | null }

export const ownPhase = (scene: Scene, { planId, number }: Where) => phaseFor(scene, planId, number)

/** One phase of one's own: what to do in it, what one wrote, and what one wrote before it. */
export const phase = query({
  input: ReadPhase,
  output: LearningPhase,
  reveals: [PHASE, PHASE_DRAFT],
  subject: ownPhase,
  may: mayLearn,
  async run(scene, where, { phase, session, supporter }) {
    const { planId, number } = where
    const { minutes, title, why, supporter: asked } = activityOf(number)
    const [made, written, draft, earlier] = await Promise.all([
      exercisesNow(scene, where, session.programmeId),
      writtenIn(scene, planId, [number]),
      scene.draft(PHASE_DRAFT, phaseSubject(planId, number)),
      earlierWords(scene, where),
    ])
    return {
      ...{ planId, number, minutes, title, why, earlier, ...made },
      training: { title: session.title, titleEn: session.titleEn },
      aspect: aspectOf(number),
      place: placeIn(number),
      ...{ state: phase.state, opensOn: phase.opensOn, fromOn: phase.fromOn, untilOn: phase.untilOn },
      ...{ doneOn: phase.doneOn, result: phase.result },
      supporter: asked ? { name: supporter?.name ?? null, deed: asked.deed } : null,
      answers: written.get(number)?.answers ?? (draft ? JSON.parse(draft.body) : {}),
      revision: draft?.revision ?? 0,
      keptAt: draft?.keptAt.toString() ?? null,
    }
  },
})

/** The exercises in the language asked for, or the reader's, as far as the material has it. */
export async function exercisesNow({ tx, actor }: Scene, { planId, number, language }: Where, programmeId: string) {
  const rows = await materialOf(tx, programmeId)
  const languages = languagesOf(rows.map(({ texts }) => texts))
  const spoken = language ?? actor.locale
  const exercises = exercisesFor(planId, number, sourcesIn(rows, spoken))
  return { exercises, languages, language: spoken }
}

/** What one wrote in phases of one's own plan, by number. */
export async function writtenIn(scene: Scene, planId: string, numbers: number[]): Promise<Map<number, Written>> {
  const numberOf = new Map(numbers.map((number) => [phaseSubject(planId, number), number]))
  const words = await scene.ownWords([...numberOf.keys()], [PHASE])
  return new Map(
    words.flatMap(({ subjectId, body }) =>
      body === undefined ? [] : [[numberOf.get(subjectId)!, JSON.parse(body) as Written] as const],
    ),
  )
}

async function earlierWords(scene: Scene, { planId, number }: Where): Promise<Earlier[]> {
  const first = firstOf(aspectOf(number))
  const numbers = (activityOf(number).looksBack ?? []).map((place) => first + place - 1)
  if (numbers.length === 0) return []
  const written = await writtenIn(scene, planId, numbers)
  return numbers.flatMap((one) => {
    const activity = activityOf(one)
    const lines = linesOf([...activity.exercises, fromMemory()], written.get(one)?.answers ?? {})
    return lines.length > 0 ? [{ number: one, title: activity.title, lines }] : []
  })
}
