import { and, desc, eq, inArray, lt, or, sql } from 'drizzle-orm'
import { z } from 'zod'
import { formVersion } from '#/features/forms/api.ts'
import { calendarOf } from '#/features/people/organization/api.ts'
import { carriesAnybody, namesOf } from '#/features/people/supporters/api.ts'
import { urgencyOf } from '#/features/tasks/rules.ts'
import { cursorIn, cursorOf } from '#/platform/cursor.ts'
import { own } from '#/platform/database.ts'
import { dayIn } from '#/platform/day.ts'
import { entrusted } from '#/platform/entrusted/tables.ts'
import { found } from '#/platform/errors.ts'
import { query, type Scene } from '#/platform/use-case.ts'
import * as access from '../access.ts'
import { answerDueOn } from '../programmes/rules.ts'
import { DRAFT, headOf, OFFICE, reflectionAround } from '../queries.ts'
import { KIND } from '../readers/rules.ts'
import { LINE, Paging, Place, type Reader, ReflectionId, Waiting, Writing } from '../schema.ts'
import { recipients, reflections } from '../tables.ts'

const PAGE = 24

/** The page on which a trainer answers: own form and draft, and who will read which part. */
export const answering = query({
  input: ReflectionId,
  output: Writing,
  reveals: [DRAFT],
  subject: (scene, { reflectionId }) => reflectionAround(scene, reflectionId),
  may: access.mayAnswer,
  async run(scene, _, { reflection, programme, recipients: everybody }) {
    const form = await formVersion(scene.tx, found(reflection.trainerFormId ?? undefined))
    const draft = await scene.draft(DRAFT, reflection.id)
    const kept = draft && (JSON.parse(draft.body) as { answers: Writing['answers'] })
    const told = everybody.filter(({ personId, shownAt }) => !shownAt && personId !== scene.actor.personId)
    const { personId, answeredBy } = reflection
    const names = await namesOf(scene.tx, [
      ...[personId, ...(answeredBy ? [answeredBy] : [])],
      ...told.map((one) => one.personId),
    ])
    const readers: Reader[] = [
      ...[{ personId, kind: 'hire' as const }, ...told].map((one) => ({
        personId: one.personId,
        displayName: names.get(one.personId) ?? '',
        as: one.kind,
      })),
      OFFICE,
    ]
    const answered = await hasAnswered(scene, reflection.id)
    return {
      reflection: headOf(reflection, programme),
      about: names.get(personId) ?? '',
      form,
      answers: kept?.answers ?? {},
      alsoToManager: false,
      revision: draft?.revision ?? 0,
      keptAt: draft?.keptAt.toString() ?? null,
      readers,
      mails: scene.mailing,
      locked: (reflection.withdrawnAt ? 'withdrawn' : answered ? 'answered' : null) as Writing['locked'],
      answeredBy: answeredBy && (names.get(answeredBy) ?? ''),
    }
  },
})

/** Has the one who asks answered it? */
export async function hasAnswered({ tx, actor }: Scene, reflectionId: string): Promise<boolean> {
  const isMine = and(eq(entrusted.authorId, actor.personId), eq(entrusted.kind, KIND.trainer))
  const [row] = await tx
    .select({ id: entrusted.id })
    .from(entrusted)
    .where(own(tx, entrusted, eq(entrusted.subjectId, reflectionId), isMine))
    .limit(1)
  return row !== undefined
}

