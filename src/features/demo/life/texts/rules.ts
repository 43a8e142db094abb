import type { Episode, Episodes, Pools } from '../schema.ts'
import { ASKED } from './asked/rules.ts'
import { EVERYDAY } from './everyday/rules.ts'
import { FACTORY } from './factory/rules.ts'
import { ENGLISH, VIETNAMESE_MONTHS } from './foreign/rules.ts'
import { LAB } from './lab/rules.ts'
import { MILESTONE_POOLS } from './milestones/rules.ts'
import { NOTES } from './notes/rules.ts'
import { OFFICE } from './office/rules.ts'
import { SALES } from './sales/rules.ts'
import { WEEK_POOLS } from './weeks/rules.ts'

/** What months are about, by language; in Japanese by what people do all day. */
export const EPISODES: { ja: Episodes; en: readonly Episode[]; vi: readonly Episode[] } = {
  ja: { factory: FACTORY, sales: SALES, lab: LAB, office: OFFICE, everyday: EVERYDAY },
  en: ENGLISH,
  vi: VIETNAMESE_MONTHS,
}

export const POOLS: { ja: Pools; en: Pools } = { ja: { ...MILESTONE_POOLS, ...WEEK_POOLS }, en: ASKED }
export const REPLIES = NOTES
