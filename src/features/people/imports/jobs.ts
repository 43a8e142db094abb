import { and, eq } from 'drizzle-orm'
import { add, own, type Tx } from '#/platform/database.ts'
import { type Day, dayIn } from '#/platform/day.ts'
import { Refused } from '#/platform/errors.ts'
import { problemOf } from '#/platform/log.ts'
import type { Auth } from '#/platform/session/auth.ts'
import { recordEvent } from '#/platform/use-case.ts'
import type { World } from '#/platform/world.ts'
import { notEmptied } from '../offices/queries.ts'
import { organizations } from '../organization/tables.ts'
import { save } from '../record/commands.ts'
import { planAnew } from './history/queries.ts'
import type { ImportPlan } from './planning/rules.ts'
import { holdersOn, planned } from './queries.ts'
import { batchesOf } from './rules.ts'
import type { Columns } from './schema.ts'
import { importedRecords, importFiles, imports } from './tables.ts'
import { openUnits } from './units/commands.ts'

type Wish = { organizationId: string; importId: string }
type Ending = Partial<typeof imports.$inferInsert>

/**
 * Takes a file in for whoever put it down, in one transaction: a process that dies on the way has written nothing, and
 * the job runs again. How far it is goes through transactions of its own.
 */
export async function takeInPeople(world: World, _: Auth, { organizationId, importId }: Wish): Promise<void> {
  const within = <T>(work: (tx: Tx) => Promise<T>) => world.db.inOrganization(organizationId, work)
  const set = (values: Ending) =>
    within((tx) =>
      tx
        .update(imports)
        .set(values)
        .where(own(tx, imports, eq(imports.id, importId))),
    )
  const begun = await within(async (tx) => {
    const [one] = await tx
      .select()
      .from(imports)
      .where(own(tx, imports, eq(imports.id, importId)))
      .for('update')
    if (one?.state !== 'waiting' && one?.state !== 'running') return false
    await tx
      .update(imports)
      .set({ state: 'running', written: 0 })
      .where(own(tx, imports, eq(imports.id, importId)))
    return true
  })
  if (!begun) return
  try {
    await trying(() => within((tx) => takeIn(world, tx, importId, (written) => set({ written }))))
  } catch (problem) {
    // Where even this cannot be written the database is away, and the job runs again when it is back.
    const reason = problem instanceof Refused ? problem.reason : 'unexpected'
    const state = problem instanceof Refused ? 'refused' : 'failed'
    await within((tx) => end(tx, importId, { state, reason, written: 0, finishedAt: world.clock.now() }))
    if (state === 'failed') world.log('job-failed', { job: 'take-in-people', problem: problemOf(problem) })
  }
}

/** The files that wait in a database which came out of a backup; the queue does not. */
export const importsUnderWay = `
select jsonb_build_object('organizationId', organization_id, 'importId', id) as payload, null as run_at
from app.people_imports where state in ('waiting', 'running')`

const TRIES = 3

/** Somebody who was changed on a page meanwhile is no reason to give up: all of it is planned anew. */
async function trying(work: () => Promise<void>, tries = TRIES): Promise<void> {
  await work().catch((problem) => {
    if (!(problem instanceof Refused) || problem.reason !== 'changed-meanwhile' || tries === 1) throw problem
    return trying(work, tries - 1)
  })
}

async function takeIn(world: World, tx: Tx, importId: string, report: (written: number) => Promise<unknown>) {
  await planAnew(tx)
  // One import at a time: each is held against what the one before left.
  const [organization] = await tx.select().from(organizations).where(own(tx, organizations)).for('update')
  const [waiting] = await tx
    .select()
    .from(imports)
    .innerJoin(
      importFiles,
      and(eq(importFiles.organizationId, imports.organizationId), eq(importFiles.importId, imports.id)),
    )
    .where(own(tx, imports, eq(imports.id, importId), eq(imports.state, 'running')))
  if (!waiting || !organization) return
  const { people_imports: one, people_import_files: file } = waiting
  const now = world.clock.now()
  const today = dayIn(organization.timeZone, now)
  const importer = await importerOn(tx, today, one.importedBy)
  const { demo } = world.standing
  const content = { fileName: one.fileName, content: file.content, columns: file.columns as Columns, demo }
  const { plan, known } = await planned(tx, today, importer, content)
  if (plan.faults.length > 0) throw new Refused('faulty-rows')

  await openUnits(tx, plan.units)
  const kept = new Map(known.people.map((person) => [person.id, person]))
  let written = 0
  for (const batch of batchesOf(plan)) {
    await save(
      tx,
      batch.map(({ after }) => ({ before: kept.get(after.id) ?? null, after })),
    )
    const rows = batch.map(({ before, after: { id } }) => {
      const revision = (kept.get(id)?.revision ?? -1) + 1
      return { importId, personId: id, before, revision }
    })
    await add(tx, importedRecords, rows)
    written += batch.length
    await report(written)
  }
  for (const { after } of plan.changed) await notEmptied(tx, { before: kept.get(after.id)!, after }, today)
  await end(tx, importId, { state: 'done', ...countsOf(plan), written, total: written, finishedAt: now })
  recordEvent(tx, 'people.imported', importId, one.importedBy, now)
}

/** Whoever put the file down must still keep the people. */
async function importerOn(tx: Tx, today: Day, personId: string) {
  const held = (await holdersOn(tx, today)).filter((holder) => holder.personId === personId)
  if (held.length === 0) throw new Refused('not-allowed-any-more')
  const holds = (wanted: string) => held.some(({ office }) => office === wanted)
  return { personId, hr: holds('hr'), admin: holds('admin') }
}

/** The file is let go of, whatever came of it. */
async function end(tx: Tx, importId: string, ending: Ending): Promise<void> {
  await tx.delete(importFiles).where(own(tx, importFiles, eq(importFiles.importId, importId)))
  await tx
    .update(imports)
    .set(ending)
    .where(own(tx, imports, eq(imports.id, importId)))
}

const countsOf = (plan: ImportPlan) => ({
  added: plan.added.length,
  changed: plan.changed.length,
  unchanged: plan.unchanged,
})
