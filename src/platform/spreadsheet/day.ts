import { type Day, type Month, monthOf } from '#/platform/day.ts'

const eras: { name: RegExp; from: string; until: string }[] = [
  { name: /^(令和|r)$/i, from: '2019-05-01', until: '9999-12-31' },
  { name: /^(平成|h)$/i, from: '1989-01-08', until: '2019-04-30' },
  { name: /^(昭和|s)$/i, from: '1926-12-25', until: '1989-01-07' },
]
/** Letters of the longest way to write a day. */
const longest = 40
const weekday = /\s*\([日月火水木金土](曜日?)?\)$/
const midnight = /[ t]0{1,2}:00(:00)?(\.0+)?z?$/i

/**
 * The day a cell names, as an ISO day, or null. Understands `2026/4/1`, `2026-04-01`, `2026.4.1`, `20260401`,
 * `2026年4月1日`, `令和8年4月1日`, `R8.4.1` (the day must lie in that era) and Excel's day number (20000 to 60000),
 * in full-width digits too. Day-first and month-first orders are refused: nobody can tell them apart.
 */
export function dayOfCell(cell: string): Day | null {
  if (cell.length > longest) return null
  const text = cell.normalize('NFKC').trim().replace(weekday, '').replace(midnight, '')
  if (/^[2-5]\d{4}$|^60000$/.test(text)) return serialDay(Number(text))
  const western =
    /^(\d{4})(?:([/.-])(\d{1,2})\2(\d{1,2})|(\d{2})(\d{2})|\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日)$/.exec(text)
  if (western) {
    const [, year, , m1, d1, m2, d2, m3, d3] = western
    return dayFrom(Number(year), Number(m1 ?? m2 ?? m3), Number(d1 ?? d2 ?? d3))
  }
  const era = /^(\D{1,2}?)\s*(\d{1,2}|元)(?:([/.-])(\d{1,2})\3(\d{1,2})|\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日)$/.exec(
    text,
  )
  if (!era) return null
  const [, name = '', year = '', , m1, d1, m2, d2] = era
  return eraDay(name, year === '元' ? 1 : Number(year), Number(m1 ?? m2), Number(d1 ?? d2))
}

/**
 * The month a cell names, or null: `2020年5月`, `2020/05`, `2020-05`, `2020.5`, `202005`, `令和2年5月`, `R2.5`, in
 * full-width digits too, or the first day of one, which is what Excel makes of a month.
 */
export function monthOfCell(cell: string): Month | null {
  if (cell.length > longest) return null
  const text = cell.normalize('NFKC').trim()
  const wholeDay = dayOfCell(text)
  if (wholeDay) return wholeDay.endsWith('-01') ? monthOf(wholeDay) : null
  const separator = /[/.-]/.exec(text)?.[0]
  const first = dayOfCell(
    /^\d{6}$/.test(text) ? `${text}01` : separator ? `${text}${separator}1` : `${text.replace(/\s*月分?$/, '月')}1日`,
  )
  return first && monthOf(first)
}

function serialDay(days: number): Day {
  return new Temporal.PlainDate(1899, 12, 30).add({ days }).toString() as Day
}

function eraDay(name: string, year: number, month: number, day: number): Day | null {
  const era = eras.find((one) => one.name.test(name))
  if (!era || year < 1) return null
  const iso = dayFrom(Number(era.from.slice(0, 4)) + year - 1, month, day)
  return iso !== null && iso >= era.from && iso <= era.until ? iso : null
}

function dayFrom(year: number, month: number, day: number): Day | null {
  if (year < 1900 || year > 2199) return null
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString() as Day
  } catch {
    return null
  }
}
