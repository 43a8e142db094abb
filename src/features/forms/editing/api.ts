export { discardDraft, keepDraft, make, publish, retire } from './commands.ts'
export { form, list } from './queries.ts'
