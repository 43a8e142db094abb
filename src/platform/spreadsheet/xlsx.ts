import { type CellValue, InvalidInputError, readSheet } from 'read-excel-file/node'
import { attributesOf, checkExtent, withDisplayedNumbers } from './cells.ts'
import { type Sheet, SheetProblem } from './schema.ts'
import { unzip, zipped } from './zip.ts'

const workbookPath = 'xl/workbook.xml'
const relationsPath = 'xl/_rels/workbook.xml.rels'

/**
 * The first visible worksheet. Only files that were unpacked and judged here reach the library: it would follow
 * the zip's local headers and lay out every row and column up to the farthest cell, however far out that lies.
 */
export async function readXlsx(file: Buffer): Promise<Sheet> {
  const files = await unzip(file, (name) => /\.xml(\.rels)?$/.test(name))
  const workbook = files.get(workbookPath)?.toString('utf8')
  const relations = files.get(relationsPath)?.toString('utf8')
  if (!workbook || !relations) throw new SheetProblem('not-a-table')
  const { position, path } = chosenSheet(workbook, relations)
  const styles = pathOf(relations, 'styles')
  const kept = [workbookPath, relationsPath, path, styles, pathOf(relations, 'sharedStrings')]
  const judged = new Map<string, Buffer>()
  for (const name of new Set(kept)) {
    const data = name === null ? undefined : files.get(name)
    if (name === null || data === undefined) continue
    const xml = data.toString('utf8')
    checkExtent(xml)
    judged.set(name, name === path ? Buffer.from(displayedXml(xml, files, styles, workbook)) : data)
  }
  return { rows: rowsOf(await cellsOf(zipped(judged), position)) }
}

function displayedXml(xml: string, files: Map<string, Buffer>, styles: string | null, workbook: string): string {
  const formats = styles === null ? undefined : files.get(styles)?.toString('utf8')
  const [properties = ''] = /<workbookPr\s[^<>]*>/.exec(workbook) ?? []
  return formats ? withDisplayedNumbers(xml, formats, /^(1|true)$/.test(attributesOf(properties).date1904 ?? '')) : xml
}

function chosenSheet(workbook: string, relations: string): { position: number; path: string } {
  const sheets = [...workbook.matchAll(/<sheet\s[^<>]*>/g)].map(([tag]) => attributesOf(tag))
  const visible = sheets.findIndex((sheet) => (sheet.state ?? 'visible') === 'visible')
  const path = pathOf(relations, 'worksheet', sheets[visible]?.['r:id'])
  if (path === null) throw new SheetProblem('damaged')
  return { position: visible + 1, path }
}

function pathOf(relations: string, kind: string, id?: string): string | null {
  for (const [tag] of relations.matchAll(/<Relationship\s[^<>]*>/g)) {
    const { Id, Type = '', Target = '' } = attributesOf(tag)
    if (!Type.endsWith(`/${kind}`) || (id !== undefined && Id !== id)) continue
    return Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`
  }
  return null
}

async function cellsOf(file: Buffer, position: number) {
  try {
    return await readSheet(file, position, { trim: false })
  } catch (cause) {
    const notOurs = cause instanceof InvalidInputError && cause.code === 'FILE_NOT_SUPPORTED'
    throw new SheetProblem(notOurs ? 'not-a-table' : 'damaged', cause)
  }
}

function rowsOf(data: (CellValue | null)[][]): Sheet['rows'] {
  return data
    .map((cells, index) => ({ line: index + 1, cells: cells.map(textOf) }))
    .filter((row) => row.cells.some((cell) => cell.trim() !== ''))
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (value instanceof Date) {
    const [day = '', time = ''] = new Date(Math.round(value.getTime() / 1000) * 1000).toISOString().split(/[T.]/)
    return time === '00:00:00' ? day : `${day} ${time}`
  }
  return String(value)
}
