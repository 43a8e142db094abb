import { parse } from 'csv-parse/sync'
import iconv from 'iconv-lite'
import { type Sheet, SheetProblem } from './schema.ts'

const markup = /^\s*(<!doctype html|<html|<head|<meta|<table|<\?xml|<!--|mime-version:)/i
const control = /[^\P{Cc}\s]/gu
const endOfFile = String.fromCharCode(26)
const separators = ['\t', ',', ';'] as const
const mostRecords = 200_000

/** A comma-, semicolon- or tab-separated text; `line` counts records, as Excel does, not the lines within quotes. */
export function readCsv(file: Buffer): Sheet {
  const text = decode(file)
  if (markup.test(text)) throw new SheetProblem('html-table')
  if (text.includes('\0') || (text.match(control)?.length ?? 0) > 2 + text.length / 200) {
    throw new SheetProblem('not-a-table')
  }
  const announced = /^sep=([,;\t])\r?\n/i.exec(text)
  const body = announced ? text.slice(announced[0].length) : text
  const records = recordsOf(body, announced?.[1] ?? separatorOf(body))
  if (records.length === mostRecords) throw new SheetProblem('too-many-rows')
  return {
    rows: records
      .map((cells, index) => ({ line: index + 1, cells }))
      .filter((row) => row.cells.some((cell) => cell.trim() !== '')),
  }
}

/** UTF-16 by its mark, UTF-8 when every byte fits, Shift_JIS with Microsoft's additions (髙, ㈱, ①) otherwise. */
function decode(file: Buffer): string {
  if (file[0] === 0xff && file[1] === 0xfe) return iconv.decode(file, 'utf-16le')
  if (file[0] === 0xfe && file[1] === 0xff) return iconv.decode(file, 'utf-16be')
  try {
    return withoutEnd(new TextDecoder('utf-8', { fatal: true }).decode(file))
  } catch {
    const text = withoutEnd(iconv.decode(file, 'cp932'))
    if (text.includes('\ufffd')) throw new SheetProblem('not-a-table')
    return text
  }
}

function withoutEnd(text: string): string {
  return text.endsWith(endOfFile) ? text.slice(0, -1) : text
}

function recordsOf(text: string, delimiter: string): string[][] {
  const options = { delimiter, record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true, to: mostRecords }
  try {
    return parse(text, options)
  } catch {
    try {
      return parse(text, { ...options, relax_quotes: true })
    } catch (cause) {
      throw new SheetProblem('damaged', cause)
    }
  }
}

function separatorOf(text: string): string {
  const outsideQuotes = text.slice(0, 20_000).replace(/"(?:[^"]|"")*"/g, '')
  const counts = separators.map((separator) => outsideQuotes.split(separator).length)
  return separators[counts.indexOf(Math.max(...counts))] ?? ','
}
