import { eq, inArray } from 'drizzle-orm'
import { organizationOf } from '#/features/people/organization/api.ts'
import { close } from '#/features/tasks/api.ts'
import { steps } from '#/features/tasks/tables.ts'
import { own } from '#/platform/database.ts'
import { daily } from '#/platform/jobs.ts'
import { LETTER } from '../door/rules.ts'
import { periodsOf, startOf } from './queries.ts'
import { firstKept, KINDS } from './rules.ts'
import { KEPT } from './schema.ts'

/**
 * Takes away what has been kept as long as was said, for everybody; and the letters of people whose record was erased,
 * so that nothing leads to what is left of their words.
 */
export const keepWords = daily('reflections.keep', '03:30', async ({ tx, today }) => {
  const [periods, { timeZone }] = [await periodsOf(tx), await organizationOf(tx)]
  const before = (kind: keyof typeof periods) => startOf(firstKept(today, periods[kind]), timeZone).toString()
  for (const kind of KEPT) await tx.ask(EXPIRE, [KINDS[kind], before(kind)])
  const shut = await tx.ask<{ subjectId: string; personId: string }>(SHUT, [tx.organizationId, LETTER, today])
  for (const { subjectId, personId } of shut.rows) await close(tx, { kind: LETTER, subjectId }, personId)
  const { rows } = await tx.ask<{ id: string }>(END_LETTERS, [tx.organizationId, before('letters')])
  if (rows.length === 0) return
  const paths = rows.map(({ id }) => `/letters/${id}`)
  const waiting = await tx
    .selectDistinct({ subjectId: steps.subjectId })
    .from(steps)
    .where(own(tx, steps, eq(steps.kind, LETTER), inArray(steps.path, paths)))
  for (const { subjectId } of waiting) await close(tx, { kind: LETTER, subjectId })
})

const EXPIRE = 'select app.expire_words($1, $2)'

const END_LETTERS = `
delete from app.reflections_letters l
where l.organization_id = $1 and (coalesce(l.replied_at, l.sent_at) < $2 or exists (
  select from app.people_persons p where p.organization_id = $1 and p.id = l.author_id and p.erased_on is not null))
returning l.id`

// What was asked of somebody as the office, who holds it no more, or stands beside its author by now: they open it no more.
const SHUT = `
select s.subject_id as "subjectId", s.person_id as "personId"
from app.reflections_letters l
join app.tasks_steps s on s.organization_id = $1 and s.kind = $2 and s.state = 'open' and s.path = '/letters/' || l.id
where l.organization_id = $1 and l.to_office is not null and s.person_id <> l.author_id and (
  not exists (
    select from app.people_offices h where h.organization_id = $1 and h.person_id = s.person_id
      and h.office = l.to_office and h.starts_on <= $3 and (h.ends_on is null or h.ends_on >= $3))
  or exists (
    select from app.people_supports b where b.organization_id = $1 and b.person_id = l.author_id
      and b.supporter_id = s.person_id and (b.ends_on is null or b.ends_on >= $3)))`
