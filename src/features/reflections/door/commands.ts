import { eq } from 'drizzle-orm'
import { calendarOf } from '#/features/people/organization/api.ts'
import { ask, close, finish, reopen } from '#/features/tasks/api.ts'
import { add, own } from '#/platform/database.ts'
import type { Day } from '#/platform/day.ts'
import { found, Refused } from '#/platform/errors.ts'
import { command, type Scene } from '#/platform/use-case.ts'
import { addWorkingDays } from '#/platform/working-days.ts'
import { letters } from '../tables.ts'
import { anyone, isAuthor, mayRead } from './access.ts'
import { addresseesOf, reachOfPerson } from './choosing/queries.ts'
import { type LetterRow, turnsOf } from './queries.ts'
import { LETTER, LETTER_DRAFT, readersOfTurn } from './rules.ts'
import { KeepLetterDraft, KeptLetterDraft, LetterId, ReplyToLetter, SendLetter } from './schema.ts'

/** Keeps a letter or a reply that is not sent yet, for its writer alone. */
export const keepLetterDraft = command({
  input: KeepLetterDraft,
  output: KeptLetterDraft,
  event: 'reflections.letter-draft-kept',
  eventSubject: ({ letterId }) => letterId,
  subject: async () => undefined,
  may: anyone,
  async run({ now, ...scene }, { letterId, revision, ...draft }) {
    const kept = await scene.keepDraft(LETTER_DRAFT, letterId, JSON.stringify(draft), revision)
    return { letterId, revision: kept, keptAt: now.toString() }
  },
})

/**
 * Writes past the line: to one person, who alone reads it, or to the office about one's own data. 409
 * `not-to-be-chosen`: they cannot be written to (any more); `letter-known-already`: this id was used for something else.
 */
export const sendLetter = command({
  input: SendLetter,
  output: LetterId,
  event: 'reflections.letter-sent',
  eventSubject: ({ letterId }) => letterId,
  reveals: [LETTER],
  subject: async () => undefined,
  may: anyone,
  async run(scene, { letterId, to, text }) {
    const { tx, actor, now } = scene
    const row = {
      id: letterId,
      authorId: actor.personId,
      toId: 'office' in to ? null : to.personId,
      toOffice: 'office' in to ? to.office : null,
      sentAt: now,
    }
    const told = await addresseesOf(scene, actor.personId, to)
    const added = told.length > 0 && (await add(tx, letters, [row], 'on conflict do nothing')) > 0
    if (!added) return sentBefore(scene, row, text)
    await say(scene, row, { turnId: letterId, text, told })
    return { letterId }
  },
})

/** Sent again after a lost answer: the same to the same gives the same answer. */
async function sentBefore(
  scene: Scene,
  { id, toId, toOffice }: Omit<LetterRow, 'organizationId' | 'repliedAt'>,
  text: string,
) {
  const { tx, actor } = scene
  const [known] = await tx
    .select()
    .from(letters)
    .where(own(tx, letters, eq(letters.id, id)))
  if (!known && (await addresseesOf(scene, actor.personId, toId ? { personId: toId } : { office: 'hr' })).length === 0)
    throw new Refused('not-to-be-chosen')
  const words = known && (await scene.ownWords([id], [LETTER])).find(({ slot }) => slot === id)
  if (!words || known.toId !== toId || known.toOffice !== toOffice || words.body !== text)
    throw new Refused('letter-known-already')
  return { letterId: id }
}

/**
 * Says something more in a letter, whichever side one is. 409 `letter-gone`: its first words were taken away;
 * `not-to-be-chosen`: the one written to is not there for it any more.
 */
export const replyToLetter = command({
  input: ReplyToLetter,
  output: LetterId,
  event: 'reflections.letter-replied',
  eventSubject: ({ letterId }) => letterId,
  reveals: [LETTER],
  subject: ({ tx }, { letterId }) => held(tx, letterId),
  may: mayRead,
  async run(scene, { letterId, turnId, text }, row) {
    const { tx, now } = scene
    const turns = await turnsOf(tx, [letterId])
    if (turns.some((turn) => turn.turnId === turnId)) {
      const before = (await scene.ownWords([letterId], [LETTER])).find(({ slot }) => slot === turnId)
      if (before?.body !== text) throw new Refused('letter-known-already')
      return { letterId }
    }
    if (!turns.some((turn) => turn.turnId === letterId)) throw new Refused('letter-gone')
    const told = await nextReaders(scene, row)
    await tx
      .update(letters)
      .set({ repliedAt: now })
      .where(own(tx, letters, eq(letters.id, letterId)))
    await settle(scene, row)
    await say(scene, row, { turnId, text, told })
    return { letterId }
  },
})

