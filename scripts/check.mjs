import { foreground } from './setup/child.mjs'
import { command } from './setup/problem.mjs'
import { setup } from './setup.mjs'

// npm run check: types, style and structure, without running anything.
command(async () => {
  const { node } = await setup({ tests: true, pages: false })
  process.exit(await foreground(node, ['scripts/check.ts', ...process.argv.slice(2)]))
})
