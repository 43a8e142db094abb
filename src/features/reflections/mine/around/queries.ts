import { desc, eq, lte } from 'drizzle-orm'
import { namesOf } from '#/features/people/supporters/api.ts'
import { supports } from '#/features/people/tables.ts'
import { own } from '#/platform/database.ts'
import { dayIn } from '#/platform/day.ts'
import type { Scene } from '#/platform/use-case.ts'
import { LETTER } from '../../door/rules.ts'
import { periodsOf } from '../../keeping/queries.ts'
import { keptUntil } from '../../keeping/rules.ts'
import { placesOf } from '../opening/queries.ts'
import { KEPT_AS, OWN_KINDS, WHAT } from '../rules.ts'
import type { Beside, FromOther } from '../schema.ts'

type Wish = {
  limit: number | null
  /** Without the letters of others, which are about them. */
  aboutMeAlone: boolean
}

/** What others wrote to one by name: answers about one, and what came in letters. Nothing is opened. */
export async function fromOthers(scene: Scene, { limit, aboutMeAlone }: Wish) {
  const { tx, actor } = scene
  const { rows } = await tx.ask<{ subjectId: string; kind: string; authorId: string; at: Date }>(FROM_OTHERS, [
    ...[tx.organizationId, actor.personId, OWN_KINDS, LETTER],
    ...[aboutMeAlone, limit === null ? null : limit + 1],
  ])
  const page = rows.slice(0, limit ?? rows.length)
  const [places, months] = [await placesOf(scene, page), await periodsOf(tx)]
  const names = await namesOf(
    tx,
    page.map(({ authorId }) => authorId),
  )
  return {
    more: rows.length > page.length,
    fromOthers: page.map(({ subjectId, kind, authorId, at }): FromOther & { authorId: string } => {
      const what = WHAT[kind]!
      const writtenOn = dayIn(actor.timeZone, Temporal.Instant.from(at.toISOString()))
      const { period, programme, about } = places(subjectId, what)
      return {
        ...{ what, subjectId, period, programme, about, writtenOn },
        authorId,
        by: names.get(authorId) ?? '',
        keptUntil: keptUntil(writtenOn, months[KEPT_AS[what]]),
      }
    }),
  }
}

const FROM_OTHERS = `
select e.subject_id as "subjectId", e.kind, e.author_id as "authorId", max(e.written_at) as at
from app.entrusted e
where e.organization_id = $1 and e.author_id <> $2 and $2 = any(e.person_readers) and e.kind = any($3)
  and (e.about_id = $2 or (e.kind = $4 and not $5))
group by e.subject_id, e.kind, e.author_id
order by max(e.written_at) desc, e.subject_id desc limit $6`

/** Who stood beside one, the latest first; what is only planned is not told. */
export async function supportOf({ tx, actor, today }: Scene): Promise<Beside[]> {
  const { supporterId, kind, type, startsOn, endsOn } = supports
  const rows = await tx
    .select({ supporterId, kind, type, startsOn, endsOn })
    .from(supports)
    .where(own(tx, supports, eq(supports.personId, actor.personId), lte(startsOn, today)))
    .orderBy(desc(startsOn), desc(supports.id))
  const names = await namesOf(
    tx,
    rows.map((row) => row.supporterId),
  )
  return rows.map(({ supporterId: by, ...row }) => ({
    ...row,
    // When a support is going to end is a plan as well.
    endsOn: row.endsOn !== null && row.endsOn < today ? row.endsOn : null,
    displayName: names.get(by) ?? '',
  }))
}
