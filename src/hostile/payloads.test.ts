import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestBanso } from '../../fixtures/banso.ts'
import { HIT, PAYLOADS } from '../../fixtures/hostile/payloads.ts'
import { poison } from '../../fixtures/hostile/poisoned.ts'
import type { Rendered } from '../platform/mail/letter.ts'
import { readSheet } from '../platform/spreadsheet/sheet.ts'
import { unzip } from '../platform/spreadsheet/zip.ts'

/** Markup, formulas and line breaks in every text there is, looked for in all that leaves but pages (`journeys/hostile.test.ts`). */
const banso = await openTestBanso({ smtpUrl: 'smtp://127.0.0.1:1', mailFrom: 'banso@aoba.example' })
const { matrix, taken, refused, programmeId } = await poison(banso)
const { here } = matrix
const { organizationId, cookie } = here

/** What takes no free text, though it is a string: addresses, kinds, files, options of a question. */
const NO_TEXT = /\b(email|privateEmail|timeZone|kind|base64|position|condition|name)$/

test('every text of every command was filled', (t) => {
  assert.deepEqual(
    refused.filter((place) => !NO_TEXT.test(place)),
    [],
  )
  assert.ok(taken.length >= 80, `${taken.length}`)
  t.diagnostic(`${taken.length} texts took a payload; refused: ${refused.join(', ')}`)
})

