type Series = { name: string; values: readonly (number | null)[] }

type MonthBarsProps = {
  /** What it shows and where the same figures can be read; for screen readers. */
  label: string
  /** `short` where there is no room, as on a phone. */
  months: readonly { key: string; name: string; short: string }[]
  /** One or two, a bar each. */
  series: readonly Series[]
  /** The same as the first in earlier months, as a mark across; null where nothing is known. */
  earlier?: Series | undefined
}

const FILLS = ['bg-leaf-line', 'bg-action']

/** Bars side by side, month by month; a picture of figures that stand in a table as well. */
export function MonthBars({ label, months, series, earlier }: MonthBarsProps) {
  const top = topFor(
    Math.max(...[...series, ...(earlier ? [earlier] : [])].flatMap(({ values }) => values.map(Number))),
  )
  const height = (value: number) => ({ height: `${(100 * value) / top}%` })
  return (
    <figure className="grid gap-3">
      <div role="img" aria-label={label} className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2">
        <div className="flex h-48 flex-col justify-between text-right text-xs leading-none text-muted tabular-nums sm:h-60">
          {[top, top / 2, 0].map((line) => (
            <span key={line}>{line.toLocaleString('en')}</span>
          ))}
        </div>
        <div className="relative flex h-48 items-stretch border-b border-edge sm:h-60">
          <div className="absolute inset-x-0 top-0 border-t border-line" />
          <div className="absolute inset-x-0 top-1/2 border-t border-line" />
          {months.map(({ key }, at) => (
            <div
              key={key}
              className="relative flex min-w-0 flex-1 items-end justify-center gap-px px-px sm:gap-1 sm:px-2"
            >
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
          ))}
        </div>
        <div className="col-start-2 flex pt-1">
          {months.map(({ key, name, short }) => (
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
            <span className={`size-3.5 rounded-sm shadow-[inset_0_0_0_1px_var(--action)] ${FILLS[index]}`} />
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
    </figure>
  )
}

/** A round number at or above the highest value, whose half is round as well. */
function topFor(highest: number): number {
  if (!(highest > 4)) return 4
  const power = 10 ** Math.floor(Math.log10(highest))
  return ([1, 2, 4, 6, 8, 10].find((step) => step * power >= highest) ?? 10) * power
}
