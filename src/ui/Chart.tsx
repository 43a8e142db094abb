import { useTranslations } from 'use-intl'
import { Table } from './Table.tsx'

type Series = { name: string; values: readonly (number | null)[] }

type ChartProps = {
  /** What it shows and where the same figures can be read; for screen readers. */
  label: string
  /** What is told apart from left to right; `short` where there is no room, as on a phone. */
  points: readonly { key: string; name: string; short: string }[]
  /** What the figures count, above their scale. */
  unit?: string | undefined
  /** One or two. */
  series: readonly Series[]
  /** Amounts side by side as bars, a course as lines. */
  kind?: 'bars' | 'lines' | undefined
  /** The same as the first series at an earlier time, as a mark across; null where nothing is known. */
  earlier?: Series | undefined
  /** What the points are called; with it the same figures can be opened as a table below. */
  pointsAre?: string | undefined
}

const FILLS = ['bg-leaf-line', 'bg-action']
const STROKES = ['stroke-edge', 'stroke-action']
// Also told apart by their shape.
const DOTS = ['rounded-none rotate-45 bg-edge', 'rounded-full bg-action']

/** Figures as a picture, with the table one click away, or beside it on the page. */
export function Chart({ label, points, unit, series, kind = 'bars', earlier, pointsAre }: ChartProps) {
  const all = [...series, ...(earlier ? [earlier] : [])]
  const top = topFor(Math.max(...all.flatMap(({ values }) => values.map(Number))))
  return (
    <figure className="grid gap-3">
      {unit && (
        <p aria-hidden="true" className="-mb-1 text-xs text-muted">
          {unit}
        </p>
      )}
      <div role="img" aria-label={label} className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2">
        <div className="flex h-48 flex-col justify-between text-right text-xs leading-none text-muted tabular-nums sm:h-60">
          {[top, top / 2, 0].map((line) => (
            <span key={line}>{line.toLocaleString('en')}</span>
          ))}
        </div>
        <div className="relative flex h-48 items-stretch border-b border-edge sm:h-60">
          <div className="absolute inset-x-0 top-0 border-t border-line" />
          <div className="absolute inset-x-0 top-1/2 border-t border-line" />
          {kind === 'bars' ? (
            <Bars points={points} series={series} earlier={earlier} top={top} />
          ) : (
            <Lines points={points} series={series} top={top} />
          )}
        </div>
        <div className="col-start-2 flex pt-1">
          {points.map(({ key, name, short }) => (
            <span key={key} className="min-w-0 flex-1 text-center text-xs whitespace-nowrap text-muted sm:text-sm">
              <span className="max-sm:hidden">{name}</span>
              <span className="sm:hidden">{short}</span>
            </span>
          ))}
        </div>
      </div>
      <figcaption className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {series.map(({ name }, index) => (
          <span key={name} className="flex items-center gap-2">
            <span
              className={
                kind === 'bars'
                  ? `size-3.5 rounded-sm shadow-[inset_0_0_0_1px_var(--action)] ${FILLS[index]}`
                  : `size-2.5 ${DOTS[index]}`
              }
            />
            {name}
          </span>
        ))}
        {earlier && (
          <span className="flex items-center gap-2">
            <span className="w-5 border-t-2 border-dashed border-needs" />
            {earlier.name}
          </span>
        )}
      </figcaption>
      {pointsAre && <Figures label={label} points={points} all={all} pointsAre={pointsAre} />}
    </figure>
  )
}

type Drawn = Pick<ChartProps, 'points' | 'series' | 'earlier'> & { top: number }

function Bars({ points, series, earlier, top }: Drawn) {
  const height = (value: number) => ({ height: `${(100 * value) / top}%` })
  return points.map(({ key }, at) => (
    <div key={key} className="relative flex min-w-0 flex-1 items-end justify-center gap-px px-px sm:gap-1 sm:px-2">
      {series.map(({ name, values }, index) => (
        <div
          key={name}
          className={`max-w-7 flex-1 rounded-t-sm shadow-[inset_0_0_0_1px_var(--action)] ${FILLS[index]}`}
          style={height(values[at] ?? 0)}
          hidden={!values[at]}
        />
      ))}
      {earlier && earlier.values[at] != null && (
        <div className="absolute inset-x-0 bottom-0 px-px sm:px-1" style={height(earlier.values[at])}>
          <div className="border-t-2 border-dashed border-needs" />
        </div>
      )}
    </div>
  ))
}

/** Where nothing is known the line is broken. */
function Lines({ points, series, top }: Drawn) {
  const x = (at: number) => (100 * (at + 0.5)) / points.length
  const y = (value: number) => 100 - (100 * value) / top
  return series.map(({ name, values }, index) => (
    <div key={name} className="absolute inset-0">
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true" className="size-full" fill="none">
        {values.map((value, at) => {
          const next = values[at + 1]
          if (value === null || next == null) return null
          return (
            <line
              key={points[at]!.key}
              {...{ x1: x(at), y1: y(value), x2: x(at + 1), y2: y(next) }}
              vectorEffect="non-scaling-stroke"
              strokeWidth="2"
              className={STROKES[index]}
            />
          )
        })}
      </svg>
      {values.map(
        (value, at) =>
          value !== null && (
            <span
              key={points[at]!.key}
              className={`absolute size-2.5 -translate-x-1/2 -translate-y-1/2 ${DOTS[index]}`}
              style={{ left: `${x(at)}%`, top: `${y(value)}%` }}
            />
          ),
      )}
    </div>
  ))
}

type FiguresProps = Pick<ChartProps, 'label' | 'points'> & { all: readonly Series[]; pointsAre: string }

function Figures({ label, points, all, pointsAre }: FiguresProps) {
  const t = useTranslations('ui.chart')
  return (
    <details>
      <summary className="min-h-11 w-fit cursor-pointer py-2 font-semibold text-action">{t('table')}</summary>
      <Table
        caption={label}
        columns={[
          { key: 'point', header: pointsAre, cell: ({ name }) => name },
          ...all.map(({ name, values }, index) => ({
            key: `${index}`,
            header: name,
            align: 'end' as const,
            cell: ({ at }: { at: number }) => values[at]?.toLocaleString('en') ?? '–',
          })),
        ]}
        rows={points.map((point, at) => ({ ...point, at }))}
        rowKey={({ key }) => key}
      />
    </details>
  )
}

/** A round number at or above the highest value, whose half is round as well. */
function topFor(highest: number): number {
  if (!(highest > 4)) return 4
  const power = 10 ** Math.floor(Math.log10(highest))
  return ([1, 2, 4, 6, 8, 10].find((step) => step * power >= highest) ?? 10) * power
}
