import { foreground } from './setup/child.mjs'
import { findChromium } from './setup/chromium.mjs'
import { command } from './setup/problem.mjs'
import { setup } from './setup.mjs'

// npm run gallery: a picture of every page in its states.
command(async () => {
  const { node } = await setup({ tests: true })
  const env = { CHROMIUM: findChromium() }
  process.exit(await foreground(node, ['scripts/gallery.ts', ...process.argv.slice(2)], { env }))
})
