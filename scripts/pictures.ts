import { mkdirSync, rmSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { DESK, openBrowser, openPage, PHONE } from '../fixtures/browser.ts'
import { dataFolder, killEverything, startServer } from '../fixtures/process.ts'

/**
 * Makes the pictures of the guides below docs/pictures from a demo of its own, in both languages. The demo ends today, so
 * another day shows other months; what the pictures are of stays the same.
 */

type Language = 'ja' | 'en'
/** Ids of people by their part in the demo. */
type Cast = ReadonlyMap<string, string>
type Shot = {
  name: string
  /** As whom, by their part in the demo. */
  part: string
  size: typeof DESK
  /** Opens what is to be seen. */
  go: (page: Page, cast: Cast) => Promise<unknown>
}

const follow = async (page: Page, from: string, part: string) => {
  await page.goto(from)
  await page.locator(`main a[href*="${part}"]`).filter({ visible: true }).first().click()
}

const SHOTS: Shot[] = [
  { name: 'newcomer-today', part: 'newcomer', size: PHONE, go: (page) => page.goto('/') },
  { name: 'newcomer-write', part: 'newcomer', size: PHONE, go: (page) => follow(page, '/', '/write') },
  { name: 'newcomer-reading', part: 'newcomer', size: PHONE, go: answered },
  { name: 'newcomer-everything', part: 'newcomer', size: DESK, go: (page) => page.goto('/me/everything') },
  { name: 'trainer-waiting', part: 'trainer', size: DESK, go: (page) => page.goto('/waiting') },
  { name: 'trainer-answer', part: 'trainer', size: DESK, go: (page) => follow(page, '/waiting', '/answer') },
  { name: 'manager-today', part: 'manager', size: PHONE, go: (page) => page.goto('/') },
  {
    name: 'manager-person',
    part: 'manager',
    size: DESK,
    go: (page, cast) => page.goto(`/people/${cast.get('newcomer')}`),
  },
  { name: 'hr-people', part: 'hr', size: DESK, go: (page) => page.goto('/people') },
  { name: 'hr-programmes', part: 'hr', size: DESK, go: (page) => page.goto('/programmes') },
  { name: 'hr-round', part: 'hr', size: DESK, go: (page) => page.goto('/rounds') },
  { name: 'hr-summaries', part: 'hr', size: DESK, go: (page) => page.goto('/summaries') },
  { name: 'executive-summaries', part: 'executive', size: PHONE, go: (page) => page.goto('/summaries') },
  { name: 'administrator', part: 'admin', size: DESK, go: (page) => page.goto('/administration') },
]

async function answered(page: Page) {
  await page.goto('/reflections')
  await page.locator('main a[href^="/reflections/"]').nth(1).click()
}

const data = dataFolder()
const server = await startServer({ DATA_DIR: data.path, BANSO_DEMO: '1' })
const baseURL = `http://127.0.0.1:${server.port}`
const browser = await openBrowser()
try {
  await made()
  const cast = await castByPart()
  for (const language of ['ja', 'en'] as const) {
    rmSync(`docs/pictures/${language}`, { recursive: true, force: true })
    mkdirSync(`docs/pictures/${language}`, { recursive: true })
    for (const shot of SHOTS) await take(browser, cast, language, shot)
  }
} finally {
  await browser.close()
  await killEverything(server)
  data.remove()
}

async function ask(procedure: string, input: object = {}): Promise<Response> {
  return fetch(`${baseURL}/api/${procedure}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(input),
  })
}

async function made() {
  console.log('Waiting for the demo.')
  for (;;) {
    const state = (await (await ask('demo.state')).json()) as { made: boolean; work: { state: string } | null }
    if (state.made) return
    if (state.work?.state === 'failed') throw new Error('the demo could not be made')
    await new Promise((resolve) => setTimeout(resolve, 1000))
  }
}

async function castByPart(): Promise<Map<string, string>> {
  const { people } = (await (await ask('demo.cast')).json()) as { people: { personId: string; part: string }[] }
  return new Map(people.toReversed().map(({ part, personId }) => [part, personId]))
}

async function cookieOf(personId: string) {
  const [cookie = ''] = (await ask('demo.enter', { personId })).headers.getSetCookie()
  const [name = '', value = ''] = cookie.split(';')[0]!.split(/=(.*)/)
  return { name, value, url: baseURL }
}

async function take(browser: Browser, cast: Cast, language: Language, { name, part, size, go }: Shot) {
  const context = await browser.newContext({ viewport: size, baseURL, locale: language, reducedMotion: 'reduce' })
  await context.addCookies([await cookieOf(cast.get(part)!)])
  const { page, complaints } = await openPage(context)
  await page.goto('/')
  await page.getByRole('combobox').first().selectOption(language)
  // Whoever leaves Today has seen the first look around.
  await page.locator('main h1').waitFor()
  await page.locator('nav a').filter({ visible: true }).nth(1).click()
  await page.waitForLoadState('networkidle')
  await go(page, cast)
  await page.waitForLoadState('networkidle')
  const shown = await page.screenshot()
  await sharp(shown).webp({ quality: 82 }).toFile(`docs/pictures/${language}/${name}.webp`)
  await context.close()
  if (complaints.length > 0) throw new Error(`${name} [${language}]: ${complaints}`)
  console.log(`${language} ${name}`)
}
