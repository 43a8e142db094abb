/** How many of the latest hours, days and weeks that have a backup keep their newest one. */
export type Keep = { hours: number; days: number; weeks: number }

/**
 * Which of these backups stay, by their moments. What counts are hours, days and weeks in which there is a backup, so
 * that old ones stay where no new ones come. Days are UTC's and weeks begin on Monday.
 */
export function keptOf(moments: Temporal.Instant[], { hours, days, weeks }: Keep): Temporal.Instant[] {
  const newestFirst = moments.toSorted((a, b) => Temporal.Instant.compare(b, a))
  const kept = [
    ...newestOfEach(newestFirst, hours, (at) => at.toString({ smallestUnit: 'minute' }).slice(0, 13)),
    ...newestOfEach(newestFirst, days, (at) => dayOf(at).toString()),
    ...newestOfEach(newestFirst, weeks, (at) =>
      dayOf(at)
        .subtract({ days: dayOf(at).dayOfWeek - 1 })
        .toString(),
    ),
  ]
  return newestFirst.filter((at) => kept.includes(at))
}

const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO('UTC').toPlainDate()

function newestOfEach(newestFirst: Temporal.Instant[], count: number, span: (at: Temporal.Instant) => string) {
  const newest = new Map<string, Temporal.Instant>()
  for (const at of newestFirst) newest.getOrInsert(span(at), at)
  return [...newest.values()].slice(0, count)
}

/** The last full hour, or the last two o'clock at night, before a moment. */
export function lastDue(now: Temporal.Instant, every: 'hour' | 'day', timeZone: string): Temporal.Instant {
  const here = now.toZonedDateTimeISO(timeZone)
  if (every === 'hour') return here.round({ smallestUnit: 'hour', roundingMode: 'floor' }).toInstant()
  const tonight = here.startOfDay().with({ hour: NIGHT })
  const due = Temporal.ZonedDateTime.compare(tonight, here) <= 0 ? tonight : tonight.subtract({ days: 1 })
  return due.toInstant()
}

const NIGHT = 2
