import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { and, eq } from 'drizzle-orm'
import type { Browser, Locator, Page } from 'playwright-core'
import { ask } from '#/features/tasks/api.ts'
import { pay } from '#/features/trainings/costs/tables.ts'
import { STANDARD } from '#/features/trainings/evaluation/library/rules.ts'
import { papers } from '#/features/trainings/evaluation/tables.ts'
import { phases } from '#/features/trainings/retention/tables.ts'
import { systemClock } from '#/platform/clock.ts'
import { openDatabase, openPool, own } from '#/platform/database.ts'
import { addDays, type Day, dayIn } from '#/platform/day.ts'
import type { Company } from '../fixtures/aoba.ts'
import type { TestBanso } from '../fixtures/banso.ts'
import { DESK, openBrowser, openPage, PHONE, picture } from '../fixtures/browser.ts'
import { connectionOf, dataFolder, killEverything, type Running, startServer } from '../fixtures/process.ts'
import { settleIn } from '../fixtures/settled.ts'
import { trainingOf } from '../fixtures/training.ts'
import { confirmationRow, designRows, deskRows, type Held, paperRows, planRows } from '../fixtures/training-rows.ts'

/** A training from its design to its verdict, as those see it who plan it, take part, stand beside somebody and own it. */

const LEARNERS = ['ren', 'phuong', 'sora']
const today = dayIn('Asia/Tokyo', systemClock.now())
const data = dataFolder()
let running: Running
let browser: Browser
let company: Company
let held: Awaited<ReturnType<typeof hold>>
before(async () => {
  running = await startServer({ DATA_DIR: data.path })
  browser = await openBrowser()
  company = await settleIn(running, data.path)
  held = await hold()
})
after(async () => {
  await browser.close()
  await killEverything(running)
  data.remove()
})

/** One that was ten days ago: its papers are open, so is Ren's first phase, and Aki is asked to confirm something. */
async function hold() {
  const identity = openDatabase(openPool(await connectionOf(data.path), 'banso_identity', 2))
  const banso = { world: { identity, clock: systemClock } } as unknown as TestBanso
  const endsOn = addDays(today, -10)
  const alone = { ...STANDARD, weights: { observation: 50, assignments: 40, peers: 0, understanding: 10 } }
  const evaluation = {
    ...alone,
    criteria: STANDARD.criteria.map((one, place) => ({ ...one, points: place ? 10 : 20 })),
  }
  const people = LEARNERS.map((key) => company.id[key]!)
  try {
    const ids = await trainingOf(banso, company, {
      days: [endsOn],
      people: LEARNERS,
      instructors: ['mori'],
      evaluation,
    })
    return await identity.inOrganization(company.organizationId, async (tx) => {
      const rows: Held = { tx, ...ids, endsOn, people, at: systemClock.now() }
      await designRows(rows)
      const { paperId } = await deskRows(rows, await paperRows(rows))
      await tx
        .update(papers)
        .set({ dueOn: addDays(today, 3) })
        .where(own(tx, papers, eq(papers.id, paperId)))
      const { planId } = await planRows(rows, { tier: 0, final: false })
      await tx
        .update(phases)
        .set({ state: 'open', opensOn: today, untilOn: addDays(today, 2) })
        .where(own(tx, phases, and(eq(phases.planId, planId), eq(phases.number, 1))))
      const { confirmationId } = await confirmationRow(rows, company.id.aki!)
      const path = `/confirm/${confirmationId}`
      const asked = { subjectId: confirmationId, aboutId: company.id.ren!, personId: company.id.aki!, period: null }
      const days = { opensOn: today, dueOn: addDays(today, 7), closesOn: addDays(today, 9) }
      await ask(tx, [{ kind: 'trainings.confirm', ...asked, minutes: 1, path, donePath: path, ...days }])
      const year = Number(today.slice(0, 4))
      const years = [year - 1, year].map((fiscalYear) => ({ fiscalYear, averageYen: 6_000_000, hours: 1920 }))
      await tx.insert(pay).values(years)
      return { ...ids, paperId, planId, confirmationId }
    })
  } finally {
    await identity.close()
  }
}

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

async function fillDay(field: Locator, day: Day) {
  const spins = field.getByRole('spinbutton')
  for (const [place, part] of day.split('-').entries()) {
    await spins.nth(place).click()
    await spins.nth(place).pressSequentially(String(Number(part)))
  }
}

const tab = (page: Page, name: string) => page.locator('main').getByRole('link', { name, exact: true }).click()
const press = (within: Page | Locator, name: string | RegExp) =>
  within
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click()

