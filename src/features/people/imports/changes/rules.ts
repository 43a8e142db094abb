import { type Day, earlierOf, laterOf } from '#/platform/day.ts'
import { beAway, employ, hire, holdsOn, move } from '../../record/rules.ts'
import type { Employment, PersonFields, PersonRecord } from '../../record/schema.ts'
import type { ColumnKey, PersonRow } from '../schema.ts'
import { attempt, type Context, note, type Work } from '../work/rules.ts'
import { appointed, supported } from './beside/rules.ts'

/**
 * The record as a row tells it. Unit and position hold from `assignedOn` on, else from today; supporters from
 * `assignedOn` where it lies in the future, else from today; of who is new, from the first day. What the record says of
 * that day already is left alone, so an old file turns nothing back and the same file changes nothing again.
 */
export function takenIn(record: PersonRecord, row: PersonRow, context: Context): Work {
  const work: Work = { record, row, context, fields: [], faults: [] }
  const isNew = !record.employments.some(({ number }) => number === row.number)
  told(work)
  employed(work)
  const employment = work.record.employments.find(({ number }) => number === row.number)
  if (!employment) return work
  const { assignedOn } = row
  if (assignedOn && employment.endsOn && assignedOn > employment.endsOn)
    work.faults.push(['assignedOn', 'assigned-after-leaving', assignedOn])
  const now = dayWithin(employment, context.today)
  placed(work, assignedOn ?? (isNew ? employment.hiredOn : now))
  const ahead = assignedOn && (isNew || assignedOn > context.today)
  supported(work, ahead ? assignedOn : isNew ? employment.hiredOn : now)
  away(work, now)
  if (employment.endsOn === null || employment.endsOn >= context.today) appointed(work, now)
  return work
}

/** The day itself, or the one nearest to it on which somebody is employed. */
export const dayWithin = ({ hiredOn, endsOn }: Pick<Employment, 'hiredOn' | 'endsOn'>, day: Day): Day => {
  const begun = laterOf(day, hiredOn)
  return endsOn ? earlierOf(begun, endsOn) : begun
}

const personKeys = [
  'familyName',
  'givenName',
  'reading',
  'otherName',
  'chosenName',
  'email',
  'privateEmail',
  'phone',
  'locale',
] as const satisfies (keyof PersonFields & ColumnKey)[]

function told(work: Work): void {
  const { person } = work.record
  const given = personKeys.filter((key) => work.row[key] && work.row[key] !== comparable(key, person[key]))
  for (const key of given) note(work, key, person[key], work.row[key])
  if (given.length > 0)
    work.record = {
      ...work.record,
      person: { ...person, ...Object.fromEntries(given.map((key) => [key, work.row[key]])) },
    }
}

const comparable = (key: string, value: string | null) => (/email/i.test(key) ? value?.toLowerCase() : value)

function employed(work: Work): void {
  const { record, row, context } = work
  const known = record.employments.find(({ number }) => number === row.number)
  const now: Employment = {
    id: known?.id ?? context.newId(),
    number: row.number,
    kind: row.kind ?? known?.kind ?? 'other',
    hiredOn: row.hiredOn,
    endsOn: row.leftOn ?? known?.endsOn ?? null,
  }
  const former = known ?? record.employments.at(-1)
  if (!known && former) note(work, 'number', former.number, now.number, now.hiredOn)
  if (former?.kind !== now.kind) note(work, 'kind', former?.kind ?? null, now.kind)
  if (known?.hiredOn !== now.hiredOn) note(work, 'hiredOn', known?.hiredOn ?? null, now.hiredOn)
  if ((known?.endsOn ?? null) !== now.endsOn) note(work, 'leftOn', known?.endsOn ?? null, now.endsOn)
  const same = known && (['kind', 'hiredOn', 'endsOn'] as const).every((key) => known[key] === now[key])
  if (same) return
  const order = now.endsOn !== null && now.endsOn < now.hiredOn
  attempt(work, order ? 'leftOn' : 'hiredOn', order ? now.endsOn! : now.hiredOn, () =>
    known ? employ(record, now) : hire(record, now),
  )
}

function placed(work: Work, day: Day): void {
  const { record, row, context } = work
  const at = record.assignments.find((one) => holdsOn(one, day))
  const wanted = row.unit ? context.units.find(row.unit, day) : (at?.unitId ?? null)
  if (wanted === 'unit-ambiguous' || wanted === 'unit-opens-later' || wanted === 'too-long')
    return void work.faults.push(['unit', wanted, row.unit])
  if (!wanted) {
    if (row.position) work.faults.push(['position', 'position-without-unit', row.position])
    return
  }
  const position = row.position || at?.position || ''
  if (at?.unitId === wanted && at.position === position) return
  const pathOf = (unitId: string | undefined) => (unitId ? context.units.pathOf(unitId, day) : null)
  if (at?.unitId !== wanted) note(work, 'unit', pathOf(at?.unitId), pathOf(wanted), day)
  if ((at?.position ?? '') !== position) note(work, 'position', at?.position ?? null, position, day)
  const id = at?.startsOn === day ? at.id : context.newId()
  work.record = move(record, { id, unitId: wanted, position, startsOn: day })
}

function away(work: Work, now: Day): void {
  const { record, row, context } = work
  const { awayFrom, awayUntil, awayKind } = row
  if (!awayFrom && !awayUntil && !awayKind) return
  const known = awayFrom
    ? record.absences.find(({ startsOn }) => startsOn === awayFrom)
    : (record.absences.find((one) => holdsOn(one, now)) ?? record.absences.find(({ endsOn }) => endsOn === awayUntil))
  const startsOn = awayFrom ?? known?.startsOn
  if (!startsOn) return void work.faults.push(['awayFrom', 'missing-required', ''])
  const absence = {
    id: known?.id ?? context.newId(),
    kind: awayKind ?? known?.kind ?? ('other' as const),
    startsOn,
    endsOn: awayUntil ?? known?.endsOn ?? null,
  }
  const guessed = known && awayKind && !context.knowsWhy(record)
  if (known && !guessed && known.kind === absence.kind && known.endsOn === absence.endsOn) return
  if (!known) note(work, 'awayFrom', null, startsOn)
  if ((known?.endsOn ?? null) !== absence.endsOn) note(work, 'awayUntil', known?.endsOn ?? null, absence.endsOn)
  if (known ? guessed || known.kind !== absence.kind : awayKind)
    note(work, 'awayKind', known?.kind ?? null, absence.kind)
  const order = absence.endsOn !== null && absence.endsOn < startsOn
  attempt(work, order ? 'awayUntil' : 'awayFrom', order ? absence.endsOn! : startsOn, () => beAway(record, absence))
}
