import type { z } from 'zod'
import * as admin from './features/admin/api.ts'
import * as demo from './features/demo/api.ts'
import { demoTasks } from './features/demo/jobs.ts'
import * as forms from './features/forms/editing/api.ts'
import * as people from './features/people/api.ts'
import * as entering from './features/people/entering/api.ts'
import { sendSignInLink } from './features/people/entering/jobs.ts'
import { importsUnderWay, takeInPeople } from './features/people/imports/jobs.ts'
import { eraseLeavers } from './features/people/profile/jobs.ts'
import * as reflections from './features/reflections/api.ts'
import { askForHelp } from './features/reflections/following/jobs.ts'
import { openItems } from './features/reflections/items/jobs.ts'
import { keepWords } from './features/reflections/keeping/jobs.ts'
import { openRoundsOfTheDay } from './features/reflections/programmes/jobs.ts'
import { publishCells } from './features/reflections/summaries/jobs.ts'
import { calendarLink, closeFeed, feed, openFeed } from './features/tasks/feed/api.ts'
import { morningMail } from './features/tasks/jobs.ts'
import { planSteps } from './features/tasks/planning/jobs.ts'
import { path, today } from './features/tasks/queries.ts'
import * as trainings from './features/trainings/api.ts'
import { evaluateTrainings } from './features/trainings/evaluation/jobs.ts'
import { publishFigures } from './features/trainings/figures/jobs.ts'
import { keepTrainingWords } from './features/trainings/keeping/jobs.ts'
import { keepPhases } from './features/trainings/retention/jobs.ts'
import { followVerdicts } from './features/trainings/verdict/jobs.ts'
import type { Features } from './platform/http/procedures.ts'
import * as session from './platform/session/api.ts'

/** Everything that can be asked of the server: `POST /api/<feature>.<procedure>`. */
export const app = {
  session: { ...session, ...entering },
  people,
  forms,
  tasks: { today, path, feed, openFeed, closeFeed },
  reflections,
  trainings,
  demo,
  admin,
} satisfies Features

/** Everything that happens by itself, and when, in each organisation's own time zone. */
export const dailyJobs = [
  eraseLeavers,
  publishCells,
  keepWords,
  keepTrainingWords,
  planSteps,
  keepPhases,
  evaluateTrainings,
  followVerdicts,
  publishFigures,
  openRoundsOfTheDay,
  askForHelp,
  openItems,
  morningMail,
]

/** Every file behind a secret address. */
export const links = [calendarLink]

/** Everything that is put off until after an answer. */
export const tasks = {
  'send-sign-in-link': sendSignInLink,
  'take-in-people': takeInPeople,
  ...demoTasks(dailyJobs),
}

/** What waits for one of them, by its name, in a database that came out of a backup. */
export const waiting = { 'take-in-people': importsUnderWay }

/** The same tree as the browser sees it. */
export type Api = {
  [Feature in keyof typeof app]: {
    [Name in keyof (typeof app)[Feature]]: (typeof app)[Feature][Name] extends {
      input: infer Input extends z.ZodType
      output: infer Output extends z.ZodType
    }
      ? (input: z.input<Input>) => Promise<z.output<Output>>
      : never
  }
}
