// Keeps the empty shell of the last build, so that Banso opens without a connection and can say so. Answers of the
// server are never kept: nothing here belongs to anybody. The build writes the two lists below.
const BUILD = 'none'
/** @type {string[]} What the shell needs before it can say anything. */
const SHELL = []

const PREFIX = 'banso-'
const CACHE = PREFIX + BUILD
const PAGE = '/index.html'

self.addEventListener('install', (event) => {
  event.waitUntil(keepShell().then(() => self.skipWaiting()))
})

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOlder().then(() => self.clients.claim()))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (request.mode === 'navigate') {
    if (!pathname.startsWith('/api')) event.respondWith(page(request))
  } else if (pathname.startsWith('/assets/')) event.respondWith(asset(request))
  else if (SHELL.includes(pathname)) event.respondWith(freshOrKept(request))
})

/** The page and what it needs come from one build: all of it is kept, or nothing. */
async function keepShell() {
  const cache = await caches.open(CACHE)
  await cache.addAll([PAGE, ...SHELL].map((path) => new Request(path, { cache: 'no-cache' })))
}

/** The build before stays for tabs that still run it. */
async function forgetOlder() {
  const ours = (await caches.keys()).filter((name) => name.startsWith(PREFIX))
  const older = ours.filter((name) => name !== CACHE).slice(0, -1)
  await Promise.all(older.map((name) => caches.delete(name)))
}

/** Always as the server says, and the kept shell where it cannot be reached. */
async function page(request) {
  try {
    return await fetch(request)
  } catch (problem) {
    const shell = await caches.match(PAGE, { cacheName: CACHE })
    if (shell) return shell
    throw problem
  }
}

/** The name of an asset says what is in it: what was kept is right for ever. */
async function asset(request) {
  const kept = await caches.match(request)
  if (kept) return kept
  const answer = await fetch(request)
  if (answer.ok) {
    const cache = await caches.open(CACHE)
    await cache.put(request, answer.clone())
  }
  return answer
}

async function freshOrKept(request) {
  try {
    return await fetch(request)
  } catch (problem) {
    const kept = await caches.match(request, { cacheName: CACHE })
    if (kept) return kept
    throw problem
  }
}
