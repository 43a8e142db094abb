import { fileURLToPath } from 'node:url'
import { app, dailyJobs, links, tasks } from './app.ts'
import { makeAtStart } from './features/demo/making/jobs.ts'
import { readConfig } from './platform/config.ts'
import { serveBanso } from './platform/process.ts'
import { StartProblem } from './platform/start-problem.ts'

try {
  const bundle = fileURLToPath(new URL('../dist', import.meta.url))
  await serveBanso({
    config: readConfig(process.env),
    features: app,
    links,
    dailyJobs,
    tasks,
    bundle,
    atStart: makeAtStart,
  })
} catch (error) {
  if (!(error instanceof StartProblem)) throw error
  console.error(`\n${error.message}\n`)
  process.exit(1)
}
