import { Refused } from '#/platform/errors.ts'
import { command } from '#/platform/use-case.ts'
import * as access from '../../../access.ts'
import { sessionById } from '../../../queries.ts'
import { keepScores } from '../commands.ts'
import { TakeIn, TakingIn } from '../schema.ts'
import { LARGEST_FILE_INPUT, takingIn } from './queries.ts'

/** Takes the points of a file in, but for the rows with faults; what a preview shows. */
export const takeInScores = command({
  input: TakeIn,
  output: TakingIn,
  event: 'trainings.scores-taken-in',
  eventSubject: ({ sessionId }) => sessionId,
  largestInput: LARGEST_FILE_INPUT,
  subject: ({ tx }, { sessionId }) => sessionById(tx, sessionId, true),
  may: access.mayScore,
  async run(scene, file, session) {
    const taking = await takingIn(scene, session, file)
    const rows = taking.changes.flatMap((change) => change.rows)
    if (rows.length === 0 && taking.unchanged === 0) throw new Refused('nothing-to-take')
    await keepScores(scene, session, rows)
    return taking
  },
})
