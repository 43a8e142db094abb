import type { z } from 'zod'
import { obstacleOf, type WishObstacle } from '#/features/reflections/programmes/rules.ts'
import type { Cadence } from '#/features/reflections/schema.ts'
import type { Day } from '#/platform/day.ts'
import { PROPOSED, READY, type Ready, type ReadyKey } from '../ready/rules.ts'
import type { Anchor, FormChoice, Named, ProgrammeWish as WishShape } from '../schema.ts'

export type ProgrammeWish = z.infer<typeof WishShape>
export type StageDraft = { id: number; fromMonths: string; hire: string; trainer: string }

/** A programme as it is being filled in; numbers are what was typed, forms `library:key` or `form:id`. */
export type ProgrammeDraft = {
  ready: ReadyKey | 'own'
  name: string
  /** By what people share, with whoever comes later; or by name. */
  who: 'audience' | 'named'
  kinds: readonly string[]
  unitIds: readonly string[]
  hiredFrom: Day | undefined
  hiredUntil: Day | undefined
  named: readonly Named[]
  excepted: readonly Named[]
  cadence: Cadence
  startsOn: Day | undefined
  endsOn: Day | undefined
  anchor: Anchor
  afterMonths: string
  forMonths: string
  opens: string
  due: string
  closes: string
  tolerance: string
  stages: readonly StageDraft[]
  tellsManagers: boolean
}

export function firstDraft(today: string): ProgrammeDraft {
  const empty: Omit<ProgrammeDraft, keyof ReturnType<typeof fromReady>> = {
    name: '',
    ...{ who: 'audience' as const, unitIds: [], hiredFrom: undefined, hiredUntil: undefined, named: [], excepted: [] },
    ...{ startsOn: today as Day, endsOn: undefined, tolerance: '5', tellsManagers: true },
  }
  return { ...empty, ...fromReady('graduates-monthly') }
}

/** What a ready-made programme fills in; beginning from nothing leaves what there is. */
export function fromReady(key: ReadyKey) {
  const { kinds, anchor, afterMonths, forMonths, stages, ...rhythm }: Ready = READY[key]
  return {
    ready: key as ProgrammeDraft['ready'],
    ...{ kinds, anchor, afterMonths: String(afterMonths), forMonths: String(forMonths) },
    ...{ cadence: rhythm.cadence, ...numbersOf(rhythm) },
    stages: stages.map(({ fromMonths, hire, trainer }, id) => ({
      ...{ id, fromMonths: String(fromMonths), hire: `library:${hire}`, trainer: trainer ? `library:${trainer}` : '' },
    })),
  }
}

/** Another cadence comes with numbers that suit it; milestones need something to count from. */
export const withCadence = (draft: ProgrammeDraft, cadence: Cadence): ProgrammeDraft => ({
  ...{ ...draft, cadence, ...numbersOf(PROPOSED[cadence]) },
  ...(cadence === 'milestones' && draft.anchor === 'none' && { anchor: 'hired' as const }),
})

const numbersOf = ({
  opensBefore,
  dueAfter,
  closesAfter,
}: Pick<Ready, 'opensBefore' | 'dueAfter' | 'closesAfter'>) => ({
  ...{ opens: String(opensBefore), due: String(dueAfter), closes: String(closesAfter) },
})

/** The draft of a programme that runs. */
export function draftOf(wish: ProgrammeWish, named: readonly Named[], excepted: readonly Named[]): ProgrammeDraft {
  const { audience, stages, opensBefore, dueAfter, closesAfter } = wish
  return {
    ...{ ready: 'own', name: wish.name, who: audience ? 'audience' : 'named' },
    ...{ kinds: audience?.kinds ?? [], unitIds: audience?.unitIds ?? [], named, excepted },
    ...{ hiredFrom: audience?.hiredFrom ?? undefined, hiredUntil: audience?.hiredUntil ?? undefined },
    ...{ cadence: wish.cadence, startsOn: wish.startsOn, endsOn: wish.endsOn ?? undefined, anchor: wish.anchor },
    ...{ afterMonths: String(wish.afterMonths), forMonths: String(wish.forMonths), tolerance: String(wish.tolerance) },
    ...numbersOf({ opensBefore, dueAfter, closesAfter }),
    stages: stages.map(({ fromMonths, hireForm, trainerForm }, id) => ({
      ...{
        id,
        fromMonths: String(fromMonths),
        hire: keyOf(hireForm),
        trainer: trainerForm ? keyOf(trainerForm) : '',
      },
    })),
    tellsManagers: wish.tellsManagers,
  }
}

