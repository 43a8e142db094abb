import { eq, isNotNull, isNull } from 'drizzle-orm'
import { close } from '#/features/tasks/api.ts'
import { own, type Tx } from '#/platform/database.ts'
import { command } from '#/platform/use-case.ts'
import { mayAnswer, mayWrite } from '../access.ts'
import { hold } from '../commands.ts'
import { mayRead } from '../door/access.ts'
import { letterById, turnsOf } from '../door/queries.ts'
import { LETTER } from '../door/rules.ts'
import { reflectionAround } from '../queries.ts'
import { KIND } from '../readers/rules.ts'
import { reflections } from '../tables.ts'
import { kindOf } from './rules.ts'
import { Withdraw, Withdrawn } from './schema.ts'

/**
 * Takes one's own words away from everybody, read or not. That they were there stays, and who had read them; what others
 * wrote stays theirs.
 */
export const withdraw = command({
  input: Withdraw,
  output: Withdrawn,
  event: 'reflections.withdrawn',
  eventSubject: ({ subjectId }) => subjectId,
  async subject(scene, { what, subjectId }) {
    if (what === 'letter') {
      // Whoever said something in it may take that away, also when the letter itself is open to them no more.
      const said = (await turnsOf(scene.tx, [subjectId])).some(({ authorId }) => authorId === scene.actor.personId)
      return said ? { what } : { what, letter: await letterById(scene.tx, subjectId) }
    }
    if (what === 'reflection' || what === 'addition' || what === 'answer')
      return { what, around: await reflectionAround(scene, subjectId) }
    return { what }
  },
  may(actor, { what, letter, around }) {
    if (letter) return mayRead(actor, letter)
    if (around) return what === 'answer' ? mayAnswer(actor, around) : mayWrite(actor, around)
    // A draft, or one's own turn of a letter, is found for its author alone.
    return true
  },
  async run(scene, { what, subjectId }) {
    const { tx, now, actor } = scene
    if (what === 'draft' || what === 'addition-draft' || what === 'letter-draft') {
      await scene.discardDraft(kindOf(what) as `${string}.draft`, subjectId)
      return { what, subjectId }
    }
    if (what === 'letter') await endTurns(tx, subjectId, actor.personId)
    // What is handed in, added or taken back in another tab at this moment comes before or after, never between.
    if (what === 'reflection') await hold(tx, { reflectionId: subjectId })
    await scene.withdraw(what === 'reflection' ? [KIND.hire, KIND.added] : [kindOf(what)], subjectId)
    if (what === 'reflection') await markWithdrawn(tx, subjectId, actor.personId, now)
    return { what, subjectId }
  },
})

/** What waits because of one's own turns waits no more. */
async function endTurns(tx: Tx, letterId: string, personId: string) {
  for (const { turnId, authorId } of await turnsOf(tx, [letterId]))
    if (authorId === personId) await close(tx, { kind: LETTER, subjectId: turnId })
}

async function markWithdrawn(tx: Tx, reflectionId: string, personId: string, now: Temporal.Instant) {
  const { rowCount } = await tx
    .update(reflections)
    .set({ withdrawnAt: now })
    .where(
      own(
        tx,
        reflections,
        eq(reflections.id, reflectionId),
        eq(reflections.personId, personId),
        isNotNull(reflections.submittedAt),
        isNull(reflections.withdrawnAt),
      ),
    )
  if (rowCount === 0) return
  for (const kind of ['reflections.answer', 'reflections.help', 'reflections.read'] as const)
    await close(tx, { kind, subjectId: reflectionId })
}
