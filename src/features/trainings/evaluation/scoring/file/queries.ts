import { Refused } from '#/platform/errors.ts'
import { SheetProblem } from '#/platform/spreadsheet/schema.ts'
import { readSheet } from '#/platform/spreadsheet/sheet.ts'
import { writeSheet } from '#/platform/spreadsheet/write.ts'
import { query, type Scene } from '#/platform/use-case.ts'
import * as access from '../../../access.ts'
import { type Known, sessionById } from '../../../queries.ts'
import en from '../../words.en.ts'
import ja from '../../words.ja.ts'
import { sheetOf } from '../queries.ts'
import { type Column, columnsOf, sameRow } from '../rules.ts'
import { type Scored, ScoringFile, ScoringFileWish, TakeIn, TakingIn } from '../schema.ts'
import { type FileWords, fileRows, readFile } from './rules.ts'

export const LARGEST_FILE_INPUT = 15_000_000

/** The scoring sheet as a file that can be filled in and taken in again. */
export const scoringFile = query({
  input: ScoringFileWish,
  output: ScoringFile,
  reveals: [],
  subject: ({ tx }, { sessionId }) => sessionById(tx, sessionId),
  may: access.mayScore,
  async run({ tx, actor, today }, { format }, session) {
    const { people, criteria, worth } = await sheetOf(tx, session)
    const words = actor.locale === 'ja' ? wordsOf('ja') : wordsOf('en')
    const rows = fileRows(people, columnsOf(criteria, worth), words)
    const { name } = (actor.locale === 'ja' ? ja : en).file
    const bytes = await writeSheet(rows, format, { sheetName: name })
    return { fileName: `${name}-${today}.${format}`, base64: Buffer.from(bytes).toString('base64') }
  },
})

/** What taking a file in would change; nothing is done. */
export const previewScores = query({
  input: TakeIn,
  output: TakingIn,
  reveals: [],
  largestInput: LARGEST_FILE_INPUT,
  subject: ({ tx }, { sessionId }) => sessionById(tx, sessionId),
  may: access.mayScore,
  run: (scene, file, session) => takingIn(scene, session, file),
})

export async function takingIn({ tx }: Scene, session: Known, { fileName, base64 }: TakeIn): Promise<TakingIn> {
  const sheet = await readSheet(Buffer.from(base64, 'base64'), fileName).catch((problem) => {
    throw problem instanceof SheetProblem ? new Refused(problem.reason) : problem
  })
  const { people, criteria, worth } = await sheetOf(tx, session)
  const said = readFile(sheet.rows, people, columnsOf(criteria, worth), [wordsOf('ja'), wordsOf('en')])
  if (!said) throw new Refused('not-a-scoring-sheet')
  const known = new Map(people.map((one) => [one.personId, one]))
  const changes = said.read.flatMap(({ personId, rows }) => {
    const { displayName, rows: before } = known.get(personId)!
    const changed = rows.filter((row) => !sameRow(before.find(({ of }) => of === row.of) ?? nothing(row.of), row))
    return changed.length > 0 ? [{ personId, displayName, rows: changed }] : []
  })
  return { sessionId: session.id, changes, unchanged: said.read.length - changes.length, faults: said.faults }
}

const nothing = (of: Scored) => ({ of, detail: {}, adjustment: 0, adjustedFor: '' })

function wordsOf(language: 'ja' | 'en'): FileWords {
  const { parts, file } = language === 'ja' ? ja : en
  const title = ({ of, title }: Column) => title?.[language] ?? parts[of]
  return {
    number: file.number,
    name: file.person,
    column: (column) => `${title(column)} (/${column.most})`,
    adjustment: (of) => [`${parts[of]} ${file.adjustment}`, `${parts[of]} ${file.reason}`],
  }
}
