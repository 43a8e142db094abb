export { cast, players } from './casting/queries.ts'
export { enter, found, reset, travel } from './commands.ts'
export { mail, mails } from './outbox/queries.ts'
export { state } from './queries.ts'
