import { and, desc, eq, lt, or, sql } from 'drizzle-orm'
import { z } from 'zod'
import { formVersion } from '#/features/forms/api.ts'
import { calendarOf } from '#/features/people/organization/api.ts'
import { carriesAnybody, namesOf } from '#/features/people/supporters/api.ts'
import { urgencyOf } from '#/features/tasks/rules.ts'
import { cursorIn, cursorOf } from '#/platform/cursor.ts'
import { own, type Tx } from '#/platform/database.ts'
import { dayIn } from '#/platform/day.ts'
import { entrusted } from '#/platform/entrusted/tables.ts'
import { query, type Scene } from '#/platform/use-case.ts'
import * as access from '../access.ts'
import { DRAFT, headOf, reflectionAround } from '../queries.ts'
import { answerDueOn } from '../rules.ts'
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
  async run(scene, _, { reflection, programme, recipients: told }) {
    const form = await formVersion(scene.tx, programme.trainerFormId)
    const draft = await scene.draft(DRAFT, reflection.id)
    const kept = draft && (JSON.parse(draft.body) as { answers: Writing['answers'] })
    const managers = told.filter(({ kind }) => kind === 'manager').map(({ personId }) => personId)
    const names = await namesOf(scene.tx, [reflection.personId, ...managers])
    const readers: Reader[] = [
      {
        personId: reflection.personId,
        displayName: names.get(reflection.personId) ?? '',
        as: 'hire',
        reads: 'comment',
      },
      ...managers.map((personId) => ({
        personId,
        displayName: names.get(personId) ?? '',
        as: 'manager' as const,
        reads: 'state' as const,
      })),
      { personId: null, displayName: '', as: 'office', reads: 'state' },
    ]
    return {
      reflection: headOf(reflection, programme),
      about: names.get(reflection.personId) ?? '',
      form,
      answers: kept?.answers ?? {},
      alsoToManager: false,
      revision: draft?.revision ?? 0,
      keptAt: draft?.keptAt.toString() ?? null,
      readers,
      readersWithManager: readers,
      mails: scene.mailing,
      locked: reflection.state === 'answered' ? ('answered' as const) : null,
    }
  },
})

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
    const names = await namesOf(
      scene.tx,
      [...toAnswer, ...page].map(({ reflection }) => reflection.personId),
    )
    const drafts = await draftsOf(scene.tx, scene.actor.personId)
    const calendar = await calendarOf(scene.tx)
    const line = ({ reflection, as }: (typeof page)[number]) => {
      const submittedOn = dayIn(scene.actor.timeZone, reflection.submittedAt!)
      const asked = as === 'trainer' && reflection.state === 'submitted'
      const answerDue = asked ? answerDueOn(submittedOn, calendar) : null
      return {
        reflectionId: reflection.id,
        displayName: names.get(reflection.personId) ?? '',
        month: reflection.month,
        state: reflection.state,
        as,
        submittedOn,
        answeredOn: reflection.answeredAt && dayIn(scene.actor.timeZone, reflection.answeredAt),
        answerDueOn: answerDue,
        urgency: answerDue && urgencyOf(answerDue, scene.today, calendar),
        drafted: asked && drafts.has(reflection.id),
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

const isToAnswer = () => sql`(${recipients.kind} = 'trainer' and ${reflections.state} = 'submitted')`

const isBefore = (submittedAt: string, id: string) => {
  const moment = Temporal.Instant.from(submittedAt)
  return or(lt(reflections.submittedAt, moment), and(eq(reflections.submittedAt, moment), lt(reflections.id, id)))
}

const handedIn = ({ tx, actor }: Scene, which: ReturnType<typeof and>, limit: number) =>
  tx
    .select({ reflection: reflections, as: recipients.kind })
    .from(recipients)
    .innerJoin(
      reflections,
      and(eq(reflections.organizationId, recipients.organizationId), eq(reflections.id, recipients.reflectionId)),
    )
    .where(own(tx, recipients, eq(recipients.personId, actor.personId), which))
    .orderBy(desc(reflections.submittedAt), desc(reflections.id))
    .limit(limit)

async function draftsOf(tx: Tx, authorId: string): Promise<Set<string>> {
  const rows = await tx
    .select({ id: entrusted.subjectId })
    .from(entrusted)
    .where(own(tx, entrusted, eq(entrusted.authorId, authorId), eq(entrusted.kind, DRAFT)))
  return new Set(rows.map(({ id }) => id))
}
