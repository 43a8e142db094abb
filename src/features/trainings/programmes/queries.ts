import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { cursorIn, cursorOf } from '#/platform/cursor.ts'
import { own } from '#/platform/database.ts'
import type { Day } from '#/platform/day.ts'
import { query, type Scene } from '#/platform/use-case.ts'
import { maySetUp } from '../access.ts'
import { programmeById } from '../queries.ts'
import { type As, ListSessions, ProgrammeRef, type SessionLine, type SessionState, Sessions } from '../schema.ts'
import { programmes, sessions } from '../tables.ts'
import { Programmes, TrainingProgramme } from './schema.ts'

const PAGE = 50

/** Sessions that the reader may know of: for the office all, for others those they answer for or teach. */
export const list = query({
  input: ListSessions,
  output: Sessions,
  reveals: [],
  subject: async () => undefined,
  may: () => true,
  async run(scene, { state, after }) {
    const lines = await linesOf(scene, { state, after, most: PAGE + 1 })
    const page = lines.slice(0, PAGE)
    const last = page.at(-1)
    return { sessions: page, next: lines.length > PAGE && last ? cursorOf(last.endsOn, last.sessionId) : null }
  },
})

/** All programmes, for whoever makes a session of one. */
export const programmeList = query({
  input: z.object({}),
  output: Programmes,
  reveals: [],
  subject: async () => undefined,
  may: maySetUp,
  async run({ tx }) {
    const rows = await tx
      .select({
        ...{ programmeId: programmes.id, title: programmes.title, titleEn: programmes.titleEn },
        description: programmes.description,
        sessions: sql<number>`(${tx.$count(sessions, own(tx, sessions, eq(sessions.programmeId, programmes.id)))})::int`,
      })
      .from(programmes)
      .where(own(tx, programmes))
      .orderBy(programmes.title, programmes.id)
    return { programmes: rows }
  },
})

/** One programme: for the office, and for whoever answers for or teaches a session of it. */
export const programme = query({
  input: ProgrammeRef,
  output: TrainingProgramme,
  reveals: [],
  async subject(scene, { programmeId }) {
    const [row, lines] = await Promise.all([
      programmeById(scene.tx, programmeId),
      linesOf(scene, { programmeId, most: null }),
    ])
    return { row, lines }
  },
  may: (actor, { lines }) => maySetUp(actor) || lines.length > 0,
  async run({ actor }, { programmeId }, { row, lines }) {
    const { title, titleEn, description, revision } = row
    return { programmeId, title, titleEn, description, revision, sessions: lines, mayChange: maySetUp(actor) }
  },
})

type Wanted = {
  state?: SessionState | undefined
  programmeId?: string
  after?: string | undefined
  most: number | null
}

async function linesOf({ tx, actor }: Pick<Scene, 'tx' | 'actor'>, wanted: Wanted): Promise<SessionLine[]> {
  const [endsOn = null, id = null] = cursorIn(wanted.after, z.tuple([z.iso.date(), z.uuid()])) ?? []
  const values = [tx.organizationId, actor.personId, maySetUp(actor), wanted.state ?? null, wanted.programmeId ?? null]
  const { rows } = await tx.ask<Row>(LINES, [...values, endsOn, id, wanted.most])
  return rows.map((row) => ({
    ...{ sessionId: row.id, title: row.title, titleEn: row.titleEn, startsOn: row.startsOn, endsOn: row.endsOn },
    programme: { programmeId: row.programmeId, title: row.programme, titleEn: row.programmeEn },
    ...{ state: row.state, people: row.people, as: row.as },
  }))
}
type Row = Pick<SessionLine, 'title' | 'titleEn' | 'people'> & {
  id: string
  programmeId: string
  programme: string
  programmeEn: string
  startsOn: Day
  endsOn: Day
  state: SessionState
  as: As
}

const LINES = `
select s.id, s.title, s.title_en as "titleEn", s.starts_on::text as "startsOn", s.ends_on::text as "endsOn", s.state,
  p.id as "programmeId", p.title as programme, p.title_en as "programmeEn", coalesce(mine."as", 'office') as "as",
  (select count(*)::int from app.trainings_participants t where t.organization_id = $1 and t.session_id = s.id) as people
from app.trainings_sessions s
join app.trainings_programmes p on p.organization_id = $1 and p.id = s.programme_id
left join lateral (
  select max(f."as") as "as" from app.trainings_staff f
  where f.organization_id = $1 and f.session_id = s.id and f.person_id = $2) mine on true
where s.organization_id = $1 and ($3 or mine."as" is not null)
  and ($4::text is null or s.state = $4) and ($5::uuid is null or s.programme_id = $5)
  and ($6::date is null or (s.ends_on, s.id) < ($6::date, $7::uuid))
order by s.ends_on desc, s.id desc
limit $8`
