/**
 * Why Banso cannot start, told to the person who operates it: the message is one or more complete sentences that say
 * what is wrong and how to mend it. `server.ts` prints the message without a stack and exits with 1.
 */
export class StartProblem extends Error {
  override name = 'StartProblem'
}

/** Runs a command that an operator typed: such a problem ends it with its sentences alone. */
export async function told(command: () => Promise<void>): Promise<void> {
  try {
    await command()
  } catch (error) {
    if (!(error instanceof StartProblem)) throw error
    console.error(`\n${error.message}\n`)
    process.exit(1)
  }
}
