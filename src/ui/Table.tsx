// biome-ignore-all lint/a11y/noRedundantRoles: `display: block` takes the roles from a table in some browsers
import type { ReactNode } from 'react'

export type Column<Row> = {
  key: string
  header: ReactNode
  /** What a cell shows. The first column names the row. */
  cell: (row: Row) => ReactNode
  /** Figures are set to the right. */
  align?: 'start' | 'end' | undefined
  /** Not wider than its content. */
  narrow?: boolean | undefined
}

type TableProps<Row> = {
  /** What the table lists; for screen readers. */
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
}

/** A native table; below 640 px every row is a card with the column's name beside each value. */
export function Table<Row>({ caption, columns, rows, rowKey }: TableProps<Row>) {
  return (
    <table role="table" className="w-full border-separate border-spacing-0 max-sm:block">
      <caption className="sr-only">{caption}</caption>
      <thead role="rowgroup" className="max-sm:sr-only">
        <tr role="row">
          {columns.map((column) => (
            <th
              key={column.key}
              role="columnheader"
              scope="col"
              className={`border-b border-line px-3 py-2 text-sm font-semibold text-muted first:pl-4 last:pr-4 ${alignment(column)}`}
            >
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="max-sm:grid max-sm:gap-3">
        {rows.map((row) => (
          <tr
            key={rowKey(row)}
            role="row"
            className="max-sm:block max-sm:rounded-2xl max-sm:border max-sm:border-line max-sm:bg-card max-sm:px-4 max-sm:py-3 sm:hover:bg-sunken"
          >
            {columns.map((column, index) => (
              <Cell key={column.key} column={column} row={row} heading={index === 0} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell<Row>({ column, row, heading }: { column: Column<Row>; row: Row; heading: boolean }) {
  const Tag = heading ? 'th' : 'td'
  return (
    <Tag
      role={heading ? 'rowheader' : 'cell'}
      scope={heading ? 'row' : undefined}
      className={`border-line px-3 py-2.5 align-middle font-normal first:pl-4 last:pr-4 max-sm:flex max-sm:items-baseline max-sm:justify-between max-sm:gap-4 max-sm:px-0! max-sm:py-1 sm:border-b ${heading ? 'max-sm:mb-1 max-sm:border-b max-sm:pb-2' : ''} ${alignment(column)}`}
    >
      {!heading && (
        <span aria-hidden="true" className="shrink-0 text-sm text-muted sm:hidden">
          {column.header}
        </span>
      )}
      <div className={heading ? 'max-sm:w-full' : 'max-sm:text-right'}>{column.cell(row)}</div>
    </Tag>
  )
}

const alignment = (column: { align?: 'start' | 'end' | undefined; narrow?: boolean | undefined }) =>
  `${column.align === 'end' ? 'text-right tabular-nums' : 'text-left'} ${column.narrow ? 'sm:w-px sm:whitespace-nowrap' : ''}`
