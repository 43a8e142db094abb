export { costOf, type Line, payOn } from './queries.ts'
