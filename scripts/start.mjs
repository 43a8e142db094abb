import { foreground } from './setup/child.mjs'
import { command } from './setup/problem.mjs'
import { setup } from './setup.mjs'

// npm start: sets up what is missing, then is nothing but the parent of the server.
command(async () => {
  const dev = process.argv.includes('--dev')
  const { node } = await setup({ tests: dev })
  const code = dev
    ? await foreground(node, ['--watch', 'src/server.ts'], { env: { BANSO_DEV: '1' } })
    : await foreground(node, ['--import', './scripts/setup/follow-parent.mjs', 'src/server.ts'], {
        stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      })
  process.exit(code)
})
