import { addDays, type Day } from '#/platform/day.ts'
import type { BuiltInKind } from '../organization/rules.ts'
import type { MapEntry, SupportKind } from '../record/schema.ts'

const line = (kind: SupportKind, everyMin: number | null, everyMax: number | null, expected = true): MapEntry => ({
  kind,
  everyMin,
  everyMax,
  expected,
  onceAfterDays: null,
})
const once = (kind: SupportKind, onceAfterDays: number): MapEntry => ({ ...line(kind, null, null), onceAfterDays })

const [WEEK, FORTNIGHT, MONTH, TWO_MONTHS, THREE_MONTHS] = [7, 14, 30, 60, 92]
const MANAGER_ALONE = [line('manager', WEEK, FORTNIGHT)]

/** Whom we suggest for each kind of hire, in days (K-06, K-07); an organisation may say otherwise. */
export const DEFAULT_MAPS: Record<BuiltInKind, readonly MapEntry[]> = {
  'new-graduate': [
    line('trainer', null, null),
    line('manager', WEEK, FORTNIGHT),
    line('mentor', 1, WEEK),
    line('head', TWO_MONTHS, THREE_MONTHS, false),
    line('hr', TWO_MONTHS, THREE_MONTHS, false),
    line('counsellor', TWO_MONTHS, THREE_MONTHS, false),
  ],
  'mid-career': [
    line('manager', WEEK, FORTNIGHT),
    line('buddy', 1, WEEK),
    line('head', MONTH, THREE_MONTHS, false),
    once('hr', 45),
  ],
  'fixed-term': MANAGER_ALONE,
  exchange: MANAGER_ALONE,
  'part-time': MANAGER_ALONE,
  // Whoever was here before, and came in by a file without a kind: nobody is looked for.
  other: [line('manager', WEEK, FORTNIGHT, false)],
}

/** Who stands beside people of a kind: what the organisation says, else what we suggest; for its own kinds a manager. */
export function mapOf(
  kind: string,
  rows: readonly { kind: string; entries: readonly MapEntry[] }[],
): readonly MapEntry[] {
  return rows.find((row) => row.kind === kind)?.entries ?? suggestedFor(kind)
}

export const suggestedFor = (kind: string): readonly MapEntry[] =>
  Object.hasOwn(DEFAULT_MAPS, kind) ? DEFAULT_MAPS[kind as BuiltInKind] : MANAGER_ALONE

/** So long after the hire date a map says who is expected; whoever has been here longer is no longer new. */
const NEW_FOR_DAYS = 730

/** For so many days after the hire date somebody is looked for: for a talk held once, until its day is over. */
export const lookedForDays = ({ onceAfterDays }: MapEntry): number => onceAfterDays ?? NEW_FOR_DAYS

/** As what somebody is expected on a day and nobody is there. */
export function missing(
  entries: readonly MapEntry[],
  inForce: readonly { kind: SupportKind }[],
  hiredOn: Day,
  day: Day,
): SupportKind[] {
  const there = new Set(inForce.map(({ kind }) => kind))
  return entries
    .filter((entry) => entry.expected && !there.has(entry.kind) && addDays(hiredOn, lookedForDays(entry)) >= day)
    .map(({ kind }) => kind)
}
