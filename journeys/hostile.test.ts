import assert from 'node:assert/strict'
import { once } from 'node:events'
import { after, test } from 'node:test'
import { serve } from '@hono/node-server'
import type { BrowserContext } from 'playwright-core'
import { openTestBanso } from '../fixtures/banso.ts'
import { DESK, openBrowser, openPage, PHONE } from '../fixtures/browser.ts'
import { HIT } from '../fixtures/hostile/payloads.ts'
import { poison } from '../fixtures/hostile/poisoned.ts'
import { freePort } from '../fixtures/process.ts'

/** Markup in every text there is, looked at by those who read it: in a browser it is text, and nothing of it runs. */
const port = await freePort()
const url = `http://127.0.0.1:${port}`
const mailing = { smtpUrl: 'smtp://127.0.0.1:1', mailFrom: 'banso@aoba.example' }
const banso = await openTestBanso({ ...mailing, port, baseUrl: url })
const { matrix, formId, programmeId } = await poison(banso)
await banso.runDailyJobs()
const { here } = matrix
const { rows } = await banso.world.owner.query<Record<string, string>>(
  `select (select id from app.reflections_reflections where organization_id = $1 and programme_id = $2 limit 1) as open,
     (select id from app.reflections_reflections where organization_id = $1 and answered_at is not null limit 1) as answered,
     (select id from app.reflections_letters where organization_id = $1 limit 1) as letter`,
  [here.organizationId, programmeId],
)
const { open, answered, letter } = rows[0]!

const server = serve({ fetch: banso.http.fetch, port, hostname: '127.0.0.1' })
await once(server, 'listening')
const browser = await openBrowser()
after(async () => {
  await browser.close()
  server.close()
})

async function contextOf(who: string, viewport = DESK): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport, baseURL: url, timezoneId: 'Asia/Tokyo' })
  const [name, ...value] = here.cookie[who]!.split('=')
  await context.addCookies([{ name: name!, value: value.join('='), url }])
  return context
}

const OWN = `/people/${here.id.own}`
const PAGES: Record<string, string[]> = {
  own: [
    ...['/', '/reflections', `/reflections/${open}/write`, `/reflections/${answered}`, `/reflections/${answered}/add`],
    ...['/me', '/me/everything', '/me/everything/print', '/door', '/letters', `/letters/${letter}`, '/calendar'],
    ...['/people', OWN, `/people/${here.id.trn}`],
  ],
  trn: ['/', '/waiting', `/reflections/${answered}`, `/reflections/${open}/answer`, '/people', OWN, '/me'],
  uhr: ['/', '/letters', `/letters/${letter}`, '/people', '/units', '/supporters'],
  adm: ['/', '/organization', '/offices', '/people/imports'],
  hr: [
    ...[
      '/',
      '/people',
      OWN,
      `${OWN}?tab=record`,
      `${OWN}?tab=history`,
      '/people/new',
      '/people/import',
      '/people/imports',
    ],
    ...['/units', `/units?unit=${'x'}`, '/offices', '/supporters', '/organization', '/organization/maps'],
    ...[
      '/organization/keeping',
      '/forms',
      `/forms/${formId}`,
      '/programmes',
      '/programmes/new',
      `/programmes/${programmeId}`,
    ],
    ...[
      '/rounds',
      `/rounds?programme=${programmeId}&period=2026-11`,
      '/responses',
      '/responses/import',
      '/summaries',
      '/items',
    ],
  ],
}

const COMPLAINTS = `JSON.stringify({
  hit: globalThis.${HIT} ?? null,
  strange: [...document.querySelectorAll('script:not([src]), iframe, object, embed, base, form[action*=evil], [onerror], [onload], [onmouseover], [srcdoc], img[src=x], a[href^="javascript:" i], a[href^="data:" i], a[href*="evil.example"], meta[http-equiv=refresh]')].map((element) => element.outerHTML.slice(0, 200)),
  text: document.body.innerText,
})`

// A phone shows cards in place of tables.
const VISITS = [...Object.entries(PAGES).map((visit) => [...visit, DESK] as const), ['own', PAGES.own!, PHONE] as const]

