import { judge, score, scores, scoringSheet, settleScores } from '#/features/trainings/api.ts'
import { POINTS } from '#/features/trainings/evaluation/rules.ts'
import type { Learner, Training } from '../../../company/schema.ts'
import { ADJUSTED_FOR } from '../../../life/texts/learning/rules.ts'
import { personIdOf } from '../../../queries.ts'
import { playIn, type Troupe } from '../../queries.ts'
import { sessionIdOf } from '../setup/commands.ts'

/** Points are given in halves. */
const inHalves = (points: number) => Math.round(points * 2) * 50
const ADJUSTMENT = 300

/** Who teaches scores what they saw and what was handed in. */
export async function scoreTraining(troupe: Troupe, training: Training): Promise<void> {
  const play = playIn(troupe)
  const [teacher, sessionId] = [personIdOf(training.instructor), sessionIdOf(training)]
  const sheet = await play(teacher, scoringSheet, { sessionId })
  if (!sheet || sheet.locked) return
  const learners = new Map(training.learners.map((one) => [personIdOf(one.key), one]))
  const rows = sheet.people.flatMap(({ personId, sheets }) => {
    const learner = learners.get(personId)
    if (!learner) return []
    const reached = (most: number) => inHalves((most * learner.reaches) / 100)
    const row = { personId, revision: 0, adjustment: 0, adjustedFor: '' }
    const observed = Object.fromEntries(sheet.criteria.map(({ key, points }) => [key, reached(points)]))
    const papers = (['before', 'after'] as const).filter((of) => sheets[of] && sheet.worth[of] > 0)
    return [
      { ...row, of: 'observation' as const, detail: observed, ...adjustmentFor(troupe, personId, learner) },
      ...papers.map((of) => ({ ...row, of, detail: { [POINTS]: reached(sheet.worth[of]) } })),
    ]
  })
  await play(teacher, score, { sessionId, rows })
}

/** Somebody just below the mark who spoke in a language that is not theirs. */
const adjustmentFor = ({ byId }: Troupe, personId: string, { reaches }: Learner) =>
  byId.get(personId)?.locale === 'en' && reaches < 60 ? { adjustment: ADJUSTMENT, adjustedFor: ADJUSTED_FOR } : {}

/** The owner looks at what is missing, makes the scores final and has the formula judge. */
export async function judgeTraining(troupe: Troupe, training: Training): Promise<void> {
  const play = playIn(troupe)
  const [owner, sessionId] = [personIdOf(training.owner), sessionIdOf(training)]
  const standing = await play(owner, scores, { sessionId })
  const knowing = (standing?.people ?? []).filter(({ missing }) => missing.length > 0).map(({ personId }) => personId)
  await play(owner, settleScores, { sessionId, knowing })
  await play(owner, judge, { sessionId })
}
