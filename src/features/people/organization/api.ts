export { calendarOf, kindsOf, lockedOrganization, organizationOf } from './queries.ts'
