import type { DailyJob } from '#/platform/jobs.ts'
import { MAKE, TRAVEL } from './commands.ts'
import { companyOn } from './company/rules.ts'
import { answersOn, extrasOn, handsIn, replied, written } from './life/rules.ts'
import { makeDemo } from './making/jobs.ts'
import type { Plot } from './schema.ts'
import { travelDemo } from './travelling/jobs.ts'

const plot: Plot = { companyOn, handsIn, answersOn, written, replied, extrasOn }

/** The work on a demo, with the jobs of the day as they really are. */
export const demoTasks = (jobs: DailyJob[]) => ({ [MAKE]: makeDemo(jobs, plot), [TRAVEL]: travelDemo(jobs, plot) })
