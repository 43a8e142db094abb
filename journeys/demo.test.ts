import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Locator, Page } from 'playwright-core'
import { DESK, openBrowser, openPage, PHONE, picture } from '../fixtures/browser.ts'
import { dataFolder, killEverything, startServer } from '../fixtures/process.ts'

let browser: Browser
before(async () => {
  browser = await openBrowser()
})
after(() => browser.close())

const MADE_WITHIN = 600_000
/** A person types more slowly than a test, and the machine of a test is slower than theirs. */
const DONE_WITHIN = 180_000
const MOST_CLICKS = 100

const WORDS = {
  ja: {
    ...{ start: /^髙橋\s?蓮さんから始める/, trainer: /^田中\s?亜希さんとして入る/, again: /^髙橋\s?蓮さんとして入る/ },
    ...{ of: /髙橋\s?蓮さんの振り返り/, look: 'はじめてのご案内', next: '次へ', over: 'はじめる', demo: 'デモ' },
    ...{ change: '人を変える', write: /^振り返りを書く/, begin: '書きはじめる', handIn: '提出する' },
    ...{ answer: /^読んで返事を書く/, send: '返事を送る', mine: '振り返り', answered: /返事が届きました/ },
    ...{ wrote: '段取りを先に確かめることを覚えました。', replied: '段取り、見ていて気持ちがよかったです。' },
  },
  en: {
    ...{ start: /^Step in as Nguyễn/, trainer: /^Step in as TANAKA Aki/, again: /^Step in as Nguyễn/ },
    ...{ of: /Nguyễn Thị Phương’s reflection/, look: 'A first look around', next: 'Next', over: 'Begin', demo: 'Demo' },
    ...{ change: 'Change person', write: /^Write my reflection/, begin: 'Begin', handIn: 'Hand in' },
    ...{ answer: /^Read and answer/, send: 'Send my answer', mine: 'My reflections', answered: /Answered/ },
    ...{ wrote: 'I learnt to check the set-up first.', replied: 'It was good to see how well you prepare.' },
  },
}
type Words = (typeof WORDS)['ja' | 'en']

/** Somebody who looks at the demo for the first time: what they press is counted. */
class Visitor {
  readonly page: Page
  readonly words: Words
  clicks = 0

  constructor(page: Page, words: Words) {
    this.page = page
    this.words = words
  }

  async press(what: Locator) {
    this.clicks += 1
    await what.first().click()
  }

  button = (name: string | RegExp, within: Page | Locator = this.page) =>
    within.getByRole('button', { name, exact: typeof name === 'string' })

  /** Through the entrance; the first time once around. */
  async enter(who: RegExp, looks: boolean) {
    const { page, words } = this
    await this.press(this.button(who))
    await page.waitForURL(({ pathname }) => pathname === '/')
    await page.getByRole('complementary', { name: words.demo }).waitFor()
    if (!looks) return
    const look = page.getByRole('region', { name: words.look })
    await look.waitFor()
    const over = this.button(words.over, look)
    while (!(await over.isVisible())) await this.press(this.button(words.next, look))
    await this.press(over)
    await look.waitFor({ state: 'detached' })
  }

  async change(who: RegExp, looks: boolean) {
    await this.press(this.page.getByRole('link', { name: this.words.change }))
    await this.enter(who, looks)
  }

  /** Every question of every screen, up to the question whether to send it. */
  async fill(text: string, finish: string) {
    const { page, words } = this
    const main = page.locator('main')
    const begin = this.button(words.begin, main)
    await begin.or(main.locator('[data-question]').first()).first().waitFor()
    if (await begin.isVisible()) await this.press(begin)
    for (;;) {
      const questions = main.locator('[data-question]')
      await questions.first().waitFor()
      for (const question of await questions.all()) {
        const choices = question.locator('input[type=radio], input[type=checkbox]')
        const count = await choices.count()
        this.clicks += 1
        if (count > 0) await choices.nth(Math.min(3, count - 1)).check()
        else await question.getByRole('textbox').fill(text)
      }
      if (await this.button(finish, main).isVisible()) break
      const [first] = await questions.all()
      const key = await first!.getAttribute('data-question')
      await this.press(this.button(words.next, main))
      await main.locator(`[data-question="${key}"]`).waitFor({ state: 'detached' })
    }
    await this.press(this.button(finish, main))
    await this.press(this.button(finish, page.getByRole('dialog')))
    await main.locator('[data-question]').first().waitFor({ state: 'detached' })
  }
}

