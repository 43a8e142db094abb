import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { and, eq, inArray, sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import { addForm, formVersion } from '#/features/forms/api.ts'
import { forms, versions } from '#/features/forms/tables.ts'
import { ask, reopen } from '#/features/tasks/api.ts'
import { add, own, type Tx } from '#/platform/database.ts'
import { type Day, firstDayOf, type Month, monthOf } from '#/platform/day.ts'
import { found, Refused } from '#/platform/errors.ts'
import { command } from '#/platform/use-case.ts'
import * as access from '../access.ts'
import { membersOn } from '../programmes/membership/queries.ts'
import {
  itemSets,
  type Programme,
  programmes,
  type Reflection,
  recipients,
  reflections,
  type Stage,
  stages,
} from '../tables.ts'
import { isAsked, setOf, versionsWithItems } from './queries.ts'
import { alone, changesMeaning, extended, NAME } from './rules.ts'
import { ItemsKept, KeepItems } from './schema.ts'

/**
 * Keeps the questions of a month. 409: `month-over`; `changed-meanwhile` when somebody else kept others since; and
 * `already-asked` when somebody was asked and a question would be new or mean something else.
 */
export const keepItems = command({
  input: KeepItems,
  output: ItemsKept,
  event: 'reflections.items-kept',
  eventSubject: (_, { organizationId }) => organizationId,
  subject: async () => undefined,
  may: access.mayRunProgrammes,
  async run({ tx, now, today }, { month, revision, ...wanted }) {
    if (month < monthOf(today)) throw new Refused('month-over')
    await tx
      .insert(itemSets)
      .values({ month, questions: [], audience: wanted.audience, revision: 0, changedAt: now })
      .onConflictDoNothing()
    const before = found(await setOf(tx, month, 'no key update'))
    const { organizationId } = tx
    const same = isDeepStrictEqual({ questions: before.questions, audience: before.audience }, wanted)
    if (before.revision === revision + 1 && same) return { organizationId, month, revision: before.revision }
    if (before.revision !== revision) throw new Refused('changed-meanwhile')
    if ((await isAsked(tx, month)) && changesMeaning(before.questions, wanted.questions))
      throw new Refused('already-asked')
    await tx
      .update(itemSets)
      .set({ ...wanted, revision: revision + 1, changedAt: now })
      .where(own(tx, itemSets, eq(itemSets.month, month)))
    return { organizationId, month, revision: revision + 1 }
  },
})

type Asked = { month: Month; on: Day; versionId: string; personIds: readonly string[] }

/**
 * What is asked of these people instead of a version: the same with the questions of the month, for whom they are meant
 * and who was not asked them yet (K-05). Nothing for the others. The set stays as it is until the end of the transaction.
 */
export async function extendedVersions(
  tx: Tx,
  { month, on, versionId, personIds }: Asked,
): Promise<Map<string, string>> {
  const set = await setOf(tx, month, 'share')
  if (!set || set.questions.length === 0 || personIds.length === 0) return new Map()
  const members = await membersOn(tx, { audience: set.audience, named: new Set(), excepted: new Set() }, on)
  const meant = new Set(members.map(({ personId }) => personId))
  const before = await askedBefore(tx, month, personIds)
  const people = personIds.filter((id) => meant.has(id) && !before.has(id))
  if (people.length === 0) return new Map()
  const content = extended(await formVersion(tx, versionId), month, set.questions)
  const id = idOf(tx.organizationId, versionId, JSON.stringify(content))
  const [base] = await tx
    .select({ formId: versions.formId, version: versions.version })
    .from(versions)
    .where(own(tx, versions, eq(versions.id, versionId)))
  await tx
    .insert(versions)
    .values({ id, ...found(base), content, extended: true, createdAt: set.changedAt })
    .onConflictDoNothing()
  return new Map(people.map((personId) => [personId, id]))
}

/** The same questions after the same version are the same version, whoever makes it: the id follows from what it is. */
function idOf(...parts: string[]): string {
  const hex = createHash('sha256').update(parts.join(' ')).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** Of these people, those who were asked the questions of the month already. */
async function askedBefore(tx: Tx, month: Month, personIds: readonly string[]): Promise<Set<string>> {
  const known = await versionsWithItems(tx, month)
  if (known.length === 0) return new Set()
  const rows = await tx
    .select({ personId: reflections.personId })
    .from(reflections)
    .where(
      own(
        tx,
        reflections,
        inArray(reflections.hireFormId, known),
        sql`${reflections.personId} = any(${sql.param(personIds)})`,
      ),
    )
  return new Set(rows.map(({ personId }) => personId))
}

/** The programme of the questions on their own; made when it is first needed. */
export async function aloneProgramme(
  tx: Tx,
  month: Month,
  now: Temporal.Instant,
): Promise<{ id: string; stage: Stage }> {
  const [known] = await tx
    .select({ id: programmes.id, stage: stages })
    .from(programmes)
    .innerJoin(stages, and(eq(stages.organizationId, programmes.organizationId), eq(stages.programmeId, programmes.id)))
    .where(own(tx, programmes, eq(programmes.kind, 'items')))
  if (known) return known
  const hireFormId = await addForm(tx, { side: 'hire', content: alone }, now)
  // Nobody chooses it for a programme, or edits it.
  await tx
    .update(forms)
    .set({ retired: true })
    .where(own(tx, forms, eq(forms.id, hireFormId)))
  const programme: Omit<Programme, 'organizationId' | 'endsOn' | 'audience' | 'endedAt'> = {
    ...{ id: v7(), name: NAME, kind: 'items', cadence: 'monthly', startsOn: firstDayOf(month), startedAt: now },
    ...{ anchor: 'none', afterMonths: 0, forMonths: 12, tolerance: 0, tellsManagers: false },
    ...{ opensBefore: 20, dueAfter: 4, closesAfter: 4 },
  }
  await tx.insert(programmes).values(programme)
  const stage = { programmeId: programme.id, fromMonths: 0, hireFormId, trainerFormId: null }
  await tx.insert(stages).values(stage)
  return { id: programme.id, stage: { organizationId: tx.organizationId, ...stage } }
}

type Reader = { personId: string; kind: 'trainer' | 'manager' }

/** Who may read what was handed in without a reflection is asked to, with the other things of the day: no mail at once. */
export async function letRead(
  tx: Tx,
  { id, personId: aboutId, period }: Reflection,
  readers: readonly Reader[],
  days: { opensOn: Day; dueOn: Day; closesOn: Day },
): Promise<void> {
  if (readers.length === 0) return
  const which = { kind: 'reflections.read' as const, subjectId: id }
  const path = `/reflections/${id}`
  // Nothing is waited for between them: they leave with the commit of what was handed in.
  await Promise.all([
    add(
      tx,
      recipients,
      readers.map((reader) => ({ ...reader, reflectionId: id })),
    ),
    ask(
      tx,
      readers.map(({ personId }) => ({
        ...{ ...which, personId, aboutId, period, minutes: 2, path, donePath: path },
        ...days,
      })),
    ),
    // Handed in once more after it was taken back.
    ...readers.map(({ personId }) => reopen(tx, which, personId, days)),
  ])
}
