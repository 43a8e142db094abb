/** A clock of the process. Nothing outside `platform/` reads one: `now` and `today` are handed in. */
export type Clock = { now(): Temporal.Instant }

/** Real time. */
export const systemClock: Clock = { now: () => Temporal.Now.instant() }

/** Real time, but in a demo as far ahead of it (or, while its past is being made, behind it) as its time machine says. */
export const clockOf = (standing: { demo: boolean; secondsAhead: number }, wall: Clock): Clock => ({
  now: () => (standing.demo ? wall.now().add({ seconds: standing.secondsAhead }) : wall.now()),
})
