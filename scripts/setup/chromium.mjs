import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { SetupProblem } from './problem.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const INSTALL = 'apt-get update && apt-get install -y --no-install-recommends chromium fonts-noto-cjk'

/**
 * The Chromium that journeys and the gallery use: named by CHROMIUM, or on the PATH. When it is missing, a root user in
 * CI, or one who said --yes, gets Debian's package installed; everyone else is told the command.
 */
export function findChromium() {
  const found = existing()
  if (found) return found
  const agreed = Boolean(process.env.CI) || process.argv.includes('--yes')
  if (process.getuid?.() === 0 && agreed && onPath('apt-get')) {
    console.log(`No Chromium here; installing it (about 120 MB): ${INSTALL}`)
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    spawnSync('sh', ['-c', INSTALL], { stdio: ['ignore', 'inherit', 'inherit'], env })
    const installed = existing()
    if (installed) return installed
  }
  throw new SetupProblem(
    'The tests open pages in Chromium, and there is none on this machine. Install it, on Debian and Ubuntu with\n' +
      `  sudo sh -c '${INSTALL}'\n` +
      'or name another Chromium with the variable CHROMIUM.',
  )
}

function existing() {
  const named = process.env.CHROMIUM
  if (named && !existsSync(named)) throw new SetupProblem(`CHROMIUM names ${named}, and there is no such file.`)
  return named || NAMES.map(onPath).find(Boolean)
}

function onPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path))
}
