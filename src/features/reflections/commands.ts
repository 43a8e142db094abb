import { and, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { formVersion } from '#/features/forms/api.ts'
import { cleaned, faultsIn } from '#/features/forms/rules.ts'
import type { Answers, FormVersion } from '#/features/forms/schema.ts'
import { calendarOf } from '#/features/people/organization/api.ts'
import { namesOf, type Supporter, supportersOn } from '#/features/people/supporters/api.ts'
import { ask, finish } from '#/features/tasks/api.ts'
import { add, own, prepared } from '#/platform/database.ts'
import type { Day } from '#/platform/day.ts'
import { found, Invalid, Refused } from '#/platform/errors.ts'
import { command, type Scene } from '#/platform/use-case.ts'
import * as access from './access.ts'
import { count } from './counts/commands.ts'
import { toAnswer, toKnow } from './letters/mails.ts'
import { answersIn, KIND, partsIn, sameAnswers, sameReaders } from './parts/rules.ts'
import { DRAFT, lockOf, personsAround } from './queries.ts'
import { answerDueOn, next, readersOf, toldOfSubmission } from './rules.ts'
import { Done, KeepDraft, KeptDraft, LINE, type Line, Submit } from './schema.ts'
import { programmes, type Reflection, recipients, reflections } from './tables.ts'

/** Keeps what is typed, for its author alone. 409 `draft-changed` when another tab has kept something newer. */
export const keepDraft = command({
  input: KeepDraft,
  output: KeptDraft,
  event: 'reflections.draft-kept',
  eventSubject: ({ reflectionId }) => reflectionId,
  async subject({ tx }, { reflectionId }) {
    const [row] = await hold(tx, { reflectionId })
    return found(row)
  },
  may: access.mayWrite,
  async run({ tx, today, now, ...scene }, { reflectionId, revision, ...draft }, { reflection }) {
    const lock = lockOf(reflection, today)
    if (lock) throw new Refused(lock)
    const kept = await scene.keepDraft(DRAFT, reflectionId, JSON.stringify(draft), revision)
    const state = next(reflection.state, 'save')
    if (state && state !== reflection.state) {
      await tx
        .update(reflections)
        .set({ state })
        .where(own(tx, reflections, eq(reflections.id, reflectionId)))
    }
    return { reflectionId, revision: kept, keptAt: now.toString() }
  },
})

/**
 * Hands a reflection in (A-10..A-12): its words go to the readers of this day, for good; trainers and managers are
 * told at once, each once. 409: `closed`, `submitted` (with other content), `answered`, or `readers-changed` when others
 * than the writer was shown would read it by now.
 */
export const submit = command({
  input: Submit,
  output: Done,
  event: 'reflections.submitted',
  eventSubject: ({ reflectionId }) => reflectionId,
  reveals: [KIND.marks, KIND.text],
  async subject({ tx, actor, today }, { reflectionId }) {
    const [[row], supporters, names, calendar] = await Promise.all([
      hold(tx, { reflectionId }),
      supportersOn(tx, [actor.personId], today, LINE),
      namesOf(tx, [actor.personId]),
      calendarOf(tx),
    ])
    return {
      ...found(row),
      supporters,
      name: names.get(actor.personId) ?? '',
      answerDueOn: answerDueOn(today, calendar),
    }
  },
  may: access.mayWrite,
  async run(
    scene,
    { reflectionId, answers, alsoToManager, shownReaders },
    { reflection, programme, supporters, name, answerDueOn },
  ) {
    const { tx, now, today } = scene
    const form = await formVersion(tx, programme.hireFormId)
    const given = complete(form, answers)
    const lock = lockOf(reflection, today)
    if (lock === 'closed') throw new Refused(lock)
    if (lock) return sameAgain(scene, reflection, given)

    const readers = readersOf({ ...personsAround(reflection.personId, supporters), alsoToManager })
    if (shownReaders && !sameReaders(shownReaders, readers.marks.persons)) throw new Refused('readers-changed')
    const parts = partsIn('hire', form, given).map((part) => ({
      ...part,
      aboutId: reflection.personId,
      subjectId: reflectionId,
      readers: readers[part.part],
    }))
    // Nothing is asked between them, so they leave in one packet with the commit.
    tx.withCommit(
      Promise.all([
        tx.ask(HAND_IN, [tx.organizationId, reflectionId, now.toString()]),
        scene.entrust(parts),
        scene.discardDraft(DRAFT, reflectionId),
        finish(tx, { kind: 'reflections.write', subjectId: reflectionId }, reflection.personId, now),
        count(tx, [reflection], { submitted: 1 }),
        tell(scene, reflection, { supporters, name, dueOn: answerDueOn }),
      ]),
    )
    return { reflectionId, state: 'submitted' as const }
  },
})

const held = alias(reflections, 'held')

/** The reflection, held until the commit: what one hand does in two tabs is done one after the other. */
const hold = prepared((tx) =>
  tx
    .select({ reflection: held, programme: programmes })
    .from(held)
    .innerJoin(programmes, and(eq(programmes.organizationId, held.organizationId), eq(programmes.id, held.programmeId)))
    .where(
      and(eq(held.organizationId, sql.placeholder('organizationId')), eq(held.id, sql.placeholder('reflectionId'))),
    )
    .for('no key update', { of: held }),
)

const HAND_IN = `
update app.reflections_reflections set state = 'submitted', submitted_at = $3 where organization_id = $1 and id = $2`

/** Trainers are asked to answer, managers are to know; from now on these are its readers. */
type Told = { supporters: Supporter<Line>[]; name: string; dueOn: Day }

async function tell(scene: Scene, reflection: Reflection, { supporters, name, dueOn }: Told) {
  const { tx, today, baseUrl, post } = scene
  const told = toldOfSubmission(personsAround(reflection.personId, supporters))
  const rows = [
    ...told.toAnswer.map((personId) => ({ personId, kind: 'trainer' as const })),
    ...told.toKnow.map((personId) => ({ personId, kind: 'manager' as const })),
  ].map((row) => ({ ...row, reflectionId: reflection.id }))
  if (rows.length === 0) return
  const addressees = rows.flatMap(
    ({ personId }) => supporters.find(({ supporterId }) => supporterId === personId)?.addressee ?? [],
  )
  const isTrainer = ({ personId }: { personId: string }) => told.toAnswer.includes(personId)
  const page = `/reflections/${reflection.id}`
  const about = { name, month: reflection.month }
  await Promise.all([
    add(tx, recipients, rows),
    ask(
      tx,
      told.toAnswer.map((personId) => ({
        kind: 'reflections.answer',
        personId,
        aboutId: reflection.personId,
        subjectId: reflection.id,
        month: reflection.month,
        minutes: 5,
        path: `${page}/answer`,
        donePath: page,
        opensOn: today,
        dueOn,
        closesOn: FAR_AWAY,
      })),
    ),
    post(
      (to) => (isTrainer(to) ? toAnswer : toKnow),
      addressees,
      (to) => ({ ...about, url: `${baseUrl}${page}${isTrainer(to) ? '/answer' : ''}` }),
    ),
  ])
}

/** An answer never comes too late. */
const FAR_AWAY = '9999-12-31'

/** The answers that count, or every fault by field. */
export function complete(form: FormVersion, answers: Answers): Answers {
  const faults = faultsIn(form, answers)
  if (faults.length > 0) {
    throw new Invalid(faults.map(({ question, ...fault }) => ({ field: `answers.${question}`, ...fault })))
  }
  return cleaned(form, answers)
}

/** Sent again after a lost answer or a double click: the same content gives the same answer. */
async function sameAgain(scene: Scene, { id, state }: Reflection, given: Answers) {
  const written = await scene.reveal(id, [KIND.marks, KIND.text])
  if (!sameAnswers(answersIn(written.map(({ body }) => body)), given)) throw new Refused(state)
  return { reflectionId: id, state }
}
