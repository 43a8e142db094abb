import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { v7 } from 'uuid'
import { systemClock } from '#/platform/clock.ts'
import { dayIn } from '#/platform/day.ts'
import type { Company } from '../fixtures/aoba.ts'
import { openBrowser, openPage, PHONE, picture } from '../fixtures/browser.ts'
import { dataFolder, killEverything, type Running, startServer } from '../fixtures/process.ts'
import { rhythmOpenOn } from '../fixtures/rhythm.ts'
import { settleIn } from '../fixtures/settled.ts'

/** Banso on a phone, in and out of tunnels. */

const data = dataFolder()
let running: Running
let browser: Browser
let company: Company
let path: string
before(async () => {
  running = await startServer({ DATA_DIR: data.path })
  browser = await openBrowser()
  company = await settleIn(running, data.path)
  const programme = { programmeId: v7(), name: '振り返り', ...rhythmOpenOn(dayIn('Asia/Tokyo', systemClock.now())) }
  await call('hana', 'reflections.startProgramme', { ...programme, personIds: [company.id.ren] })
  path = (await call('ren', 'tasks.today', {})).steps[0].path
})
after(async () => {
  await browser.close()
  await killEverything(running)
  data.remove()
})

async function call(person: string, procedure: string, input: unknown) {
  const response = await fetch(`http://127.0.0.1:${running.port}/api/${procedure}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: company.cookie[person]! },
    body: JSON.stringify(input),
  })
  assert.equal(response.status, 200, procedure)
  return response.json()
}

async function ren(): Promise<{ context: BrowserContext; page: Page; complaints: string[] }> {
  const baseURL = `http://127.0.0.1:${running.port}`
  const context = await browser.newContext({ viewport: PHONE, locale: 'ja-JP', baseURL })
  const [name = '', value = ''] = company.cookie.ren!.split(/=(.*)/)
  await context.addCookies([{ name, value, url: baseURL }])
  return { context, ...(await openPage(context)) }
}

const happened = (page: Page) => page.getByLabel('心に残っている出来事')
const mineOnly = (complaints: string[]) => complaints.filter((one) => !/ERR_INTERNET_DISCONNECTED/.test(one))
/** The shell is kept when the worker has taken over. */
const installed = (page: Page) => page.waitForFunction(() => navigator.serviceWorker.controller)
const kept = (page: Page) =>
  page.evaluate(async () => {
    const caches_ = await Promise.all((await caches.keys()).map((name) => caches.open(name)))
    const requests = (await Promise.all(caches_.map((cache) => cache.keys()))).flat()
    return requests.map(({ url }) => new URL(url).pathname)
  })

test('what is typed in a tunnel survives closing the page there, and is kept on the server afterwards', async () => {
  const { context, page, complaints } = await ren()
  await page.goto(path)
  await installed(page)
  await page.getByRole('button', { name: /書きはじめる|続きを書く/ }).click()
  await happened(page).waitFor()

  await context.setOffline(true)
  await happened(page).fill('トンネルの中で書いた')
  await page.waitForTimeout(1500)
  await page.reload()
  await page.getByRole('heading', { level: 1, name: 'いま、つながっていません' }).waitFor()
  await page.getByText('書きかけが1件、この端末に残っています').waitFor()
  await picture(page, 'offline')

  await context.setOffline(false)
  await happened(page).waitFor()
  assert.equal(await happened(page).inputValue(), 'トンネルの中で書いた')
  await page.getByText(/に保存しました/).waitFor()
  assert.deepEqual(mineOnly(complaints), [])
  await context.close()

  const elsewhere = await ren()
  await elsewhere.page.goto(path)
  await elsewhere.page.getByRole('button', { name: '続きを書く' }).click()
  assert.equal(await happened(elsewhere.page).inputValue(), 'トンネルの中で書いた')
  await elsewhere.context.close()
})

test('opened without a connection, any page says so; what is kept belongs to nobody', async () => {
  const { context, page, complaints } = await ren()
  await page.goto('/')
  await page.getByRole('heading', { level: 1, name: /こんにちは/ }).waitFor()
  await installed(page)
  await page.reload()
  await page.getByRole('heading', { level: 1, name: /こんにちは/ }).waitFor()
  const addresses = await kept(page)
  assert.ok(addresses.includes('/index.html'))
  assert.deepEqual(
    addresses.filter(
      (one) => !/^\/(index\.html|theme\.js|mark\.svg|manifest\.webmanifest|(assets|icons)\/[\w.-]+)$/.test(one),
    ),
    [],
  )

  await context.setOffline(true)
  await page.goto('/waiting')
  await page.getByRole('heading', { level: 1, name: 'いま、つながっていません' }).waitFor()
  await page.getByText('この端末だけに残っている書きかけは、ありません').waitFor()
  await context.setOffline(false)
  await page.getByRole('heading', { level: 1, name: '返事を待つ振り返り' }).waitFor()
  assert.deepEqual(mineOnly(complaints), [])
  await context.close()
})

test('the worker and the manifest come from the root, are asked for anew, and name what is there', async () => {
  const get = (address: string) => fetch(`http://127.0.0.1:${running.port}${address}`)
  const worker = await get('/sw.js')
  assert.match(worker.headers.get('content-type')!, /javascript/)
  assert.equal(worker.headers.get('cache-control'), 'no-cache')
  const shell = JSON.parse(/SHELL = (\[.*\])/.exec(await worker.text())![1]!) as string[]
  assert.ok(shell.length >= 5)
  const manifest = await get('/manifest.webmanifest')
  assert.match(manifest.headers.get('content-type')!, /^application\/manifest\+json/)
  const { icons } = (await manifest.json()) as { icons: { src: string; purpose: string }[] }
  assert.deepEqual(
    icons.map(({ purpose }) => purpose),
    ['any', 'any', 'maskable', 'maskable'],
  )
  for (const address of ['/index.html', '/icons/apple-touch-icon.png', ...shell, ...icons.map(({ src }) => src)])
    assert.equal((await get(address)).status, 200, address)
})
