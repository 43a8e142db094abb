import { eq, isNull } from 'drizzle-orm'
import { v7 } from 'uuid'
import { calendarOf } from '#/features/people/organization/api.ts'
import { own, type Tx } from '#/platform/database.ts'
import { addMonths, type Day, firstDayOf, lastDayOf, type Month, monthOf } from '#/platform/day.ts'
import { daily } from '#/platform/jobs.ts'
import type { Calendar } from '#/platform/working-days.ts'
import { auditedOf, membersOn } from '../programmes/membership/queries.ts'
import { anchorOf, holds, spanOf, stageOn } from '../programmes/membership/rules.ts'
import { askToWrite, openReflections, stagesOf } from '../programmes/opening/commands.ts'
import { roundsBetween } from '../programmes/rules.ts'
import { programmes } from '../tables.ts'
import { aloneProgramme } from './commands.ts'
import { setOf } from './queries.ts'
import { firstDaysOf, monthFor } from './rules.ts'

/**
 * In the first five working days of a month its questions are asked of those for whom they are meant and who have no
 * reflection in it; whoever comes back from leave within them is asked then (K-05). After the rounds of the day.
 */
export const openItems = daily('reflections.open-items', '05:00', async ({ tx, today, now, record }) => {
  const month = monthOf(today)
  const calendar = await calendarOf(tx)
  const days = firstDaysOf(month, calendar)
  if (!days || today < days.opensOn || today > days.closesOn || !calendar.isWorkingDay(today)) return
  const set = await setOf(tx, month, 'share')
  if (!set || set.questions.length === 0) return
  const meant = (day: Day) => membersOn(tx, { audience: set.audience, named: new Set(), excepted: new Set() }, day)
  const first = new Set((await meant(days.opensOn)).map(({ personId }) => personId))
  const reflecting = await reflectingIn(tx, month, today, calendar)
  const asked = (await meant(today)).filter(
    ({ personId, away }) => !away && first.has(personId) && !reflecting.has(personId),
  )
  if (asked.length === 0) return
  const { id, stage } = await aloneProgramme(tx, month, now)
  const openings = asked.map(({ personId, unitId }) => ({ id: v7(), personId, unitId, stage }))
  const round = { period: month, ...days, dueOn: days.closesOn }
  const opened = await openReflections(tx, id, round, openings)
  await askToWrite(tx, round, opened, openings)
  await record('reflections.opened', opened)
})

/** Everybody who has a reflection in the month, or whom a running programme will ask for one. */
async function reflectingIn(tx: Tx, month: Month, today: Day, calendar: Calendar): Promise<Set<string>> {
  const { rows } = await tx.ask<{ personId: string }>(REFLECTING, [
    tx.organizationId,
    month,
    firstDayOf(month),
    lastDayOf(month),
  ])
  const people = new Set(rows.map(({ personId }) => personId))
  const running = await tx
    .select()
    .from(programmes)
    .where(own(tx, programmes, isNull(programmes.endedAt), eq(programmes.kind, 'reflections')))
  for (const programme of running) {
    if (programme.cadence === 'milestones') continue
    const rounds = roundsBetween(programme, today, addMonths(lastDayOf(month), 1), calendar).filter(
      ({ period, opensOn }) => monthFor(period, opensOn) === month,
    )
    if (rounds.length === 0) continue
    const stages = await stagesOf(tx, programme.id)
    for (const member of await membersOn(tx, await auditedOf(tx, programme), today)) {
      const span = spanOf(programme, member)
      if (rounds.some(({ opensOn }) => holds(span, opensOn) && stageOn(stages, anchorOf(programme, member)!, opensOn)))
        people.add(member.personId)
    }
  }
  return people
}

/** What is open or was, and the milestones that are planned. */
const REFLECTING = `
select r.person_id as "personId" from app.reflections_reflections r
join app.reflections_programmes p on p.organization_id = $1 and p.id = r.programme_id
where r.organization_id = $1 and $2 = case
  when p.cadence = 'milestones' then to_char(r.opens_on, 'YYYY-MM') else left(r.period, 7) end
union
select s.person_id from app.tasks_steps s
where s.organization_id = $1 and s.kind = 'reflections.write' and s.plan is not null and s.state = 'open'
  and s.opens_on between $3 and $4`
