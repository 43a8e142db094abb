export { calendarOf, kindsOf, organizationOf } from './queries.ts'
