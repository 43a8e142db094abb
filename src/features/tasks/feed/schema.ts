import { z } from 'zod'
import { Day } from '#/platform/schema.ts'

/** Somebody's calendar link: since when there is one, and whether names stand in it; never its secret. */
export const Feed = z.object({ feed: z.object({ since: Day, withNames: z.boolean() }).nullable() })

export const OpenFeed = z.object({ withNames: z.boolean() })
/** The link itself, shown this once. */
export const OpenedFeed = z.object({ personId: z.uuid(), url: z.string() })
export const ClosedFeed = z.object({ personId: z.uuid() })