test('the office plans a training, is told what is missing, and starts it once all five are there', () =>
  as('hana', '/trainings', DESK, async (page) => {
    await press(page, '研修を計画する')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('研修の名前').fill('安全の基本')
    await fillDay(dialog.getByRole('group', { name: /実施日/ }), addDays(today, 20))
    await press(dialog, '計画を始める')
    await page.waitForURL(/\/trainings\/[0-9a-f-]{36}/)
    await page.getByText('開始までにそろえるもの').waitFor()
    await picture(page, 'training-design')
    await page.getByLabel('研修の目的').fill('けがなく働ける')
    await page.getByLabel('到達水準').fill('危ない場所を言い、止めて呼べる')
    await page.getByLabel('研修時間（合計・分）').fill('360')
    await press(page, '保存する')
    await page.getByText('設計を保存しました').waitFor()
    await page.getByLabel('評価方法').selectOption('standard')
    await page.getByText('方法を設定しました').first().waitFor()
    await page.getByLabel('定着支援の方法').selectOption('standard')

    await tab(page, '参加者と担当')
    await press(page, '参加者を加える')
    await page.getByText('番号で', { exact: true }).click()
    await page.getByRole('dialog').getByLabel('社員番号').fill('001\n002\n003\n999')
    await press(page.getByRole('dialog'), '確かめる')
    await page.getByText('見つからない番号（1件）').waitFor()
    await press(page.getByRole('dialog'), '3人を加える')
    await page.getByText('参加者を加えました').waitFor()
    await press(page.getByRole('dialog'), '閉じる')

    await tab(page, '課題とアンケート')
    await press(page, '4枚をこのまま使う')
    await page.getByText('4枚をこのまま使う').waitFor({ state: 'detached' })
    await tab(page, '設計')
    await press(page, '研修を開始する')
    await page.getByText('研修を開始しました').waitFor()
    await page.getByText('実施・定着中').first().waitFor()
    await picture(page, 'training-started')
  }))

test('a learner sees who reads a paper, hands it in, and does a phase, on a phone', async () => {
  await as('ren', `/papers/${held.paperId}`, PHONE, async (page) => {
    const main = page.locator('main')
    const begin = main.getByRole('button', { name: '書きはじめる' })
    await begin.or(main.locator('[data-question]').first()).first().waitFor()
    for (const reader of ['佐藤花', '森誠']) await main.getByText(reader).first().waitFor()
    await picture(page, 'paper')
    if (await begin.isVisible()) await begin.click()
    for (const question of await main.locator('[data-question]').all())
      await question.getByRole('textbox').fill('先に確かめてから手を動かします。')
    await press(main, '提出する')
    const sure = page.getByRole('dialog').getByRole('button', { name: '提出する' })
    if (await sure.isVisible()) await sure.click()
    await page.getByText('提出しました').first().waitFor()
    await picture(page, 'paper-handed-in')
  })
  await as('ren', '/learning', PHONE, async (page) => {
    await page.getByRole('link', { name: '取り組む' }).first().click()
    await page.waitForURL(/\/learning\/[0-9a-f-]{36}\/1$/)
    await page.getByText('読めるのはあなただけです').waitFor()
    await picture(page, 'phase')
    const turn = page.getByRole('button', { name: 'めくる', exact: true })
    const known = page.getByText('思い出せた', { exact: true })
    const over = page.getByText('最後のカードまで見ました')
    while (!(await over.isVisible())) {
      await turn.or(known).or(over).first().waitFor()
      if (await turn.isVisible()) await turn.click()
      else if (await known.isVisible()) await known.click()
    }
    await press(page, '今日の練習を終える')
    await page.getByText('おつかれさまでした').waitFor()
    await picture(page, 'phase-done')
  })
})

test('a supporter confirms, and sees a name and what was done, nothing else', () =>
  as('aki', `/confirm/${held.confirmationId}`, PHONE, async (page) => {
    await page.getByText('髙橋蓮さんの取り組みの確認').first().waitFor()
    const said = await page.locator('main').textContent()
    for (const hidden of ['情報セキュリティ研修', '段階', '点', '回目']) assert.ok(!said?.includes(hidden), hidden)
    await picture(page, 'confirm')
    await press(page, 'はい、ありました')
    await page.getByText('「ありました」と返事をしました').waitFor()
  }))

test('the owner scores by keyboard, makes the scores final, and reads the verdict', () =>
  as('hana', `/trainings/${held.sessionId}?tab=scores`, DESK, async (page) => {
    await page.locator('[data-cell="0 0"]').waitFor()
    const columns = await page.locator('[data-cell^="0 "]').count()
    assert.equal(columns, 6)
    for (let column = 0; column < columns; column += 1) {
      await page.locator(`[data-cell="0 ${column}"]`).click()
      for (const points of ['10', '9.5', '4']) {
        await page.keyboard.type(points)
        await page.keyboard.press('Enter')
      }
    }
    await page.getByText('保存しました').first().waitFor()
    await picture(page, 'scores')
    await page.getByText('合計', { exact: true }).click()
    await press(page, '3人の得点を確定する')
    await press(page.getByRole('dialog'), '3人の得点を確定する')
    await page.getByText('3人の得点を確定しました').waitFor()
    await picture(page, 'totals')
    await tab(page, '投資の判定')
    await press(page, '判定する')
    await press(page.getByRole('dialog'), '判定する')
    await page
      .getByText(/投資価値あり|見合わなかった/)
      .first()
      .waitFor()
    await picture(page, 'verdict')
  }))

test('the learner has a score and days to read, and those beside them find neither', async () => {
  await as('ren', `/learning/${held.planId}`, PHONE, async (page) => {
    await page.getByText('4つの面を7回ずつ').first().waitFor()
    await picture(page, 'plan')
  })
  const statusOf = async (person: string, procedure: string) => {
    const answer = await fetch(`http://127.0.0.1:${running.port}/api/${procedure}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: company.cookie[person]! },
      body: JSON.stringify({ sessionId: held.sessionId, planId: held.planId }),
    })
    return answer.status
  }
  for (const procedure of ['trainings.plan', 'trainings.myScore']) {
    assert.equal(await statusOf('ren', procedure), 200, procedure)
    for (const person of ['mori', 'aki', 'ito']) assert.equal(await statusOf(person, procedure), 404, procedure)
  }
})
