/**
 * Why Banso cannot start, told to the person who operates it: the message is one or more complete sentences that say
 * what is wrong and how to mend it. `server.ts` prints the message without a stack and exits with 1.
 */
export class StartProblem extends Error {
  override name = 'StartProblem'
}
