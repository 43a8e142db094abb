import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'

export const LANGS = ['ja', 'en'] as const
export const WIDTHS = [390, 768, 1280] as const
export const THEMES = ['light', 'dark'] as const
export type View = {
  state: string
  lang: (typeof LANGS)[number]
  theme: (typeof THEMES)[number]
  width: (typeof WIDTHS)[number]
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** A page is used for so many views before a fresh one takes its place: what piles up is left behind. */
const VIEWS_OF_A_PAGE = 60

/** The browser that journeys and gallery use: the one named by CHROMIUM, or Debian's. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] })

/** The names of all states, read from the gallery's own list. */
export async function statesIn(page: Page, url: string): Promise<string[]> {
  await page.goto(url)
  await page.locator('#states').waitFor()
  return page
    .locator('[data-state]')
    .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.state ?? ''))
}

/** Looks at every view, several at once, and says what is wrong, in the order of the views. */
export async function lookAtAll(
  browser: Browser,
  url: string,
  views: readonly View[],
  { pages = 3, seen }: { pages?: number; seen?: (page: Page, view: View) => Promise<void> } = {},
): Promise<string[]> {
  const found: string[][] = views.map(() => [])
  const waiting = [...views.entries()]
  const lookOn = async () => {
    while (waiting.length > 0) {
      const { page, complaints } = await openPage(browser)
      for (let looked = 0; looked < VIEWS_OF_A_PAGE; looked++) {
        const next = waiting.shift()
        if (!next) break
        const [index, view] = next
        found[index] = await look(page, url, view, complaints)
        await seen?.(page, view)
      }
      await page.close()
    }
  }
  await Promise.all(Array.from({ length: pages }, lookOn))
  return found.flat()
}

/** A page that asks for no motion and notes what the console complains of. */
export async function openPage(browser: Browser): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage({ reducedMotion: 'reduce', timezoneId: 'Asia/Tokyo' })
  await page.addInitScript(axeSource)
  const complaints: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`))
  return { page, complaints }
}

/** Shows one state and says what is wrong with it: accessibility, width, console. */
export async function look(page: Page, url: string, view: View, complaints: string[]): Promise<string[]> {
  complaints.length = 0
  await page.setViewportSize({ width: view.width, height: view.width === 390 ? 844 : 800 })
  await show(page, url, `?${new URLSearchParams({ state: view.state, lang: view.lang, theme: view.theme })}`)
  await page.locator('h1, h2').first().waitFor({ state: 'attached' })
  const found = [...(await violations(page)), ...(await overflow(page)), ...complaints]
  return found.map((what) => `${view.state} [${view.lang} ${view.theme} ${view.width}]  ${what}`)
}

/** Goes on from state to state in one document, unless the one before left something behind. */
async function show(page: Page, url: string, search: string) {
  const shown = await page.evaluate(async (search) => {
    const gallery = window as unknown as { show?: (search: string) => Promise<void> }
    if (document.querySelector('body > :not(#root, script), dialog, [popover]:popover-open')) return false
    await gallery.show?.(search)
    return 'show' in gallery
  }, search)
  if (!shown) await page.goto(url + search)
}

async function violations(page: Page): Promise<string[]> {
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
