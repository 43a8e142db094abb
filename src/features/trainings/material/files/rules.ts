import { cellName, folded } from '#/features/people/imports/rows/rules.ts'
import type { Sheet } from '#/platform/spreadsheet/schema.ts'
import { rubyIsWhole, withoutRuby } from '../rules.ts'
import { Language, type MaterialKind, MOST_MATERIAL, Text, type Texts } from '../schema.ts'
import type { MaterialColumn, MaterialFault, MaterialPreview } from './schema.ts'

/** What one language calls the columns, the kinds and the languages; `also`: other words for each, between bars. */
export type Vocabulary = {
  file: Record<MaterialColumn | MaterialKind, string>
  also: Record<MaterialColumn | MaterialKind, string>
  languages: Record<'ja' | 'plain' | 'en', string>
  examples: Record<'term' | 'content', Record<'heading' | 'meaning', string>>
}
const COLUMNS = ['kind', 'heading', 'meaning', 'example', 'related', 'part'] as const satisfies MaterialColumn[]
const KINDS = ['term', 'content'] as const satisfies MaterialKind[]
/** Titles may stand above the headings. */
const HEADINGS_WITHIN = 30
const MOST_FAULTS = 100

type Row = Sheet['rows'][number]
type Column = { place: number; column: MaterialColumn; language: string }
type Given = Partial<Record<Exclude<MaterialColumn, 'kind' | 'related'>, string>> & { related?: string[] }
/** A row as far as the file says something: by language. */
export type Told = { line: number; place: number; kind: MaterialKind; texts: Map<string, Given> }
export type Read = { told: Told[]; faults: MaterialFault[] }

/** The pieces of a file, and everything in it that cannot be taken. */
export function readMaterial({ rows }: Sheet, vocabularies: readonly Vocabulary[]): Read {
  const heads = rows.slice(0, HEADINGS_WITHIN).map((row) => ({ row, ...columnsIn(row, vocabularies) }))
  const head = heads.toSorted((a, b) => b.columns.length - a.columns.length)[0]
  const main = head?.columns.find(({ column, language }) => column === 'heading' && language === 'ja')
  if (!head || !main) return { told: [], faults: [fault(head?.row.line ?? 1, null, '', 'heading-missing')] }
  const faults = [...head.faults]
  const below = rows.filter(
    ({ line, cells }) => line > head.row.line && head.columns.some(({ place }) => cells[place]?.trim()),
  )
  const told = below.flatMap((row) => readRow(row, head.columns, vocabularies, faults) ?? [])
  if (below.length === 0) faults.push(fault(head.row.line, cellName(main.place, head.row.line), '', 'no-rows'))
  return { told, faults: [...faults, ...twice(told)] }
}

function columnsIn(
  { line, cells }: Row,
  vocabularies: readonly Vocabulary[],
): { columns: Column[]; faults: MaterialFault[] } {
  const names = new Map(COLUMNS.flatMap((key) => wordsFor(key, vocabularies).map((word) => [word, key] as const)))
  const languages = new Map(
    vocabularies.flatMap((one) =>
      (['ja', 'plain', 'en'] as const).map(
        (language) => [folded(one.languages[language]), language as string] as const,
      ),
    ),
  )
  const columns: Column[] = []
  const faults: MaterialFault[] = []
  for (const [place, cell] of cells.entries()) {
    const [, name = cell, tongue] = /^(.*?)[(（]([^)）]*)[)）]\s*$/u.exec(cell.trim()) ?? []
    const column = names.get(folded(name))
    if (!column) continue
    const tag = tongue?.trim() ?? ''
    const language =
      tongue === undefined ? 'ja' : (languages.get(folded(tag)) ?? (Language.safeParse(tag).success ? tag : undefined))
    if (!language) faults.push(fault(line, cellName(place, line), cell, 'unknown-language'))
    else if (!columns.some((one) => one.column === column && one.language === language))
      columns.push({ place, column, language })
  }
  return { columns, faults }
}

function readRow(
  { line, cells }: Row,
  columns: readonly Column[],
  vocabularies: readonly Vocabulary[],
  faults: MaterialFault[],
): Told | undefined {
  const before = faults.length
  const textAt = (place: number) => (cells[place] ?? '').trim()
  const texts = new Map<string, Given>()
  let kind: MaterialKind | undefined = 'term'
  for (const { place, column, language } of columns) {
    const text = textAt(place)
    const wrong = (reason: MaterialFault['reason'], number: number | null = null) =>
      faults.push(fault(line, cellName(place, line), text, reason, number))
    if (column === 'kind') {
      kind = text === '' ? 'term' : KINDS.find((one) => wordsFor(one, vocabularies).includes(folded(text)))
      if (!kind) wrong('unknown-kind')
      continue
    }
    const given = texts.get(language) ?? {}
    texts.set(language, given)
    if (!rubyIsWhole(text)) wrong('ruby-broken')
    if (column === 'related') {
      given.related = text
        .split(/[、,，;；\n|｜/]/u)
        .map((one) => one.trim())
        .filter(Boolean)
      if (given.related.length > 20) wrong('too-many-related', 20)
      if (given.related.some((one) => [...one].length > 300)) wrong('too-long', 300)
      continue
    }
    given[column] = text
    const longest = column === 'meaning' || column === 'example' ? 2000 : 300
    if (text.length > longest) wrong('too-long', longest)
  }
  const headingOf = (language: string) => columns.find((one) => one.column === 'heading' && one.language === language)
  for (const [language, given] of texts) {
    const anything = Object.values(given).some((value) => value.length > 0)
    if (!anything && language !== 'ja') texts.delete(language)
    else if (!given.heading) {
      const place = headingOf(language)?.place
      faults.push(fault(line, place === undefined ? null : cellName(place, line), '', 'no-heading'))
    }
  }
  const own = texts.get('ja')
  const example = vocabularies.some((one) =>
    KINDS.some((key) => one.examples[key].heading === own?.heading && one.examples[key].meaning === own.meaning),
  )
  if (faults.length > before || example || !kind) return undefined
  return { line, place: headingOf('ja')!.place, kind, texts }
}

