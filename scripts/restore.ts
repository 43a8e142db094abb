import { waiting } from '#/app.ts'
import { restoreCommand } from '#/platform/backup/commands.ts'
import { told } from '#/platform/start-problem.ts'

await told(() => restoreCommand(process.argv.slice(2), waiting))
