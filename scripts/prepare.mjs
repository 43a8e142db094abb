import { foreground } from './setup/child.mjs'
import { command } from './setup/problem.mjs'
import { setup } from './setup.mjs'

// node scripts/prepare.mjs: all that a start would fetch or build is made now, for a container image or a service whose
// folder may only be read.
command(async () => {
  const { node } = await setup({ tests: false })
  process.exit(await foreground(node, ['scripts/prepare.ts']))
})
