export { ask, close, finish, finishOwn, nudge, reopen, type Wish } from './commands.ts'
export { type PlannedWish, plan } from './planning/commands.ts'
export { leavesOf, plannedOn } from './planning/queries.ts'
export { path, today } from './queries.ts'
