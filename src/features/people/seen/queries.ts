import type { Tx } from '#/platform/database.ts'
import type { Day } from '#/platform/day.ts'
import type { SupportKind } from '../record/schema.ts'
import type { Seen } from './schema.ts'

type Standing = { supportsAs: SupportKind[]; accompanied: boolean; seen: Seen[] }

/** As what somebody stands here today, and what was shown to them. */
export async function standingOf(tx: Tx, personId: string, today: Day): Promise<Standing> {
  const { rows } = await tx.ask<Standing & { heads: boolean }>(STANDING, [tx.organizationId, personId, today])
  const { heads, supportsAs, ...rest } = rows[0]!
  return { ...rest, supportsAs: heads && !supportsAs.includes('head') ? [...supportsAs, 'head'] : supportsAs }
}

const holds = (of: string) => `${of}.starts_on <= $3::date and (${of}.ends_on is null or ${of}.ends_on >= $3::date)`

const STANDING = `
select
  coalesce((select jsonb_agg(distinct s.kind) from app.people_supports s
    where s.organization_id = $1 and s.supporter_id = $2 and ${holds('s')}), '[]') as "supportsAs",
  exists (select from app.people_offices o
    where o.organization_id = $1 and o.person_id = $2 and o.office = 'head' and ${holds('o')}) as heads,
  exists (select from app.people_supports s where s.organization_id = $1 and s.person_id = $2
    and s.kind in ('trainer', 'mentor', 'buddy') and ${holds('s')}) as accompanied,
  coalesce((select jsonb_agg(n.what order by n.what) from app.people_seen n
    where n.organization_id = $1 and n.person_id = $2), '[]') as seen`
