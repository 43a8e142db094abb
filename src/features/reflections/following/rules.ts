import { addDays, type Day } from '#/platform/day.ts'
import { addWorkingDays, type Calendar } from '#/platform/working-days.ts'
import type { LeftOut } from './schema.ts'

/** The manager is asked to help when so many working days after handing in nobody has answered. */
const HELP_AFTER_WORKING_DAYS = 6
/** What is older is past helping, and is not brought up after an outage or an upgrade either. */
const HELP_WITHIN_DAYS = 31

/** The days of handing in, both included, for which a manager is asked on this day if nobody has answered. */
export function helpIsDue(today: Day, calendar: Calendar): { from: Day; until: Day } {
  const until = addDays(addWorkingDays(addDays(today, 1), -HELP_AFTER_WORKING_DAYS, calendar), -1)
  return { from: addDays(today, -HELP_WITHIN_DAYS), until }
}

/** The day whose mail is the next: today's, if it is still to come. `time` is `08:30` in the organisation's zone. */
export function nextMailOn(today: Day, time: string, mailsAt: string, calendar: Calendar): Day {
  if (time < mailsAt && calendar.isWorkingDay(today)) return today
  return addWorkingDays(today, 1, calendar)
}

type Asked = {
  away: boolean
  reachable: boolean
  opensOn: Day
  closesOn: Day
  toldOn: Day | null
  remindedOn: Day | null
  /** Until a mail has carried it. */
  nudgedOn: Day | null
}

/** Why somebody who was asked is not reminded by the next mail; undefined if they are. */
export function leftOutOf(step: Asked, today: Day, goesOn: Day): LeftOut | undefined {
  if (step.away) return 'away'
  if (!step.reachable) return 'no-address'
  if (step.nudgedOn) return 'asked'
  if ([step.opensOn, step.toldOn, step.remindedOn].includes(today)) return 'told-today'
  return step.closesOn < goesOn ? 'closes' : undefined
}
