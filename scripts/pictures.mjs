import { foreground } from './setup/child.mjs'
import { findChromium } from './setup/chromium.mjs'
import { command } from './setup/problem.mjs'
import { setup } from './setup.mjs'

// npm run pictures: makes the pictures of the guides again, from the demo.
command(async () => {
  const { node } = await setup({ tests: true })
  process.exit(
    await foreground(node, ['scripts/pictures.ts', ...process.argv.slice(2)], { env: { CHROMIUM: findChromium() } }),
  )
})
