import { isDeepStrictEqual } from 'node:util'
import { Refused } from '#/platform/errors.ts'
import { command } from '#/platform/use-case.ts'
import { completePhase, phaseFor, phaseSubject } from '../retention/api.ts'
import { mayLearn } from './access.ts'
import { exercisesNow, ownPhase, PHASE, PHASE_DRAFT, type Written, writtenIn } from './queries.ts'
import { DonePhase, KeepPhaseDraft, KeptPhaseDraft, PhaseDone } from './schema.ts'
import { resultOf } from './scoring/rules.ts'

/** Keeps what one has begun in a phase, for oneself alone. 409 `phase-done`, `not-open`. */
export const keepPhaseDraft = command({
  input: KeepPhaseDraft,
  output: KeptPhaseDraft,
  event: 'trainings.phase-draft-kept',
  eventSubject: ({ planId, number }) => phaseSubject(planId, number),
  subject: ownPhase,
  may: mayLearn,
  async run({ now, ...scene }, { planId, number, answers, revision }, { phase }) {
    if (phase.state !== 'open') throw new Refused(phase.state === 'done' ? 'phase-done' : 'not-open')
    const kept = await scene.keepDraft(PHASE_DRAFT, phaseSubject(planId, number), JSON.stringify(answers), revision)
    return { planId, number, revision: kept, keptAt: now.toString() }
  },
})

/**
 * Ends a phase with what was done in it: words and choices are entrusted to nobody but the learner, and the result is
 * counted here. 409 `nothing-done`: not a word and not a choice; `phase-done`: it was ended with other answers;
 * `not-open`: its day has not come, or nobody wants it any more.
 */
export const donePhase = command({
  input: DonePhase,
  output: PhaseDone,
  event: 'trainings.phase-done',
  eventSubject: ({ planId, number }) => phaseSubject(planId, number),
  reveals: [PHASE],
  // Held: pressed twice, it is done once.
  subject: (scene, { planId, number }) => phaseFor(scene, planId, number, true),
  may: mayLearn,
  async run(scene, { planId, number, answers, language }, { session, phase }) {
    const { actor } = scene
    const id = { planId, number }
    const before = (await writtenIn(scene, planId, [number])).get(number)
    if (before) {
      if (!isDeepStrictEqual(before.answers, answers)) throw new Refused('phase-done')
      return { ...id, result: before.result }
    }
    // What was written in it is kept no longer.
    if (phase.state === 'done') throw new Refused('phase-done')
    if (!Object.values(answers).some((answer) => answer.trim())) throw new Refused('nothing-done')

    const { exercises } = await exercisesNow(scene, { ...id, language }, session.programmeId)
    const written: Written = { answers, result: resultOf(exercises, answers) }
    const subjectId = phaseSubject(planId, number)
    const readers = { persons: [], offices: [] }
    await scene.entrust([{ kind: PHASE, aboutId: actor.personId, subjectId, body: JSON.stringify(written), readers }])
    await scene.discardDraft(PHASE_DRAFT, subjectId)
    await completePhase(scene, { ...id, result: written.result })
    return { ...id, result: written.result }
  },
})