/** What was handed in to the reader: what waits for their answer first, then the rest, newest first. */
export const waiting = query({
  input: Paging,
  output: Waiting,
  reveals: [],
  subject: async () => undefined,
  may: access.maySeeOwn,
  async run(scene, { after }) {
    const [submittedAt, id] = cursorIn(after, z.tuple([z.iso.datetime(), z.uuid()])) ?? []
    const [toAnswer, earlier] = await Promise.all([
      after ? [] : handedIn(scene, isToAnswer(), 200),
      handedIn(
        scene,
        and(sql`not ${isToAnswer()}`, submittedAt && id ? isBefore(submittedAt, id) : undefined),
        PAGE + 1,
      ),
    ])
    const page = earlier.slice(0, PAGE)
    const shown = [...toAnswer, ...page].map(({ reflection }) => reflection)
    const names = await namesOf(
      scene.tx,
      shown.flatMap(({ personId, answeredBy }) => (answeredBy ? [personId, answeredBy] : [personId])),
    )
    const mine = await writtenTo(scene, shown)
    const calendar = await calendarOf(scene.tx)
    const line = ({ reflection, as, shownAt }: (typeof page)[number]) => {
      const submittedOn = dayIn(scene.actor.timeZone, reflection.submittedAt!)
      const { state, answeredBy, withdrawnAt } = reflection
      const mayAnswer = as === 'trainer' && !shownAt && !withdrawnAt && reflection.trainerFormId !== null
      const asked = mayAnswer && state === 'submitted'
      const mayAdd = mayAnswer && state === 'answered' && !mine.answers.has(reflection.id)
      const answerDue = asked ? answerDueOn(submittedOn, calendar) : null
      return {
        reflectionId: reflection.id,
        displayName: names.get(reflection.personId) ?? '',
        period: reflection.period,
        state,
        answerable: reflection.trainerFormId !== null,
        as,
        submittedOn,
        answeredOn: reflection.answeredAt && dayIn(scene.actor.timeZone, reflection.answeredAt),
        answerDueOn: answerDue,
        urgency: answerDue && urgencyOf(answerDue, scene.today, calendar),
        drafted: (asked || mayAdd) && mine.drafts.has(reflection.id),
        answeredBy: mayAdd && answeredBy ? (names.get(answeredBy) ?? '') : null,
        withdrawn: withdrawnAt !== null,
      }
    }
    const last = page.at(-1)?.reflection
    return {
      toAnswer: toAnswer.toReversed().map(line),
      earlier: page.map(line),
      next: earlier.length > PAGE && last ? cursorOf(last.submittedAt!.toString(), last.id) : null,
    }
  },
})

/** What the navigation needs to know of the reader. */
export const place = query({
  input: z.object({}),
  output: Place,
  reveals: [],
  subject: async () => undefined,
  may: access.maySeeOwn,
  async run({ tx, actor, today }) {
    const [written, told, carries, waits] = await Promise.all([
      tx
        .select({ id: reflections.id })
        .from(reflections)
        .where(own(tx, reflections, eq(reflections.personId, actor.personId)))
        .limit(1),
      tx
        .select({ id: recipients.reflectionId })
        .from(recipients)
        .where(own(tx, recipients, eq(recipients.personId, actor.personId)))
        .limit(1),
      carriesAnybody(tx, actor.personId, today, LINE),
      tx
        .select({ count: sql<number>`count(*)::int` })
        .from(recipients)
        .innerJoin(
          reflections,
          and(eq(reflections.organizationId, recipients.organizationId), eq(reflections.id, recipients.reflectionId)),
        )
        .where(own(tx, recipients, eq(recipients.personId, actor.personId), isToAnswer())),
    ])
    return { reflects: written.length > 0, supports: carries || told.length > 0, waiting: waits[0]?.count ?? 0 }
  },
})

const isToAnswer = () =>
  sql`(${recipients.kind} = 'trainer' and ${recipients.shownAt} is null and ${reflections.state} = 'submitted'
    and ${reflections.trainerFormId} is not null and ${reflections.withdrawnAt} is null)`

const isBefore = (submittedAt: string, id: string) => {
  const moment = Temporal.Instant.from(submittedAt)
  return or(lt(reflections.submittedAt, moment), and(eq(reflections.submittedAt, moment), lt(reflections.id, id)))
}

const handedIn = ({ tx, actor }: Scene, which: ReturnType<typeof and>, limit: number) =>
  tx
    .select({ reflection: reflections, as: recipients.kind, shownAt: recipients.shownAt })
    .from(recipients)
    .innerJoin(
      reflections,
      and(eq(reflections.organizationId, recipients.organizationId), eq(reflections.id, recipients.reflectionId)),
    )
    .where(own(tx, recipients, eq(recipients.personId, actor.personId), which))
    .orderBy(desc(reflections.submittedAt), desc(reflections.id))
    .limit(limit)

/** To which of these the reader has written, or begun to write, an answer. */
async function writtenTo({ tx, actor }: Scene, to: { id: string }[]) {
  const ids = to.map(({ id }) => id)
  const rows = await tx
    .select({ id: entrusted.subjectId, kind: entrusted.kind })
    .from(entrusted)
    .where(
      own(
        tx,
        entrusted,
        eq(entrusted.authorId, actor.personId),
        inArray(entrusted.subjectId, ids),
        inArray(entrusted.kind, [DRAFT, KIND.trainer]),
      ),
    )
  const of = (wanted: string) => new Set(rows.flatMap(({ id, kind }) => (kind === wanted ? [id] : [])))
  return { drafts: of(DRAFT), answers: of(KIND.trainer) }
}
