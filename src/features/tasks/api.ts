export { type Wish, ask, finish } from './commands.ts'
export { today } from './queries.ts'
