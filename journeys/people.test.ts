import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Locator, Page } from 'playwright-core'
import type { Company } from '../fixtures/aoba.ts'
import { DESK, openBrowser, openPage, PHONE, picture } from '../fixtures/browser.ts'
import { dataFolder, killEverything, type Running, startServer } from '../fixtures/process.ts'
import { settleIn } from '../fixtures/settled.ts'

/** What an HR office does with its people, and what everybody else sees of it. */

const data = dataFolder()
let running: Running
let browser: Browser
let company: Company
before(async () => {
  running = await startServer({ DATA_DIR: data.path })
  browser = await openBrowser()
  company = await settleIn(running, data.path)
})
after(async () => {
  await browser.close()
  await killEverything(running)
  data.remove()
})

/** Opens a page as somebody; what its console complained of is looked at when it is closed. */
async function as(person: string, path: string, viewport = DESK): Promise<{ page: Page; close(): Promise<void> }> {
  const baseURL = `http://127.0.0.1:${running.port}`
  const context = await browser.newContext({ viewport, locale: 'ja-JP', baseURL })
  const [name = '', value = ''] = company.cookie[person]!.split(/=(.*)/)
  await context.addCookies([{ name, value, url: baseURL }])
  const { page, complaints } = await openPage(context)
  await page.goto(path)
  return {
    page,
    async close() {
      await context.close()
      assert.deepEqual(complaints, [])
    },
  }
}

/** As an office keeps it: a title above, its own headings, another order, half of it in full width. */
const FILE = `新入社員名簿（人事部作成）,,,,,
,,,,,
所属名,社員NO,名字,お名前,入社年月日,メモ
製造本部＞第一製造部,０７７,𠮷田,渚,令和8年4月1日,寮に入居
営業部,0456,濵﨑,凪,20260401,
営業部,0457,Nguyễn,Thị Phương,2026/4/1,
営業部,0458,,Suparno,2026-04-01,
`

test('a file with headings of its own is mapped once, taken in, and taken back', async () => {
  const { page, close } = await as('hana', '/people/import')
  const choose = () =>
    page
      .locator('input[type=file]')
      .setInputFiles({ name: '新入社員.csv', mimeType: 'text/csv', buffer: Buffer.from(`\uFEFF${FILE}`) })
  await choose()
  for (const [heading, column] of [
    ['社員NO', '社員番号'],
    ['名字', '姓'],
    ['お名前', '名'],
    ['入社年月日', '入社日'],
    ['所属名', '部署'],
  ] as const)
    await page.getByLabel(new RegExp(heading)).selectOption({ label: column })
  await picture(page, 'people-1-headings')
  await page.getByRole('button', { name: '取り込む' }).click()
  await page.getByText('4人を追加し').waitFor()
  await picture(page, 'people-2-taken-in')

  await page.goto('/people/import')
  await choose()
  await page.getByText(/変わるところはありません|取り込むものはありません/).waitFor()
  await picture(page, 'people-3-same-again')

  await page.goto('/people?search=高橋')
  await page.getByRole('link', { name: '髙橋蓮' }).waitFor()
  await page.goto('/people?search=７７')
  await page.getByRole('link', { name: '𠮷田渚' }).waitFor()

  await page.goto('/people/imports')
  await page
    .getByRole('button', { name: /元に戻す/ })
    .first()
    .click()
  await page.getByRole('dialog').getByRole('button', { name: '元に戻す' }).click()
  await page.getByText('元に戻した').waitFor()
  await picture(page, 'people-4-taken-back')
  await page.goto('/people?search=𠮷田')
  await page.getByText(/見つかりません/).waitFor()
  await close()
})

test('a transfer and a supporter entered today begin on their day, and until then the office alone sees them', async () => {
  const { page, close } = await as('hana', `/people/${company.id.sora}?part=work`)
  await page.getByRole('button', { name: '異動を登録する' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('部署').selectOption({ label: '製造本部 ＞ 第一製造部' })
  await dialog.getByLabel('役職').fill('主任')
  await typeDay(dialog.getByRole('group', { name: '異動する日' }), [2030, 4, 1])
  await picture(page, 'people-5-transfer')
  await dialog.getByRole('button', { name: '異動を登録する' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.getByText('主任').waitFor()
  await picture(page, 'people-6-planned')

  await page.goto(`/people/${company.id.sora}?part=supports`)
  await page.getByRole('button', { name: '支える人を決める' }).click()
  await dialog.getByLabel('立場').selectOption({ label: 'メンター' })
  await dialog.getByRole('combobox', { name: '支える人' }).fill('たなか')
  await page.getByRole('option', { name: /田中亜希/ }).click()
  await picture(page, 'people-7-appoint')
  await dialog.getByRole('button', { name: '決める' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.getByText('田中亜希').first().waitFor()
  await close()

  const sora = await as('sora', '/')
  await sora.page.getByText('田中亜希').waitFor()
  await picture(sora.page, 'people-8-told')
  await sora.page.getByRole('button', { name: '確認しました' }).click()
  await sora.page.getByText('田中亜希').waitFor({ state: 'hidden' })
  await sora.page.goto('/me')
  await sora.page.getByText('田中亜希').first().waitFor()
  await sora.page.goto(`/people/${company.id.sora}?part=work`)
  await sora.page.getByRole('heading', { name: '青木空' }).waitFor()
  assert.equal(await sora.page.getByText('主任').count(), 0)
  await sora.close()
})

test('everybody finds a colleague by a common form of the name, and no more than is theirs to know', async () => {
  const { page, close } = await as('toru', '/people', PHONE)
  await page.getByRole('searchbox').fill('高橋')
  await page.waitForURL(/search=/)
  await page.getByRole('link', { name: /髙橋蓮/ }).click()
  await page.getByRole('heading', { level: 1, name: '髙橋蓮' }).waitFor()
  await page.getByText('製造本部 ＞ 第一製造部').waitFor()
  await picture(page, 'people-9-colleague')
  for (const secret of ['001', '新卒', '利用の状態'])
    assert.equal(await page.getByText(secret, { exact: true }).count(), 0, secret)
  await page.goBack()
  await page.getByRole('link', { name: /髙橋蓮/ }).waitFor()
  assert.equal(await page.getByRole('searchbox').inputValue(), '高橋')
  await page.goto('/people?search=小林')
  await page.getByText(/見つかりません/).waitFor()
  await close()
})

test('a unit is renamed from a day on: today it is called as before, on that day anew', async () => {
  const { page, close } = await as('hana', '/units')
  const unit = page.getByRole('link', { name: /営業部/ }).or(page.getByRole('button', { name: /営業部/ }))
  await unit.first().click()
  await page.getByRole('button', { name: '名称を変える' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').first().fill('カスタマーサクセス部')
  await typeDay(dialog.getByRole('group').first(), [2030, 4, 1])
  await picture(page, 'people-11-rename')
  await dialog.getByRole('button').last().click()
  await dialog.waitFor({ state: 'hidden' })
  await picture(page, 'people-12-renamed')
  assert.ok((await unit.count()) > 0, 'it is still called so')
  await typeDay(page.getByRole('group', { name: 'この日の組織を見る' }), [2030, 4, 1])
  await page.getByText('カスタマーサクセス部').first().waitFor()
  await close()
})

/** A day is typed part by part, as with a keyboard. */
async function typeDay(field: Locator, parts: [number, number, number]) {
  const spins = field.getByRole('spinbutton')
  for (const [index, part] of parts.entries()) await spins.nth(index).pressSequentially(String(part))
}
