import { foreground } from './setup/child.mjs'
import { command } from './setup/problem.mjs'
import { setup } from './setup.mjs'

// npm run restore -- file: puts a backup into an empty database.
command(async () => {
  const { node } = await setup({ tests: false, pages: false })
  process.exit(await foreground(node, ['scripts/restore.ts', ...process.argv.slice(2)]))
})
