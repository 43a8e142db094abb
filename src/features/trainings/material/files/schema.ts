import { z } from 'zod'
import { MaterialKind, ProgrammeId } from '../schema.ts'

export const MaterialColumn = z.enum(['kind', 'heading', 'meaning', 'example', 'related', 'part'])
export type MaterialColumn = z.infer<typeof MaterialColumn>

/** A file, base64, as the browser read it. */
export const MaterialFile = ProgrammeId.extend({
  fileName: z.string().max(255),
  base64: z.string().max(14_000_000),
})
/** `template`: the headings with two examples, instead of what is there. */
export const WriteMaterial = ProgrammeId.extend({ format: z.enum(['csv', 'xlsx']), template: z.boolean() })
export const FileOut = z.object({ fileName: z.string(), base64: z.string() })

export const MaterialFault = z.object({
  line: z.int(),
  /** The place as Excel names it, `C7`; null where the column is missing. */
  cell: z.string().nullable(),
  value: z.string(),
  reason: z.enum([
    'heading-missing',
    'no-rows',
    'unknown-language',
    'unknown-kind',
    'no-heading',
    'too-long',
    'too-many-related',
    'ruby-broken',
    'twice',
    'too-many',
  ]),
  /** The other row of what stands there twice, or how much is allowed. */
  number: z.int().nullable(),
})
export type MaterialFault = z.infer<typeof MaterialFault>

/** What taking the file in would do; nothing is done, and nothing can be while there are faults. */
export const MaterialPreview = z.object({
  rows: z.array(
    z.object({
      line: z.int(),
      kind: MaterialKind,
      heading: z.string(),
      languages: z.array(z.string()),
      change: z.enum(['new', 'changed', 'same']),
    }),
  ),
  /** The first 100. */
  faults: z.array(MaterialFault).max(100),
  faultCount: z.int(),
})
export type MaterialPreview = z.infer<typeof MaterialPreview>
export const MaterialTaken = ProgrammeId.extend({ rows: z.int() })
