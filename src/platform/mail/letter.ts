import { escapeHtml } from '#/platform/html.ts'
import type { Locale } from '#/platform/use-case.ts'
import type { Catalogues, Translate } from '#/platform/words.ts'

/** What a mail says: names, a title, a link, perhaps a table of counts - never a topic, an answer or a score. */
export type Letter = {
  subject: string
  lines: string[]
  tables?: Table[]
  button?: { label: string; url: string }
  /** Small print below the button. */
  notes?: string[]
}

type Table = { title: string; head: string[]; rows: string[][] }

/** A kind of mail: a pure function of its data and of the reader's language. */
export type Mail<Data> = {
  kind: string
  words: Catalogues
  letter: (t: Translate, data: Data, locale: Locale) => Letter
}

export type Rendered = { subject: string; text: string; html: string }

export function render(letter: Letter, locale: Locale): Rendered {
  return { subject: oneLine(letter.subject), text: asText(letter), html: asHtml(letter, locale) }
}

/** A name with a line break must not become a header of its own. */
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

function asText({ lines, tables = [], button, notes = [] }: Letter): string {
  const rowsOf = ({ head, rows }: Table) => [head, ...rows].map((cells) => cells.join('  ')).join('\n')
  const action = button && `${button.label}\n${button.url}`
  return (
    [...lines, ...tables.flatMap((table) => [table.title, rowsOf(table)]), action, ...notes]
      .filter((part) => part !== undefined)
      .join('\n\n') + '\n'
  )
}

function asHtml({ subject, lines, tables = [], button, notes = [] }: Letter, locale: Locale): string {
  const cell = 'padding:6px 16px 6px 0;border-bottom:1px solid #ddd6cc;text-align:left'
  const row = (tag: 'th' | 'td') => (cells: string[]) =>
    `<tr>${cells.map((text) => `<${tag} style="${cell}">${escapeHtml(text)}</${tag}>`).join('')}</tr>`
  const line = (text: string) => `<p style="margin:0 0 16px">${escapeHtml(text)}</p>`
  const body = [
    ...lines.map(line),
    ...tables.flatMap(({ title, head, rows }) => [
      line(title),
      `<table style="border-collapse:collapse;margin:0 0 16px">${row('th')(head)}${rows.map(row('td')).join('')}</table>`,
    ]),
    button &&
      `<p style="margin:24px 0"><a href="${escapeHtml(button.url)}" style="display:inline-block;padding:12px 24px;border-radius:8px;background:#1f5c46;color:#ffffff;text-decoration:none;font-weight:600">${escapeHtml(button.label)}</a></p>`,
    ...notes.map((note) => `<p style="margin:0 0 12px;color:#5c554b;font-size:14px">${escapeHtml(note)}</p>`),
  ].filter((part) => part !== undefined)
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${escapeHtml(oneLine(subject))}</title></head><body style="margin:0;padding:32px 16px;background:#faf8f4;color:#2a2620;font:16px/1.7 sans-serif"><div style="max-width:560px;margin:0 auto">${body.join('')}</div></body></html>`
}
