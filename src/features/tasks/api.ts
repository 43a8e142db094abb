export { ask, finish, type Wish } from './commands.ts'
export { today } from './queries.ts'
