import { calendarOf } from '#/features/people/organization/api.ts'
import { namesOf } from '#/features/people/supporters/api.ts'
import { MAILS_AT } from '#/features/tasks/reminding/rules.ts'
import { type Day, dayIn } from '#/platform/day.ts'
import { query, type Scene } from '#/platform/use-case.ts'
import * as access from '../access.ts'
import { programmeById } from '../programmes/queries.ts'
import { reflectionAround } from '../queries.ts'
import { ReflectionId } from '../schema.ts'
import { leftOutOf, nextMailOn } from './rules.ts'
import { HelpAsked, type LeftOut, Missing, MOST_NAMES, RoundSide } from './schema.ts'

/** Whom reminding the missing would reach, and whom not. */
export const missing = query({
  input: RoundSide,
  output: Missing,
  reveals: [],
  subject: ({ tx }, { programmeId }) => programmeById(tx, programmeId),
  may: access.mayRunProgrammes,
  async run(scene, side) {
    const goesOn = await nextMail(scene)
    const steps = await awaited(scene, side, goesOn)
    const people = [...Map.groupBy(steps, ({ personId }) => personId).values()].map((own) => ({
      personId: own[0]!.personId,
      displayName: own[0]!.displayName,
      about: own.flatMap(({ about, why }) => (why || about === null ? [] : about)),
      why: own.some(({ why }) => why === undefined) ? undefined : own[0]!.why,
    }))
    const told = people.filter(({ why }) => why === undefined)
    const leftOut = people.flatMap(({ why, ...person }) => (why ? { ...person, why } : []))
    return {
      goesOn: scene.mailing ? goesOn : null,
      count: told.length,
      people: told.slice(0, MOST_NAMES),
      leftOutCount: leftOut.length,
      leftOut: leftOut.slice(0, MOST_NAMES),
    }
  },
})

/** Whether the reader is asked to help with a reflection, as its manager. */
export const helpAsked = query({
  input: ReflectionId,
  output: HelpAsked,
  reveals: [],
  subject: (scene, { reflectionId }) => reflectionAround(scene, reflectionId),
  may: access.mayHelp,
  async run({ tx, actor }, { reflectionId }, { reflection, recipients }) {
    const { rowCount } = await tx.ask(HELP, [tx.organizationId, reflectionId, actor.personId])
    const trainers = recipients.filter(({ kind }) => kind === 'trainer').map(({ personId }) => personId)
    return {
      asked: rowCount !== 0 && reflection.state === 'submitted',
      trainers: [...(await namesOf(tx, trainers)).values()],
      submittedOn: reflection.submittedAt && dayIn(actor.timeZone, reflection.submittedAt),
    }
  },
})

const HELP = `
select from app.tasks_steps where organization_id = $1 and subject_id = $2 and kind = 'reflections.help'
  and person_id = $3 and state = 'open'`

export async function nextMail({ tx, today, now, actor }: Scene): Promise<Day> {
  const time = now.toZonedDateTimeISO(actor.timeZone).toPlainTime().toString().slice(0, 5)
  return nextMailOn(today, time, MAILS_AT, await calendarOf(tx))
}

/** The steps of a round that somebody has not done yet, each with why it would not be reminded of. */
export async function awaited({ tx, today }: Scene, { programmeId, period, side }: RoundSide, goesOn: Day) {
  const { kind, states } = SIDES[side]
  const values = [tx.organizationId, programmeId, period, kind, states, today]
  const { rows } = await tx.ask<Awaited>(AWAITED, values)
  return rows.map((row) => ({ ...row, why: leftOutOf(row, today, goesOn) satisfies LeftOut | undefined }))
}

export const SIDES = {
  hire: { kind: 'reflections.write', states: ['open', 'draft'] },
  trainer: { kind: 'reflections.answer', states: ['submitted'] },
} as const

type Awaited = {
  subjectId: string
  personId: string
  displayName: string
  about: string | null
  away: boolean
  reachable: boolean
} & Record<'opensOn' | 'closesOn', Day> &
  Record<'toldOn' | 'remindedOn' | 'nudgedOn', Day | null>

const AWAITED = `
select s.subject_id as "subjectId", s.person_id as "personId", p.display_name as "displayName",
  case when s.about_id <> s.person_id then a.display_name end as about,
  p.email is not null and p.activated_at is not null as reachable,
  s.opens_on::text as "opensOn", s.closes_on::text as "closesOn", s.told_on::text as "toldOn",
  s.reminded_on::text as "remindedOn", s.nudged_on::text as "nudgedOn",
  exists (
    select from app.people_absences b where b.organization_id = $1 and b.person_id = s.person_id
      and b.starts_on <= $6 and (b.ends_on is null or b.ends_on >= $6)) as away
from app.reflections_reflections r
join app.tasks_steps s on s.organization_id = $1 and s.subject_id = r.id and s.kind = $4 and s.state = 'open'
join app.people_persons p on p.organization_id = $1 and p.id = s.person_id
join app.people_persons a on a.organization_id = $1 and a.id = s.about_id
where r.organization_id = $1 and r.programme_id = $2 and r.period = $3 and r.state = any($5)
  and r.withdrawn_at is null and s.opens_on <= $6 and s.closes_on >= $6
  and exists (
    select from app.people_employments e where e.organization_id = $1 and e.person_id = s.person_id
      and e.hired_on <= $6 and (e.ends_on is null or e.ends_on >= $6))
order by p.sort_key, p.id, a.sort_key`
