export { standingOf } from './queries.ts'
