import type { Tx } from '#/platform/database.ts'
import { type Day, laterOf } from '#/platform/day.ts'
import { query } from '#/platform/use-case.ts'
import { mayKeep } from '../../access.ts'
import { type Kept, recordOf, recordsOf } from '../../record/queries.ts'
import { onDay } from '../../record/rules.ts'
import { unitHistories } from '../../units/queries.ts'
import { unitsOn } from '../../units/rules.ts'
import { mayHandOver } from '../access.ts'
import { placeOf } from '../rules.ts'
import { carriedOn, standsAlready } from './rules.ts'
import { HandOverPreview, HandOverWish } from './schema.ts'

/** Whom a hand-over would concern, and from when; nothing is changed. */
export const handOverPreview = query({
  input: HandOverWish,
  output: HandOverPreview,
  reveals: [],
  async subject({ tx, today }, { supporterId, on }) {
    const supporter = await recordOf(tx, supporterId)
    const histories = await unitHistories(tx)
    const people = (await recordsOf(tx, await carriedBy(tx, supporterId, on))).map((record) => ({
      record,
      unitIds: placeOf(record, histories, today),
    }))
    return { supporter, people, named: false, units: unitsOn(histories, laterOf(today, on)) }
  },
  may: mayHandOver,
  async run({ tx, actor, today }, wish, { supporter, people, units }) {
    const { toId, on } = wish
    const concerned = people.filter(({ record }) => carriedOn(record, wish).length > 0)
    const kept = concerned.filter((one) => mayKeep(actor, one))
    // What is planned about oneself is for others to know until its day.
    const shown = (record: Kept, startsOn: Day) =>
      startsOn <= today || ![record.id, wish.supporterId].includes(actor.personId)
    const lines = kept.flatMap(({ record, unitIds: [unitId] }) =>
      carriedOn(record, wish)
        .filter(({ startsOn }) => shown(record, startsOn))
        .map((one) => ({
          supportId: one.id,
          personId: record.id,
          displayName: record.displayName,
          unit: (unitId && units.get(unitId)?.path) || null,
          kind: one.kind,
          from: laterOf(one.startsOn, on),
          until: one.endsOn,
          already: toId !== undefined && standsAlready(record, one, toId, on),
          themselves: toId === record.id,
        })),
    )
    return {
      displayName: supporter.displayName,
      lines,
      others: concerned.length - kept.length,
      away: toId ? awayOf(await recordOf(tx, toId), on) : null,
    }
  },
})

function awayOf(record: Kept, on: Day) {
  const { absence } = onDay(record, on)
  return absence && { from: absence.startsOn, until: absence.endsOn }
}

/** The people somebody carries, or was about to, around that day: also those who were handed over on it already. */
export async function carriedBy(tx: Tx, supporterId: string, on: Day): Promise<string[]> {
  const { rows } = await tx.ask<{ id: string }>(CARRIED, [tx.organizationId, on, supporterId])
  return rows.map(({ id }) => id)
}

const CARRIED = `
select s.person_id as id from app.people_supports s
join app.people_persons p on p.organization_id = $1 and p.id = s.person_id
where s.organization_id = $1 and s.supporter_id = $3 and (s.ends_on is null or s.ends_on >= $2::date - 1)
group by s.person_id, p.sort_key
order by p.sort_key, s.person_id`
