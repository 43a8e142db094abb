import { and, desc, eq, lt, or } from 'drizzle-orm'
import { z } from 'zod'
import { formVersion } from '#/features/forms/api.ts'
import { type Supporter, supportersOn } from '#/features/people/supporters/api.ts'
import { cursorIn, cursorOf } from '#/platform/cursor.ts'
import { own, type Tx } from '#/platform/database.ts'
import { type Day, dayIn } from '#/platform/day.ts'
import { found } from '#/platform/errors.ts'
import { Month } from '#/platform/schema.ts'
import { query, type Scene } from '#/platform/use-case.ts'
import * as access from './access.ts'
import { type Around as Persons, readersOf } from './rules.ts'
import { LINE, type Line, Mine, MyReaders, Paging, type Reader, ReflectionId, Writing } from './schema.ts'
import { type Programme, programmes, type Reflection, recipients, reflections } from './tables.ts'

export const DRAFT = 'reflections.draft'
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
      await formVersion(tx, programme.hireFormId),
      await supportersOn(tx, [reflection.personId], today, LINE),
      await scene.draft(DRAFT, reflection.id),
    ]
    const kept = draft && (JSON.parse(draft.body) as { answers: Writing['answers']; alsoToManager: boolean })
    const persons = personsAround(reflection.personId, supporters)
    const readers = (alsoToManager: boolean) => readerLines(persons, supporters, alsoToManager)
    return {
      reflection: headOf(reflection, programme),
      about: '',
      form,
      answers: kept?.answers ?? {},
      alsoToManager: kept?.alsoToManager ?? false,
      revision: draft?.revision ?? 0,
      keptAt: draft?.keptAt.toString() ?? null,
      readers: readers(false),
      readersWithManager: readers(true),
      mails: scene.mailing,
      locked: lockOf(reflection, today),
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
    const persons = personsAround(actor.personId, supporters)
    return {
      readers: readerLines(persons, supporters, false),
      readersWithManager: readerLines(persons, supporters, true),
    }
  },
})

/** One's own reflections, newest month first. */
export const mine = query({
  input: Paging,
  output: Mine,
  reveals: [],
  subject: async () => undefined,
  may: access.maySeeOwn,
  async run({ tx, actor, today }, { after }) {
    const [month, id] = cursorIn(after, z.tuple([Month, z.uuid()])) ?? []
    const before =
      month && id
        ? or(lt(reflections.month, month), and(eq(reflections.month, month), lt(reflections.id, id)))
        : undefined
    const rows = await tx
      .select({ reflection: reflections, programme: programmes })
      .from(reflections)
      .innerJoin(
        programmes,
        and(eq(programmes.organizationId, reflections.organizationId), eq(programmes.id, reflections.programmeId)),
      )
      .where(own(tx, reflections, eq(reflections.personId, actor.personId), before))
      .orderBy(desc(reflections.month), desc(reflections.id))
      .limit(PAGE + 1)
    const page = rows.slice(0, PAGE)
    const last = page.at(-1)?.reflection
    return {
      reflections: page.map(({ reflection, programme }) => ({
        ...headOf(reflection, programme),
        ...daysOf(reflection, actor.timeZone),
        writable: lockOf(reflection, today) === null,
      })),
      next: rows.length > PAGE && last ? cursorOf(last.month, last.id) : null,
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
  readable.delete(DRAFT)
  return { ...row, recipients: told, readable }
}

export const recipientsOf = (tx: Tx, reflectionId: string) =>
  tx
    .select({ personId: recipients.personId, kind: recipients.kind })
    .from(recipients)
    .where(own(tx, recipients, eq(recipients.reflectionId, reflectionId)))

export const headOf = (reflection: Reflection, programme: Pick<Programme, 'name'>) => ({
  id: reflection.id,
  programme: programme.name,
  month: reflection.month,
  state: reflection.state,
  dueOn: reflection.dueOn,
  closesOn: reflection.closesOn,
})

export const daysOf = ({ submittedAt, answeredAt }: Reflection, timeZone: string) => ({
  submittedOn: submittedAt && dayIn(timeZone, submittedAt),
  answeredOn: answeredAt && dayIn(timeZone, answeredAt),
})

export function lockOf(reflection: Reflection, today: Day): Writing['locked'] {
  if (reflection.state === 'submitted' || reflection.state === 'answered') return reflection.state
  return today > reflection.closesOn || today < reflection.opensOn ? 'closed' : null
}

export const personsAround = (authorId: string, supporters: Supporter<Line>[]): Persons => ({
  authorId,
  trainers: supporters.filter(({ kind }) => kind === 'trainer').map(({ supporterId }) => supporterId),
  managers: supporters.filter(({ kind }) => kind === 'manager').map(({ supporterId }) => supporterId),
})

/** The readers of what a new hire writes, as one line a person: everything, or the numbers alone. */
export function readerLines(
  persons: Persons,
  supporters: Pick<Supporter, 'supporterId' | 'displayName'>[],
  alsoToManager: boolean,
): Reader[] {
  const readers = readersOf({ ...persons, alsoToManager })
  const nameOf = new Map(supporters.map(({ supporterId, displayName }) => [supporterId, displayName]))
  return readers.marks.persons.map((personId) => ({
    personId,
    displayName: nameOf.get(personId) ?? '',
    as: persons.trainers.includes(personId) ? 'trainer' : 'manager',
    reads: readers.text.persons.includes(personId) ? 'all' : 'numbers',
  }))
}
