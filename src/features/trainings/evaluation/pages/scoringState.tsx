import { useRef, useState } from 'react'
import { ApiProblem } from '#/client.ts'
import { type Column, cellOf, typed } from '../scoring/rules.ts'
import type { Scored, ScoreRow, ScoringSheet } from '../scoring/schema.ts'

export type Kept = Pick<ScoreRow, 'personId' | 'of' | 'revision'>
export type Keep = (rows: ScoreRow[]) => Promise<Kept[]>

const cellName = (personId: string, of: Scored, key: string) => `${personId} ${of} ${key}`

/** The rows of the sheet as they stand on the page, what was typed that is no number yet, and how saving goes. */
export function useScoring(sheet: ScoringSheet, onKeep: Keep) {
  const [rows, setRows] = useState(() => rowsIn(sheet))
  const [wrong, setWrong] = useState<ReadonlyMap<string, string>>(new Map())
  const [saving, setSaving] = useState<{ state: 'untouched' | 'saving' | 'retrying' } | { state: 'kept'; at: Date }>({
    state: 'untouched',
  })
  const [problem, setProblem] = useState<unknown>()
  const latest = useRef(rows)
  // One after the other: each saving knows the revision that the one before brought.
  const queue = useRef<Promise<unknown>>(Promise.resolve())

  const rowOf = (personId: string, of: Scored) => latest.current.get(`${personId} ${of}`) ?? empty(personId, of)
  function put(row: ScoreRow) {
    latest.current = new Map(latest.current).set(`${row.personId} ${row.of}`, row)
    setRows(latest.current)
  }

  function save(names: readonly string[]) {
    if (names.length === 0) return
    setSaving({ state: 'saving' })
    queue.current = queue.current.then(async () => {
      const wanted = [...new Set(names)].map((name) => latest.current.get(name)!)
      try {
        const kept = await onKeep(wanted)
        for (const { personId, of, revision } of kept) put({ ...rowOf(personId, of), revision })
        setProblem(undefined)
        setSaving({ state: 'kept', at: new Date() })
      } catch (failure) {
        setProblem(failure)
        setSaving({
          state: failure instanceof ApiProblem && failure.status < 500 && failure.status > 0 ? 'untouched' : 'retrying',
        })
      }
    })
  }

  return {
    saving,
    problem,
    rowOf: (personId: string, of: Scored) => rows.get(`${personId} ${of}`) ?? empty(personId, of),
    /** What stands in a cell: what was typed last, or the points kept. */
    textIn: (personId: string, { of, key }: Column) =>
      wrong.get(cellName(personId, of, key)) ?? shown(rows.get(`${personId} ${of}`)?.detail[key]),
    isWrong: (personId: string, { of, key }: Column) => wrong.has(cellName(personId, of, key)),
    /** Takes what was typed or pasted; cells that are no points stay as typed and are not saved. */
    enter(cells: readonly { personId: string; column: Column; text: string }[]) {
      const next = new Map(wrong)
      const touched: string[] = []
      for (const { personId, column, text } of cells) {
        const { of, key, most } = column
        const value = cellOf(text, most)
        if ('reason' in value) {
          next.set(cellName(personId, of, key), text)
          continue
        }
        next.delete(cellName(personId, of, key))
        const row = rowOf(personId, of)
        const given = 'empty' in value ? undefined : value.hundredths
        if (row.detail[key] === given) continue
        const { [key]: _, ...others } = row.detail
        put({ ...row, detail: given === undefined ? others : { ...others, [key]: given } })
        touched.push(`${personId} ${of}`)
      }
      setWrong(next)
      save(touched)
    },
    adjust(personId: string, of: Scored, adjustment: number, adjustedFor: string) {
      put({ ...rowOf(personId, of), adjustment, adjustedFor })
      save([`${personId} ${of}`])
    },
    retry: () => save([...latest.current.keys()]),
  }
}

export const shown = (hundredths: number | undefined) => (hundredths === undefined ? '' : typed(hundredths))

const empty = (personId: string, of: Scored): ScoreRow => ({
  ...{ personId, of, detail: {}, adjustment: 0, adjustedFor: '', revision: 0 },
})

const rowsIn = ({ people }: ScoringSheet) =>
  new Map<string, ScoreRow>(
    people.flatMap(({ personId, rows }) => rows.map((row) => [`${personId} ${row.of}`, { ...row, personId }] as const)),
  )
