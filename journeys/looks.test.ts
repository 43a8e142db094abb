import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { v7 } from 'uuid'
import { systemClock } from '#/platform/clock.ts'
import { dayIn } from '#/platform/day.ts'
import { hireAnswers } from '../fixtures/answers.ts'
import { AOBA, type Company } from '../fixtures/aoba.ts'
import { DESK, openBrowser, openPage, PHONE, picture } from '../fixtures/browser.ts'
import { dataFolder, killEverything, type Running, startServer } from '../fixtures/process.ts'
import { rhythmOpenOn } from '../fixtures/rhythm.ts'
import { settleIn } from '../fixtures/settled.ts'

/** What stays around every page, and how it is used without a mouse or without seeing it. */

const data = dataFolder()
let running: Running
let browser: Browser
let company: Company
before(async () => {
  running = await startServer({ DATA_DIR: data.path })
  browser = await openBrowser()
  company = await settleIn(running, data.path, {
    ...AOBA,
    // Somebody who has every page there is.
    zen: { familyName: '林', givenName: '全', unit: '人事部', roles: ['hr', 'admin'], managers: ['hana'] },
    umi: { familyName: '三好', givenName: '海', unit: '人事部', kind: 'new-graduate', trainers: ['zen'] },
  })
  const programme = rhythmOpenOn(dayIn('Asia/Tokyo', systemClock.now()))
  const personIds = [company.id.ren, company.id.zen]
  await ask('hana', 'reflections.startProgramme', { programmeId: v7(), name: '振り返り', ...programme, personIds })
})
after(async () => {
  await browser.close()
  await killEverything(running)
  data.remove()
})

async function ask(person: string, procedure: string, input: unknown = {}) {
  const response = await fetch(`http://127.0.0.1:${running.port}/api/${procedure}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: company.cookie[person]! },
    body: JSON.stringify(input),
  })
  assert.equal(response.status, 200, `${procedure}: ${await response.clone().text()}`)
  return response.json()
}

/** Opens a page as somebody; what its console complained of is looked at when it is closed. */
async function as(person: string, path: string, viewport = DESK): Promise<{ page: Page; close(): Promise<void> }> {
  const baseURL = `http://127.0.0.1:${running.port}`
  const context = await browser.newContext({ viewport, locale: 'ja-JP', baseURL, reducedMotion: 'reduce' })
  const [name = '', value = ''] = company.cookie[person]!.split(/=(.*)/)
  await context.addCookies([{ name, value, url: baseURL }])
  const { page, complaints } = await openPage(context)
  await page.goto(path)
  await page.locator('main h1').waitFor()
  return {
    page,
    async close() {
      await context.close()
      assert.deepEqual(complaints, [])
    },
  }
}

const tour = (page: Page) => page.getByRole('region', { name: /はじめてのご案内/ })

test('the first look is shown once, leads from place to place, and comes back when asked for', async () => {
  const { page, close } = await as('ren', '/')
  await tour(page).waitFor()
  assert.equal(await page.evaluate(() => document.activeElement?.closest('section')?.textContent ?? ''), '')
  await page.getByRole('link', { name: '振り返りを書く' }).waitFor()
  assert.equal(await page.locator('[data-look=steps][data-looked-at]').count(), 1)
  await picture(page, 'looks-1-first')
  await tour(page).getByRole('button', { name: '次へ' }).click()
  assert.equal(await page.locator('[data-look=reflections][data-looked-at]').count(), 1)
  await tour(page).getByRole('button', { name: '次へ' }).click()
  await picture(page, 'looks-2-last')
  await tour(page).getByRole('button', { name: 'はじめる' }).click()
  await tour(page).waitFor({ state: 'hidden' })
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'H1')
  assert.equal(await page.locator('[data-looked-at]').count(), 0)
  await page.reload()
  await page.getByRole('link', { name: '振り返りを書く' }).waitFor()
  await page.waitForTimeout(500)
  assert.equal(await tour(page).count(), 0)

  await page.goto('/people')
  await page.locator('main h1').waitFor()
  assert.equal(await tour(page).count(), 0)
  await page.getByRole('button', { name: /さんのメニュー/ }).click()
  await page.getByRole('button', { name: 'はじめてのご案内をもう一度' }).click()
  await tour(page).waitFor()
  await page.keyboard.press('Escape')
  await tour(page).waitFor({ state: 'hidden' })
  assert.equal(new URL(page.url()).pathname, '/')
  await close()
})

