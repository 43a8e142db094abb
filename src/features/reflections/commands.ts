import { and, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { formVersion, markAnswered } from '#/features/forms/api.ts'
import { cleaned, faultsIn } from '#/features/forms/rules.ts'
import type { Answers, FormVersion } from '#/features/forms/schema.ts'
import { calendarOf } from '#/features/people/organization/api.ts'
import { namesOf, type Supporter, supportersOn } from '#/features/people/supporters/api.ts'
import { ask, close, finish, reopen } from '#/features/tasks/api.ts'
import { add, own, prepared } from '#/platform/database.ts'
import type { Day } from '#/platform/day.ts'
import { found, Invalid, Refused } from '#/platform/errors.ts'
import { command, type Scene } from '#/platform/use-case.ts'
import * as access from './access.ts'
import { count } from './counts/commands.ts'
import { letRead } from './items/commands.ts'
import { toAnswer, toKnow, toSeeTo } from './letters/mails.ts'
import { answerDueOn } from './programmes/rules.ts'
import { ADDING, addedManagers, DRAFT, lockOf, personsAround } from './queries.ts'
import {
  allReaders,
  answersIn,
  KIND,
  keptIn,
  readersOf,
  sameAnswers,
  toldOfSubmission,
  wereShown,
} from './readers/rules.ts'
import { isHandedIn, next } from './rules.ts'
import { Done, KeepDraft, KeptDraft, LINE, type Line, ReflectionId, Submit } from './schema.ts'
import { type Programme, programmes, type Reflection, recipients, reflections } from './tables.ts'

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
  reveals: [KIND.hire],
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
    const form = await formVersion(tx, reflection.hireFormId)
    const given = complete(form, answers)
    const lock = lockOf(reflection, today)
    if (lock === 'closed') throw new Refused(lock)
    if (lock) return sameAgain(scene, reflection, given)

    const around = personsAround(reflection.personId, supporters)
    const readers = allReaders('hire', form, around, alsoToManager)
    if (shownReaders && !wereShown(shownReaders, readers)) throw new Refused('readers-changed')
    const words = keptIn('hire', form, given).map((kept) => ({
      ...kept,
      aboutId: reflection.personId,
      subjectId: reflectionId,
      readers: readersOf('hire', kept.slot, around, alsoToManager),
    }))
    await markAnswered(tx, reflection.hireFormId, now)
    // Nothing is asked between them, so they leave in one packet with the commit.
    tx.withCommit(
      Promise.all([
        tx.ask(HAND_IN, [tx.organizationId, reflectionId, now.toString()]),
        scene.entrust(words),
        scene.discardDraft(DRAFT, reflectionId),
        finish(tx, { kind: 'reflections.write', subjectId: reflectionId }, reflection.personId, now),
        count(tx, [reflection], { submitted: 1 }),
        programme.kind === 'items'
          ? letRead(tx, reflection, lineIn(around, readers.persons), {
              opensOn: today,
              dueOn: answerDueOn,
              closesOn: FAR_AWAY,
            })
          : tell(scene, reflection, programme, { supporters, name, dueOn: answerDueOn }),
      ]),
    )
    return { reflectionId, state: 'submitted' as const }
  },
})

/**
 * Takes back what was handed in, until somebody has read it: nobody reads it any more, its words are the draft again and
 * its window counts as before. 409: `closed`, `read-already` or `withdrawn`.
 */
