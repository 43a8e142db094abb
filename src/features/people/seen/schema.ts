import { z } from 'zod'

/** The kinds of people a first look around is made for. */
export const Part = z.enum([
  'hr',
  'unitHr',
  'executive',
  'admin',
  'newcomer',
  'trainer',
  'manager',
  'head',
  'mentor',
  'colleague',
])
export type Part = z.infer<typeof Part>

/** What is shown to somebody once and never again. */
export const Seen = z.enum(Part.options.map((part) => `first-look.${part}` as const))
export type Seen = z.infer<typeof Seen>

export const MarkSeen = z.object({ what: z.array(Seen).min(1).max(Part.options.length) })
export const MarkedSeen = z.object({ personId: z.uuid() })