/** The author writes on only to somebody who can still be chosen; an answer always comes back to its author. */
async function nextReaders(scene: Scene, row: LetterRow): Promise<string[]> {
  const { actor } = scene
  if (!isAuthor(actor, row)) return [row.authorId]
  if (row.toId) {
    if ((await reachOfPerson(scene, row.authorId, row.toId)) !== 'yes') throw new Refused('not-to-be-chosen')
    return [row.toId]
  }
  const told = await addresseesOf(scene, row.authorId, { office: 'hr' })
  if (told.length === 0) throw new Refused('not-to-be-chosen')
  return told
}

/** What waits in a letter for the reader is done: they have read what came back, or nothing needs to be answered. */
export const settleLetter = command({
  input: LetterId,
  output: LetterId,
  event: 'reflections.letter-settled',
  eventSubject: ({ letterId }) => letterId,
  subject: ({ tx }, { letterId }) => held(tx, letterId),
  may: mayRead,
  async run(scene, { letterId }, row) {
    await settle(scene, row)
    return { letterId }
  },
})

/** Takes a letter back that nobody has read: it is a draft again. 409 `read-already`. */
export const takeBackLetter = command({
  input: LetterId,
  output: LetterId,
  event: 'reflections.letter-taken-back',
  eventSubject: ({ letterId }) => letterId,
  reveals: [LETTER, LETTER_DRAFT],
  subject: ({ tx }, { letterId }) => held(tx, letterId),
  may: isAuthor,
  async run(scene, { letterId }, row) {
    const { tx, actor } = scene
    const turns = await turnsOf(tx, [letterId])
    const words = await scene.ownWords([letterId], [LETTER])
    if (words.length === 0) throw new Refused('letter-gone')
    if (turns.some(({ authorId }) => authorId !== actor.personId) || !(await scene.takeBack(LETTER, letterId)))
      throw new Refused('read-already')
    for (const { turnId } of turns) await close(tx, { kind: LETTER, subjectId: turnId })
    await tx.delete(letters).where(own(tx, letters, eq(letters.id, letterId)))
    const begun = await scene.draft(LETTER_DRAFT, letterId)
    const text = [...words.map(({ body }) => body), begun && (JSON.parse(begun.body) as { text: string }).text]
    const to = row.toId ? { personId: row.toId } : { office: row.toOffice }
    const draft = { to, text: text.filter(Boolean).join('\n\n') }
    await scene.keepDraft(LETTER_DRAFT, letterId, JSON.stringify(draft), begun?.revision ?? 0)
    return { letterId }
  },
})

type Turn = { turnId: string; text: string; told: string[] }
type Said = Pick<LetterRow, 'id' | 'authorId' | 'toId' | 'toOffice'>

/** One turn: its words to the other side alone, and a step there; the step is about whoever wrote, never about its reader. */
async function say(scene: Scene, letter: Said, { turnId, text, told }: Turn) {
  const { tx, actor, today } = scene
  const subjectId = letter.id
  const readers = readersOfTurn(letter, actor.personId)
  await scene.entrust([{ kind: LETTER, aboutId: letter.authorId, subjectId, slot: turnId, body: text, readers }])
  await scene.discardDraft(LETTER_DRAFT, subjectId)
  const dueOn = addWorkingDays(today, ANSWERED_WITHIN, await calendarOf(tx))
  const days = { opensOn: today, dueOn, closesOn: FAR_AWAY }
  const path = `/letters/${letter.id}`
  await ask(
    tx,
    told.map((personId) => ({
      kind: LETTER,
      personId,
      aboutId: actor.personId,
      subjectId: turnId,
      period: null,
      minutes: 5,
      path,
      donePath: path,
      ...days,
    })),
  )
  // Taken back before and sent again: the step is there, and closed.
  for (const personId of told) await reopen(tx, { kind: LETTER, subjectId: turnId }, personId, days)
}

/** Working days within which one hopes for an answer; none ever comes too late. */
const ANSWERED_WITHIN = 3
const FAR_AWAY: Day = '9999-12-31'

/** Ends the steps of what the other side wrote; of an office one who does is enough. */
async function settle({ tx, actor, now }: Scene, { id, authorId }: LetterRow) {
  const mine = actor.personId === authorId
  for (const turn of await turnsOf(tx, [id]))
    if ((turn.authorId === authorId) !== mine)
      await finish(tx, { kind: LETTER, subjectId: turn.turnId }, actor.personId, now)
}

/** The letter, held until the commit: what happens to it at one moment happens one after the other. */
async function held(tx: Scene['tx'], letterId: string): Promise<LetterRow> {
  const [row] = await tx
    .select()
    .from(letters)
    .where(own(tx, letters, eq(letters.id, letterId)))
    .for('no key update')
  return found(row)
}
