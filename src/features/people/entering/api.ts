export { acceptInvitation, claim, invitation } from './commands.ts'
