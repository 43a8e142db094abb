import { z } from 'zod'
import { unitHistories, unitPaths } from '#/features/people/supporters/api.ts'
import { subtreeOf, unitsOn } from '#/features/people/units/rules.ts'
import { cursorIn, cursorOf, SortKey } from '#/platform/cursor.ts'
import type { Tx } from '#/platform/database.ts'
import type { Day } from '#/platform/day.ts'
import { Refused } from '#/platform/errors.ts'
import { SheetProblem } from '#/platform/spreadsheet/schema.ts'
import { readSheet } from '#/platform/spreadsheet/sheet.ts'
import { query } from '#/platform/use-case.ts'
import { mayOwn, mayScore } from '../access.ts'
import { sessionById } from '../queries.ts'
import { foldedNumber, numbersIn } from './rules.ts'
import { FindParticipants, FoundParticipants, ListParticipants, type Participant, Participants } from './schema.ts'

const PAGE = 100
const LARGEST_FILE_INPUT = 15_000_000

/** Who takes part, by reading: for those who answer for it or teach it. */
export const participants = query({
  input: ListParticipants,
  output: Participants,
  reveals: [],
  subject: ({ tx }, { sessionId }) => sessionById(tx, sessionId),
  may: mayScore,
  async run({ tx, today }, { sessionId, after }, { participantIds }) {
    const [key = null, id = null] = cursorIn(after, z.tuple([SortKey, z.uuid()])) ?? []
    const { rows } = await tx.ask<Row>(PARTICIPANTS, [tx.organizationId, sessionId, today, key, id, PAGE + 1])
    const page = rows.slice(0, PAGE)
    const last = page.at(-1)
    return {
      people: await peopleOf(tx, page, today),
      count: participantIds.length,
      next: rows.length > PAGE && last ? cursorOf(last.sortKey, last.id) : null,
    }
  },
})

/** Whom a wish would add, and what of it nobody is; nothing is done. */
export const findParticipants = query({
  input: FindParticipants,
  output: FoundParticipants,
  reveals: [],
  largestInput: LARGEST_FILE_INPUT,
  subject: ({ tx }, { sessionId }) => sessionById(tx, sessionId),
  may: mayOwn,
  async run({ tx, today }, { wish }, { participantIds }) {
    const { rows } = await tx.ask<Row>(WORKING_HERE, [tx.organizationId, today])
    const { found, unknown } = await chosen(tx, wish, rows, today)
    const there = new Set(participantIds)
    const fresh = found.filter(({ id }) => !there.has(id))
    return { people: await peopleOf(tx, fresh, today), there: found.length - fresh.length, unknown }
  },
})

type Row = {
  id: string
  displayName: string
  sortKey: string
  number: string | null
  unitId: string | null
  here: boolean
}

async function chosen(tx: Tx, wish: FindParticipants['wish'], rows: Row[], today: Day) {
  if ('unitId' in wish) {
    const within = new Set(subtreeOf(unitsOn(await unitHistories(tx), today), wish.unitId))
    return { found: rows.filter(({ unitId }) => unitId !== null && within.has(unitId)), unknown: [] }
  }
  const byNumber = new Map(rows.map((row) => [foldedNumber(row.number ?? ''), row]))
  const numbers = 'numbers' in wish ? wish.numbers : await numbersOf(wish, new Set(byNumber.keys()))
  const found = new Set(numbers.flatMap((number) => byNumber.get(foldedNumber(number)) ?? []))
  return { found: [...found], unknown: numbers.filter((number) => !byNumber.has(foldedNumber(number))) }
}

async function numbersOf({ fileName, base64 }: { fileName: string; base64: string }, known: ReadonlySet<string>) {
  const sheet = await readSheet(Buffer.from(base64, 'base64'), fileName).catch((problem) => {
    throw problem instanceof SheetProblem ? new Refused(problem.reason) : problem
  })
  return numbersIn(
    sheet.rows.map(({ cells }) => cells),
    known,
  )
}

async function peopleOf(tx: Tx, rows: Row[], today: Day): Promise<Participant[]> {
  const paths = await unitPaths(tx, [...new Set(rows.flatMap(({ unitId }) => unitId ?? []))], today)
  return rows.map(({ id, displayName, number, unitId, here }) => ({
    ...{ id, displayName, here, number: number ?? '' },
    unit: unitId === null ? null : (paths.get(unitId) ?? null),
  }))
}

const PERSON = `p.id, p.display_name as "displayName", p.sort_key as "sortKey", e.number, a.unit_id as "unitId",
  (e.hired_on <= $DAY and (e.ends_on is null or e.ends_on >= $DAY)) is true as here`
/** The spell of a day, or else the last one; and where they work on it. */
const AROUND = `
left join lateral (
  select number, hired_on, ends_on from app.people_employments
  where organization_id = $1 and person_id = p.id
  order by (hired_on <= $DAY) desc, hired_on desc limit 1) e on true
left join lateral (
  select unit_id from app.people_assignments
  where organization_id = $1 and person_id = p.id and starts_on <= $DAY and (ends_on is null or ends_on >= $DAY)
  order by starts_on desc limit 1) a on true`

const PARTICIPANTS = `
select ${PERSON}
from app.trainings_participants t
join app.people_persons p on p.organization_id = $1 and p.id = t.person_id
${AROUND}
where t.organization_id = $1 and t.session_id = $2 and ($4::text is null or (p.sort_key, p.id) > ($4, $5::uuid))
order by p.sort_key, p.id
limit $6`.replaceAll('$DAY', '$3::date')

const WORKING_HERE = `
select ${PERSON}
from app.people_persons p
${AROUND}
where p.organization_id = $1 and e.hired_on <= $DAY and (e.ends_on is null or e.ends_on >= $DAY)
order by p.sort_key, p.id`.replaceAll('$DAY', '$2::date')
