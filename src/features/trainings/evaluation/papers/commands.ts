import { eq } from 'drizzle-orm'
import { cleaned, faultsIn } from '#/features/forms/rules.ts'
import type { Answers, FormVersion } from '#/features/forms/schema.ts'
import { calendarOf } from '#/features/people/organization/api.ts'
import { finishOwn } from '#/features/tasks/api.ts'
import { add, own } from '#/platform/database.ts'
import { Invalid, Refused } from '#/platform/errors.ts'
import { command, type Scene } from '#/platform/use-case.ts'
import * as access from '../../access.ts'
import { points, sheets } from '../tables.ts'
import { answersOn, DRAFT, lockOf, readersOf, sheetOn, WRITTEN } from './queries.ts'
import { closesOn, SATISFACTION, SCORE, understandingPoints } from './rules.ts'
import { HandedIn, HandInPaper, KeepPaperDraft, KeptPaperDraft } from './schema.ts'

/** Keeps what is typed, for its author alone; a single mark of how content one is waits in the browser. */
export const keepPaperDraft = command({
  input: KeepPaperDraft,
  output: KeptPaperDraft,
  event: 'trainings.paper-draft-kept',
  eventSubject: ({ paperId }) => paperId,
  subject: ({ tx, actor }, { paperId }) => sheetOn(tx, paperId, actor.personId, true),
  may: access.mayTakePart,
  async run(scene, { answers, revision }, { sheet, paper, session }) {
    await refuseLocked(scene, { sheet, paper, session })
    if (paper.kind === 'satisfaction') throw new Refused('not-kept')
    const kept = await scene.keepDraft(DRAFT, sheet.id, JSON.stringify(answers), revision)
    return { revision: kept, keptAt: scene.now.toString() }
  },
})

/**
 * Hands a paper in, for those who were shown as its readers; how content somebody is goes into a tally and is written
 * nowhere else. 409: `closed`, `handed-in` (with other content), or `readers-changed`.
 */
export const handInPaper = command({
  input: HandInPaper,
  output: HandedIn,
  event: 'trainings.paper-handed-in',
  eventSubject: ({ paperId }) => paperId,
  reveals: [WRITTEN],
  subject: ({ tx, actor }, { paperId }) => sheetOn(tx, paperId, actor.personId, true),
  may: access.mayTakePart,
  async run(scene, { paperId, answers, shownReaders }, { sheet, paper, session }) {
    const { tx, now, actor } = scene
    const given = complete(paper.form, answers)
    const anonymous = paper.kind === 'satisfaction'
    if (sheet.handedAt) {
      const same = anonymous || JSON.stringify(await answersOn(scene, sheet.id)) === JSON.stringify(given)
      if (!same) throw new Refused('handed-in')
      return { paperId }
    }
    await refuseLocked(scene, { sheet, paper, session })
    const persons = anonymous ? [] : (await readersOf(tx, session)).map(({ personId }) => personId)
    if (new Set(shownReaders).symmetricDifference(new Set(persons)).size > 0) throw new Refused('readers-changed')

    if (anonymous) {
      const which = { kind: SATISFACTION, subjectId: session.id, aboutId: session.id }
      await scene.tally(which, { [`${SCORE}-${given[SCORE]}`]: 1 })
    } else {
      const words = { kind: WRITTEN, aboutId: actor.personId, subjectId: sheet.id, body: JSON.stringify(given) }
      await scene.entrust([{ ...words, readers: { persons, offices: [] } }])
    }
    if (paper.kind === 'understanding' && session.evaluation)
      await add(tx, points, [
        {
          ...{ sessionId: session.id, personId: actor.personId, of: 'understanding' as const, detail: {} },
          ...{ ...understandingPoints(Number(given[SCORE]), session.evaluation), changedAt: now },
        },
      ])
    await tx
      .update(sheets)
      .set({ handedAt: now })
      .where(own(tx, sheets, eq(sheets.id, sheet.id)))
    await scene.discardDraft(DRAFT, sheet.id)
    await finishOwn(tx, { kind: 'trainings.paper', subjectId: sheet.id }, actor.personId, now)
    return { paperId }
  },
})

type OnDesk = Omit<Awaited<ReturnType<typeof sheetOn>>, 'participantIds'>

async function refuseLocked({ tx, today }: Scene, { sheet, paper, session }: OnDesk) {
  const lock = lockOf(sheet, session, { today, closing: closesOn(paper, await calendarOf(tx)) })
  if (lock) throw new Refused(lock)
}

/** The answers that count, or every fault by field. */
function complete(form: FormVersion, answers: Answers): Answers {
  const faults = faultsIn(form, answers)
  if (faults.length > 0)
    throw new Invalid(faults.map(({ question, ...fault }) => ({ field: `answers.${question}`, ...fault })))
  return cleaned(form, answers)
}
