export { sendTestMail } from './commands.ts'
export { operation, testMail } from './queries.ts'
