import { writeSheet } from '#/platform/spreadsheet/write.ts'
import { query, type Scene } from '#/platform/use-case.ts'
import { isHr, mayKeepPeople, mayList } from '../../access.ts'
import { list } from '../../queries.ts'
import { recordsOf } from '../../record/queries.ts'
import { isBeside } from '../../record/rules.ts'
import type { PersonRecord } from '../../record/schema.ts'
import { unitHistories } from '../../units/queries.ts'
import { kindNames, numbersOf, ownKindsOf, wordsFor } from '../queries.ts'
import { ExportPeople, FileOut } from '../schema.ts'
import { unitFinder } from '../units/rules.ts'
import { exportRows } from './rules.ts'

/** The people of a list as a file in the shape that is taken in; what is planned stays out of it. */
export const exportPeople = query({
  input: ExportPeople,
  output: FileOut,
  reveals: [],
  subject: async () => undefined,
  may: mayList,
  async run(scene, { format, ...wish }) {
    const { tx, today, actor } = scene
    const records = await recordsOf(tx, await listed(scene, wish))
    const beside = records.flatMap(({ supports }) => supports.map(({ supporterId }) => supporterId))
    const numbers = await numbersOf(tx, beside)
    const words = wordsFor(actor)
    const units = unitFinder(await unitHistories(tx), today, String)
    const supported = (record: PersonRecord) => isBeside(record, actor.personId, today)
    const office = isHr(actor) || !mayKeepPeople(actor)
    const rows = exportRows(records, {
      today,
      words,
      kindName: kindNames(await ownKindsOf(tx), actor),
      pathOf: units.pathOf,
      numberOf: (id) => numbers.get(id) ?? '',
      shows: (key, record) => record.id === actor.personId || (office && !(key === 'awayKind' && supported(record))),
    })
    const bytes = await writeSheet(rows, format, { sheetName: words.template.sheetName })
    const fileName = `${words.template.exportName}-${today}.${format}`
    return { fileName, base64: Buffer.from(bytes).toString('base64') }
  },
})

/** Whoever the list would show, page by page, in its order and within its limits. */
async function listed(scene: Scene, wish: Omit<ExportPeople, 'format'>): Promise<string[]> {
  const ids: string[] = []
  for (let after: string | null | undefined; after !== null; ) {
    const page: Awaited<ReturnType<typeof list.perform>> = await list.perform(scene, {
      ...wish,
      ...(after && { after }),
    })
    ids.push(...page.people.map(({ id }) => id))
    after = page.next
  }
  return ids
}
