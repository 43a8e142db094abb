import { Refused } from '#/platform/errors.ts'
import { SheetProblem } from '#/platform/spreadsheet/schema.ts'
import { readSheet } from '#/platform/spreadsheet/sheet.ts'
import { writeSheet } from '#/platform/spreadsheet/write.ts'
import { query, type Scene } from '#/platform/use-case.ts'
import { mayKeepMaterial } from '../access.ts'
import { keptBy, materialOf } from '../queries.ts'
import { languagesOf } from '../rules.ts'
import { Texts } from '../schema.ts'
import en from '../words.en.ts'
import ja from '../words.ja.ts'
import { materialRows, planOf, readMaterial } from './rules.ts'
import { FileOut, MaterialFile, MaterialPreview, WriteMaterial } from './schema.ts'

export const LARGEST_FILE_INPUT = 15_000_000
type Given = { programmeId: string; fileName: string; base64: string }

/** What taking a file of material in would do; nothing is done. */
export const previewMaterial = query({
  input: MaterialFile,
  output: MaterialPreview,
  reveals: [],
  largestInput: LARGEST_FILE_INPUT,
  subject: ({ tx }, { programmeId }) => keptBy(tx, programmeId),
  may: mayKeepMaterial,
  run: async (scene, file) => (await planned(scene, file)).preview,
})

/** The file read and held against what is there. 409 with the reason where it is no table. */
export async function planned({ tx }: Pick<Scene, 'tx'>, { programmeId, fileName, base64 }: Given) {
  const sheet = await readSheet(Buffer.from(base64, 'base64'), fileName).catch((problem) => {
    throw problem instanceof SheetProblem ? new Refused(problem.reason) : problem
  })
  return planOf(readMaterial(sheet, [ja, en]), await materialOf(tx, programmeId))
}

/** The material as a file in the shape that is taken in, or an empty one to begin with. */
export const materialFile = query({
  input: WriteMaterial,
  output: FileOut,
  reveals: [],
  subject: ({ tx }, { programmeId }) => keptBy(tx, programmeId),
  may: mayKeepMaterial,
  async run({ tx, actor, today }, { programmeId, format, template }, { title }) {
    const words = actor.locale === 'en' ? en : ja
    const rows = await materialOf(tx, programmeId)
    const kept = template ? (['term', 'content'] as const).map((kind) => exampleOf(kind, words)) : rows
    const languages = [...new Set(['ja', 'plain', 'en', ...languagesOf(rows.map(({ texts }) => texts))])]
    const table = materialRows(kept, words, languages)
    const bytes = await writeSheet(table, format, { sheetName: words.sheetName })
    const name = template ? words.templateName : `${words.exportName}-${title}-${today}`
    return { fileName: `${name}.${format}`, base64: Buffer.from(bytes).toString('base64') }
  },
})

const exampleOf = (kind: 'term' | 'content', words: typeof ja | typeof en) => {
  const { related, ...text } = words.examples[kind]
  return { kind, texts: Texts.parse({ ja: { ...text, related: related.split('|').filter(Boolean) } }) }
}
