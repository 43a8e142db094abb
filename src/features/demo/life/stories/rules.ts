import type { Milestone, Story } from '../schema.ts'
import { KAHO, PHUONG, TAKU } from './others/rules.ts'
import { REN } from './ren/rules.ts'
import { SORA, YUI } from './sora/rules.ts'

/** Months of the cast's newcomers, told one after the other, by key. */
export const STORIES: Readonly<Record<string, Story>> = { ren: REN, sora: SORA, yui: YUI }

/** Milestones of those who came from elsewhere, by key and months. */
export const MILESTONES: Readonly<Record<string, Readonly<Record<number, Milestone>>>> = {
  phuong: PHUONG,
  taku: TAKU,
  kaho: KAHO,
}
