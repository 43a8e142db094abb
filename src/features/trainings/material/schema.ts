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

/** `ja`, `plain` (easy Japanese) or a tag such as `vi`. */
export const Language = z.string().regex(/^(plain|[a-z]{2,3}(-[A-Za-z0-9]{2,8})*)$/)

/** `plain`: in easy Japanese; other languages under their tags. */
export const Texts = z.object({
  ja: Text,
  plain: Text.optional(),
  others: z
    .record(z.string().max(20), Text)
    .refine((others) => Object.keys(others).every((tag) => Language.safeParse(tag).success && tag !== 'ja'))
    .default({}),
})
export type Texts = z.infer<typeof Texts>

export const MaterialKind = z.enum(['term', 'content'])
export type MaterialKind = z.infer<typeof MaterialKind>
/** So many pieces a programme may hold. */
export const MOST_MATERIAL = 500

export const MaterialLine = z.object({
  materialId: z.uuid(),
  kind: MaterialKind,
  texts: Texts,
  revision: z.int(),
})
export type MaterialLine = z.infer<typeof MaterialLine>

export const ProgrammeId = z.object({ programmeId: z.uuid() })
/** The material of a programme in its order, terms and content. */
export const Material = ProgrammeId.extend({
  title: z.string(),
  titleEn: z.string(),
  material: z.array(MaterialLine),
})
export type Material = z.infer<typeof Material>

/** `revision` 0: it is new. */
export const SaveMaterial = ProgrammeId.extend({
  materialId: z.uuid(),
  kind: MaterialKind,
  texts: Texts,
  revision: z.int().min(0),
})
export const SavedMaterial = z.object({ materialId: z.uuid(), revision: z.int() })
export const OrderMaterial = ProgrammeId.extend({
  kind: MaterialKind,
  materialIds: z.array(z.uuid()).max(MOST_MATERIAL),
})
export const RemoveMaterial = ProgrammeId.extend({ materialId: z.uuid() })
