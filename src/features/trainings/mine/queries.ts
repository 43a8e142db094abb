import { z } from 'zod'
import { namesOf } from '#/features/people/supporters/api.ts'
import { periodsOf } from '#/features/reflections/keeping/api.ts'
import { keptUntil } from '#/features/reflections/keeping/rules.ts'
import { dayIn } from '#/platform/day.ts'
import { query, type Scene } from '#/platform/use-case.ts'
import { DRAFTS, WRITTEN } from '../keeping/rules.ts'
import { phaseSubject } from '../retention/api.ts'
import { Written, type WrittenWords } from './schema.ts'

/** All that one wrote for trainings and that is still kept, the latest first (B-11). */
export const written = query({
  input: z.object({}),
  output: Written,
  reveals: [...WRITTEN, ...DRAFTS],
  subject: placesOf,
  may: () => true,
  async run(scene, _, places) {
    const { tx, actor } = scene
    const words = await scene.ownWords([...places.keys()], [...WRITTEN, ...DRAFTS])
    const [names, periods] = await Promise.all([
      namesOf(tx, [...new Set(words.flatMap(({ readers }) => readers.persons))]),
      periodsOf(tx),
    ])
    return {
      written: words
        .flatMap(({ subjectId, kind, body, readers, writtenAt }) => {
          const isDraft = DRAFTS.includes(kind)
          const months = isDraft ? periods.drafts : periods.reflections
          return {
            ...places.get(subjectId)!,
            ...{ isDraft, writtenAt: writtenAt.toString(), words: body === undefined ? null : JSON.parse(body) },
            readers: readers.persons.flatMap((id) => names.get(id) ?? []),
            keptUntil: keptUntil(dayIn(actor.timeZone, writtenAt), months),
          }
        })
        .toReversed(),
    }
  },
})

type Place = Pick<WrittenWords, 'what' | 'place' | 'number' | 'training'>

/** Wherever one may have written something: papers that were handed out, and phases of which one was asked. */
async function placesOf({ tx, actor }: Scene): Promise<Map<string, Place>> {
  const values = [tx.organizationId, actor.personId]
  const [papers, phases] = await Promise.all([
    tx.ask<{ id: string; place: string } & Titled>(PAPERS, values),
    tx.ask<{ place: string; number: number } & Titled>(PHASES, values),
  ])
  const titled = ({ title, titleEn }: Titled) => ({ training: { title, titleEn } })
  return new Map<string, Place>([
    ...papers.rows.map((row): [string, Place] => [
      row.id,
      { what: 'paper', place: row.place, number: null, ...titled(row) },
    ]),
    ...phases.rows.map((row): [string, Place] => [
      phaseSubject(row.place, row.number),
      { what: 'phase', place: row.place, number: row.number, ...titled(row) },
    ]),
  ])
}
type Titled = { title: string; titleEn: string }

const PAPERS = `
select h.id, h.paper_id as place, s.title, s.title_en as "titleEn"
from app.trainings_sheets h
join app.trainings_sessions s on s.organization_id = $1 and s.id = h.session_id
where h.organization_id = $1 and h.person_id = $2`

const PHASES = `
select p.plan_id as place, p.number, s.title, s.title_en as "titleEn"
from app.trainings_phases p
join app.trainings_sessions s on s.organization_id = $1 and s.id = p.session_id
where p.organization_id = $1 and p.person_id = $2 and p.state <> 'ahead'`
