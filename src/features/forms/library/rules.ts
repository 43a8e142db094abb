import type { FormVersion, Side } from '../schema.ts'
import { hireForm } from './graduates/rules.ts'
import { midOne, midThree } from './joining/rules.ts'
import { midSix, midTwelve } from './staying/rules.ts'
import { trainerForm, trainerShort } from './trainers/rules.ts'
import { weekly } from './weekly/rules.ts'

export { hireForm, trainerForm }

/** The sets of questions that Banso brings, by key. */
export const LIBRARY: Record<string, { side: Side; content: FormVersion } | undefined> = {
  'new-graduate': { side: 'hire', content: hireForm },
  'mid-1': { side: 'hire', content: midOne },
  'mid-3': { side: 'hire', content: midThree },
  'mid-6': { side: 'hire', content: midSix },
  'mid-12': { side: 'hire', content: midTwelve },
  weekly: { side: 'hire', content: weekly },
  trainer: { side: 'trainer', content: trainerForm },
  'trainer-short': { side: 'trainer', content: trainerShort },
}
