export { addVersion } from './commands.ts'
export { formVersion } from './queries.ts'
