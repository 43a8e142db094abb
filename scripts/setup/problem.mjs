/** A problem that whoever runs a command can mend; the message says how, in whole sentences. */
export class SetupProblem extends Error {}

/** Runs a command's main function; a problem ends it with its sentence and the exit code 1. */
export function command(main) {
  main().catch((error) => {
    console.error(error instanceof SetupProblem ? `\n${error.message}` : error)
    process.exit(1)
  })
}