export const keyOf = (form: FormChoice) => ('formId' in form ? `form:${form.formId}` : `library:${form.library}`)

function choiceOf(value: string): FormChoice {
  const [kind, key = ''] = value.split(':')
  return kind === 'form' ? { formId: key } : { library: key }
}

/** Whom the draft is for. */
export const peopleOf = (draft: ProgrammeDraft) => ({
  audience:
    draft.who === 'named'
      ? null
      : {
          ...{ kinds: [...draft.kinds], unitIds: [...draft.unitIds] },
          ...{ hiredFrom: draft.hiredFrom ?? null, hiredUntil: draft.hiredUntil ?? null },
        },
  personIds: draft.named.map(({ id }) => id),
  exceptIds: draft.who === 'named' ? [] : draft.excepted.map(({ id }) => id),
})

/** When its rounds open. */
export const rhythmOf = (draft: ProgrammeDraft) => ({
  ...{ cadence: draft.cadence, startsOn: draft.startsOn ?? ('' as Day), endsOn: draft.endsOn ?? null },
  ...{ opensBefore: numberIn(draft.opens), dueAfter: numberIn(draft.due), closesAfter: numberIn(draft.closes) },
})

const numberIn = (typed: string) => (typed.trim() === '' ? Number.NaN : Number(typed))

/** What is asked of the server. */
export const wishOf = (draft: ProgrammeDraft): ProgrammeWish => ({
  name: draft.name.trim(),
  ...rhythmOf(draft),
  ...peopleOf(draft),
  anchor: draft.anchor,
  afterMonths: draft.cadence === 'milestones' ? 0 : numberIn(draft.afterMonths),
  forMonths: draft.cadence === 'milestones' ? 12 : numberIn(draft.forMonths),
  tolerance: numberIn(draft.tolerance),
  stages: draft.stages.map(({ fromMonths, hire, trainer }) => ({
    fromMonths: numberIn(fromMonths),
    hireForm: choiceOf(hire),
    trainerForm: trainer ? choiceOf(trainer) : null,
  })),
  tellsManagers: draft.tellsManagers,
})

export type Field =
  | 'name'
  | 'people'
  | 'startsOn'
  | 'endsOn'
  | 'afterMonths'
  | 'forMonths'
  | 'opens'
  | 'due'
  | 'closes'
  | 'tolerance'
  | 'stages'
type Complaint =
  | WishObstacle
  | 'needsName'
  | 'nameTooLong'
  | 'needsDay'
  | 'needsMonths'
  | 'needsTolerance'
  | 'needsForm'

/** What is to be mended before the programme can be looked at, by field. */
export function complaintsAbout(draft: ProgrammeDraft): Partial<Record<Field, Complaint>> {
  const wish = wishOf(draft)
  const complaints: Partial<Record<Field, Complaint>> = {}
  const within = (value: number, least: number, most: number) =>
    Number.isInteger(value) && least <= value && value <= most
  if (wish.name === '') complaints.name = 'needsName'
  if (wish.name.length > 80) complaints.name = 'nameTooLong'
  if (!draft.startsOn) complaints.startsOn = 'needsDay'
  if (!within(wish.afterMonths, 0, 120)) complaints.afterMonths = 'needsMonths'
  if (!within(wish.forMonths, 1, 120)) complaints.forMonths = 'needsMonths'
  if (!within(wish.tolerance, 0, 14)) complaints.tolerance = 'needsTolerance'
  if (wish.stages.some(({ fromMonths }) => !within(fromMonths, 0, 120))) complaints.stages = 'needsMonths'
  if (draft.stages.some(({ hire }) => !hire)) complaints.stages = 'needsForm'
  const obstacle = obstacleOf(wish)
  if (!obstacle || complaints.startsOn) return complaints
  const place = PLACES[obstacle.reason]
  complaints[place] ??= obstacle.reason
  return complaints
}

const PLACES: Record<WishObstacle, Field> = {
  'ends-before-it-starts': 'endsOn',
  'opens-outside-the-period': 'opens',
  'due-at-once': 'due',
  'closes-before-due': 'closes',
  'window-too-long': 'closes',
  'milestones-need-an-anchor': 'stages',
  'stage-twice': 'stages',
  'starts-without-a-form': 'stages',
  'needs-people': 'people',
}
