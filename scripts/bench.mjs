import { foreground } from './setup/child.mjs'
import { command } from './setup/problem.mjs'
import { setup } from './setup.mjs'

// npm run bench: how fast, measured on this machine.
command(async () => {
  const { node } = await setup({ tests: true })
  process.exit(await foreground(node, ['bench/bench.ts', ...process.argv.slice(2)]))
})