test('on a phone the first look is a card above the lower edge, and can be closed at once', async () => {
  const { page, close } = await as('aki', '/', PHONE)
  await tour(page).waitFor()
  const [card, bar] = await Promise.all([tour(page).boundingBox(), page.locator('[data-look=menu]').boundingBox()])
  assert.ok(card!.y + card!.height <= bar!.y && card!.x >= 0 && card!.x + card!.width <= PHONE.width)
  await picture(page, 'looks-3-phone')
  await tour(page).getByRole('button', { name: '案内を閉じる' }).click()
  await page.reload()
  await page.locator('main h1').waitFor()
  await page.waitForTimeout(500)
  assert.equal(await tour(page).count(), 0)
  await close()
})

test('pages, people and actions are found by keyboard alone', async () => {
  const { page, close } = await as('zen', '/people')
  await page.keyboard.press('Control+k')
  const field = page.getByRole('dialog').getByRole('textbox', { name: '人・ページ・操作をさがす' })
  await field.waitFor()
  await page.waitForFunction(() => document.activeElement?.tagName === 'INPUT')
  await picture(page, 'looks-4-palette')
  await page.keyboard.type('じっしじょう')
  await page.getByRole('option', { name: /実施状況/ }).waitFor()
  await page.keyboard.press('Enter')
  await page.waitForURL('**/rounds')

  await page.keyboard.press('Control+k')
  await page.keyboard.type('たかはし')
  await page.getByRole('option', { name: /髙橋蓮/ }).waitFor()
  // While a reading is being converted, Enter belongs to the conversion.
  await field.evaluate((input) => {
    const key = { key: 'Enter', bubbles: true, cancelable: true }
    input.dispatchEvent(new KeyboardEvent('keydown', { ...key, isComposing: true }))
    input.dispatchEvent(new KeyboardEvent('keydown', { ...key, keyCode: 229 }))
  })
  assert.equal(await field.isVisible(), true)
  await page.keyboard.press('Enter')
  await page.waitForURL(`**/people/${company.id.ren}`)

  await page.keyboard.press('Control+k')
  await page.keyboard.type('import')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/people/import')

  await page.keyboard.press('Control+k')
  await page.keyboard.type('ありえない言葉')
  await page.getByText('見つかりません。').waitFor()
  await page.keyboard.press('Escape')
  if (await field.isVisible()) await page.keyboard.press('Escape')
  await field.waitFor({ state: 'hidden' })

  await page.keyboard.press('g')
  await page.keyboard.press('o')
  await page.waitForURL('**/rounds')
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'キーボードの使い方' }).waitFor()
  await page.getByRole('switch', { name: '文字だけのキーを使う' }).click()
  await page.keyboard.press('Escape')
  await page.keyboard.press('g')
  await page.keyboard.press('t')
  await page.waitForTimeout(300)
  assert.equal(new URL(page.url()).pathname, '/rounds')
  await close()
})

test('the palette offers nobody what they may not do', async () => {
  const { page, close } = await as('sora', '/people', PHONE)
  await page.getByRole('button', { name: '人・ページ・操作をさがす' }).click()
  const options = page.getByRole('dialog').getByRole('option')
  await options.first().waitFor()
  const said = (await options.allTextContents()).join(' ')
  assert.match(said, /名簿/)
  assert.doesNotMatch(said, /取り込|招待|プログラム|実施状況|組織の設定/)
  await close()
})

