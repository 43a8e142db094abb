export { donePhase, keepPhaseDraft } from './commands.ts'
export { phase } from './queries.ts'
