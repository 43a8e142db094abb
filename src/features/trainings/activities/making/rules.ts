import { placeIn } from '../../schedule/rules.ts'
import { ASKS, FROM_MEMORY } from '../library/asks/rules.ts'
import { activityOf } from '../rules.ts'
import type { Asking, Exercise, ExerciseOf, Of, Told, Wanted } from '../schema.ts'
import { cardOf, drawn, type Material, type Seat } from './drawing/rules.ts'
import { MAKERS } from './kinds/rules.ts'

type Sharing = Extract<Wanted, { kind: Asking }>

/**
 * The exercises of a phase, made of the material: always the same for the same plan and phase. Where it carries less than
 * an activity wants, something simpler takes its place; where there is none at all, the learner's own memory does.
 */
export function exercisesFor(planId: string, number: number, material: Material): Exercise[] {
  const seat = { planId, place: placeIn(number) }
  const made = activityOf(number).exercises.flatMap((wanted) => exerciseOf(wanted, material, seat) ?? [])
  return made.length > 0 ? made : [fromMemory()]
}

function exerciseOf(wanted: Wanted, material: Material, seat: Seat): Exercise | undefined {
  if (wanted.kind === 'fields') return fieldsOf(wanted, material, seat)
  if (wanted.kind !== 'explain') return asking(wanted, material, seat)
  const about = wanted.whole ? undefined : pick(material, wanted.of, 1, seat)[0]
  if (!about && !wanted.whole) return undefined
  const { key, kind, ask } = wanted
  return { key, kind, ask, about: about ? cardOf(about) : null, checklist: ticks(wanted.checklist) }
}

function asking({ key, kind, of, count, ask }: Sharing, material: Material, seat: Seat): Exercise | undefined {
  for (const kinds of [of, other(of)])
    for (const [index, make] of MAKERS[kind].entries()) {
      const made = make(material[kinds], count, seat)
      if (made)
        return {
          ...made,
          key,
          ask: index === 0 && kinds === of ? ask : ASKS[made.kind as keyof typeof ASKS],
        } as Exercise
    }
  return undefined
}

function fieldsOf(wanted: Extract<Wanted, { kind: 'fields' }>, material: Material, seat: Seat): ExerciseOf<'fields'> {
  const { key, kind, as, ask, show, fields } = wanted
  const cards = show ? pick(material, show.of, show.count, seat).map(cardOf) : []
  return { key, kind, as, cards, fields: [...fields], ask: (cards.length === 0 && show?.without) || ask }
}

const pick = (material: Material, of: Of, count: number, seat: Seat) => {
  const all = material[of].length > 0 ? material[of] : material[other(of)]
  return drawn(all, count, seat)
}

/** What is asked where nothing else can be. */
export const fromMemory = (): ExerciseOf<'explain'> => ({
  ...{ key: 'memory', kind: 'explain', ask: FROM_MEMORY.ask, about: null },
  checklist: ticks(FROM_MEMORY.checklist),
})

const ticks = (checklist: readonly Told[]) => checklist.map((text, index) => ({ key: `tick-${index}`, text }))
const other = (of: Of): Of => (of === 'term' ? 'content' : 'term')
