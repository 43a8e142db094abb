import assert from 'node:assert/strict'
import { test } from 'node:test'
import { settle } from '../../../../fixtures/aoba.ts'
import { openTestBanso } from '../../../../fixtures/banso.ts'
import { stepsIn } from '../../../../fixtures/steps.ts'

const banso = await openTestBanso()
const aoba = await settle(banso)
const { id, cookie } = aoba
const { asked, change, planned } = stepsIn(banso, aoba)
const OPEN = { opensOn: '2026-11-16', dueOn: '2026-11-27', closesOn: '2026-12-04' } as const

const call = async (who: string, procedure: string, input: object = {}) => {
  const { status, body } = await banso.call(cookie[who], `tasks.${procedure}`, input)
  assert.equal(status, 200, JSON.stringify(body))
  return body
}
const opened = async (who: string, withNames = true): Promise<string> => {
  const { url } = await call(who, 'openFeed', { withNames })
  return new URL(url).pathname
}
async function read(path: string) {
  const answer = await banso.http.request(path)
  return { status: answer.status, text: await answer.text(), headers: Object.fromEntries(answer.headers) }
}
const unfolded = (text: string) => text.replaceAll('\r\n ', '')

await asked('ren', OPEN)
await asked('aki', { ...OPEN, closesOn: '9999-12-31' }, { kind: 'reflections.answer' }, 'ren')
await asked('aki', OPEN, { kind: 'reflections.letter', period: null }, 'phuong')
await asked('aki', { ...OPEN, closesOn: '2026-11-19' }, { minutes: 9 })
await planned('aki', { offset: { unit: 'months', count: 9 } })

test('a calendar shows what is open and what is planned, its day, its title and the way to it, and no letter', async () => {
  const { status, text, headers } = await read(await opened('aki'))
  assert.equal(status, 200)
  assert.equal(headers['content-type'], 'text/calendar; charset=utf-8')
  assert.deepEqual([headers['cache-control'], headers['set-cookie']], ['private, no-store', undefined])
  const lines = unfolded(text).split('\r\n')
  const all = (key: string) => lines.filter((line) => line.startsWith(key)).map((line) => line.slice(key.length))
  assert.deepEqual(all('SUMMARY:'), ['髙橋蓮さんの振り返りへの返事（2026年11月）', '2026年11月の振り返り'])
  assert.deepEqual(all('DTSTART;VALUE=DATE:'), ['20261127', '20270108'])
  assert.match(all('URL;VALUE=URI:')[0]!, /^http:\/\/127\.0\.0\.1:3000\/reflections\/[0-9a-f-]+\/write$/)
  assert.equal(all('URL;VALUE=URI:')[1], 'http://127.0.0.1:3000/', 'what has not opened has no page yet')
  assert.deepEqual([all('DTSTAMP:')[0], all('TRANSP:')[0]], ['20261120T000000Z', 'TRANSPARENT'])
  assert.doesNotMatch(text, /お便り|TZID|VTIMEZONE|DESCRIPTION/)
  assert.ok(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75))
})

test('names can be left out, and a name stays text', async () => {
  const renamed = 'update app.people_persons set display_name = $3 where organization_id = $1 and id = $2'
  await change(renamed, id.ren, 'Ren;,\\\r\nBEGIN:VEVENT')
  const named = unfolded((await read(await opened('aki'))).text)
  assert.equal(named.match(/^BEGIN:VEVENT/gm)?.length, 2)
  const { text } = await read(await opened('aki', false))
  assert.match(unfolded(text), /^SUMMARY:振り返りへの返事（2026年11月）\r$/m)
  assert.doesNotMatch(text, /Ren|髙橋/)
  assert.deepEqual(await call('aki', 'feed'), { feed: { since: '2026-11-20', withNames: false } })
})

test('it speaks the language of its reader', async () => {
  await asked('phuong', OPEN)
  assert.match((await read(await opened('phuong'))).text, /SUMMARY:Reflection on November 2026/)
})

test('the secret is told once and kept nowhere; a new link ends the old one, and each can be ended', async () => {
  assert.deepEqual(await call('sora', 'feed'), { feed: null })
  const first = await opened('sora')
  const secret = first.slice('/calendar/'.length, -'.ics'.length)
  const { rows } = await banso.world.owner.query('select row_to_json(f)::text as kept from app.tasks_feeds f')
  assert.ok(rows.every(({ kept }) => !kept.includes(secret)))
  assert.ok(!JSON.stringify([await call('sora', 'feed'), banso.log]).includes(secret))
  const second = await opened('sora')
  assert.deepEqual([(await read(first)).status, (await read(second)).status], [404, 200])
  await call('sora', 'closeFeed')
  await call('sora', 'closeFeed')
  assert.equal((await read(second)).status, 404)
})

test('unknown, ended and a leaver’s links give one answer, and it says nothing', async () => {
  const theirs = await opened('kudo')
  assert.equal((await read(theirs)).status, 200)
  await change(
    "update app.people_employments set ends_on = '2026-11-19' where organization_id = $1 and person_id = $2",
    id.kudo,
  )
  const answers = await Promise.all([theirs, '/calendar/nothing.ics', `/calendar/${'x'.repeat(32)}.ics`].map(read))
  for (const { status, text, headers } of answers) {
    assert.deepEqual([status, text], [404, '{"reason":"not-found"}'])
    assert.deepEqual([headers['cache-control'], headers['set-cookie']], ['private, no-store', undefined])
  }
})

test('too many tries at one link are put off', async () => {
  const path = await opened('mori')
  const tries = await Promise.all(Array.from({ length: 61 }, () => read(path)))
  assert.deepEqual([...new Set(tries.map(({ status }) => status))].toSorted(), [200, 429])
  assert.equal((await read(await opened('mori'))).status, 200)
})
