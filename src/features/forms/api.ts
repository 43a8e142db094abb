export { addForm, markAnswered } from './commands.ts'
export { formVersion, publishedVersions } from './queries.ts'
