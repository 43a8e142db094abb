import { SheetProblem, sheetLimits } from './schema.ts'

const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const opening = /<(row|c)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/g
const anyOpening = /<(?:[\w.-]+:)?(?:row|c)(?=[\s/>])/g
const numberCell = /<c((?:\s+[\w:.-]+="[^"]*")*)>(?:<f(?:\s[^<>]*)?(?:\/>|>[^<]*<\/f>))?<v>([\d.]+)<\/v><\/c>/g

/** How a number is shown: with a fixed count of digits, perhaps between fixed letters, or as a Japanese era day. */
type Shown = { before: string; digits: number; after: string } | 'era-day'

/** No tag that Excel writes comes near it, nor is any format longer than the other: beyond, looking for parts takes ever longer. */
const longestTag = 10_000
const longestFormat = 255

/** The attributes of an XML tag. */
export function attributesOf(tag: string): Record<string, string> {
  if (tag.length > longestTag) throw new SheetProblem('damaged')
  const found: Record<string, string> = {}
  for (const [, name = '', double, single] of tag.matchAll(attribute)) found[name] = unescaped(double ?? single ?? '')
  return found
}

/**
 * Refuses a worksheet whose cells lie so far out that reading it into rows would fill the memory. Whatever does not
 * look exactly like a row or a cell is refused too, lest it be read another way later.
 */
export function checkExtent(xml: string): void {
  let seen = 0
  for (const [, tag, attributes = '', empty] of xml.matchAll(opening)) {
    seen++
    const place = attributesOf(attributes).r
    const [, letters = '', digits] = /^([A-Z]{0,3})(\d{1,7})$/.exec(place ?? '') ?? []
    if (tag === 'row' && place === undefined) continue
    if (digits === undefined) throw new SheetProblem('damaged')
    if (Number(digits) > 1_048_576) throw new SheetProblem('damaged')
    if (tag === 'row' || empty) continue
    if (Number(digits) > sheetLimits.rows * 2) throw new SheetProblem('too-many-rows')
    if (columnNumber(letters) > sheetLimits.columns) throw new SheetProblem('too-many-columns')
  }
  if (seen !== (xml.match(anyOpening)?.length ?? 0)) throw new SheetProblem('damaged')
}

/** The same worksheet with numbers that are shown as `007`, `A0007` or 令和8年4月1日 turned into such texts (ISO days). */
export function withDisplayedNumbers(xml: string, styles: string, date1904: boolean): string {
  const shown = formatsOf(styles)
  if (shown.every((format) => format === null)) return xml
  return xml.replace(numberCell, (cell, attributes: string, value: string) => {
    const { r, s, t } = attributesOf(attributes)
    const format = shown[Number(s)]
    if (!format || (t !== undefined && t !== 'n')) return cell
    const text = displayed(format, value, date1904)
    return text === null ? cell : `<c r="${r}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`
  })
}

function displayed(format: Shown, value: string, date1904: boolean): string | null {
  if (format !== 'era-day') {
    return /^\d+$/.test(value) ? format.before + value.padStart(format.digits, '0') + format.after : null
  }
  const days = Math.floor(Number(value)) + (date1904 ? 1462 : 0)
  return days > 60 && days < 2_958_466 ? new Temporal.PlainDate(1899, 12, 30).add({ days }).toString() : null
}

function formatsOf(styles: string): (Shown | null)[] {
  const codes = new Map<string, string>()
  for (const [tag] of styles.matchAll(/<numFmt\s[^<>]*>/g)) {
    const { numFmtId = '', formatCode = '' } = attributesOf(tag)
    codes.set(numFmtId, formatCode)
  }
  const from = styles.search(/<cellXfs[\s>]/)
  const list = from < 0 ? '' : styles.slice(from, Math.max(from, styles.indexOf('</cellXfs>', from)))
  return [...list.matchAll(/<xf(?=[\s/>])[^<>]*>/g)].map(([tag]) => {
    return formatOf(codes.get(attributesOf(tag).numFmtId ?? '') ?? '')
  })
}

function formatOf(code: string): Shown | null {
  if (code.length > longestFormat) return null
  const [first = ''] = code.replace(/\\(.)/g, '"$1"').split(';')
  if (/g+e+/i.test(first.replace(/"[^"]*"/g, ''))) return 'era-day'
  const [, before = '', zeros = '', after = ''] = /^((?:"[^"]*")*)(0+)((?:"[^"]*")*)$/.exec(first) ?? []
  if (!zeros || (zeros.length === 1 && !before && !after)) return null
  return { before: before.replaceAll('"', ''), digits: zeros.length, after: after.replaceAll('"', '') }
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

function unescaped(text: string): string {
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (whole, name: string) => entities[name] ?? whole)
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