test('the theme is remembered, and set before anything is painted', async () => {
  const { page, close } = await as('zen', '/people')
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const light = await ground()
  await page.getByRole('button', { name: /さんのメニュー/ }).click()
  await page.getByRole('radio', { name: '暗い' }).check({ force: true })
  assert.notEqual(await ground(), light)
  const edges = () =>
    page.evaluate(() => [...document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')].map((m) => m.content))
  assert.equal(new Set(await edges()).size, 1)
  // The pages' own script is held back: what is there then is there from the first paint on.
  await page.route('**/assets/*.js', () => {})
  await page.reload({ waitUntil: 'commit' })
  await page.waitForFunction(() => document.documentElement.dataset.theme === 'dark')
  await page.unroute('**/assets/*.js')
  await page.reload()
  await page.getByRole('button', { name: /さんのメニュー/ }).click()
  await page.getByRole('radio', { name: '自動' }).check({ force: true })
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), undefined)
  assert.equal(new Set(await edges()).size, 2)
  await close()
})

const ID = '01939000-0000-7000-8000-000000000001'

test('every page inside shows where it stands, at a desk and on a phone', async () => {
  const routes = readFileSync(new URL('../src/routes.tsx', import.meta.url), 'utf8')
  const inside = /inside\.addChildren\(\[([\s\S]*?)\]\)/.exec(routes)![1]!
  const paths = [...inside.matchAll(/'(\/[^']*)'/g)].map(([, path]) => path!)
  const own = paths.filter((path) => path !== '/$' && !path.startsWith('/demo'))
  assert.ok(own.length > 30)
  for (const viewport of [DESK, PHONE]) {
    const { page, close } = await as('zen', '/people', viewport)
    for (const path of own) {
      const real = path.replace('$personId', company.id.ren!).replace(/\$\w+/, ID)
      await page.evaluate((to) => {
        history.pushState({}, '', to)
        dispatchEvent(new PopStateEvent('popstate'))
      }, real)
      const current = page.locator('header [aria-current], nav [aria-current]').and(page.locator(':visible'))
      await current
        .first()
        .waitFor({ timeout: 5_000 })
        .catch(() => assert.fail(`${path} is marked nowhere`))
    }
    await close().catch((problem: Error) => {
      // Of what does not exist the server says 404, and the page so.
      if (!/404/.test(problem.message)) throw problem
    })
  }
})

/** What a screen reader comes upon, in this order; other things may stand between. */
async function inOrder(page: Page, wanted: readonly string[], within = 'main'): Promise<void> {
  const tree = await page.locator(within).first().ariaSnapshot()
  let from = 0
  for (const line of wanted) {
    const found = tree.indexOf(line, from)
    assert.ok(found >= 0, `"${line}" does not follow in\n${tree.slice(from, from + 3000)}`)
    from = found + line.length
  }
}

test('read aloud: Today says where one is, who one is, and what is asked, in this order', async () => {
  const { page, close } = await as('ren', '/')
  await page.getByRole('link', { name: '振り返りを書く' }).waitFor()
  await inOrder(
    page,
    [
      ...['link "本文へ移動"', 'banner:', 'link "Banso ホーム"', 'navigation "メインメニュー"', 'link "今日"'],
      ...['link "わたしの振り返り"', 'link "人と組織"', 'button "人・ページ・操作をさがす"', 'combobox "言語"'],
      ...['button "髙橋蓮さんのメニュー"', 'main:', 'heading "こんにちは、髙橋蓮さん" [level=1]', '1件あります'],
      ...['list "お願いしたいこと"', 'の振り返りを書く" [level=2]', '約5分', 'link "振り返りを書く"'],
    ],
    'body',
  )
  assert.equal(await page.locator('nav:visible [aria-current=page]').getAttribute('data-look'), 'today')
  await close()
})

