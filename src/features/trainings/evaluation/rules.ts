import type { EvaluationMethod, Part, Points } from './schema.ts'

/** What points are given for, one by one: assignments come before and after. */
export const GIVEN = ['observation', 'before', 'after', 'peers', 'understanding'] as const
export type Given = (typeof GIVEN)[number]

/** What somebody was given for one of these, and what is added for a language that is not theirs, in hundredths (T-40). */
export type Mark = { of: Given; points: Points; adjustment: number }

/** So many points can be had for each; what is worth nothing is not asked. */
export type Worth = Record<Given, number>

/** What there is of 100, exactly; what is missing counts nothing, and nothing else counts for more. */
export type Total = { raw: Points; adjusted: Points; missing: Given[]; passed: boolean }

export const partOf = (of: Given): Part => (of === 'before' || of === 'after' ? 'assignments' : of)

/** A fraction in its lowest terms; never a floating-point number. */
export function fraction(numerator: bigint, denominator: bigint): Points {
  const by = divisor(numerator, denominator)
  return { numerator: Number(numerator / by), denominator: Number(denominator / by) }
}

export const inHundredths = (points: number): Points => fraction(BigInt(points), 100n)

export function sum(all: readonly Points[]): Points {
  let [numerator, denominator] = [0n, 1n]
  for (const one of all) {
    numerator = numerator * BigInt(one.denominator) + BigInt(one.numerator) * denominator
    denominator *= BigInt(one.denominator)
    const by = divisor(numerator, denominator)
    numerator /= by
    denominator /= by
  }
  return fraction(numerator, denominator)
}

export const reaches = ({ numerator, denominator }: Points, mark: number): boolean =>
  BigInt(numerator) >= BigInt(mark) * BigInt(denominator)

/** As it is shown: hundredths, rounded down, so that 59.995 never reads 60. */
export const shownHundredths = ({ numerator, denominator }: Points): number =>
  Number((BigInt(numerator) * 100n) / BigInt(denominator))

/** What one was given with what is added, never more than can be had. */
export function adjusted({ points, adjustment }: Pick<Mark, 'points' | 'adjustment'>, most: number): Points {
  const more = sum([points, inHundredths(adjustment)])
  return reaches(more, most) ? { numerator: most, denominator: 1 } : more
}

/** The score of somebody from what was given (T-04), exact to the last digit. */
export function totalOf(marks: readonly Mark[], worth: Worth, passMark: number): Total {
  const counted = marks.filter(({ of }) => worth[of] > 0)
  const total = sum(counted.map((mark) => adjusted(mark, worth[mark.of])))
  return {
    raw: sum(counted.map(({ points }) => points)),
    adjusted: total,
    missing: GIVEN.filter((of) => worth[of] > 0 && !counted.some((mark) => mark.of === of)),
    passed: reaches(total, passMark),
  }
}

/** What can be had for each, by the weights and the points of the papers. */
export const worthOf = (
  { weights }: Pick<EvaluationMethod, 'weights'>,
  papers: readonly { kind: string; points: number }[],
): Worth => ({
  ...{ observation: weights.observation, peers: weights.peers, understanding: weights.understanding },
  before: pointsOf(papers, 'before'),
  after: pointsOf(papers, 'after'),
})

const pointsOf = (papers: readonly { kind: string; points: number }[], kind: string) =>
  papers.find((paper) => paper.kind === kind)?.points ?? 0

function divisor(one: bigint, other: bigint): bigint {
  return other === 0n ? (one < 0n ? -one : one) || 1n : divisor(other, one % other)
}

export type Flaw = {
  field: 'weights' | 'criteria' | 'peerCriteria'
  reason: 'not-100' | 'not-the-weight' | 'required' | 'key-used-twice'
}

/** What keeps a way to evaluate from being used: weights sum to 100, criteria to the weight of what is observed. */
export function flawsIn({ weights, criteria, peerCriteria }: EvaluationMethod): Flaw[] {
  const flaws: Flaw[] = []
  if (weights.observation + weights.assignments + weights.peers + weights.understanding !== 100)
    flaws.push({ field: 'weights', reason: 'not-100' })
  if (criteria.reduce((total, { points }) => total + points, 0) !== weights.observation)
    flaws.push({ field: 'criteria', reason: 'not-the-weight' })
  if (weights.peers > 0 && peerCriteria.length === 0) flaws.push({ field: 'peerCriteria', reason: 'required' })
  for (const [field, list] of Object.entries({ criteria, peerCriteria }) as ['criteria', { key: string }[]][])
    if (new Set(list.map(({ key }) => key)).size < list.length) flaws.push({ field, reason: 'key-used-twice' })
  return flaws
}

/** What a row of points says, once everything of it was given: what is half scored counts as missing. */
export function markIn(
  row: { of: Given; numerator: number; denominator: number; adjustment: number; detail: Record<string, number> },
  { criteria }: Pick<EvaluationMethod, 'criteria'>,
): Mark | undefined {
  const asked =
    row.of === 'observation'
      ? criteria.map(({ key }) => key)
      : row.of === 'peers' || row.of === 'understanding'
        ? []
        : [POINTS]
  if (!asked.every((key) => Object.hasOwn(row.detail, key))) return undefined
  const { of, adjustment, numerator, denominator } = row
  return { of, adjustment, points: fraction(BigInt(numerator), BigInt(denominator)) }
}
/** The one thing scored of a paper. */
export const POINTS = 'points'

export type Gap = 'no-method' | 'method-flawed' | 'points-differ' | 'no-understanding'

/** What is missing before people can be evaluated: papers bring what the weights promise. */
export function gapsIn(method: EvaluationMethod | null, papers: readonly { kind: string; points: number }[]): Gap[] {
  if (!method) return ['no-method']
  const gaps: Gap[] = flawsIn(method).length > 0 ? ['method-flawed'] : []
  if (pointsOf(papers, 'before') + pointsOf(papers, 'after') !== method.weights.assignments) gaps.push('points-differ')
  if (method.weights.understanding > 0 && !papers.some(({ kind }) => kind === 'understanding'))
    gaps.push('no-understanding')
  return gaps
}
