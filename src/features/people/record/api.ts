export { save } from './commands.ts'
