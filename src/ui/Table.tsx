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
  /** Not seen on the card of a row of which it says nothing new; left out of a compact table below 640 px altogether. */
  spare?: boolean | ((row: Row) => boolean) | undefined
}

type TableProps<Row> = {
  /** What the table lists; for screen readers. */
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** A few short figures a row: stays a table below 640 px. */
  compact?: boolean | undefined
}

/** A native table; below 640 px every row is a card with the column's name beside each value. */
export function Table<Row>(props: TableProps<Row>) {
  return props.compact ? <Figures {...props} /> : <Cards {...props} />
}

function Figures<Row>({ caption, columns, rows, rowKey }: TableProps<Row>) {
  const look = (column: Column<Row>) =>
    `border-b border-line px-1.5 first:pl-0 last:pr-0 sm:px-3 sm:first:pl-4 sm:last:pr-4 ${alignment(column)} ${column.spare ? 'max-sm:hidden' : ''}`
  return (
    <table className="w-full border-separate border-spacing-0">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              className={`py-2 align-bottom text-sm font-semibold whitespace-normal! text-muted ${look(column)}`}
            >
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)} className="sm:hover:bg-sunken">
            {columns.map((column, index) => {
              const Tag = index === 0 ? 'th' : 'td'
              return (
                <Tag
                  key={column.key}
                  scope={index === 0 ? 'row' : undefined}
                  className={`py-2 font-normal max-sm:text-[0.9375rem] ${index === 0 ? 'wrap-anywhere' : ''} ${look(column)}`}
                >
                  {column.cell(row)}
                </Tag>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cards<Row>({ caption, columns, rows, rowKey }: TableProps<Row>) {
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
  const spare = typeof column.spare === 'function' ? column.spare(row) : column.spare
  return (
    <Tag
      role={heading ? 'rowheader' : 'cell'}
      scope={heading ? 'row' : undefined}
      className={`border-line px-3 py-2.5 align-middle font-normal first:pl-4 last:pr-4 ${spare ? 'max-sm:sr-only' : 'max-sm:flex'} max-sm:items-baseline max-sm:justify-between max-sm:gap-4 max-sm:px-0! max-sm:py-1 sm:border-b ${heading ? 'max-sm:mb-1 max-sm:border-b max-sm:pb-2' : ''} ${alignment(column)}`}
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
