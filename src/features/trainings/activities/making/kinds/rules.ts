import { withoutRuby } from '../../../material/rules.ts'
import type { Asking, Exercise, ExerciseOf } from '../../schema.ts'
import {
  cardOf,
  chanceOf,
  distinct,
  drawn,
  folded,
  hinted,
  pieceOf,
  type Seat,
  type Source,
  shuffled,
} from '../drawing/rules.ts'

type Made = Exercise extends infer One ? (One extends Exercise ? Omit<One, 'key' | 'ask'> : never) : never
/** Makes an exercise of the pieces of one kind; undefined where they do not carry it. */
type Maker = (all: readonly Source[], count: number, seat: Seat) => Made | undefined

const OPTIONS = 4
const MOST_GROUPS = 7

const recall =
  (front: 'heading' | 'meaning'): Maker =>
  (all, count, seat) => {
    const fit = all.filter(({ meaning, example }) => meaning || (front === 'heading' && example))
    if (fit.length === 0) return undefined
    const cards = drawn(fit, count, seat).map((one) => ({
      ...cardOf(one),
      ...(front === 'meaning' && { meaning: hinted(one) }),
    }))
    return { kind: 'recall', front, cards }
  }

const matching: Maker = (all, count, seat) => {
  const fit = distinct(withMeaning(all), hinted)
  const chosen = drawn(fit, count, seat)
  if (chosen.length < 2) return undefined
  return {
    kind: 'matching',
    items: chosen.map((one) => pieceOf(one, hinted(one))),
    options: shuffled(chosen, chanceOf(seat.planId, seat.place, 'options')).map((one) => pieceOf(one, one.heading)),
    solution: Object.fromEntries(chosen.map(({ key }) => [key, key])),
  }
}

const sorting: Maker = (all, count, seat) => {
  const groups = [...new Set(all.map(({ group }) => group).filter(Boolean))].slice(0, MOST_GROUPS)
  const fit = distinct(
    all.filter(({ group }) => groups.includes(group)),
    ({ heading }) => heading,
  )
  if (groups.length < 2 || fit.length < 3) return undefined
  const chosen = drawn(fit, count, seat)
  return {
    kind: 'matching',
    items: chosen.map((one) => pieceOf(one, one.heading)),
    options: groups.map((group, index) => {
      const first = all.find((one) => one.group === group)!
      return { key: `group-${index}`, lang: first.lang, text: first.part || group }
    }),
    solution: Object.fromEntries(chosen.map(({ key, group }) => [key, `group-${groups.indexOf(group)}`])),
  }
}

const ordering: Maker = (all, count, { planId, place }) => {
  const fit = distinct(all, ({ heading }) => heading)
  if (fit.length < 3) return undefined
  const chance = chanceOf(planId, place, 'order')
  const from = Math.floor(chance() * Math.max(1, fit.length - count + 1))
  const chosen = fit.slice(from, from + count)
  const right = chosen.map(({ key }) => key)
  let mixed = shuffled(chosen, chance)
  if (mixed.every(({ key }, index) => key === right[index])) mixed = mixed.toReversed()
  return { kind: 'ordering', items: mixed.map((one) => pieceOf(one, one.heading)), solution: right }
}

const cloze: Maker = (all, count, seat) => {
  const fit = all.flatMap((one) => gapIn(one) ?? [])
  if (fit.length === 0) return undefined
  return { kind: 'cloze', items: drawn(fit, count, seat) }
}

/** A sentence in which the word is used, without the word. */
function gapIn({ key, lang, heading, example, meaning }: Source) {
  for (const text of [example, meaning])
    for (const [where, what] of [
      [text, heading],
      [withoutRuby(text), withoutRuby(heading)],
    ] as const) {
      const at = where.indexOf(what)
      if (at < 0 || where.length === what.length) continue
      const gap = (part: string) => part.replaceAll(what, '□□')
      return { key, lang, before: gap(where.slice(0, at)), after: gap(where.slice(at + what.length)), answer: heading }
    }
  return undefined
}

const choice: Maker = (all, count, seat) => {
  const fit = distinct(withMeaning(all), hinted)
  if (fit.length < 3) return undefined
  return {
    kind: 'choice',
    questions: drawn(fit, count, seat).map((one) => {
      const chance = chanceOf(seat.planId, seat.place, one.key)
      const others = shuffled(
        fit.filter(({ key }) => key !== one.key),
        chance,
      ).slice(0, OPTIONS - 1)
      const options = shuffled([one, ...others], chance).map((option) => pieceOf(option, option.heading))
      return { ...pieceOf(one, hinted(one)), options, solution: [one.key] }
    }),
  }
}

const related: Maker = (all, count, seat) => {
  const fit = distinct(all, ({ heading }) => heading).filter((one) => one.related.length > 0)
  const questions = drawn(fit, count, seat).flatMap((one) => {
    const chance = chanceOf(seat.planId, seat.place, one.key)
    const tied = new Set([one.heading, ...one.related].map(folded))
    const others = distinct(
      all
        .filter(({ related }) => !related.some((word) => folded(word) === folded(one.heading)))
        .flatMap((other) => [other.heading, ...other.related].map((text) => ({ text, lang: other.lang }))),
      ({ text }) => text,
    ).filter(({ text }) => !tied.has(folded(text)))
    if (others.length < 2) return []
    const right = { key: 'right', lang: one.lang, text: shuffled(one.related, chance)[0]! }
    const wrong = shuffled(others, chance).slice(0, OPTIONS - 1)
    const options = shuffled([right, ...wrong.map((other, index) => ({ ...other, key: `other-${index}` }))], chance)
    return { ...pieceOf(one, one.heading), options, solution: ['right'] }
  })
  return questions.length > 0 ? { kind: 'choice', questions } : undefined
}

const inventory: Maker = (all, count, seat) => {
  const fit = distinct(all, ({ heading }) => heading)
  if (fit.length === 0) return undefined
  const chosen = new Set(drawn(fit, count, seat))
  const checklist = fit.filter((one) => chosen.has(one)).map((one) => pieceOf(one, one.heading))
  return { kind: 'inventory', checklist } satisfies Omit<ExerciseOf<'inventory'>, 'key' | 'ask'>
}

const withMeaning = (all: readonly Source[]) =>
  distinct(
    all.filter(({ meaning }) => meaning),
    ({ heading }) => heading,
  )

const byMeaning = recall('meaning')
const byHeading = recall('heading')
/** What is tried in turn where the material carries less than an activity wants: each simpler than the one before. */
export const MAKERS: Record<Asking, readonly Maker[]> = {
  recall: [byHeading, inventory],
  reverse: [byMeaning, byHeading, inventory],
  matching: [matching, byHeading, inventory],
  sorting: [sorting, matching, byHeading, inventory],
  ordering: [ordering, byHeading, inventory],
  cloze: [cloze, choice, byHeading, inventory],
  choice: [choice, byHeading, inventory],
  related: [related, matching, byHeading, inventory],
  inventory: [inventory],
}
