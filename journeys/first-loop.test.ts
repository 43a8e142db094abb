import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import iconv from 'iconv-lite'
import type { Browser, Page } from 'playwright-core'
import { v7 } from 'uuid'
import { systemClock } from '#/platform/clock.ts'
import { dayIn } from '#/platform/day.ts'
import { testDatabase } from '../fixtures/banso.ts'
import { DESK, openBrowser, openPage, PHONE, picture } from '../fixtures/browser.ts'
import { openMailbox } from '../fixtures/mailbox.ts'
import { dataFolder, killEverything, startServer } from '../fixtures/process.ts'
import { rhythmOpenOn } from '../fixtures/rhythm.ts'

const HEAD =
  '社員番号,姓,名,よみがな,メールアドレス,部署,採用区分,入社日,配属日,権限,OJTトレーナー社員番号,上長社員番号,言語'
const people = (hired: string, trainer: string) => [
  '0101,田中,亜希,たなか あき,aki@aoba.example,製造本部/第一製造部,中途,2018/4/1,,,,,日本語',
  '0102,森,誠,もり まこと,mori@aoba.example,製造本部/第一製造部,その他,平成20年4月1日,,,,,English',
  `0103,髙橋,蓮,たかはし れん,ren@aoba.example,製造本部/第一製造部,新卒,令和8年4月1日,2026-05-11,,0101,0102,`,
  ...Array.from({ length: 27 }, (_, i) => {
    const date = i === 4 ? hired : '２０２６/４/１'
    const by = i === 9 ? trainer : '0101'
    return `01${String(i + 4).padStart(2, '0')},新人,${i + 4}号,,n${i + 4}@aoba.example,営業部,新卒,${date},,,${by},0102,`
  }),
]
const folder = mkdtempSync(join(tmpdir(), 'banso-files-'))
function shiftJis(name: string, rows: string[]): string {
  const path = join(folder, name)
  writeFileSync(path, iconv.encode([HEAD, ...rows].join('\r\n'), 'cp932'))
  return path
}
const faulty = shiftJis('faulty.csv', people('2026/2/30', '9999'))
const corrected = shiftJis('corrected.csv', people('2026/4/1', '0101'))

let browser: Browser
before(async () => {
  browser = await openBrowser()
})
after(() => browser.close())

/** Whoever signs in does so in a browser of their own. */
async function visitor(origin: string, size: { width: number; height: number }) {
  const context = await browser.newContext({
    viewport: size,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    baseURL: origin,
  })
  const { page, complaints } = await openPage(context)
  return { page, complaints }
}

const linkIn = (text: string) => /https?:\/\/\S+/.exec(text)![0]

/** Asks the server as whoever is signed in on this page. */
// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever came back, and fails if it is not there
const asked = (page: Page, procedure: string, input: object): Promise<any> =>
  page.evaluate(
    async ([procedure, body]) => {
      const headers = { 'content-type': 'application/json' }
      const answer = await fetch(`/api/${procedure}`, { method: 'POST', headers, body: body! })
      if (!answer.ok) throw new Error(`${procedure}: ${await answer.text()}`)
      return answer.json()
    },
    [procedure, JSON.stringify(input)],
  )

async function comeIn(page: Page, link: string) {
  await page.goto(link)
  await page.getByRole('button', { name: '参加する' }).click()
  await page.getByRole('heading', { level: 1, name: /こんにちは/ }).waitFor()
}

