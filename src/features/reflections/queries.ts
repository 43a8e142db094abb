import { and, desc, eq, lt, or } from 'drizzle-orm'
import { z } from 'zod'
import { formVersion } from '#/features/forms/api.ts'
import { type Supporter, supportersOn } from '#/features/people/supporters/api.ts'
import { cursorIn, cursorOf } from '#/platform/cursor.ts'
import { own, type Tx } from '#/platform/database.ts'
import { type Day, dayIn } from '#/platform/day.ts'
import { entrusted } from '#/platform/entrusted/tables.ts'
import { found } from '#/platform/errors.ts'
import { Day as ADay } from '#/platform/schema.ts'
import { query, type Scene } from '#/platform/use-case.ts'
import * as access from './access.ts'
import { KIND, type Around as Persons, toldOfSubmission } from './readers/rules.ts'
import { LINE, type Line, Mine, MyReaders, Paging, type Reader, ReflectionId, Writing } from './schema.ts'
import { type Programme, programmes, type Reflection, recipients, reflections } from './tables.ts'

export const DRAFT = 'reflections.draft'
/** A draft of what is added to a reflection that was handed in. */
export const ADDING = 'reflections.adding.draft'
const PAGE = 24

/** The page on which a new hire writes: form, draft, and who will read it - before a word is written. */
export const write = query({
  input: ReflectionId,
  output: Writing,
  reveals: [DRAFT],
  subject: ({ tx }, { reflectionId }) => reflectionById(tx, reflectionId),
  may: (actor, subject) => access.mayWrite(actor, subject),
  async run(scene, _, { reflection, programme }) {
    const { tx, today } = scene
    const [form, supporters, draft] = [
      await formVersion(tx, reflection.hireFormId),
      await supportersOn(tx, [reflection.personId], today, LINE),
      await scene.draft(DRAFT, reflection.id),
    ]
    const kept = draft && (JSON.parse(draft.body) as { answers: Writing['answers']; alsoToManager: boolean })
    return {
      reflection: headOf(reflection, programme),
      about: '',
      form,
      answers: kept?.answers ?? {},
      alsoToManager: kept?.alsoToManager ?? false,
      revision: draft?.revision ?? 0,
      keptAt: draft?.keptAt.toString() ?? null,
      readers: readerLines(reflection.personId, supporters),
      mails: scene.mailing,
      locked: reflection.withdrawnAt ? ('withdrawn' as const) : lockOf(reflection, today),
      answeredBy: null,
    }
  },
})

/** Who would read what one writes if it were handed in today, as the page for writing says it. */
export const myReaders = query({
  input: z.object({}),
  output: MyReaders,
  reveals: [],
  subject: async () => undefined,
  may: access.maySeeOwn,
  async run({ tx, actor, today }) {
    const supporters = await supportersOn(tx, [actor.personId], today, LINE)
    return { readers: readerLines(actor.personId, supporters) }
  },
})

/** One's own reflections, the latest first. */
export const mine = query({
  input: Paging,
  output: Mine,
  reveals: [],
  subject: async () => undefined,
  may: access.maySeeOwn,
  async run({ tx, actor, today }, { after }) {
    const [opensOn, id] = cursorIn(after, z.tuple([ADay, z.uuid()])) ?? []
    const before =
      opensOn && id
        ? or(lt(reflections.opensOn, opensOn), and(eq(reflections.opensOn, opensOn), lt(reflections.id, id)))
        : undefined
    const rows = await tx
      .select({ reflection: reflections, programme: programmes })
      .from(reflections)
      .innerJoin(
        programmes,
        and(eq(programmes.organizationId, reflections.organizationId), eq(programmes.id, reflections.programmeId)),
      )
      .where(own(tx, reflections, eq(reflections.personId, actor.personId), before))
      .orderBy(desc(reflections.opensOn), desc(reflections.id))
      .limit(PAGE + 1)
    const page = rows.slice(0, PAGE)
    const last = page.at(-1)?.reflection
    return {
      reflections: page.map(({ reflection, programme }) => ({
        ...headOf(reflection, programme),
        ...daysOf(reflection, actor.timeZone),
        answerable: reflection.trainerFormId !== null,
        writable: lockOf(reflection, today) === null,
        withdrawn: reflection.withdrawnAt !== null,
      })),
      next: rows.length > PAGE && last ? cursorOf(last.opensOn, last.id) : null,
    }
  },
})

