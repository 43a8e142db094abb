import type { Session } from '../schema.ts'
import { SESSION_TABS, type SessionTab } from './sessionSearch.tsx'

const TAUGHT: readonly SessionTab[] = ['design', 'people', 'papers', 'scores']

/** The parts of a session that somebody has: the office none, whoever teaches it what they score. */
export const tabsOf = ({ as }: Pick<Session, 'as'>): readonly SessionTab[] =>
  as === 'owner' ? SESSION_TABS : as === 'instructor' ? TAUGHT : []
