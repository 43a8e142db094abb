export { markSupportersTold } from './commands.ts'
export { newSupporterSentence } from './mails.ts'
export { type NewSupporter, newSupporters } from './queries.ts'