export async function reflectionById(tx: Tx, id: string): Promise<{ reflection: Reflection; programme: Programme }> {
  const [row] = await tx
    .select({ reflection: reflections, programme: programmes })
    .from(reflections)
    .innerJoin(
      programmes,
      and(eq(programmes.organizationId, reflections.organizationId), eq(programmes.id, reflections.programmeId)),
    )
    .where(own(tx, reflections, eq(reflections.id, id)))
  return found(row)
}

/** A reflection, who was told of it, and which of its parts the asker may read. */
export async function reflectionAround(scene: Scene, id: string) {
  const [row, told, readable] = await Promise.all([
    reflectionById(scene.tx, id),
    recipientsOf(scene.tx, id),
    scene.readable(id),
  ])
  // Drafts are for nobody, and a letter may bear any id its author chose.
  return { ...row, recipients: told, readable: readable.intersection(new Set<string>(Object.values(KIND))) }
}

export const recipientsOf = (tx: Tx, reflectionId: string) =>
  tx
    .select({ personId: recipients.personId, kind: recipients.kind, shownAt: recipients.shownAt })
    .from(recipients)
    .where(own(tx, recipients, eq(recipients.reflectionId, reflectionId)))

/** Had its author added the managers to what the trainers read, when it was handed in? */
export async function addedManagers({ tx, actor }: Scene, reflectionId: string): Promise<boolean> {
  const told = await recipientsOf(tx, reflectionId)
  const { slot, personReaders } = entrusted
  const rows = await tx
    .select({ slot, personReaders })
    .from(entrusted)
    .where(
      own(
        tx,
        entrusted,
        eq(entrusted.subjectId, reflectionId),
        eq(entrusted.authorId, actor.personId),
        eq(entrusted.kind, KIND.hire),
      ),
    )
  const isManager = (id: string) =>
    told.some(({ personId, kind, shownAt }) => personId === id && kind === 'manager' && !shownAt)
  return rows.some(({ slot, personReaders }) => !slot.split('+').includes('manager') && personReaders.some(isManager))
}

export const headOf = (reflection: Reflection, programme: Pick<Programme, 'name'>) => ({
  id: reflection.id,
  programme: programme.name,
  period: reflection.period,
  state: reflection.state,
  dueOn: reflection.dueOn,
  closesOn: reflection.closesOn,
})

export const daysOf = ({ submittedAt, answeredAt }: Reflection, timeZone: string) => ({
  submittedOn: submittedAt && dayIn(timeZone, submittedAt),
  answeredOn: answeredAt && dayIn(timeZone, answeredAt),
})

export function lockOf(
  reflection: Pick<Reflection, 'state' | 'opensOn' | 'closesOn'>,
  today: Day,
): 'submitted' | 'answered' | 'closed' | null {
  const { state } = reflection
  if (state === 'submitted' || state === 'answered') return state
  return today > reflection.closesOn || today < reflection.opensOn ? 'closed' : null
}

export const personsAround = (authorId: string, supporters: Pick<Named, 'supporterId' | 'kind'>[]): Persons => ({
  authorId,
  trainers: supporters.filter(({ kind }) => kind === 'trainer').map(({ supporterId }) => supporterId),
  managers: supporters.filter(({ kind }) => kind === 'manager').map(({ supporterId }) => supporterId),
})

/** Those around what a new hire writes, each once: who is both trainer and manager counts as trainer. */
export function readerLines(authorId: string, supporters: Named[]): Reader[] {
  const { toAnswer, toKnow } = toldOfSubmission(personsAround(authorId, supporters))
  const nameOf = new Map(supporters.map(({ supporterId, displayName }) => [supporterId, displayName]))
  const lines = (ids: string[], as: Line) =>
    ids.map((personId) => ({ personId, displayName: nameOf.get(personId) ?? '', as }))
  return [...lines(toAnswer, 'trainer'), ...lines(toKnow, 'manager'), OFFICE]
}
type Named = Pick<Supporter<Line>, 'supporterId' | 'displayName' | 'kind'>

/** Whoever holds the office, without a name. */
export const OFFICE: Reader = { personId: null, displayName: '', as: 'hr' }