test('in the calendar it is part of a title: no line, property or component of its own', async () => {
  const KNOWN =
    /^(BEGIN|END):(VCALENDAR|VEVENT)$|^(VERSION|PRODID|NAME|X-WR-CALNAME|X-PUBLISHED-TTL|REFRESH-INTERVAL;VALUE=DURATION|UID|SEQUENCE|DTSTAMP|DTSTART;VALUE=DATE|X-MICROSOFT-[A-Z-]+|SUMMARY|TRANSP|URL;VALUE=URI):/
  const { body } = await banso.call(cookie.trn, 'tasks.openFeed', { withNames: true })
  const mine = { reading: '', otherName: '', phone: '', privateEmail: null, locale: 'ja' as const }
  let shown = 0
  for (const chosenName of PAYLOADS.filter(({ length }) => length <= 80)) {
    assert.equal(
      (await banso.call(cookie.own, 'people.changeMyProfile', { ...mine, chosenName })).status,
      200,
      chosenName,
    )
    const response = await banso.http.request(new URL(body.url).pathname)
    const lines = (await response.text())
      .replace(/\r\n[ \t]/g, '')
      .trimEnd()
      .split('\r\n')
    for (const line of lines) {
      assert.match(line, KNOWN, chosenName)
      assert.doesNotMatch(line, /[\r\n]/)
      if (line.startsWith('URL')) assert.match(line, /:http:\/\/127\.0\.0\.1:3000\//)
    }
    if (lines.some((line) => line.startsWith('SUMMARY:') && line.includes(chosenName.slice(0, 2)))) shown += 1
    assert.match(response.headers.get('content-type')!, /^text\/calendar/)
    assert.equal(response.headers.get('x-content-type-options'), 'nosniff')
  }
  assert.ok(shown > 15, `${shown} of the names stood in it`)
})

test('in mails it is text: no tag of its own, no further header, no other link', async () => {
  for (const day of ['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03']) {
    banso.setNow(`${day}T08:30:00+09:00`)
    await banso.runDailyJobs()
  }
  const { rows } = await banso.world.owner.query(
    'select id, kind, address, sealed from app.mails where organization_id = $1 and sealed is not null',
    [organizationId],
  )
  const kinds = new Set(rows.map(({ kind }) => kind))
  assert.ok(rows.length > 20 && kinds.size >= 5, `${rows.length} ${[...kinds]}`)
  let poisoned = 0
  for (const { id, kind, address, sealed } of rows) {
    const { subject, text, html } = JSON.parse(banso.world.key.open(sealed, `${organizationId} ${id}`)!) as Rendered
    if (html.includes('&#60;') || html.includes('evil')) poisoned += 1
    assert.doesNotMatch(subject, /[\r\n\u2028]/, kind)
    assert.match(address, /^[^\s<>,]+@[^\s<>,]+$/)
    const tags = [...html.matchAll(/<\/?([a-z!]+)/gi)].map(([, tag]) => tag!.toLowerCase())
    const OURS = ['!doctype', 'html', 'head', 'meta', 'title', 'body', 'div', 'p', 'a', 'table', 'tr', 'th', 'td']
    assert.deepEqual(
      [...new Set(tags)].filter((tag) => !OURS.includes(tag)),
      [],
      kind,
    )
    assert.doesNotMatch(html, /<[^>]*\s(on\w+|srcdoc|src|http-equiv)\s*=/i, kind)
    for (const [, link] of html.matchAll(/href="([^"]*)"/g)) assert.match(link!, /^http:\/\/127\.0\.0\.1:3000(\/|$)/)
    assert.equal(tags.filter((tag) => tag === 'a').length % 2, 0)
    assert.doesNotMatch(text, /\0/)
  }
  assert.ok(poisoned > 10, `${poisoned}`)
})

const EXPORTS = [
  ['hr', 'people.exportPeople', {}],
  ['hr', 'people.exportPeople', { include: 'left' }],
  ['uhr', 'people.exportPeople', {}],
  ['hr', 'people.importTemplate', {}],
  ['hr', 'reflections.exportResponses', {}],
] as const
const FORMULA = /^[\s\0]*[=+\-@＝＋－＠]/

for (const [who, procedure, input] of EXPORTS)
  for (const format of ['csv', 'xlsx'] as const) {
    test(`${procedure} ${JSON.stringify(input)} for ${who} as ${format}: nothing in it is calculated`, async () => {
      const { status, body } = await banso.call(cookie[who], procedure, { ...input, format })
      assert.equal(status, 200)
      assert.match(body.fileName, /^[^\\/:*?"<>|\p{Cc}]+\.(csv|xlsx)$/u)
      const bytes = Buffer.from(body.base64, 'base64')
      if (format === 'xlsx') {
        const files = await unzip(bytes, () => true)
        const sheet = String(files.get('xl/worksheets/sheet1.xml'))
        assert.doesNotMatch(sheet, /<f[ >]|<hyperlink|<script|<img/)
        const texts = [...String(files.get('xl/sharedStrings.xml') ?? '').matchAll(/<t[^>]*>([^<]*)<\/t>/g)]
        for (const [, text = ''] of texts) assert.ok(!FORMULA.test(text) || /^[+-]?\d+(\.\d+)?$/.test(text), text)
        assert.ok(texts.length > 0)
        return
      }
      // As a spreadsheet reads it, the apostrophe that makes it a text left standing.
      const { parse } = await import('csv-parse/sync')
      for (const row of parse(bytes, { bom: true, relax_column_count: true }) as string[][])
        for (const cell of row) assert.ok(!FORMULA.test(cell) || /^[+-]?\d+(\.\d+)?$/.test(cell), JSON.stringify(cell))
      assert.ok((await readSheet(bytes, 'a.csv')).rows.length > 0)
    })
  }

test('the file of everything about me is JSON, whatever stands in it', async () => {
  const { status, body } = await banso.call(cookie.own, 'reflections.myFile')
  assert.equal(status, 200)
  assert.ok(JSON.stringify(body).includes(HIT))
  for (const text of JSON.stringify(body).match(/"base64":"[^"]+"/g) ?? [])
    JSON.parse(Buffer.from(JSON.parse(`{${text}}`).base64, 'base64').toString())
})

test('an answer is JSON that no browser takes for a page, whatever stands in it', async () => {
  const response = await banso.request('people.list', {}, { cookie: cookie.hr! })
  const text = await response.text()
  assert.ok(text.includes(HIT))
  const headers = ['content-type', 'x-content-type-options', 'cache-control', 'cross-origin-resource-policy']
  assert.deepEqual(
    headers.map((name) => response.headers.get(name)),
    ['application/json', 'nosniff', 'no-store', 'same-origin'],
  )
})

test('what was refused, and what went wrong, leaves no text in the log', () => {
  assert.doesNotMatch(JSON.stringify(banso.log), new RegExp(`${HIT}|evil|<|=HYPERLINK|VALARM`))
  assert.ok(banso.log.length > 100)
  assert.ok(!banso.log.some((line) => (line as { event: string }).event === 'request-failed'), programmeId)
})