let shown = 0
for (const [who, paths, viewport] of VISITS) {
  test(`${who} looks at ${paths.length} pages, ${viewport.width} wide: everything is text`, async () => {
    const context = await contextOf(who, viewport)
    const { page, complaints } = await openPage(context)
    page.setDefaultTimeout(60_000)
    page.on('dialog', (dialog) => {
      complaints.push(`a dialog: ${dialog.message()}`)
      void dialog.dismiss()
    })
    page.on('request', (request) => {
      if (!request.url().startsWith(url) && !/^(data|blob):/.test(request.url())) complaints.push(request.url())
    })
    for (const path of paths) {
      await page.goto(path)
      const heading = page.getByRole('heading', { level: 1 }).first()
      await heading.waitFor().catch(() => assert.fail(`${path} shows no heading: ${complaints.join('; ')}`))
      await page.waitForLoadState('networkidle')
      const { hit, strange, text } = JSON.parse((await page.evaluate(COMPLAINTS)) as string)
      assert.deepEqual([hit, strange, complaints], [null, [], []], path)
      if (/onerror|<script|onload|<b>x|VALARM|evil/.test(text)) shown += 1
      assert.equal(new URL(page.url()).origin, url)
    }
    await context.close()
  })
}

test('the payloads were there to be seen', (t) => {
  t.diagnostic(`on ${shown} pages`)
  assert.ok(shown > 20, `${shown}`)
})

for (const target of [
  '//evil.example',
  '/\\evil.example',
  'https://evil.example',
  `javascript:${HIT}=1`,
  'data:text/html,x',
  '/\t/evil.example',
  '/%09/evil.example',
  '/%5cevil.example',
]) {
  test(`signing in with ?return=${target} leads to a page of ours`, async () => {
    const context = await browser.newContext({ baseURL: url })
    const { page, complaints } = await openPage(context)
    const elsewhere: string[] = []
    page.on('request', (request) => {
      if (!request.url().startsWith(url)) elsewhere.push(request.url())
    })
    await page.route('**/api/session.signIn', async (route) => {
      // As if the password were right: who comes in is beside the point.
      const [name, ...value] = here.cookie.sam!.split('=')
      await context.addCookies([{ name: name!, value: value.join('='), url }])
      await route.fulfill({ json: {} })
    })
    await page.goto(`/sign-in?return=${encodeURIComponent(target)}`)
    await page.locator('input[type=email]').fill('sam@aoba.example')
    await page.locator('input[type=password]').fill('a long password')
    await page.locator('form button[type=submit]').click()
    await page.waitForURL((at) => !at.pathname.startsWith('/sign-in'))
    assert.deepEqual([new URL(page.url()).origin, elsewhere], [url, []])
    assert.equal(await page.evaluate(`globalThis.${HIT} ?? null`), null)
    assert.deepEqual(complaints, [])
    await context.close()
  })
}

test('no other site can frame a page, read an answer or act for somebody', async () => {
  const context = await contextOf('sam')
  await context.addCookies([
    { name: 'banso', value: here.cookie.sam!.slice('banso='.length), url: `http://localhost:${port}` },
  ])
  const page = await context.newPage()
  const evil = await freePort()
  const site = serve({
    port: evil,
    hostname: '127.0.0.1',
    fetch: () =>
      new Response(`<!doctype html><iframe src="${url}/"></iframe>`, { headers: { 'content-type': 'text/html' } }),
  })
  after(() => site.close())
  await page.goto(`http://127.0.0.1:${evil}/`)
  const framed = page.frames().find((frame) => frame !== page.mainFrame())
  assert.doesNotMatch(framed ? await framed.content().catch(() => '') : '', /id="root"/)
  const tries = await page.evaluate(async (at) => {
    const body = '{"locale":"en"}'
    const json = { 'content-type': 'application/json' }
    const options: RequestInit[] = [
      { headers: json },
      { headers: json, credentials: 'include' },
      { credentials: 'include' },
      { mode: 'no-cors', credentials: 'include', headers: { 'content-type': 'text/plain' } },
    ]
    const results = options.map((one) =>
      fetch(`${at}/api/people.setLocale`, { method: 'POST', body, ...one }).then(
        (answer) => answer.type,
        () => 'refused',
      ),
    )
    return Promise.all(results)
  }, url)
  assert.deepEqual(tries, ['refused', 'refused', 'refused', 'refused'])
  const { body } = await banso.call(here.cookie.sam, 'people.me')
  assert.equal(body.person.locale, 'en', 'as it was from the beginning')
  await banso.call(here.cookie.sam, 'people.setLocale', { locale: 'ja' })
  await page.evaluate(
    (at) =>
      fetch(`${at}/api/people.setLocale`, {
        method: 'POST',
        body: '{"locale":"en"}',
        mode: 'no-cors',
        credentials: 'include',
      }).catch(() => {}),
    url,
  )
  assert.equal((await banso.call(here.cookie.sam, 'people.me')).body.person.locale, 'ja')
})
