import { foreground } from './setup/child.mjs'
import { findChromium } from './setup/chromium.mjs'
import { command } from './setup/problem.mjs'
import { setup } from './setup.mjs'

// npm test: everything that must hold. With names of test files it runs those alone:
// node scripts/test.mjs src/platform/config.test.ts
command(async () => {
  const files = process.argv.slice(2).filter((word) => word !== '--yes')
  const inBrowser = files.length === 0 || files.some((file) => file.includes('journeys'))
  const { node } = await setup({ tests: true, pages: inBrowser })
  const env = inBrowser ? { CHROMIUM: findChromium() } : {}
  if (files.length === 0) {
    const checked = await foreground(node, ['scripts/check.ts'])
    if (checked !== 0) process.exit(checked)
  }
  process.exit(await foreground(node, ['scripts/test.ts', ...files], { env }))
})
