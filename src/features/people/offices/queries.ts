import { z } from 'zod'
import type { Tx } from '#/platform/database.ts'
import { type Day, dayIn } from '#/platform/day.ts'
import { Refused } from '#/platform/errors.ts'
import { query } from '#/platform/use-case.ts'
import { type Kept, recordsOf } from '../record/queries.ts'
import type { Holding, OfficeKind, PersonRecord } from '../record/schema.ts'
import { unitsOfDay } from '../units/queries.ts'
import { givenBy, mayEnd, maySeeOffices } from './access.ts'
import { leavesEmpty, NEVER_EMPTY, spansOf } from './rules.ts'
import { Offices } from './schema.ts'

type Held = Omit<Holding, 'id' | 'givenBy'> & {
  holdingId: string
  personId: string
  displayName: string
  givenBy: string | null
  givenAt: Date | null
  activated: boolean
}

/**
 * Who holds what on a day, or is to hold it later. What is planned about the reader, or somebody they support, is not for
 * them, unless they gave it themselves.
 */
async function heldFrom(
  tx: Tx,
  { day, today, readerId, later }: { day: Day; today: Day; readerId: string; later: boolean },
): Promise<Held[]> {
  const { rows } = await tx.ask<Held>(HELD, [tx.organizationId, day, today, readerId, later])
  return rows
}

const HELD = `
select h.id as "holdingId", h.person_id as "personId", p.display_name as "displayName", h.office, h.unit_id as "unitId",
  h.starts_on::text as "startsOn", h.ends_on::text as "endsOn", g.display_name as "givenBy",
  (select min(e.at) from app.events e
   where e.organization_id = $1 and e.name = 'people.office-appointed' and e.subject_id = h.id) as "givenAt",
  p.activated_at is not null as activated
from app.people_offices h
join app.people_persons p on p.organization_id = h.organization_id and p.id = h.person_id
left join app.people_persons g on g.organization_id = h.organization_id and g.id = h.given_by
where h.organization_id = $1 and (h.ends_on is null or h.ends_on >= $2) and ($5 or h.starts_on <= $2)
  and exists (
    select from app.people_employments e
    where e.organization_id = $1 and e.person_id = h.person_id and (e.ends_on is null or e.ends_on >= $2)
      and ($5 or e.hired_on <= $2))
  and (h.starts_on <= $3 or h.given_by = $4 or (h.person_id <> $4 and not exists (
    select from app.people_supports s
    where s.organization_id = $1 and s.supporter_id = $4 and s.person_id = h.person_id
      and (s.ends_on is null or s.ends_on >= $3))))
order by p.sort_key, p.id, h.starts_on`

/** Who holds an office on the day, as far as the reader may know by today. */
export const officersOn = (tx: Tx, on: { day: Day; today: Day; readerId: string }): Promise<Held[]> =>
  heldFrom(tx, { ...on, later: false })

/** Every office that is held today or is to be held, who gave it and when. */
export const offices = query({
  input: z.object({}),
  output: Offices,
  reveals: [],
  subject: async () => undefined,
  may: maySeeOffices,
  async run({ tx, actor, today }) {
    const units = await unitsOfDay(tx, today)
    const held = await heldFrom(tx, { day: today, today, readerId: actor.personId, later: true })
    return {
      mayGive: givenBy(actor),
      holdings: held.map(({ givenAt, ...one }) => ({
        ...one,
        unit: (one.unitId && units.get(one.unitId)?.path) || null,
        givenOn: givenAt && dayIn(actor.timeZone, Temporal.Instant.fromEpochMilliseconds(givenAt.getTime())),
        mayEnd: mayEnd(actor, one),
      })),
    }
  },
})

/** The people who have come in and hold the office, now or later: their records say on which days. */
async function holdersOf(tx: Tx, office: OfficeKind): Promise<string[]> {
  const { rows } = await tx.ask<{ id: string }>(HOLDERS, [tx.organizationId, office])
  return rows.map(({ id }) => id)
}

const HOLDERS = `
select distinct p.id from app.people_offices h
join app.people_persons p on p.organization_id = h.organization_id and p.id = h.person_id
where h.organization_id = $1 and h.office = $2 and p.activated_at is not null`

/** Whether there is a holding of this id, whoever holds it. */
export async function isHeld(tx: Tx, holdingId: string): Promise<boolean> {
  const { rowCount } = await tx.ask('select from app.people_offices where organization_id = $1 and id = $2', [
    tx.organizationId,
    holdingId,
  ])
  return rowCount !== 0
}

/** Refused `last-of-office` where, from some day on, nobody who has come in would be HR or administrator any more. */
export async function notEmptied(tx: Tx, { before, after }: { before: Kept; after: PersonRecord }, today: Day) {
  for (const office of NEVER_EMPTY) {
    if (!before.activatedAt || !before.offices.some((one) => one.office === office)) continue
    const ids = await holdersOf(tx, office)
    const others = await recordsOf(
      tx,
      ids.filter((id) => id !== before.id),
    )
    const spans = others.flatMap((one) => spansOf(one, office))
    if (leavesEmpty([...spans, ...spansOf(before, office)], [...spans, ...spansOf(after, office)], today))
      throw new Refused('last-of-office')
  }
}
