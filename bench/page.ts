import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

/** Bytes of JavaScript, as they travel, until a browser that knows nothing of Banso shows Today. Nothing without Chromium. */
export async function scriptBytes(url: string, cookie: string): Promise<number | undefined> {
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
  if (!existsSync(executablePath)) return undefined
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    const context = await browser.newContext({ locale: 'ja-JP' })
    const [name, value] = cookie.split('=') as [string, string]
    await context.addCookies([{ name, value, url }])
    const page = await context.newPage()
    const wire = await context.newCDPSession(page)
    await wire.send('Network.enable')
    const scripts = new Set<string>()
    let bytes = 0
    wire.on('Network.responseReceived', ({ requestId, response }) => {
      if (response.mimeType.includes('javascript')) scripts.add(requestId)
    })
    wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (scripts.has(requestId)) bytes += encodedDataLength
    })
    await page.goto(url, { waitUntil: 'networkidle' })
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForLoadState('networkidle')
    return bytes
  } finally {
    await browser.close()
  }
}
