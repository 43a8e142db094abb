export { closeFeed, openFeed } from './commands.ts'
export { calendarLink, feed } from './queries.ts'
