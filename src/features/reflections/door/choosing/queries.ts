import { standingOf } from '#/features/people/record/viewing/api.ts'
import { unitPaths } from '#/features/people/supporters/api.ts'
import { query, type Scene } from '#/platform/use-case.ts'
import { anyone } from '../access.ts'
import { type Holder, LETTER_DRAFT, mayBeChosen, reachOf } from '../rules.ts'
import { Door, DoorWish, LetterDraft, type Reach, type To } from '../schema.ts'

type Around = Holder & {
  personId: string
  displayName: string
  unitId: string | null
  /** Holds the office of HR, and is not kept from what concerns the writer. */
  ofOffice: boolean
}

/** Whoever can be written to past the line, and one more (the addressee of a letter that is under way). */
async function around({ tx, actor, today }: Scene, writerId: string, toId: string | null): Promise<Around[]> {
  const { unitIds } = await standingOf({ tx, actor, today } as Scene, writerId)
  const { rows } = await tx.ask<Around>(AROUND, [tx.organizationId, today, writerId, unitIds, toId])
  return rows
}

const AROUND = `
with held as (
  select h.person_id, bool_or(h.office = 'desk') as desk, bool_or(h.office = 'hr') as hr,
    (array_agg(h.unit_id) filter (where h.office = 'unit-hr'))[1] as unit_id
  from app.people_offices h
  where h.organization_id = $1 and h.starts_on <= $2 and (h.ends_on is null or h.ends_on >= $2)
    and (h.office in ('desk', 'hr') or (h.office = 'unit-hr' and h.unit_id = any($4::uuid[])))
  group by h.person_id
), stood as (
  select p.id, p.display_name, p.sort_key, h.desk, h.hr, h.unit_id, h.person_id is not null as holds,
    p.activated_at is not null as activated,
    exists (select from app.people_employments e where e.organization_id = $1 and e.person_id = p.id
      and e.hired_on <= $2 and (e.ends_on is null or e.ends_on >= $2)) as here,
    exists (select from app.people_absences a where a.organization_id = $1 and a.person_id = p.id
      and a.starts_on <= $2 and (a.ends_on is null or a.ends_on >= $2)) as away,
    exists (select from app.people_supports s where s.organization_id = $1 and s.person_id = $3 and s.supporter_id = p.id
      and s.starts_on <= $2 and (s.ends_on is null or s.ends_on >= $2)) as beside,
    exists (select from app.people_supports s where s.organization_id = $1 and s.person_id = $3 and s.supporter_id = p.id
      and (s.ends_on is null or s.ends_on >= $2)) as barred
  from app.people_persons p
  left join held h on h.person_id = p.id
  where p.organization_id = $1 and p.id <> $3 and (h.person_id is not null or p.id = $5)
)
select id as "personId", display_name as "displayName", here, away, beside, activated,
  case when desk then 'desk' when hr then 'hr' when holds then 'unit-hr' end as as,
  case when not desk and not hr then unit_id end as "unitId",
  coalesce(hr, false) and here and not away and activated and not barred as "ofOffice"
from stood order by sort_key, id`

/** Whether somebody can still be written to. */
export async function reachOfPerson(scene: Scene, writerId: string, toId: string): Promise<Reach> {
  const one = (await around(scene, writerId, toId)).find(({ personId }) => personId === toId)
  return one ? reachOf(one) : 'left'
}

/** Those who would be told of a letter; empty: there is nobody it may go to. */
export async function addresseesOf(scene: Scene, writerId: string, to: To): Promise<string[]> {
  const people = await around(scene, writerId, null)
  const chosen = people.filter((one) =>
    'office' in to ? one.ofOffice : one.personId === to.personId && mayBeChosen(one),
  )
  return chosen.map(({ personId }) => personId)
}

/** To whom one may write past the line, before a word is written, and what one has begun. */
export const door = query({
  input: DoorWish,
  output: Door,
  reveals: [LETTER_DRAFT],
  subject: async () => undefined,
  may: anyone,
  async run(scene, { to, letterId }) {
    const { tx, actor, today } = scene
    const people = await around(scene, actor.personId, null)
    const chosen = people.filter(mayBeChosen)
    const paths = await unitPaths(
      tx,
      chosen.flatMap(({ unitId }) => unitId ?? []),
      today,
    )
    const drafts = await draftsOf(scene)
    const wanted = drafts.filter((one) => officeIn(one.to) === (to === 'office'))
    return {
      people: chosen.map(({ personId, displayName, as, unitId }) => ({
        personId,
        displayName,
        as: as!,
        unit: (unitId && paths.get(unitId)) ?? null,
      })),
      ofOffice: people.filter(({ ofOffice }) => ofOffice).length,
      draft: (letterId ? wanted.find((one) => one.letterId === letterId) : wanted.at(-1)) ?? null,
    }
  },
})

export const officeIn = (to: To | null): boolean => to !== null && 'office' in to

/** Letters begun and not sent, the latest last; what was begun as a reply is not among them. */
export async function draftsOf(scene: Scene) {
  const { tx, actor } = scene
  const { rows } = await tx.ask<{ letterId: string }>(DRAFTED, [tx.organizationId, actor.personId, LETTER_DRAFT])
  const words = await scene.ownWords(
    rows.map(({ letterId }) => letterId),
    [LETTER_DRAFT],
  )
  return words.flatMap(({ subjectId, body, marks, writtenAt }) => {
    const held = LetterDraft.safeParse(JSON.parse(body ?? 'null'))
    if (!held.success) return []
    return [{ ...held.data, letterId: subjectId, revision: marks.revision ?? 0, keptAt: writtenAt.toString() }]
  })
}

const DRAFTED = `
select e.subject_id as "letterId" from app.entrusted e
where e.organization_id = $1 and e.author_id = $2 and e.kind = $3 and not exists (
  select from app.reflections_letters l where l.organization_id = $1 and l.id = e.subject_id)
order by e.written_at desc limit 20`
