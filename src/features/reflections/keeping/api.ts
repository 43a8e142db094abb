export { periodsOf, startOf } from './queries.ts'
