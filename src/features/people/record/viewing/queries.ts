import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { cursorIn, cursorOf, SortKey } from '#/platform/cursor.ts'
import { own, type Tx } from '#/platform/database.ts'
import type { Day } from '#/platform/day.ts'
import { found } from '#/platform/errors.ts'
import { query, type Scene } from '#/platform/use-case.ts'
import * as access from '../../access.ts'
import { photos } from '../../profile/tables.ts'
import { INVITATION_DAYS } from '../../queries.ts'
import { accountState } from '../../rules.ts'
import { searchFor } from '../../search/rules.ts'
import { isHere, namesOf, supportersOn } from '../../supporters/queries.ts'
import { unitHistories, unitsOfDay } from '../../units/queries.ts'
import { unitsOn } from '../../units/rules.ts'
import type { UnitHistory } from '../../units/schema.ts'
import { type Kept, recordOf } from '../queries.ts'
import { holdsOn, onDay, type Span } from '../rules.ts'
import { SupportKind } from '../schema.ts'
import * as rules from './rules.ts'
import { Directory, FindPeople, type PersonView, PersonView as Shown, WhichPerson } from './schema.ts'

/** A record, the units it speaks of, and what access to it is decided by. */
export type Known = access.Subject & { record: Kept; histories: UnitHistory[] }

type Asking = Pick<Scene, 'tx' | 'today' | 'actor'>

/** What is known of a person of this organisation, or the same answer as if there were none. */
export async function knownOf(scene: Asking, personId: string): Promise<Known> {
  const { tx, today } = scene
  const { record, histories, unitIds } = await standingOf(scene, personId)
  const supporters = await supportersOn(tx, [personId], today, SupportKind.options)
  return {
    record,
    histories,
    unitIds,
    personId,
    here: onDay(record, today).employment !== null,
    askerHere: await isHere(tx, scene.actor.personId, today),
    supporterIds: supporters.map(({ supporterId }) => supporterId),
    barredIds: record.supports.filter(({ endsOn }) => !endsOn || endsOn >= today).map(({ supporterId }) => supporterId),
  }
}

/** A record and the units in which the person stands, from below. */
export async function standingOf({ tx, today }: Asking, personId: string) {
  const record = await recordOf(tx, personId)
  const histories = await unitHistories(tx)
  const standing = rules.standingOf(record, today)
  const unitIds = (standing && unitsOn(histories, standing.on).get(standing.unitId)?.above) ?? []
  return { record, histories, unitIds }
}

/** One person, as much of them as the asker may see. */
export const person = query({
  input: WhichPerson,
  output: Shown,
  reveals: [],
  subject: (scene, { personId }) => knownOf(scene, personId),
  may: (actor, known) => access.viewOf(actor, known) !== 'nobody',
  async run({ tx, actor, today, now }, _, known) {
    const { record } = known
    const view = access.viewOf(actor, known) as PersonView['view']
    const close = view === 'office' || view === 'self'
    const planned = <T extends Span>(spans: T[]) => (view === 'office' ? spans : rules.withoutPlans(spans, today))
    const stated = <T extends Span>(spans: T[]) =>
      spans.map((one) => ({ ...one, state: rules.stateOf(one, today) })).toReversed()
    const seesKind = access.seesAbsenceKind(actor, known)
    const seesPrivateEmail = access.seesPrivateEmail(actor, known)
    const joined = rules.employmentFor(record, today)
    return {
      id: record.id,
      view,
      profile: await profileOf(tx, known, view, today),
      joined: view !== 'member' && joined ? joined : null,
      fields: close ? { ...record.person, ...(!seesPrivateEmail && { privateEmail: null }) } : null,
      employments: close
        ? record.employments
            .map((one) => ({ ...one, state: rules.stateOf(rules.employmentSpan(one), today) }))
            .toReversed()
        : null,
      assignments: close
        ? stated(planned(record.assignments)).map((one) => ({ ...one, unit: pathOf(known, one, today) }))
        : null,
      supports: view === 'member' ? null : await supportsOf(tx, known, view, { today, readerId: actor.personId }),
      absences: close ? stated(record.absences).map((one) => ({ ...one, kind: seesKind ? one.kind : null })) : null,
      keeping: access.mayKeep(actor, known)
        ? {
            revision: record.revision,
            account: accountState(wayOf(record, now)),
            absences: access.mayKeepAbsences(actor, known),
            absenceKind: seesKind,
            privateEmail: seesPrivateEmail,
          }
        : null,
    }
  },
})

const wayOf = ({ activatedAt, invitedAt }: Kept, now: Temporal.Instant) => ({
  activated: activatedAt !== null,
  invited: invitedAt !== null,
  expired: invitedAt !== null && Temporal.Instant.compare(invitedAt.add({ hours: 24 * INVITATION_DAYS }), now) < 0,
})

async function profileOf(tx: Tx, { record, histories, here }: Known, view: PersonView['view'], today: Day) {
  const [photo] = await tx
    .select({ personId: photos.personId })
    .from(photos)
    .where(own(tx, photos, eq(photos.personId, record.id)))
  const { assignment, absence, offices } = onDay(record, today)
  // The office sees where somebody is going to begin, or where they were last.
  const standing = here || view !== 'office' ? undefined : rules.standingOf(record, today)
  const units = unitsOn(histories, standing?.on ?? today)
  const unit = (id: string | null | undefined) => (id && units.get(id)?.path) || null
  const { reading, otherName, email, phone } = record.person
  return {
    displayName: record.displayName,
    ...{ reading, otherName, email, phone },
    unit: unit(assignment?.unitId ?? standing?.unitId),
    position: assignment?.position ?? '',
    hasPhoto: photo !== undefined,
    away: absence && { until: absence.endsOn },
    offices: offices.map(({ office, unitId }) => ({ office, unit: unit(unitId) })),
  }
}

