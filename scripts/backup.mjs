import { foreground } from './setup/child.mjs'
import { command } from './setup/problem.mjs'
import { setup } from './setup.mjs'

// npm run backup [-- --to file]: one file with all that the database holds, while Banso runs or not.
command(async () => {
  const { node } = await setup({ tests: false, pages: false })
  process.exit(await foreground(node, ['scripts/backup.ts', ...process.argv.slice(2)]))
})