export const takeBack = command({
  input: ReflectionId,
  output: Done,
  event: 'reflections.taken-back',
  eventSubject: ({ reflectionId }) => reflectionId,
  reveals: [KIND.hire, KIND.added],
  async subject({ tx }, { reflectionId }) {
    const [row] = await hold(tx, { reflectionId })
    return found(row)
  },
  may: access.mayWrite,
  async run(scene, { reflectionId }, { reflection }) {
    const { tx, today } = scene
    if (!isHandedIn(reflection)) return { reflectionId, state: reflection.state }
    if (reflection.withdrawnAt) throw new Refused('withdrawn')
    if (!next(reflection.state, 'take-back')) throw new Refused('read-already')
    if (today > reflection.closesOn) throw new Refused('closed')

    const words = await scene.reveal(reflectionId, [KIND.hire, KIND.added])
    const bodies = (kind: string) => words.filter((part) => part.kind === kind).map(({ body }) => body)
    const draft = { answers: answersIn(bodies(KIND.hire)), alsoToManager: await addedManagers(scene, reflectionId) }
    const added = bodies(KIND.added).map((body) => answersIn([body]).words)
    // The database decides between the author and whoever opens it in this moment.
    for (const kind of [KIND.hire, KIND.added]) {
      if (!(await scene.takeBack(kind, reflectionId))) throw new Refused('read-already')
    }
    await tx
      .update(reflections)
      .set({ state: 'draft', submittedAt: null })
      .where(own(tx, reflections, eq(reflections.id, reflectionId)))
    await tx.delete(recipients).where(own(tx, recipients, eq(recipients.reflectionId, reflectionId)))
    await scene.keepDraft(DRAFT, reflectionId, JSON.stringify(draft), 0)
    if (added.length > 0) {
      const begun = await scene.draft(ADDING, reflectionId)
      const answers = { words: [...added, begun && JSON.parse(begun.body).answers.words].filter(Boolean).join('\n\n') }
      await scene.keepDraft(ADDING, reflectionId, JSON.stringify({ answers }), begun?.revision ?? 0)
    }
    for (const kind of ['reflections.answer', 'reflections.help', 'reflections.read'] as const) {
      await close(tx, { kind, subjectId: reflectionId })
    }
    await reopen(tx, { kind: 'reflections.write', subjectId: reflectionId }, reflection.personId)
    await count(tx, [reflection], { submitted: -1 })
    return { reflectionId, state: 'draft' as const }
  },
})

/** Of those around, the ones who read something, and as what. */
const lineIn = ({ trainers }: { trainers: readonly string[] }, readerIds: string[]) =>
  readerIds.map((personId) => ({
    personId,
    kind: trainers.includes(personId) ? ('trainer' as const) : ('manager' as const),
  }))

const held = alias(reflections, 'held')

/** The reflection, held until the commit: what one hand does in two tabs is done one after the other. */
export const hold = prepared((tx) =>
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

/**
 * Trainers are asked to answer, managers are to know; from now on these are its readers. Where nobody could be asked, the
 * managers are asked to see to it, whatever the programme says of telling them.
 */
type Told = { supporters: Supporter<Line>[]; name: string; dueOn: Day }

async function tell(
  scene: Scene,
  reflection: Reflection,
  { tellsManagers }: Pick<Programme, 'tellsManagers'>,
  { supporters, name, dueOn }: Told,
) {
  const { tx, today, baseUrl, post } = scene
  const told = toldOfSubmission(personsAround(reflection.personId, supporters))
  const rows = [
    ...told.toAnswer.map((personId) => ({ personId, kind: 'trainer' as const })),
    ...told.toKnow.map((personId) => ({ personId, kind: 'manager' as const })),
  ].map((row) => ({ ...row, reflectionId: reflection.id }))
  if (rows.length === 0) return
  const asked = reflection.trainerFormId ? told.toAnswer : []
  const missing = reflection.trainerFormId !== null && asked.length === 0
  const addressees = rows.flatMap(({ personId, kind }) =>
    kind === 'manager' && !tellsManagers && !missing
      ? []
      : (supporters.find(({ supporterId }) => supporterId === personId)?.addressee ?? []),
  )
  const isAsked = ({ personId }: { personId: string }) => asked.includes(personId)
  const page = `/reflections/${reflection.id}`
  const about = { name, period: reflection.period, trainers: asked.length }
  const days = { opensOn: today, dueOn, closesOn: FAR_AWAY }
  await Promise.all([
    add(tx, recipients, rows),
    ask(
      tx,
      asked.map((personId) => ({
        kind: 'reflections.answer',
        personId,
        aboutId: reflection.personId,
        subjectId: reflection.id,
        period: reflection.period,
        minutes: 5,
        path: `${page}/answer`,
        donePath: page,
        ...days,
      })),
    ),
    // Handed in once more after it was taken back.
    ...asked.map((personId) => reopen(tx, { kind: 'reflections.answer', subjectId: reflection.id }, personId, days)),
    post(
      (to) => (isAsked(to) ? toAnswer : missing ? toSeeTo : toKnow),
      addressees,
      (to) => ({ ...about, url: `${baseUrl}${page}${isAsked(to) ? '/answer' : ''}` }),
    ),
  ])
}

/** Neither an answer nor reading comes too late. */
export const FAR_AWAY: Day = '9999-12-31'

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
  const written = await scene.reveal(id, [KIND.hire])
  if (!sameAnswers(answersIn(written.map(({ body }) => body)), given)) throw new Refused(state)
  return { reflectionId: id, state }
}
