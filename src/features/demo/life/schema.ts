import type { Area } from '../company/units/rules.ts'

/** In which somebody writes. */
export type Language = 'ja' | 'en' | 'vi'

/** One thing that happened in a month and what came of it, with the answer of a trainer who read it. */
export type Episode = {
  /** From and until which month after beginning it may happen. */
  months: readonly [number, number]
  /** It weighed on them: goes with low numbers. */
  low: boolean
  happened: string
  meaning: string
  lesson: string
  next: string
  reply: string
  help?: string
}

/** A month of somebody's own story; `growth` is how much they felt themselves grow. */
type Chapter = Omit<Episode, 'months' | 'low'> & { growth: 1 | 2 | 3 | 4 | 5 }
export type Story = Readonly<Record<number, Chapter>>

/** Answers to one question by how things go. */
export type Pool = { low: readonly string[]; well: readonly string[] }
/** By the key of a question; milestones ask others than months. */
export type Pools = Readonly<Record<string, Pool>>
/** What somebody of the cast writes at a milestone, by the key of a question. */
export type Milestone = { growth: number; reply: string; texts: Readonly<Record<string, string>> }

export type Episodes = Readonly<Record<Area | 'everyday', readonly Episode[]>>
