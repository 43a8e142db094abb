import type { Day } from '#/platform/day.ts'
import { appoint, dismiss, endSupport, holdsOn, type Span, support } from '../../../record/rules.ts'
import type { SupportKind } from '../../../record/schema.ts'
import { supportKeys } from '../../columns/rules.ts'
import { Role } from '../../schema.ts'
import { attempt, eve, note, type Work } from '../../work/rules.ts'

/** Supporters of a kind from a day on: who is not named ends the day before, who is begins. Those planned stay planned. */
export function supported(work: Work, day: Day): void {
  for (const kind of supportKeys) if (work.row[kind].length > 0) supportedAs(kind, work, day)
}

function supportedAs(kind: SupportKind, work: Work, day: Day): void {
  const { row, context } = work
  const wanted = new Map(row[kind].map((number) => [context.idOf(number) ?? '', number]))
  const fault = (id: string, number: string) => {
    if (!id) work.faults.push([kind, 'supporter-unknown', number])
    else if (id === work.record.id) work.faults.push([kind, 'supports-oneself', number])
    else return false
    return true
  }
  if ([...wanted].filter(([id, number]) => fault(id, number)).length > 0) return

  const of = work.record.supports.filter((one) => one.kind === kind)
  const there = of.filter((one) => holdsOn(one, day))
  const gone = there.filter(({ supporterId }) => !wanted.has(supporterId))
  const come = [...wanted].filter(([id]) => !there.some(({ supporterId }) => supporterId === id))
  if (gone.length + come.length === 0) return
  const before = there.map(({ supporterId }) => context.numberOf(supporterId)).toSorted()
  note(work, kind, before, row[kind].toSorted(), day)
  for (const { id } of gone) work.record = endSupport(work.record, id, eve(day))
  for (const [supporterId, number] of come) {
    if (supporterId === context.importer.personId) work.faults.push([kind, 'appoints-oneself', number])
    const planned = of.filter((one) => one.supporterId === supporterId)
    const rhythm = { type: '', everyMin: null, everyMax: null, toldOn: null, supporterToldOn: null }
    const span = { startsOn: day, endsOn: untilNext(planned, day) }
    attempt(work, kind, number, () =>
      support(work.record, { id: context.newId(), supporterId, kind, ...rhythm, ...span }),
    )
  }
}

/** Offices from a day on: those a file can give and does not name end the day before. */
export function appointed(work: Work, day: Day): void {
  const { row, context } = work
  if (row.role.length === 0) return
  const of = work.record.offices.filter(({ office }) => Role.safeParse(office).success)
  const held = of.filter((one) => holdsOn(one, day))
  const gone = held.filter(({ office }) => !row.role.includes(office as Role))
  const come = [...new Set(row.role)].filter((role) => !held.some(({ office }) => office === role))
  if (gone.length + come.length === 0) return
  const before = held.map(({ office }) => office).toSorted()
  note(work, 'role', before, row.role.toSorted(), day > context.today ? day : undefined)
  if (come.length > 0 && work.record.id === context.importer.personId)
    work.faults.push(['role', 'office-for-oneself', row.number])
  if (!context.importer.admin && [...gone.map(({ office }) => office), ...come].includes('admin'))
    work.faults.push(['role', 'administrator-needed', row.number])
  for (const { id } of gone) work.record = dismiss(work.record, id, eve(day))
  for (const office of come) {
    const endsOn = untilNext(
      of.filter((one) => one.office === office),
      day,
    )
    const holding = {
      id: context.newId(),
      office,
      unitId: null,
      startsOn: day,
      endsOn,
      givenBy: context.importer.personId,
    }
    attempt(work, 'role', row.number, () => appoint(work.record, holding))
  }
}

/** The day before the same begins again, as planned. */
function untilNext(same: readonly Span[], day: Day): Day | null {
  const next = same
    .map(({ startsOn }) => startsOn)
    .filter((startsOn) => startsOn > day)
    .toSorted()
    .at(0)
  return next ? eve(next) : null
}
