import { and, eq, inArray } from 'drizzle-orm'
import { formVersion } from '#/features/forms/api.ts'
import type { Answers } from '#/features/forms/schema.ts'
import { namesOf } from '#/features/people/supporters/api.ts'
import { own, type Tx } from '#/platform/database.ts'
import { dayIn } from '#/platform/day.ts'
import type { Scene } from '#/platform/use-case.ts'
import { LetterDraft } from '../../door/schema.ts'
import { periodsOf } from '../../keeping/queries.ts'
import { keptUntil } from '../../keeping/rules.ts'
import { answersIn } from '../../readers/rules.ts'
import { letters, programmes, reflections } from '../../tables.ts'
import type { Said } from '../queries.ts'
import { KEPT_AS, OWN_KINDS, WHAT } from '../rules.ts'
import type { Own, What } from '../schema.ts'

/** One's own words in these places, opened, with all that is known about them. */
export async function opened(scene: Scene, said: Said[]): Promise<Own[]> {
  const { tx, actor } = scene
  const ids = said.map(({ subjectId }) => subjectId)
  const [words, places, months, read] = [
    await scene.ownWords(ids, OWN_KINDS),
    await placesOf(scene, said),
    await periodsOf(tx),
    await readingsOf(tx, actor.personId, ids),
  ]
  const names = await namesOf(tx, [
    ...words.flatMap(({ readers }) => readers.persons),
    ...read.map(({ readerId }) => readerId),
  ])
  const nameOf = (id: string) => names.get(id) ?? ''
  return Promise.all(
    said.map(async ({ subjectId, kind, at }) => {
      const what = WHAT[kind]!
      const here = words.filter((one) => one.subjectId === subjectId && one.kind === kind)
      const { formId, ...place } = places(subjectId, what)
      const isForm = what === 'reflection' || what === 'answer' || what === 'draft'
      const bodies = here.map(({ body }) => body)
      const readers = [...new Set(here.flatMap((one) => one.readers.persons))].map(nameOf)
      const offices = here.some((one) => one.readers.offices.includes('hr')) ? (['hr'] as const) : []
      return {
        ...{ what, subjectId, ...place },
        writtenAt: at,
        withdrawn: here.length === 0,
        form: isForm && formId ? await formVersion(tx, formId) : null,
        answers: isForm ? answersOf(what, bodies) : {},
        texts: isForm ? [] : textsOf(what, bodies),
        readers: { persons: readers, offices: [...offices] },
        readSoFar: read
          .filter((one) => one.subjectId === subjectId)
          .map(({ readerId, readAt }) => ({ displayName: nameOf(readerId), readAt: readAt.toISOString() })),
        keptUntil: keptUntil(dayIn(actor.timeZone, Temporal.Instant.from(at)), months[KEPT_AS[what]]),
      }
    }),
  )
}

function answersOf(what: What, bodies: (string | undefined)[]): Answers {
  if (what !== 'draft') return answersIn(bodies)
  return Object.assign({}, ...bodies.map((body) => (JSON.parse(body ?? '{}') as { answers?: Answers }).answers))
}

function textsOf(what: What, bodies: (string | undefined)[]): string[] {
  const added = (one: Answers | undefined) => (typeof one?.words === 'string' ? [one.words] : [])
  if (what === 'addition') return bodies.flatMap((body) => added(JSON.parse(body ?? '{}') as Answers))
  if (what === 'addition-draft')
    return bodies.flatMap((body) => added((JSON.parse(body ?? '{}') as { answers?: Answers }).answers))
  if (what === 'letter') return bodies.flatMap((body) => body ?? [])
  return bodies.flatMap((body) => {
    const held = LetterDraft.safeParse(JSON.parse(body ?? 'null'))
    return held.success ? [held.data.text] : []
  })
}

type Place = Pick<Own, 'period' | 'programme' | 'about' | 'to'> & { formId: string | null }

/** What these words belong to: the reflection and its programme, or the other side of a letter. */
export async function placesOf({ tx, actor }: Scene, said: { subjectId: string }[]) {
  const ids = said.map(({ subjectId }) => subjectId)
  const { person, ofLetters, ofReflections } = await rowsOf(tx, ids)
  return (subjectId: string, what: What): Place => {
    const letter = ofLetters.get(subjectId)
    if (letter) {
      const other = letter.authorId === actor.personId ? letter.toId : letter.authorId
      return { ...NOWHERE, to: other && person(other) }
    }
    const row = ofReflections.get(subjectId)
    // A letter may bear any id its author chose.
    if (!row || what === 'letter' || what === 'letter-draft') return NOWHERE
    const mine = row.personId === actor.personId
    const side = what === 'answer' || (what === 'draft' && !mine) ? row.trainerFormId : row.hireFormId
    return {
      period: row.period,
      programme: row.programme,
      about: mine ? null : person(row.personId),
      to: null,
      formId: side,
    }
  }
}

const NOWHERE: Place = { period: null, programme: null, about: null, to: null, formId: null }

async function rowsOf(tx: Tx, ids: string[]) {
  const none = ids.length === 0
  const ofLetters = none
    ? []
    : await tx
        .select()
        .from(letters)
        .where(own(tx, letters, inArray(letters.id, ids)))
  const { id, personId, period, hireFormId, trainerFormId } = reflections
  const ofReflections = none
    ? []
    : await tx
        .select({ id, personId, period, hireFormId, trainerFormId, programme: programmes.name })
        .from(reflections)
        .innerJoin(
          programmes,
          and(eq(programmes.organizationId, reflections.organizationId), eq(programmes.id, reflections.programmeId)),
        )
        .where(own(tx, reflections, inArray(id, ids)))
  const names = await namesOf(tx, [
    ...ofReflections.map((row) => row.personId),
    ...ofLetters.flatMap(({ authorId, toId }) => (toId ? [authorId, toId] : [authorId])),
  ])
  return {
    person: (one: string) => names.get(one) ?? '',
    ofLetters: new Map(ofLetters.map((row) => [row.id, row])),
    ofReflections: new Map(ofReflections.map((row) => [row.id, row])),
  }
}

type Read = { subjectId: string; readerId: string; readAt: Date }
async function readingsOf(tx: Tx, personId: string, subjectIds: string[]): Promise<Read[]> {
  const { rows } = await tx.ask<Read>(READ, [tx.organizationId, personId, subjectIds])
  return rows
}

const READ = `
select subject_id as "subjectId", reader_id as "readerId", max(read_at) as "readAt" from app.readings
where organization_id = $1 and author_id = $2 and subject_id = any($3)
group by subject_id, reader_id order by max(read_at)`