/** From the entrance to the answer that has come, through the forms as they are. */
async function loop(page: Page, words: Words, name: string): Promise<{ clicks: number; ms: number }> {
  const visitor = new Visitor(page, words)
  await page.goto('/demo')
  await visitor.button(words.start).waitFor()
  await picture(page, `${name}-cast`)
  const begun = Date.now()
  await visitor.enter(words.start, true)
  await picture(page, `${name}-newcomer`)
  await visitor.press(page.getByRole('link', { name: words.write }))
  await visitor.fill(words.wrote, words.handIn)
  await picture(page, `${name}-handed-in`)

  await visitor.change(words.trainer, name === 'ja')
  const waiting = page.getByRole('listitem').filter({ hasText: words.of })
  await visitor.press(waiting.getByRole('link', { name: words.answer }))
  await visitor.fill(words.replied, words.send)
  await picture(page, `${name}-answered`)

  await visitor.change(words.again, false)
  await visitor.press(page.getByRole('navigation').getByRole('link', { name: words.mine, exact: true }))
  await visitor.press(page.getByRole('link', { name: words.answered }))
  await page.getByText(words.replied).first().waitFor()
  await picture(page, `${name}-read`)
  return { clicks: visitor.clicks, ms: Date.now() - begun }
}

async function travel(page: Page) {
  await page.getByRole('button', { name: '時間を進める' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: /^1週間/ }).check()
  await dialog.getByRole('button', { name: '進める', exact: true }).click()
  await dialog.getByText(/の朝になりました$/).waitFor({ timeout: 120_000 })
  await picture(page, 'travelled')
  await dialog.locator('footer, div').getByRole('button', { name: '閉じる' }).last().click()
}

const todayOf = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const headers = { 'content-type': 'application/json' }
    return (await (await fetch('/api/demo.state', { method: 'POST', headers, body: '{}' })).json()).today
  })

test('from nothing to an answered reflection, and a week on: somebody looks at the demo', async (t) => {
  const data = dataFolder()
  const running = await startServer({ DATA_DIR: data.path, BANSO_DEMO: '1' })
  const baseURL = `http://127.0.0.1:${running.port}`
  try {
    const open = async (viewport: { width: number; height: number }, locale: string) =>
      openPage(await browser.newContext({ viewport, locale, timezoneId: 'Asia/Tokyo', baseURL }))
    const { page, complaints } = await open(PHONE, 'ja-JP')
    await page.goto('/')
    await page.waitForURL('**/demo')
    await page.getByRole('progressbar').waitFor()
    await picture(page, 'making')
    await page.getByRole('heading', { name: '支える人' }).waitFor({ timeout: MADE_WITHIN })

    const desk = await open(DESK, 'en-GB')
    const tours = [await loop(page, WORDS.ja, 'ja'), await loop(desk.page, WORDS.en, 'en')]
    for (const { clicks, ms } of tours) {
      t.diagnostic(`${clicks} clicks in ${Math.round(ms / 1000)} s`)
      assert.ok(clicks <= MOST_CLICKS, `${clicks} clicks`)
      assert.ok(ms <= DONE_WITHIN, `${ms} ms`)
    }

    const today = await todayOf(page)
    await travel(page)
    assert.equal(Date.parse(await todayOf(page)) - Date.parse(today), 7 * 86_400_000)

    await page.goto('/demo/mails')
    await page.getByRole('table').getByRole('button').first().click()
    await page.getByRole('dialog').getByText(/http/).waitFor()
    await picture(page, 'mail')
    assert.deepEqual([...complaints, ...desk.complaints], [])
  } finally {
    await killEverything(running)
    data.remove()
  }
})
