import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { codeOf } from './child.mjs'
import { SetupProblem } from './problem.mjs'
import { root } from './root.mjs'

const STAMP = join(root, 'dist/.stamp')

/** Builds what browsers load into dist/, unless it was built from the very same sources. */
export async function buildBrowserBundle(node) {
  if (!existsSync(join(root, 'index.html'))) return
  const hash = hashOfSources()
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash) return
  console.log('Building the pages for the browser.')
  rmSync(STAMP, { force: true })
  const child = spawn(node, [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production' },
  })
  if ((await codeOf(child)) !== 0) {
    throw new SetupProblem('The pages for the browser could not be built; what is wrong stands above.')
  }
  writeFileSync(STAMP, hash)
}

function hashOfSources() {
  const below = (folder) =>
    readdirSync(join(root, folder), { recursive: true })
      .filter((path) => /\.\w+$/.test(path) && !/\.(test\.ts|md)$/.test(path))
      .map((path) => `${folder}/${path.split(sep).join('/')}`)
      .sort()
  const all = createHash('sha256')
  const atRoot = readdirSync(root).filter((name) => /\.html$|^vite\.config\.ts$|^package-lock\.json$/.test(name))
  for (const path of [...atRoot.sort(), ...below('public'), ...below('src')]) {
    const content = readFileSync(join(root, path))
    all.update(`${path} ${content.length}\n`).update(content)
  }
  return all.digest('hex')
}
