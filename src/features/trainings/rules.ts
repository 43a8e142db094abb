import type { Day } from '#/platform/day.ts'
import { LACKS, type Lack, type SessionState } from './schema.ts'

type Designed = {
  objective: string
  level: string
  people: number
  /** How people are evaluated is whole, its papers included. */
  evaluated: boolean
  /** How what was learnt is followed is chosen. */
  followed: boolean
}

/** What of the five is missing before a training can begin, in their order (T-10). */
export function lacksOf({ objective, level, people, evaluated, followed }: Designed): Lack[] {
  const there: Record<Lack, boolean> = {
    objective: objective.trim() !== '',
    level: level.trim() !== '',
    evaluation: evaluated,
    participants: people > 0,
    retention: followed,
  }
  return LACKS.filter((lack) => !there[lack])
}

/** Each day once, in order; the last of them is day 0 (T-30). */
export function spanOf(days: readonly Day[]): { days: Day[]; startsOn: Day; endsOn: Day } {
  const ordered = [...new Set(days)].toSorted()
  return { days: ordered, startsOn: ordered[0]!, endsOn: ordered.at(-1)! }
}

/** What is wanted of a session that is somewhere in its course. */
export type Wish = 'design' | 'days' | 'people' | 'start' | 'cancel' | 'resume'

type Standing = { state: SessionState; endsOn: Day; startedAt: unknown }

/**
 * Why it cannot be had, or nothing. What is measured is settled before anybody is taught (T-52); who has taken part, and
 * what it has cost, until it is judged.
 */
export function obstacleTo(wish: Wish, { state, endsOn, startedAt }: Standing, today: Day): string | undefined {
  if (wish === 'resume') return state === 'cancelled' && startedAt === null ? undefined : 'not-resumable'
  if (state === 'cancelled') return wish === 'cancel' ? undefined : 'cancelled'
  if (state === 'judged') return 'judged'
  const over = endsOn < today
  if (wish === 'design' || wish === 'start') {
    if (state === 'started') return 'started'
    return wish === 'start' && over ? 'over' : undefined
  }
  return wish === 'days' && state === 'started' && over ? 'over' : undefined
}
