import { z } from 'zod'
import { cursorIn, cursorOf } from '#/platform/cursor.ts'
import { query, type Scene } from '#/platform/use-case.ts'
import { LETTER } from '../door/rules.ts'
import { periodsOf, startOf } from '../keeping/queries.ts'
import { firstKept } from '../keeping/rules.ts'
import { KIND } from '../readers/rules.ts'
import { Paging } from '../schema.ts'
import { anyone } from './access.ts'
import { fromOthers, supportOf } from './around/queries.ts'
import { opened } from './opening/queries.ts'
import { OWN_KINDS } from './rules.ts'
import { AroundMe, Everything } from './schema.ts'

const PAGE = 10

/** What one wrote, the latest first: the words, who may read them, who did, and until when they are kept (B-11). */
export const everything = query({
  input: Paging,
  output: Everything,
  reveals: OWN_KINDS,
  subject: async () => undefined,
  may: anyone,
  async run(scene, { after }) {
    const from = cursorIn(after, z.tuple([z.iso.datetime(), z.uuid(), z.enum(OWN_KINDS)]))
    const said = await saidBy(scene, PAGE + 1, from)
    const page = said.slice(0, PAGE)
    const last = page.at(-1)
    return {
      own: await opened(scene, page),
      next: said.length > PAGE && last ? cursorOf(last.at, last.subjectId, last.kind) : null,
    }
  },
})

/** Where one said something of a kind, and when last; or did, and took it away. */
export type Said = { subjectId: string; kind: string; at: string }

export async function saidBy(scene: Scene, limit: number | null, from?: readonly string[]): Promise<Said[]> {
  const { tx, actor, today } = scene
  const { letters: months } = await periodsOf(tx)
  const stillKept = startOf(firstKept(today, months), actor.timeZone).toString()
  const { rows } = await tx.ask<Said>(SAID, [
    ...[tx.organizationId, actor.personId, OWN_KINDS, KIND.hire, KIND.trainer, LETTER, stillKept],
    ...[from?.[0] ?? null, from?.[1] ?? null, from?.[2] ?? null, limit],
  ])
  return rows
}

const SAID = `
with words as (
  select e.subject_id, e.kind, max(e.written_at) as at from app.entrusted e
  where e.organization_id = $1 and e.author_id = $2 and e.kind = any($3)
  group by e.subject_id, e.kind
), taken as (
  select r.id as subject_id, $4 as kind, r.submitted_at as at from app.reflections_reflections r
  where r.organization_id = $1 and r.person_id = $2 and r.withdrawn_at is not null and r.submitted_at is not null
  union all
  select r.id, $5, r.answered_at from app.reflections_reflections r
  where r.organization_id = $1 and r.answered_by = $2 and r.answered_at >= $7
  union all
  select l.id, $6, l.sent_at from app.reflections_letters l
  where l.organization_id = $1 and l.author_id = $2 and l.sent_at >= $7
), said as (
  select * from words
  union all
  select * from taken t where not exists (select from words w where w.subject_id = t.subject_id and w.kind = t.kind)
)
select subject_id as "subjectId", kind, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at from said
where $8::timestamptz is null or (at, subject_id, kind) < ($8::timestamptz, $9::uuid, $10::text)
order by said.at desc, subject_id desc, kind desc limit $11`

/** What others wrote to one, as far as one may read it, and who stood beside one over time. */
export const aroundMe = query({
  input: z.object({}),
  output: AroundMe,
  reveals: [],
  subject: async () => undefined,
  may: anyone,
  run: async (scene) => ({
    ...(await fromOthers(scene, { limit: LATEST, aboutMeAlone: false })),
    beside: await supportOf(scene),
  }),
})

const LATEST = 50
