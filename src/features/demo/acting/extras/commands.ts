import {
  addWords,
  changeKeeping,
  items,
  keepItems,
  keeping,
  letter,
  replyToLetter,
  sendLetter,
} from '#/features/reflections/api.ts'
import type { Day } from '#/platform/day.ts'
import type { Extra } from '../../company/schema.ts'
import { idOf, inDemo, personIdOf } from '../../queries.ts'
import { latestHandedIn } from '../../travelling/queries.ts'
import { playIn, type Troupe } from '../queries.ts'
import { judgeTraining, scoreTraining } from '../trainings/scoring/commands.ts'
import { setTrainingUp } from '../trainings/setup/commands.ts'

/** What happens on a day beside reflections and answers, one after the other. */
export async function doExtras(troupe: Troupe, day: Day): Promise<void> {
  const { plot, company, except } = troupe
  for (const extra of plot.extrasOn(company, day)) if (personIdOf(extra.by) !== except) await doExtra(troupe, extra)
}

async function doExtra(troupe: Troupe, extra: Extra): Promise<void> {
  const play = playIn(troupe)
  const personId = personIdOf(extra.by)
  if (extra.kind === 'letter') {
    const to = 'person' in extra.to ? { personId: personIdOf(extra.to.person) } : extra.to
    await play(personId, sendLetter, { letterId: idOf('letter', extra.letter), to, text: extra.text })
  }
  if (extra.kind === 'reply') {
    const letterId = idOf('letter', extra.letter)
    const turnId = idOf('turn', extra.letter, extra.by, extra.on)
    await play(personId, letter, { letterId })
    await play(personId, replyToLetter, { letterId, turnId, text: extra.text })
  }
  if (extra.kind === 'addition') {
    const reflectionId = await inDemo(troupe.world, (tx) => latestHandedIn(tx, personId))
    if (!reflectionId) return
    const additionId = idOf('addition', extra.by, extra.on)
    await play(personId, addWords, { reflectionId, additionId, answers: { words: extra.text }, alsoToManager: false })
  }
  if (extra.kind === 'items') {
    const { month, questions, kinds } = extra
    const kept = await play(personId, items, { month })
    const audience = { kinds, unitIds: [], hiredFrom: null, hiredUntil: null }
    if (kept) await play(personId, keepItems, { month, questions, audience, revision: kept.revision })
  }
  if (extra.kind === 'keeping') {
    const kept = await play(personId, keeping, {})
    if (kept) await play(personId, changeKeeping, { seen: kept.periods, wanted: extra.months })
  }
  if ('training' in extra) {
    const training = troupe.company.trainings.find(({ key }) => key === extra.training)!
    await ON_TRAININGS[extra.kind](troupe, training)
  }
}

const ON_TRAININGS = { training: setTrainingUp, scores: scoreTraining, verdict: judgeTraining }
