import { backupCommand } from '#/platform/backup/commands.ts'
import { told } from '#/platform/start-problem.ts'

await told(() => backupCommand(process.argv.slice(2)))
