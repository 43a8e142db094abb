/** The one clock of the process. Nothing outside `platform/` reads it: `now` and `today` are handed in. */
export type Clock = { now(): Temporal.Instant }

export const systemClock: Clock = { now: () => Temporal.Now.instant() }
