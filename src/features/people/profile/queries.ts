import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { own, type Tx } from '#/platform/database.ts'
import type { Day } from '#/platform/day.ts'
import { found } from '#/platform/errors.ts'
import { query } from '#/platform/use-case.ts'
import { anyone } from '../access.ts'
import { recordOf } from '../record/queries.ts'
import { onDay } from '../record/rules.ts'
import { isHere, unitPaths } from '../supporters/queries.ts'
import { seesPhoto } from './access.ts'
import { MyProfile, Photo, WhosePhoto } from './schema.ts'
import { photos } from './tables.ts'

/** Everything one may know and say about oneself on one page. Plans that others have for one are not in it. */
export const myProfile = query({
  input: z.object({}),
  output: MyProfile,
  reveals: [],
  subject: ({ tx, actor }) => recordOf(tx, actor.personId),
  may: anyone,
  async run({ tx, today }, _, record) {
    const { employment, assignment } = onDay(record, today)
    // Whoever is invited before their first day sees what they are hired as.
    const { number, kind, hiredOn } = found(employment ?? record.employments.at(-1))
    const paths = await unitPaths(tx, assignment ? [assignment.unitId] : [], today)
    const [photo] = await tx
      .select({ changedAt: photos.changedAt })
      .from(photos)
      .where(own(tx, photos, eq(photos.personId, record.id)))
    return {
      id: record.id,
      displayName: record.displayName,
      fields: record.person,
      number,
      kind,
      hiredOn,
      unit: (assignment && paths.get(assignment.unitId)) ?? null,
      position: assignment?.position ?? '',
      revision: record.revision,
      photoAt: photo?.changedAt.toString() ?? null,
      hr: await holdingHr(tx, today),
    }
  },
})

/** The picture of somebody: of those who are here for everybody, of others for HR. */
export const photo = query({
  input: WhosePhoto,
  output: Photo,
  reveals: [],
  async subject({ tx, today, actor }, { personId }) {
    const { rows } = await tx.ask<{ content: Buffer | null; here: boolean }>(PHOTO, [
      tx.organizationId,
      personId,
      today,
    ])
    return { personId, ...found(rows[0]), askerHere: await isHere(tx, actor.personId, today) }
  },
  may: seesPhoto,
  run: async (_, __, { content }) => ({ photo: content?.toString('base64') ?? null }),
})

const PHOTO = `
select h.content, exists (
  select from app.people_employments e where e.organization_id = $1 and e.person_id = p.id
    and e.hired_on <= $3 and (e.ends_on is null or e.ends_on >= $3)) as here
from app.people_persons p
left join app.people_photos h on h.organization_id = $1 and h.person_id = p.id
where p.organization_id = $1 and p.id = $2`

const MOST_HR = 20

async function holdingHr(tx: Tx, today: Day) {
  const { rows } = await tx.ask<MyProfile['hr'][number]>(HR, [tx.organizationId, today, MOST_HR])
  return rows
}

const HR = `
select p.id, p.display_name as "displayName", p.email from app.people_persons p
where p.organization_id = $1 and exists (
    select from app.people_offices h where h.organization_id = $1 and h.person_id = p.id and h.office = 'hr'
      and h.starts_on <= $2 and (h.ends_on is null or h.ends_on >= $2))
  and exists (
    select from app.people_employments e where e.organization_id = $1 and e.person_id = p.id
      and e.hired_on <= $2 and (e.ends_on is null or e.ends_on >= $2))
order by p.sort_key, p.id limit $3`