/** How a unit was called at the end of what is past, is called today, or will be when what is planned begins. */
function pathOf({ histories }: Known, span: Span & { unitId: string }, today: Day): string {
  return unitsOn(histories, rules.dayWithin(span, today)).get(span.unitId)?.path ?? ''
}

type Reading = { today: Day; readerId: string }
async function supportsOf(tx: Tx, { record, supporterIds }: Known, view: PersonView['view'], reading: Reading) {
  const { today, readerId } = reading
  const ids = record.supports.map(({ supporterId }) => supporterId)
  const names = await namesOf(tx, ids)
  const { rows } = await tx.ask<{ id: string; lastDay: Day }>(LEFT, [tx.organizationId, today, ids])
  const lastDays = new Map(rows.map(({ id, lastDay }) => [id, lastDay]))
  const all = record.supports
    .map((one) => {
      const left = lastDays.get(one.supporterId)
      const endsOn = left && (one.endsOn === null || one.endsOn > left) ? left : one.endsOn
      return { ...one, endsOn, supporterName: found(names.get(one.supporterId)) }
    })
    .toReversed()
  // That one is going to support somebody is for others to know until its day.
  if (view === 'office') return all.filter((one) => one.supporterId !== readerId || one.startsOn <= today)
  const known = rules.withoutPlans(all, today)
  return view === 'self' ? known : known.filter((one) => holdsOn(one, today) && supporterIds.includes(one.supporterId))
}

/** Of these people, those who have left, and their last day. */
const LEFT = `
select e.person_id as id, max(e.ends_on)::text as "lastDay" from app.people_employments e
where e.organization_id = $1 and e.person_id = any($3::uuid[])
group by e.person_id having bool_and(e.ends_on < $2::date)`

const PAGE = 24
type Row = {
  id: string
  display_name: string
  reading: string
  email: string | null
  sort_key: string
  unit_id: string | null
  position: string | null
  away: { until: Day | null } | null
  has_photo: boolean
}

/** The directory: everybody who is employed today, by reading. Numbers, which not everybody may know, find nobody. */
export const find = query({
  input: FindPeople,
  output: Directory,
  reveals: [],
  subject: ({ tx, actor, today }) => isHere(tx, actor.personId, today),
  may: (actor, here) => here || access.mayList(actor),
  async run({ tx, today }, { search, after }) {
    const values: unknown[] = [tx.organizationId, today, PAGE + 1]
    const given = (value: unknown) => `$${values.push(value)}`
    const [key, id] = cursorIn(after, z.tuple([SortKey, z.uuid()])) ?? []
    const source = sourceOf(search, given)
    const conditions = [
      ...source.and,
      ...(key !== undefined && id !== undefined
        ? [`(${source.key}, ${source.id}) > (${given(key)}, ${given(id)}::uuid)`]
        : []),
    ]
    const { rows } = await tx.ask<Row>(directoryOf(source, conditions), values)
    const units = await unitsOfDay(tx, today)
    const page = rows.slice(0, PAGE)
    const last = page.at(-1)
    return {
      people: page.map((row) => ({
        id: row.id,
        displayName: row.display_name,
        reading: row.reading,
        unit: (row.unit_id && units.get(row.unit_id)?.path) || null,
        position: row.position ?? '',
        email: row.email,
        away: row.away,
        hasPhoto: row.has_photo,
      })),
      next: rows.length > PAGE && last ? cursorOf(last.sort_key, last.id) : null,
    }
  },
})

const holds = (of: string) => `${of}.starts_on <= $2::date and (${of}.ends_on is null or ${of}.ends_on >= $2::date)`

/** Where the directory begins: with everybody in order, or with those whose names begin so. */
function sourceOf(search: string, given: (value: unknown) => string) {
  const wanted = searchFor(search)
  if (!wanted) return { from: 'app.people_persons p', of: 'p', key: 'p.sort_key', id: 'p.id', and: [] }
  const whole = wanted.whole?.replace(/[%_\\]/g, '\\$&')
  return {
    from: 'app.people_search f join app.people_persons p on p.organization_id = $1 and p.id = f.person_id',
    of: 'f',
    key: 'f.sort_key',
    id: 'f.person_id',
    and: [
      // With its mark a term would find numbers as well.
      `f.term = ${given(wanted.term.replace(/^#/, ''))}`,
      ...(whole ? [`p.search_text like ${given(`%${whole}%`)}`] : []),
    ],
  }
}

const directoryOf = ({ from, of, key, id }: ReturnType<typeof sourceOf>, conditions: string[]) => `
select p.id, p.display_name, p.reading, p.email, p.sort_key, a.unit_id, a.position,
  (select json_build_object('until', b.ends_on) from app.people_absences b
   where b.organization_id = $1 and b.person_id = p.id and ${holds('b')} limit 1) as away,
  exists (select from app.people_photos h where h.organization_id = $1 and h.person_id = p.id) as has_photo
from ${from}
left join lateral (
  select a.unit_id, a.position from app.people_assignments a
  where a.organization_id = $1 and a.person_id = p.id and ${holds('a')} limit 1
) a on true
where ${of}.organization_id = $1
  and exists (
    select from app.people_employments e
    where e.organization_id = $1 and e.person_id = p.id
      and e.hired_on <= $2::date and (e.ends_on is null or e.ends_on >= $2::date))
  ${conditions.map((one) => `and ${one}`).join('\n  ')}
order by ${key}, ${id}
limit $3`
