export { setPassword, signOutEverywhere } from './accounts.ts'
export { installation, openLink, sendLink, signIn, signOut } from './entrances.ts'
