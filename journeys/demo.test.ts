import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { hireForm, trainerForm } from '#/features/forms/library/rules.ts'
import { DESK, openBrowser, openPage, PHONE, picture } from '../fixtures/browser.ts'
import { dataFolder, killEverything, startServer } from '../fixtures/process.ts'

let browser: Browser
before(async () => {
  browser = await openBrowser()
})
after(() => browser.close())

const MADE_WITHIN = 600_000

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever came back, and fails if it is not there
const asked = (page: Page, procedure: string, input: object = {}): Promise<any> =>
  page.evaluate(
    async ([name, body]) => {
      const headers = { 'content-type': 'application/json' }
      return (await fetch(`/api/${name}`, { method: 'POST', headers, body: JSON.stringify(body) })).json()
    },
    [procedure, input] as const,
  )

const enter = async (page: Page, name: RegExp) => {
  await page.goto('/demo')
  await page.getByRole('button', { name }).click()
  await page.waitForURL((url) => url.pathname === '/')
  await page.getByRole('complementary', { name: 'デモ' }).waitFor()
}

async function travel(page: Page, length: RegExp) {
  await page.getByRole('button', { name: '時間を進める' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: length }).check()
  await dialog.getByRole('button', { name: '進める', exact: true }).click()
  await dialog.getByText(/の朝になりました$/).waitFor({ timeout: 120_000 })
  await picture(page, 'travelled')
  await dialog.locator('footer, div').getByRole('button', { name: '閉じる' }).last().click()
}

/** The reflection that waits for whoever is signed in, after as many weeks as it takes. */
async function waiting(page: Page, kind: string): Promise<string> {
  for (let weeks = 0; weeks < 8; weeks++) {
    const { steps } = await asked(page, 'tasks.today')
    const step = steps.find((one: { kind: string }) => one.kind === kind)
    if (step) return step.path
    await travel(page, /^1週間/)
  }
  return assert.fail(`nothing waits of ${kind}`)
}

test('from nothing to an answered reflection, and a week on: somebody looks at the demo', async () => {
  const data = dataFolder()
  const running = await startServer({ DATA_DIR: data.path, BANSO_DEMO: '1' })
  const baseURL = `http://127.0.0.1:${running.port}`
  try {
    const open = async (viewport: { width: number; height: number }) =>
      openPage(await browser.newContext({ viewport, locale: 'ja-JP', timezoneId: 'Asia/Tokyo', baseURL }))
    const { page, complaints } = await open(PHONE)
    await page.goto('/')
    await page.waitForURL('**/demo')
    await page.getByRole('progressbar').waitFor()
    await picture(page, 'making')
    await page.getByRole('heading', { name: '支える人' }).waitFor({ timeout: MADE_WITHIN })
    await picture(page, 'cast')

    await enter(page, /^髙橋\s?蓮さんとして入る/)
    await picture(page, 'newcomer')
    const writing = await waiting(page, 'reflections.write')
    const reflectionId = writing.split('/')[2]!
    const { form } = await asked(page, 'reflections.write', { reflectionId })
    assert.equal(form.key, hireForm.key)
    const handedIn = await asked(page, 'reflections.submit', {
      ...{ reflectionId, answers: filled(form.questions), alsoToManager: false },
    })
    assert.equal(handedIn.state, 'submitted', JSON.stringify(handedIn))

    const desk = await open(DESK)
    await enter(desk.page, /^田中\s?亜希さんとして入る/)
    await desk.page.goto('/waiting')
    await desk.page
      .getByRole('link', { name: /髙橋\s?蓮/ })
      .first()
      .waitFor()
    await desk.page.goto(`/reflections/${reflectionId}/answer`)
    await picture(desk.page, 'answering')
    const answering = await asked(desk.page, 'reflections.answering', { reflectionId })
    assert.equal(answering.form.key, trainerForm.key)
    const answered = await asked(desk.page, 'reflections.answer', {
      ...{ reflectionId, answers: filled(answering.form.questions) },
    })
    assert.equal(answered.state, 'answered', JSON.stringify(answered))

    await desk.page.goto('/')
    const { today } = await asked(desk.page, 'demo.state')
    await travel(desk.page, /^1週間/)
    const later = await asked(desk.page, 'demo.state')
    assert.equal(Date.parse(later.today) - Date.parse(today), 7 * 86_400_000)

    await desk.page.goto('/demo/mails')
    await desk.page.getByRole('table').getByRole('button').first().click()
    await desk.page.getByRole('dialog').getByText(/http/).waitFor()
    await picture(desk.page, 'mail')
    assert.deepEqual([...complaints, ...desk.complaints], [])
  } finally {
    await killEverything(running)
    data.remove()
  }
})

type Question = { key: string; kind: string; options?: { key: string }[]; min?: number; visibleIf?: unknown }

/** Something in every field that is always there. */
const filled = (questions: Question[]) =>
  Object.fromEntries(
    questions
      .filter(({ visibleIf }) => !visibleIf)
      .map(({ key, kind, options }) => {
        const [first] = options ?? []
        const value = { text: '段取りを先に確かめることを覚えました。', choice: first?.key, many: first && [first.key] }
        return [key, kind in value ? value[kind as keyof typeof value] : 3]
      }),
  )
