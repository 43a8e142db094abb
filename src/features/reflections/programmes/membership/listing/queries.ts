import { namesOf, unitPaths } from '#/features/people/supporters/api.ts'
import { addMonths } from '#/platform/day.ts'
import { query } from '#/platform/use-case.ts'
import * as access from '../../../access.ts'
import { candidatesOf } from '../../preview/candidates/queries.ts'
import { peopleChosen } from '../../queries.ts'
import { TakingPart, WhoTakesPart } from '../../schema.ts'
import { auditedIn, unitsByDay } from '../queries.ts'
import { type Standing, standingOn, takesPart } from '../rules.ts'

const PAGE = 20
const AHEAD_MONTHS = 12

/** Who would take part today, by reading, and how many are hired within a year and would then. */
export const programmePeople = query({
  input: WhoTakesPart,
  output: TakingPart,
  reveals: [],
  subject: ({ tx }, wish) => peopleChosen(tx, wish),
  may: access.mayRunProgrammes,
  async run({ tx, today }, { after, ...wish }) {
    const audited = auditedIn(wish)
    const units = await unitsByDay(tx, wish.audience?.unitIds)
    const people = await candidatesOf(tx, audited, today, addMonths(today, AHEAD_MONTHS))
    const here: Standing[] = []
    let coming = 0
    for (const person of people) {
      const now = standingOn(person, today)
      if (now) {
        if (takesPart(audited, now, units(today))) here.push(now)
        continue
      }
      const next = person.employments.find(({ hiredOn }) => hiredOn > today)
      const then = next && standingOn(person, next.hiredOn)
      if (then && takesPart(audited, then, units(then.hiredOn))) coming += 1
    }
    const page = here.slice(after, after + PAGE)
    const names = await namesOf(
      tx,
      page.map(({ personId }) => personId),
    )
    const paths = await unitPaths(
      tx,
      page.flatMap(({ unitId }) => unitId ?? []),
      today,
    )
    return {
      people: here.length,
      coming,
      names: page.map(({ personId, unitId, kind, hiredOn }) => ({
        ...{ id: personId, displayName: names.get(personId) ?? '' },
        ...{ unit: unitId && (paths.get(unitId) ?? null), kind, hiredOn },
      })),
      next: here.length > after + PAGE ? after + PAGE : null,
    }
  },
})
