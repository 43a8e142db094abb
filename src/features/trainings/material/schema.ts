import { z } from 'zod'

const Line = z.string().trim().max(300)
const Lines = z.string().trim().max(2000)

/**
 * A term or a piece of content in one language, any script, symbols and formulas too. `heading` names it, `meaning`
 * says what it means or holds, `example` shows it in use, `related` names others, `part` the group it belongs to.
 * Ruby is written ｜漢字《かんじ》.
 */
export const Text = z.object({
  heading: Line.min(1),
  meaning: Lines.default(''),
  example: Lines.default(''),
  related: z.array(Line.min(1)).max(20).default([]),
  part: Line.default(''),
})
export type Text = z.infer<typeof Text>

/** `plain`: in easy Japanese; other languages under their tags. */
export const Texts = z.object({
  ja: Text,
  plain: Text.optional(),
  others: z.record(z.string().max(20), Text).default({}),
})
export type Texts = z.infer<typeof Texts>
