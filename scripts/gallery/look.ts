import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'

export type View = { state: string; lang: 'ja' | 'en'; theme: 'light' | 'dark'; width: 390 | 1280 }

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** The browser that journeys and gallery use: the one named by CHROMIUM, or Debian's. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] })

/** A page that asks for no motion and notes what the console complains of. */
export async function openPage(browser: Browser): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage({ reducedMotion: 'reduce', timezoneId: 'Asia/Tokyo' })
  const complaints: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`))
  return { page, complaints }
}

/** The names of all states, read from the gallery's own list. */
export async function statesIn(page: Page, url: string): Promise<string[]> {
  await page.goto(url)
  await page.locator('#states').waitFor()
  return page
    .locator('[data-state]')
    .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.state ?? ''))
}

/** Shows one state and says what is wrong with it: accessibility, width, console. */
export async function look(page: Page, url: string, view: View, complaints: string[]): Promise<string[]> {
  complaints.length = 0
  await page.setViewportSize({ width: view.width, height: view.width === 390 ? 844 : 800 })
  await page.goto(`${url}?${new URLSearchParams({ state: view.state, lang: view.lang, theme: view.theme })}`)
  await page.locator('h1, h2').first().waitFor({ state: 'attached' })
  const found = [...(await violations(page)), ...(await overflow(page)), ...complaints]
  return found.map((what) => `${view.state} [${view.lang} ${view.theme} ${view.width}]  ${what}`)
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource)
  const results = await page.evaluate(
    (tags) =>
      (window as unknown as { axe: typeof axe }).axe.run(document, { runOnly: tags, resultTypes: ['violations'] }),
    standards,
  )
  return results.violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${violation.help} — ${node.html.slice(0, 160)}`),
  )
}

async function overflow(page: Page): Promise<string[]> {
  const { content, room } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    room: window.innerWidth,
  }))
  return content > room ? [`is ${content} px wide in a window of ${room} px`] : []
}
