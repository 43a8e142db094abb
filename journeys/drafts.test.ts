import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { v7 } from 'uuid'
import { systemClock } from '#/platform/clock.ts'
import { dayIn } from '#/platform/day.ts'
import { hireAnswers } from '../fixtures/answers.ts'
import type { Company } from '../fixtures/aoba.ts'
import { openBrowser, openPage, PHONE } from '../fixtures/browser.ts'
import { openMailbox } from '../fixtures/mailbox.ts'
import { dataFolder, killEverything, type Running, startServer } from '../fixtures/process.ts'
import { rhythmOpenOn } from '../fixtures/rhythm.ts'
import { settleIn } from '../fixtures/settled.ts'

/** Nothing that was typed is lost: closed tabs, two tabs, a lost connection, a session that ended. */

const data = dataFolder()
const mailbox = await openMailbox()
let running: Running
let browser: Browser
let company: Company
let path: string
before(async () => {
  running = await startServer({ DATA_DIR: data.path, SMTP_URL: mailbox.url, MAIL_FROM: 'banso@aoba.example' })
  browser = await openBrowser()
  company = await settleIn(running, data.path)
  const programme = { programmeId: v7(), name: '振り返り', ...rhythmOpenOn(dayIn('Asia/Tokyo', systemClock.now())) }
  await call('hana', 'reflections.startProgramme', { ...programme, personIds: [company.id.ren, company.id.sora] })
  const { steps } = await call('ren', 'tasks.today', {})
  path = steps[0].path
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

async function as(person: string): Promise<BrowserContext> {
  const baseURL = `http://127.0.0.1:${running.port}`
  const context = await browser.newContext({ viewport: PHONE, locale: 'ja-JP', baseURL })
  const [name = '', value = ''] = company.cookie[person]!.split(/=(.*)/)
  await context.addCookies([{ name, value, url: baseURL }])
  return context
}

/** The field of the first screen that is asked about first. */
const happened = (page: Page) => page.getByLabel('心に残っている出来事')

async function open(context: BrowserContext): Promise<Page> {
  const { page } = await openPage(context)
  await page.goto(path)
  await page.getByRole('button', { name: /書きはじめる|続きを書く/ }).click()
  await happened(page).waitFor()
  return page
}

async function type(page: Page, text: string) {
  await happened(page).click()
  await happened(page).fill(text)
}
const saved = (page: Page) => page.getByText(/に保存しました/).waitFor()

test('a tab that is closed, and opened again', async () => {
  const context = await as('ren')
  const first = await open(context)
  await type(first, '朝礼で発表した')
  await saved(first)
  await first.close()
  assert.equal(await happened(await open(context)).inputValue(), '朝礼で発表した')
  await context.close()
})

test('two tabs: the second is asked which to keep, and both can be had', async () => {
  const context = await as('ren')
  const [one, two] = [await open(context), await open(context)]
  await type(one, '一つめの画面で書いた')
  await saved(one)
  await type(two, '二つめの画面で書いた')
  await two.getByText('別の画面で、この下書きが書き換えられています').waitFor()
  await two.getByRole('button', { name: '新しいほうを使う' }).click()
  assert.equal(await happened(two).inputValue(), '一つめの画面で書いた')
  await context.close()
})

test('a lost connection: kept in the browser, and sent when it is back', async () => {
  const context = await as('ren')
  const page = await open(context)
  await context.setOffline(true)
  await type(page, 'トンネルの中で書いた')
  await page.waitForTimeout(1500)
  await context.setOffline(false)
  await saved(page)
  await page.close()
  assert.equal(await happened(await open(context)).inputValue(), 'トンネルの中で書いた')
  await context.close()
})

test('a session that ended: after a link by mail one is back, with everything', async () => {
  const context = await as('ren')
  const page = await open(context)
  await saved(page).catch(() => {})
  await call('ren', 'session.signOutEverywhere', {})
  await type(page, 'サインアウトされたあとに書いた')
  await page.waitForURL(/\/sign-in/)
  await page.getByText('書いた内容はこの端末に残っています').waitFor()
  await page.getByRole('link', { name: 'メールでリンクを受け取る' }).click()
  await page.getByRole('heading', { level: 1, name: 'リンクで入る' }).waitFor()
  const address = `ren.${company.organizationId.slice(-6)}@aoba.example`
  await page.getByLabel('メールアドレス').fill(address)
  await page.getByRole('button', { name: 'リンクを送る' }).click()
  await page.getByText('メールをご確認ください').waitFor()
  const link = /https?:\/\/\S+/.exec((await mailbox.mailTo(address, /リンク/)).text)![0]
  await page.goto(link)
  await page.getByRole('button', { name: 'サインインする' }).click()
  await page.waitForURL(new RegExp(path))
  await happened(page).waitFor()
  assert.equal(await happened(page).inputValue(), 'サインアウトされたあとに書いた')
  await context.close()
})

test('who reads has changed meanwhile: nothing is handed in until the new readers were shown', async () => {
  const step = (await call('sora', 'tasks.today', {})).steps[0]
  const reflectionId = step.path.split('/')[2]
  const draft = { reflectionId, answers: hireAnswers(), alsoToManager: false, revision: 0 }
  await call('sora', 'reflections.keepDraft', draft)
  const context = await as('sora')
  const { page } = await openPage(context)
  await page.goto(step.path)
  await page.getByText('中村徹').first().waitFor()
  await page.getByRole('button', { name: '続きを書く' }).click()

  const trainer = (await call('hana', 'people.list', { search: '田中亜希' })).people[0].number
  const hire = (await call('hana', 'people.list', { search: '青木空' })).people[0].number
  const file = `社員番号,姓,名,入社日,OJTトレーナー社員番号\n${hire},青木,空,2026-04-01,${trainer}\n`
  const base64 = Buffer.from(file).toString('base64')
  const importId = v7()
  await call('hana', 'people.importPeople', { importId, fileName: 'a.csv', base64 })
  while ((await call('hana', 'people.importState', { importId })).state !== 'done') await page.waitForTimeout(100)

  const handIn = async () => {
    while (await page.getByRole('button', { name: '次へ' }).isVisible())
      await page.getByRole('button', { name: '次へ' }).click()
    await page.getByRole('button', { name: '提出する' }).last().click()
    await page.getByRole('dialog').getByRole('button', { name: '提出する' }).click()
  }
  await handIn()
  await page.getByText(/読む人が変わりました/).waitFor()
  await page
    .getByText(/この内容を読む人：.*田中亜希/)
    .first()
    .waitFor()
  await handIn()
  await page.getByText('おつかれさまでした').waitFor()
  await context.close()
})
