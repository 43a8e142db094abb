export { ask, close, closeAll, finish, finishOwn, nudge, redate, reopen, type Wish } from './commands.ts'
export { type PlannedWish, plan } from './planning/commands.ts'
export { leavesOf, plannedOn } from './planning/queries.ts'
export { path, today } from './queries.ts'