test('read aloud: who will read comes before the first question, and each question has its name', async () => {
  const { page, close } = await as('ren', '/')
  await page.getByRole('link', { name: '振り返りを書く' }).click()
  await page.getByRole('button', { name: '書きはじめる', exact: true }).waitFor()
  await inOrder(page, [
    ...['の振り返り" [level=1]', 'heading "書きはじめる前に" [level=2]', 'heading "これを読む人"'],
    ...['田中亜希 OJTトレーナー すべて読みます', '森誠 上長', '人事評価には使いません', 'switch "森誠さん（上長）'],
    ...['button "書きはじめる"', 'navigation "このフォームの内容"'],
  ])
  await page.getByRole('button', { name: '書きはじめる', exact: true }).click()
  await page.getByRole('radiogroup').or(page.getByRole('group')).first().waitFor()
  const tree = await page.locator('main').ariaSnapshot()
  assert.match(tree, /heading "どんな一か月でしたか"/)
  assert.doesNotMatch(tree, /^\s*- (radio|checkbox|textbox|combobox|switch)(:| \[|$)/m)
  await close()
})

test('read aloud: what was written stands before the answer to it', async () => {
  const { reflections } = await ask('ren', 'reflections.mine')
  const { id: reflectionId } = reflections[0]
  await ask('ren', 'reflections.submit', { reflectionId, answers: hireAnswers(), alsoToManager: false })
  const { page, close } = await as('aki', `/reflections/${reflectionId}/answer`)
  await page.getByText('段取りを先に確かめることを覚えました。').first().waitFor()
  await inOrder(page, ['[level=1]', '段取りを先に確かめることを覚えました。', 'button "'])
  const tree = await page.locator('main').ariaSnapshot()
  assert.doesNotMatch(tree, /^\s*- (radio|checkbox|textbox|combobox|switch)(:| \[|$)/m)
  await close()
})

test('read aloud: a table of people names its columns, and each row by the person', async () => {
  for (const viewport of [DESK, PHONE]) {
    const { page, close } = await as('hana', '/people', viewport)
    await page.getByRole('table').waitFor()
    await inOrder(page, ['heading "名簿" [level=1]', 'searchbox', 'table "', 'columnheader "', 'rowheader "髙橋蓮'])
    const rows = page.getByRole('row')
    const columns = await page.getByRole('columnheader').count()
    assert.equal(await rows.nth(1).getByRole('cell').or(rows.nth(1).getByRole('rowheader')).count(), columns)
    await close()
  }
})

test('read aloud: a month has its name, its weekdays and its holidays in words, and is turned by keyboard', async () => {
  const { page, close } = await as('hana', '/organization', PHONE)
  const month = page.getByRole('table', { name: /^\d+年4月$/ })
  await month.waitFor()
  const section = page.getByRole('region', { name: '休みの一覧' })
  assert.match(
    await section.ariaSnapshot(),
    /columnheader "日"[\s\S]+cell "29 休み"[\s\S]+listitem: 4月29日\(.\) 昭和の日/,
  )
  await page.getByRole('button', { name: '次の月' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('table', { name: /年5月$/ }).waitFor()
  assert.match(await section.ariaSnapshot(), /憲法記念日[\s\S]+みどりの日[\s\S]+こどもの日/)
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), '次の月')
  await close()
})

test('read aloud: a day field is a group of year, month and day, and its calendar names every day in full', async () => {
  const { page, close } = await as('hana', `/people/${company.id.sora}?part=work`)
  await page.getByRole('button', { name: '異動を登録する' }).click()
  const dialog = page.getByRole('dialog')
  await inOrder(
    page,
    ['heading "', 'group "異動する日"', 'spinbutton "年', 'spinbutton "月', 'spinbutton "日'],
    'dialog[open]',
  )
  await dialog.getByRole('button', { name: /カレンダーを開く/ }).click()
  await page.getByRole('grid').waitFor()
  const days = await page.getByRole('grid').ariaSnapshot()
  assert.match(days, /button "\d+年\d+月\d+日.曜日/)
  await close()
})
