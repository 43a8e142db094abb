import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { AOBA, type Company } from '../fixtures/aoba.ts'
import { DESK, openBrowser, openPage, PHONE, picture } from '../fixtures/browser.ts'
import { dataFolder, killEverything, type Running, startServer } from '../fixtures/process.ts'
import { settleIn } from '../fixtures/settled.ts'

/** How an office sets up, from nothing, what it wants to ask - in both languages, at a desk and on a phone. */

const data = dataFolder()
let running: Running
let browser: Browser
let company: Company
before(async () => {
  running = await startServer({ DATA_DIR: data.path })
  browser = await openBrowser()
  company = await settleIn(running, data.path, {
    ...AOBA,
    emi: { familyName: '遠藤', givenName: '恵美', unit: '人事部', locale: 'en', roles: ['hr'] },
  })
})
after(async () => {
  await browser.close()
  await killEverything(running)
  data.remove()
})

async function as(person: string, path: string, viewport: typeof DESK, work: (page: Page) => Promise<void>) {
  const baseURL = `http://127.0.0.1:${running.port}`
  const context = await browser.newContext({ viewport, locale: 'ja-JP', baseURL })
  const [name = '', value = ''] = company.cookie[person]!.split(/=(.*)/)
  await context.addCookies([{ name, value, url: baseURL }])
  const { page, complaints } = await openPage(context)
  await page.goto(path)
  await work(page)
  await context.close()
  assert.deepEqual(complaints, [])
}

test('a set of questions becomes the office’s own, is looked at as a reader, and published', () =>
  as('hana', '/forms', DESK, async (page) => {
    await page.getByText('もとにして作る').first().click()
    await page.waitForURL(/\/forms\/[0-9a-f-]{36}/)
    await page.getByLabel('フォームの名前（日本語）').fill('あおばの振り返り')
    await page.getByLabel('フォームの名前（英語）').fill('Looking back at Aoba')
    await page.getByText('保存しました').waitFor()
    await page.getByText('プレビュー', { exact: true }).click()
    await page.getByText('上長', { exact: true }).click()
    await page.getByText(/15問のうち、10問の回答が見えます/).waitFor()
    await picture(page, 'form-seen-by-manager')
    await page.getByRole('button', { name: '公開する' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '公開する' }).click()
    await page.getByText('第1版を公開しました').waitFor()
  }))

test('a programme is set up from nothing, looked at, switched on, ended and brought back', () =>
  as('emi', '/programmes', PHONE, async (page) => {
    await page.getByRole('link', { name: 'New programme' }).first().click()
    await page.getByText('From nothing').click()
    await page.getByRole('button', { name: 'Look before it begins' }).click()
    await page.getByText('Please enter a name.').waitFor()
    await page.getByLabel('Name', { exact: true }).fill('Looking back at Aoba')
    await page.getByRole('checkbox', { name: 'New graduate' }).check()
    await page.getByLabel('What the person writes').selectOption({ label: 'Looking back at Aoba' })
    await page.getByText('3 people fit today').waitFor()
    await picture(page, 'programme-setup')
    await page.getByRole('button', { name: 'Look before it begins' }).click()
    await page.getByRole('button', { name: 'Begin this programme' }).waitFor()
    await picture(page, 'programme-look')
    await page.getByRole('button', { name: 'Begin this programme' }).click()
    await page.waitForURL(/\/programmes\/[0-9a-f-]{36}/)
    await page.getByRole('heading', { name: 'Looking back at Aoba' }).waitFor()
    await page.getByText('Looking back at Aoba / answer: The trainer’s answer').waitFor()
    await picture(page, 'programme')
    await page.getByRole('button', { name: 'End this programme' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'End it' }).click()
    await page.getByRole('button', { name: 'Begin again' }).click()
    await page.getByText('“Looking back at Aoba” has begun again').waitFor()
  }))
