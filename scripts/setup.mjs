// Prepares a clone so that everything else can run: libraries, Node 26, the browser bundle. Runs on any Node >= 20 and
// therefore uses no library. What is already right costs some milliseconds.
import { buildBrowserBundle } from './setup/bundle.mjs'
import { fetchLibraries, findNode } from './setup/libraries.mjs'
import { SetupProblem } from './setup/problem.mjs'
import { takeTurn } from './setup/turn.mjs'

/**
 * @param {{ tests: boolean, pages?: boolean }} options tests: the libraries that only tests and development need come
 *   too; pages: what browsers load is built when it is stale, unless this is false
 * @returns {Promise<{ node: string }>} the Node 26 that runs everything else
 */
export async function setup({ tests, pages = true }) {
  refuseUnusable()
  const done = await takeTurn()
  try {
    await fetchLibraries(tests)
    const node = findNode()
    if (pages) await buildBrowserBundle(node)
    return { node }
  } finally {
    done()
  }
}

function refuseUnusable() {
  if (Number.parseInt(process.versions.node, 10) < 20) {
    throw new SetupProblem(`Banso needs Node.js 20 or later to start, and this is ${process.version}.`)
  }
  if (process.platform !== 'linux') return
  process.report.excludeNetwork = true
  if (process.report.getReport().header.glibcVersionRuntime) return
  throw new SetupProblem(
    'Banso runs on Linux systems with glibc, such as Debian, Ubuntu or Fedora; this one uses musl, as Alpine does. ' +
      'In a container, take a Debian image such as node:22-bookworm-slim.',
  )
}