async function firstLoop(name: string, env: Record<string, string>) {
  const mailbox = await openMailbox()
  const server = await startServer({ ...env, SMTP_URL: mailbox.url, MAIL_FROM: 'Banso <banso@aoba.example>' })
  const origin = `http://127.0.0.1:${server.port}`
  const complaints: string[][] = []
  const visit = async (size: typeof PHONE) => {
    const visitorOf = await visitor(origin, size)
    complaints.push(visitorOf.complaints)
    return visitorOf.page
  }
  try {
    // HR claims the installation, loads the people and invites them.
    const hr = await visit(DESK)
    await hr.goto('/')
    await hr.getByLabel('確認用のコード').fill(/^ {4}(\S+)$/m.exec(server.output())![1]!)
    await hr.getByLabel('組織の名前').fill('株式会社あおば製作所')
    await hr.getByLabel('姓').fill('佐藤')
    await hr.getByLabel('名', { exact: true }).fill('花')
    await hr.getByLabel('メールアドレス').fill('hana@aoba.example')
    await hr.getByLabel('パスワード').fill('tonari-wo-hashiru')
    await hr.getByRole('button', { name: '使いはじめる' }).click()
    await hr.getByRole('heading', { level: 1, name: /こんにちは/ }).waitFor()
    await picture(hr, `${name}-1-today`)

    await hr.goto('/people/import')
    const file = hr.locator('input[type=file]')
    await file.setInputFiles(faulty)
    await hr.getByText('直していただきたいところが2件あります').waitFor()
    assert.ok(
      await hr
        .getByRole('rowheader', { name: 'H9' })
        .or(hr.getByText('H9', { exact: true }))
        .first()
        .isVisible(),
    )
    assert.ok(await hr.getByText('9999', { exact: true }).first().isVisible())
    assert.equal(await hr.getByRole('button', { name: '取り込む', exact: true }).count(), 0)
    await picture(hr, `${name}-2-faulty`)
    await file.setInputFiles(corrected)
    await hr.getByRole('button', { name: '取り込む', exact: true }).dblclick()
    await hr.getByText('30人を追加し').waitFor()

    await hr.goto('/people')
    await hr.getByRole('button', { name: 'まだの30人を招待' }).click()
    await hr.getByRole('dialog').getByRole('button', { name: '招待メールを送る' }).click()
    const invitations = {
      ren: linkIn((await mailbox.mailTo('ren@aoba.example', /ご案内/)).text),
      aki: linkIn((await mailbox.mailTo('aki@aoba.example', /ご案内/)).text),
      mori: linkIn((await mailbox.mailTo('mori@aoba.example', /Welcome to Banso/)).text),
    }

    // The three come in: the new hire on a phone.
    const [ren, aki, mori] = [await visit(PHONE), await visit(DESK), await visit(DESK)]
    await comeIn(ren, invitations.ren)
    await comeIn(aki, invitations.aki)
    await mori.goto(invitations.mori)
    await mori.getByRole('button', { name: '参加する' }).click()
    await mori.getByRole('heading', { level: 1, name: /Hello|Hi|Good/ }).waitFor()
    const again = await visit(PHONE)
    await again.goto(invitations.ren)
    await again.getByText('この招待は使えません').waitFor()

    // HR switches a programme on; that its page can be filled in and read is tried where it is built.
    await hr.goto('/programmes/new')
    await hr.getByRole('textbox', { name: '名前', exact: true }).waitFor()
    await picture(hr, `${name}-3-programme`)
    const [person] = (await asked(hr, 'people.list', { search: '髙橋' })).people as { id: string }[]
    await asked(hr, 'reflections.startProgramme', {
      ...rhythmOpenOn(dayIn('Asia/Tokyo', systemClock.now())),
      ...{ programmeId: v7(), name: '2026年度 新入社員の振り返り', personIds: [person!.id] },
    })
    await hr.goto('/programmes')
    await hr.getByText('2026年度 新入社員の振り返り').first().waitFor()
    await picture(hr, `${name}-4-programmes`)

    // The new hire reflects on the phone, on a train: every draft takes its time, and typing goes on meanwhile.
    await ren.route('**/api/reflections.keepDraft', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 700))
      await route.continue()
    })
    await ren.goto('/')
    await ren.getByRole('button', { name: '案内を閉じる' }).click()
    await picture(ren, `${name}-5-today`)
    await ren.getByRole('link', { name: '振り返りを書く' }).click()
    await ren.getByText('田中亜希').first().waitFor()
    await ren.getByText('森誠').first().waitFor()
    await picture(ren, `${name}-6-before-writing`)
    await write(ren, '段取りを先に確かめることを覚えました。😀𠮷', name)
    await ren.getByText('おつかれさまでした').waitFor()
    await picture(ren, `${name}-8-handed-in`)

    // Taken back before anybody has read it: the words are there again, and are handed in once more.
    await ren.getByRole('button', { name: '取り下げて書き直す' }).click()
    await ren.getByRole('dialog').getByRole('button', { name: '取り下げる' }).click()
    await ren.getByRole('button', { name: '続きを書く' }).waitFor()
    const first = await mailbox.mailTo('aki@aoba.example', /髙橋蓮さんの振り返り.*届きました/)
    await aki.goto(linkIn(first.text))
    await aki.getByText('この振り返りは、今は開けません').waitFor()
    await picture(aki, `${name}-8-taken-back`)
    await ren.getByRole('button', { name: '続きを書く' }).click()
    await handInAgain(ren)
    await ren.getByText('おつかれさまでした').waitFor()

    // Trainer and manager are told at once; the mail leads to the page, and through signing in where needed.
    const toAnswer = await mailbox.mailTo('aki@aoba.example', /髙橋蓮さんの振り返り.*届きました/)
    const told = await mailbox.mailTo('mori@aoba.example', /髙橋蓮 has handed in/)
    for (const mail of [toAnswer, told]) assert.doesNotMatch(mail.text, /段取り/)
    const elsewhere = await visit(PHONE)
    await elsewhere.goto(linkIn(toAnswer.text))
    await elsewhere.getByRole('link', { name: 'メールでリンクを受け取る' }).click()
    await elsewhere.getByRole('heading', { level: 1, name: 'リンクで入る' }).waitFor()
    await elsewhere.getByLabel('メールアドレス').fill('aki@aoba.example')
    await elsewhere.getByRole('button', { name: 'リンクを送る' }).click()
    await elsewhere.getByText('メールをご確認ください').waitFor()
    await elsewhere.goto(linkIn((await mailbox.mailTo('aki@aoba.example', /リンク/)).text))
    await elsewhere.getByRole('button', { name: 'サインインする' }).click()
    await elsewhere.waitForURL(/\/reflections\/[^/]+\/answer$/)

    // The manager sees numbers, not words.
    await mori.goto(linkIn(told.text))
    await mori.getByRole('heading', { level: 1, name: /髙橋蓮/ }).waitFor()
    assert.doesNotMatch((await mori.locator('main').textContent()) ?? '', /段取り/)
    await picture(mori, `${name}-9-manager`)

    // The trainer answers.
    await aki.goto('/waiting')
    await picture(aki, `${name}-10-waiting`)
    await aki.getByRole('link', { name: '読んで返事を書く' }).click()
    await aki.getByText('段取りを先に確かめることを覚えました。😀𠮷').first().waitFor()
    await picture(aki, `${name}-11-answer`)
    await write(aki, '落ち着いて確認できていましたね。', name)
    await aki.getByText('ありがとうございました').waitFor()

    // The new hire is told, reads it, and sees who has read.
    const answered = await mailbox.mailTo('ren@aoba.example', /田中亜希さんから.*返事が届きました/)
    assert.match(answered.messageId, /^<[0-9a-f-]{36}@127\.0\.0\.1>$/)
    await ren.goto(linkIn(answered.text))
    await ren.getByText('落ち着いて確認できていましたね。').waitFor()
    await ren.getByText('読んだ人').waitFor()
    await picture(ren, `${name}-12-answered`)

    // HR sees that it happened, and not what.
    await hr.goto('/rounds')
    await hr.getByText('髙橋蓮').first().waitFor()
    assert.match((await hr.locator('main').textContent()) ?? '', /返事あり/)
    assert.doesNotMatch((await hr.locator('main').textContent()) ?? '', /段取り|落ち着いて/)
    await picture(hr, `${name}-13-round`)
    assert.deepEqual(complaints.flat(), [])
  } finally {
    await killEverything(server)
  }
}

