import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type BrowserContext, chromium } from 'playwright-core'

/** Milliseconds from the address until Today can be used, for a browser that knows nothing and for one that was there. */
type Arrival = { cold: number; warm: number }
/** `bytes`: JavaScript as it travels on a first visit; `static`: a page that fetches as many bytes and does nothing with them. */
export type FirstPage = { bytes: number; banso: Arrival; static: Arrival }

const SLOWER = 4

/** What a first visit to Today costs, on a processor four times slower than this one. Nothing without Chromium. */
export async function firstPage(url: string, cookie: string, rounds: number): Promise<FirstPage | undefined> {
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
  if (!existsSync(executablePath)) return undefined
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  const [name, value] = cookie.split(/=(.*)/) as [string, string]
  const fresh = async () => {
    const context = await browser.newContext({ locale: 'ja-JP' })
    await context.addCookies([{ name, value, url }])
    return context
  }
  const page = await travelled(await fresh(), url)
  const anchor = await serveStatic(page.all)
  try {
    const times = { banso: [] as Arrival[], static: [] as Arrival[] }
    for (let round = 0; round < rounds; round++) {
      times.banso.push(await arrival(await fresh(), url))
      times.static.push(await arrival(await fresh(), anchor.url))
    }
    return { bytes: page.scripts, banso: middle(times.banso), static: middle(times.static) }
  } finally {
    anchor.close()
    await browser.close()
  }
}

/** Bytes on the wire until Today stands and nothing more comes: JavaScript, and everything. */
async function travelled(context: BrowserContext, url: string): Promise<{ scripts: number; all: number }> {
  const page = await context.newPage()
  const wire = await context.newCDPSession(page)
  await wire.send('Network.enable')
  const scripts = new Set<string>()
  const bytes = { scripts: 0, all: 0 }
  wire.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.mimeType.includes('javascript')) scripts.add(requestId)
  })
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes.scripts += encodedDataLength
    bytes.all += encodedDataLength
  })
  await page.goto(url, { waitUntil: 'networkidle' })
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
  await context.close()
  return bytes
}

async function arrival(context: BrowserContext, url: string): Promise<Arrival> {
  const page = await context.newPage()
  const wire = await context.newCDPSession(page)
  await wire.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  const visit = async () => {
    await page.goto(url, { waitUntil: 'commit' })
    // A heading, and something to follow: what was waited for is there.
    const there = await page.waitForFunction(
      () => document.querySelector('main h1') && document.querySelector('main a[href]') && performance.now(),
      undefined,
      { polling: 'raf' },
    )
    const ms = Number(await there.jsonValue())
    await page.waitForLoadState('networkidle')
    return ms
  }
  const times = { cold: await visit(), warm: await visit() }
  await context.close()
  return times
}

/** The least a page of that size can be. */
async function serveStatic(bytes: number): Promise<{ url: string; close: () => void }> {
  const ballast = Buffer.alloc(bytes, ' ')
  const server = createServer((request, response) => {
    if (request.url === '/ballast') {
      response.writeHead(200, { 'content-type': 'text/plain', 'cache-control': 'public, max-age=31536000, immutable' })
      response.end(ballast)
      return
    }
    response.writeHead(200, { 'content-type': 'text/html', 'cache-control': 'no-cache' })
    response.end(
      '<!doctype html><link rel="icon" href="data:,"><main></main><script>fetch("/ballast").then((one) => one.text())' +
        '.then(() => { document.querySelector("main").innerHTML = "<h1>Today</h1><a href=/>on</a>" })</script>',
    )
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close().closeAllConnections() }
}

function middle(times: Arrival[]): Arrival {
  const median = (of: (one: Arrival) => number) => times.map(of).sort((a, b) => a - b)[times.length >> 1]!
  return { cold: median((one) => one.cold), warm: median((one) => one.warm) }
}