const sameness = (kind: MaterialKind, heading: string) => `${kind} ${folded(withoutRuby(heading))}`
const nameOf = ({ kind, texts }: Told) => sameness(kind, texts.get('ja')?.heading ?? '')

function twice(told: readonly Told[]): MaterialFault[] {
  const first = new Map<string, number>()
  return told.flatMap((one) => {
    const name = nameOf(one)
    const line = first.get(name)
    if (line === undefined) first.set(name, one.line)
    const heading = one.texts.get('ja')?.heading ?? ''
    return line === undefined ? [] : [fault(one.line, cellName(one.place, one.line), heading, 'twice', line)]
  })
}

type Known = { id: string; kind: MaterialKind; texts: Texts }
/** What becomes of a row: `id` of the piece that it changes, null where it is new. */
export type Planned = {
  line: number
  id: string | null
  kind: MaterialKind
  texts: Texts
  change: 'new' | 'changed' | 'same'
}

/** What taking it in would do. What a file does not say stays as it is. */
export function planOf(
  { told, faults }: Read,
  known: readonly Known[],
): { planned: Planned[]; preview: MaterialPreview } {
  const before = new Map(known.map((one) => [sameness(one.kind, one.texts.ja.heading), one]))
  const planned = told.map((one): Planned => {
    const piece = before.get(nameOf(one))
    const texts = merged(one.texts, piece?.texts)
    const change = !piece ? 'new' : equal(texts, piece.texts) ? 'same' : 'changed'
    return { line: one.line, id: piece?.id ?? null, kind: one.kind, texts, change }
  })
  const room = MOST_MATERIAL - known.length
  const excess = planned.filter(({ change }) => change === 'new')[Math.max(0, room)]
  const all = [...faults, ...(excess ? [fault(excess.line, null, '', 'too-many', MOST_MATERIAL)] : [])]
  const rows = planned.map(({ line, kind, texts, change }) => ({
    ...{ line, kind, change, heading: withoutRuby(texts.ja.heading) },
    languages: ['ja', ...(texts.plain ? ['plain'] : []), ...Object.keys(texts.others)],
  }))
  return {
    planned,
    preview: { rows, faults: all.toSorted((a, b) => a.line - b.line).slice(0, MOST_FAULTS), faultCount: all.length },
  }
}

function merged(told: ReadonlyMap<string, Given>, before: Texts | undefined): Texts {
  const texts: Texts = before ? structuredClone(before) : { ja: Text.parse({ heading: '-' }), others: {} }
  for (const [language, given] of told) {
    const was = language === 'ja' ? texts.ja : language === 'plain' ? texts.plain : texts.others[language]
    const text = Text.parse({ ...was, ...given })
    if (language === 'ja') texts.ja = text
    else if (language === 'plain') texts.plain = text
    else texts.others[language] = text
  }
  return texts
}

const equal = (one: Texts, other: Texts) => sorted(one) === sorted(other)
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, part) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted())
      : part,
  )

/** The table that is saved: headings, and a row for each piece, in the languages there are. */
export function materialRows(
  known: readonly Omit<Known, 'id'>[],
  words: Vocabulary,
  languages: readonly string[],
): string[][] {
  const columns = ['heading', 'meaning', 'example', 'related', 'part'] as const
  const titled = (language: string) => (language in words.languages ? words.languages[language as 'en'] : language)
  const heads = languages.flatMap((language) =>
    columns.map((column) => (language === 'ja' ? words.file[column] : `${words.file[column]} (${titled(language)})`)),
  )
  const rows = known.map(({ kind, texts }) => [
    words.file[kind],
    ...languages.flatMap((language) => {
      const text = language === 'ja' ? texts.ja : language === 'plain' ? texts.plain : texts.others[language]
      return columns.map((column) => (column === 'related' ? (text?.related ?? []).join('、') : (text?.[column] ?? '')))
    }),
  ])
  return [[words.file.kind, ...heads], ...rows]
}

const wordsFor = (key: MaterialColumn | MaterialKind, vocabularies: readonly Vocabulary[]): string[] =>
  [key, ...vocabularies.flatMap(({ file, also }) => [file[key], ...also[key].split('|')])].map(folded)

const fault = (
  line: number,
  cell: string | null,
  value: string,
  reason: MaterialFault['reason'],
  number: number | null = null,
): MaterialFault => ({
  ...{ line, cell, reason, number },
  value: [...value].slice(0, 40).join(''),
})