async function handInAgain(page: Page) {
  while (await page.getByRole('button', { name: '次へ' }).isVisible())
    await page.getByRole('button', { name: '次へ' }).click()
  await page.getByRole('button', { name: '提出する' }).last().click()
  await page.getByRole('dialog').getByRole('button', { name: '提出する' }).click()
}

/** Fills a form screen by screen, as a person does: a choice for each scale, a sentence for each question. */
async function write(page: Page, sentence: string, name: string) {
  const begin = page.getByRole('button', { name: '書きはじめる' })
  const within = page.getByRole('button', { name: /^(次へ|提出する|返事を送る)$/ })
  await begin.or(within).first().waitFor()
  if (await begin.isVisible()) await begin.click()
  for (let screen = 1; screen <= 8; screen++) {
    for (const group of await page.getByRole('radiogroup').or(page.locator('fieldset')).all()) {
      const choice = group.getByRole('radio').nth(2)
      if (await choice.count()) await choice.check({ force: true })
    }
    for (const text of await page.getByRole('textbox').all()) {
      await text.click()
      await text.fill(sentence)
    }
    await picture(page, `${name}-7-screen-${screen}`)
    const next = page.getByRole('button', { name: '次へ' })
    if (!(await next.isVisible())) break
    await next.click()
  }
  await page
    .getByRole('button', { name: /^(提出する|返事を送る)$/ })
    .last()
    .click()
  await picture(page, `${name}-7-asked`)
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^(提出する|返事を送る)$/ })
    .dblclick()
}

test('from an empty place to an answered reflection, on the bundled database', async () => {
  const data = dataFolder()
  try {
    await firstLoop('bundled', { DATA_DIR: data.path })
  } finally {
    data.remove()
  }
})

test('the same with DATABASE_URL', async () => {
  const { host, port, database } = await testDatabase('template1')
  const data = dataFolder()
  try {
    await firstLoop('external', {
      DATA_DIR: data.path,
      DATABASE_URL: `postgres://banso@localhost:${port}/${database}?host=${host}`,
    })
  } finally {
    data.remove()
  }
})
