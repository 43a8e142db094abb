export { ask, finish, type Wish } from './commands.ts'
export { path, today } from './queries.ts'
