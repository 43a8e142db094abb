export { invite, setLocale } from './commands.ts'
export { importPeople } from './imports/commands.ts'
export { importTemplate, previewImport } from './imports/queries.ts'
export { list, me, unitList as units } from './queries.ts'
