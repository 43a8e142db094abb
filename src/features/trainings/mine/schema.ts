import { z } from 'zod'
import { Day } from '#/platform/schema.ts'

/**
 * Something one wrote for a training: on a paper (`place` is the paper) or in a phase (`place` is the plan). `words` is
 * what was kept of it; `readers` the names of those it was written for, nobody where it is one's own alone.
 */
export const WrittenWords = z.object({
  what: z.enum(['paper', 'phase']),
  place: z.uuid(),
  number: z.int().nullable(),
  training: z.object({ title: z.string(), titleEn: z.string() }),
  isDraft: z.boolean(),
  writtenAt: z.string(),
  words: z.unknown(),
  readers: z.array(z.string()),
  keptUntil: Day,
})
export type WrittenWords = z.infer<typeof WrittenWords>
export const Written = z.object({ written: z.array(WrittenWords) })
