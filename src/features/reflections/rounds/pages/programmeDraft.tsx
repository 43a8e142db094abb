import type { PersonLine } from '#/features/people/schema.ts'
import { obstacleIn, type Rhythm, type RhythmObstacle } from '#/features/reflections/rules.ts'
import type { Month } from '#/platform/day.ts'
import { monthAfter } from './months.tsx'

/** A programme as it is being filled in; numbers are what was typed. */
export type ProgrammeDraft = {
  name: string
  startsMonth: Month
  endsMonth: Month
  opens: string
  due: string
  closes: string
  people: ReadonlyMap<string, PersonLine>
}

export type DraftField = keyof ProgrammeDraft
type Complaint = RhythmObstacle | 'needsName' | 'nameTooLong' | 'needsPeople' | 'tooManyPeople'

/** A year from this month on, in the rhythm most organisations can keep. */
export function firstDraft(today: string): ProgrammeDraft {
  const startsMonth = today.slice(0, 7) as Month
  const endsMonth = monthAfter(startsMonth, 11)
  return { name: '', startsMonth, endsMonth, opens: '5', due: '5', closes: '10', people: new Map() }
}

export function rhythmOf({ startsMonth, endsMonth, opens, due, closes }: ProgrammeDraft): Rhythm {
  return {
    startsMonth,
    endsMonth,
    opensBeforeMonthEnd: Number(opens),
    dueAfter: Number(due),
    closesAfter: Number(closes),
  }
}

/** What is asked of the server. */
export type ProgrammeWish = Rhythm & { name: string; personIds: string[] }

export function wishOf(draft: ProgrammeDraft): ProgrammeWish {
  return { ...rhythmOf(draft), name: draft.name.trim(), personIds: [...draft.people.keys()] }
}

/** What is to be mended before the programme can be looked at, by field. */
export function complaintsAbout(draft: ProgrammeDraft): Partial<Record<DraftField, Complaint>> {
  const obstacle = obstacleIn(rhythmOf(draft))
  return {
    ...(obstacle && { [placeOf[obstacle]]: obstacle }),
    ...(draft.name.trim() === '' && { name: 'needsName' }),
    ...(draft.name.trim().length > 80 && { name: 'nameTooLong' }),
    ...(draft.people.size === 0 && { people: 'needsPeople' }),
    ...(draft.people.size > 2000 && { people: 'tooManyPeople' }),
  }
}

export const placeOf: Record<RhythmObstacle, DraftField> = {
  'ends-before-it-starts': 'endsMonth',
  'too-many-months': 'endsMonth',
  'opens-outside-the-month': 'opens',
  'due-at-once': 'due',
  'closes-before-due': 'closes',
  'window-too-long': 'closes',
}
