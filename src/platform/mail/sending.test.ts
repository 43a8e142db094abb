import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { after, beforeEach, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Locale } from '#/platform/use-case.ts'
import { postingFor, type World } from '#/platform/world.ts'
import { settle } from '../../../fixtures/aoba.ts'
import { openTestBanso } from '../../../fixtures/banso.ts'
import { openSmtp, parsed } from '../../../fixtures/smtp.ts'
import type { Mail } from './letter.ts'
import { pause, sendMail, smtp } from './sending.ts'

const server = await openSmtp()
const banso = await openTestBanso({ smtpUrl: server.url, mailFrom: 'Banso（伴走） <banso@aoba.example>' })
const { organizationId, id } = await settle(banso)
const transport = smtp(server.url, banso.world.config.mailFrom!)
after(() => transport.close())
const postman = { ...banso.world, transport, mailDomain: 'banso.example' }

const start = banso.world.clock.now()
const greeting: Mail<{ name: string }> = {
  kind: 'test.greeting',
  words: {
    ja: { subject: '{name}さんへのお知らせ', line: '今日は{name}さんの番です。' },
    en: { subject: 'News for {name}', line: 'It is your turn, {name}.' },
  },
  letter: (t, { name }) => ({
    subject: t('subject', { name }),
    lines: [t('line', { name })],
    tables: [{ title: '人数', head: ['部署', '人数'], rows: [['製造 <第一>', '3']] }],
    button: { label: 'Banso', url: 'https://banso.example/link#a.b' },
  }),
}

type To = { address?: string; locale?: Locale; name?: string }

/** Puts a mail to ren into a transaction of its own and says its id. */
async function posted(
  { address = 'ren@aoba.example', locale = 'ja', name = '髙橋 蓮' }: To = {},
  world: World = banso.world,
) {
  const to = { personId: id.ren!, address, locale }
  await banso.world.db.inOrganization(organizationId, (tx) =>
    postingFor(world, tx, start).post(greeting, [to], { name }),
  )
  const { rows } = await banso.world.owner.query('select id from app.mails order by id desc limit 1')
  return rows[0]?.id as string
}

const send = (mailId: string, now = start, world = postman) => sendMail(world, { organizationId, mailId }, now)

async function row(mailId: string) {
  const { rows } = await banso.world.owner.query(
    `select state, attempts, last_problem, sealed is null as emptied, next_try_at, sent_at from app.mails where id = $1`,
    [mailId],
  )
  return rows[0]
}

const copiesOf = async (mailId: string) => {
  const all = await server.received()
  return all.filter(({ raw }) => raw.includes(`<${mailId}@banso.example>`)).length
}

/** Seconds from now until the mail is tried again, as the queue was told. */
const waitOf = async (mailId: string) => {
  const { rows } = await banso.world.owner.query(
    `select run_at as at from graphile_worker._private_jobs where payload->>'mailId' = $1 order by id desc limit 1`,
    [mailId],
  )
  return (rows[0].at.getTime() - start.epochMilliseconds) / 1000
}

beforeEach(() => server.be({ is: 'normal' }))

test('a mail arrives once, readable as text and as HTML, and nothing of it stays', async () => {
  const mailId = await posted()
  assert.equal((await row(mailId)).emptied, false)
  await send(mailId)
  await send(mailId)
  assert.equal(await copiesOf(mailId), 1)
  const mail = (await server.received()).at(-1)!
  assert.deepEqual([mail.from, mail.to], ['banso@aoba.example', ['ren@aoba.example']])
  const { headers, parts } = parsed(mail.raw)
  assert.equal(headers.get('subject'), '髙橋 蓮さんへのお知らせ')
  assert.equal(headers.get('message-id'), `<${mailId}@banso.example>`)
  assert.equal(headers.get('from'), 'Banso（伴走） <banso@aoba.example>')
  assert.equal(headers.get('to'), 'ren@aoba.example')
  const [text, html] = parts
  assert.match(text!.headers.get('content-type')!, /^text\/plain; charset=utf-8/)
  assert.match(
    text!.body,
    /今日は髙橋 蓮さんの番です。[\s\S]+製造 <第一> {2}3[\s\S]+https:\/\/banso\.example\/link#a\.b/,
  )
  assert.match(html!.headers.get('content-type')!, /^text\/html; charset=utf-8/)
  assert.match(html!.body, /<html lang="ja">[\s\S]+製造 &#?\w+;第一&#?\w+;/)
  assert.doesNotMatch(html!.body, /<img|<script|https?:\/\/(?!banso\.example)/)
  const { state, attempts, emptied, sent_at } = await row(mailId)
  assert.deepEqual([state, attempts, emptied, sent_at.getTime()], ['sent', 1, true, start.epochMilliseconds])
})

test('each reader gets their own language', async () => {
  const mailId = await posted({ locale: 'en', name: 'Phương' })
  await send(mailId)
  const { headers, parts } = parsed((await server.received()).at(-1)!.raw)
  assert.equal(headers.get('subject'), 'News for Phương')
  assert.match(parts[1]!.body, /<html lang="en">/)
})

test('what is put in is sealed: the row gives away neither subject nor link', async () => {
  const mailId = await posted({ name: 'canary-4711' })
  const { rows } = await banso.world.owner.query(
    "select m::text as all, encode(sealed, 'escape') as sealed from app.mails m where id = $1",
    [mailId],
  )
  assert.doesNotMatch(JSON.stringify(rows), /canary-4711|link#/)
})

test('a slow server is waited for', async () => {
  await server.be({ is: 'slow', ms: 700 })
  const mailId = await posted()
  await send(mailId)
  assert.deepEqual([(await row(mailId)).state, await copiesOf(mailId)], ['sent', 1])
})

for (const { code, at } of [
  { code: 421, at: 'greeting' },
  { code: 451, at: 'recipient' },
  { code: 421, at: 'recipient' },
  { code: 451, at: 'content' },
  { code: 554, at: 'greeting' },
] as const) {
  test(`${code} to the ${at}: tried again until it goes, however often`, async () => {
    await server.be({ is: 'refuse', code, at })
    const mailId = await posted()
    for (const attempt of [1, 2, 3, 4]) {
      const fresh = smtp(server.url, banso.world.config.mailFrom!)
      await send(mailId, start, { ...postman, transport: fresh })
      fresh.close()
      const { state, attempts, emptied } = await row(mailId)
      assert.deepEqual([state, attempts, emptied], ['waiting', attempt, false])
      assert.equal(await waitOf(mailId), pause(attempt))
    }
    await server.be({ is: 'normal' })
    await send(mailId)
    assert.deepEqual([(await row(mailId)).state, await copiesOf(mailId)], ['sent', 1])
  })
}

for (const at of ['recipient', 'content'] as const) {
  test(`550 to the ${at} three times: refused, with the reason, for good`, async () => {
    await server.be({ is: 'refuse', code: 550, at })
    const mailId = await posted()
    await send(mailId)
    await send(mailId)
    assert.equal((await row(mailId)).state, 'waiting')
    await send(mailId)
    const refused = await row(mailId)
    assert.deepEqual([refused.state, refused.attempts, refused.emptied], ['refused', 3, true])
    assert.match(refused.last_problem, /550/)
    await server.be({ is: 'normal' })
    await send(mailId)
    assert.equal(await copiesOf(mailId), 0)
  })
}

test('the server hangs up after taking the mail: one more copy for each time, with the same Message-ID', async () => {
  await server.be({ is: 'drop-kept' })
  const mailId = await posted()
  await send(mailId)
  await send(mailId)
  assert.equal((await row(mailId)).state, 'waiting')
  await server.be({ is: 'normal' })
  await send(mailId)
  assert.deepEqual([(await row(mailId)).state, await copiesOf(mailId)], ['sent', 3])
})

test('the server hangs up before taking the mail: it arrives once', async () => {
  await server.be({ is: 'drop-unkept' })
  const mailId = await posted()
  await send(mailId)
  await server.be({ is: 'normal' })
  await send(mailId)
  assert.equal(await copiesOf(mailId), 1)
})

test('the server is away for eight hours: nothing is lost, and all is made up within ten minutes', async () => {
  const all: string[] = []
  for (const who of ['a', 'b', 'c']) all.push(await posted({ address: `${who}@aoba.example` }))
  await server.down()
  const back = start.add({ hours: 8 })
  let worst = 0
  for (const mailId of all) {
    let now = start
    for (let tries = 0; Temporal.Instant.compare(now, back) < 0; tries++) {
      assert.ok(tries < 200)
      await send(mailId, now)
      const { state, next_try_at } = await row(mailId)
      assert.equal(state, 'waiting')
      now = Temporal.Instant.fromEpochMilliseconds(next_try_at.getTime())
    }
    worst = Math.max(worst, now.since(back).total('minutes'))
  }
  assert.ok(worst <= 10, `${worst} minutes`)
  await server.up()
  for (const mailId of all) {
    await send(mailId, back)
    assert.deepEqual([(await row(mailId)).state, await copiesOf(mailId)], ['sent', 1])
  }
})

test('what could not be sent for three days is given up, and emptied', async () => {
  const mailId = await posted()
  await send(mailId, start.add({ hours: 73 }))
  const { state, emptied } = await row(mailId)
  assert.deepEqual([state, emptied, await copiesOf(mailId)], ['given-up', true, 0])
})

test('two processes on one mail never send it together', async () => {
  await server.be({ is: 'slow', ms: 300 })
  const mailId = await posted()
  const other = smtp(server.url, banso.world.config.mailFrom!)
  await Promise.all([send(mailId), send(mailId, start, { ...postman, transport: other }), send(mailId)])
  other.close()
  assert.equal(await copiesOf(mailId), 1)
})

test('killed between the word of the server and ours: exactly one more copy, with the same Message-ID', async () => {
  const mailId = await posted()
  const script = `
    import { openDatabase, openPool } from '#/platform/database.ts'
    import { keyFrom } from '#/platform/key.ts'
    import { sendMail, smtp } from '#/platform/mail/sending.ts'
    const db = openDatabase(openPool(${JSON.stringify(banso.connection)}, 'banso_app', 2))
    const real = smtp('${server.url}', 'banso@aoba.example')
    const transport = { close() {}, async send(mail) { await real.send(mail); process.kill(process.pid, 'SIGKILL') } }
    const world = { db, key: keyFrom(Buffer.alloc(32, 7)), transport, mailDomain: 'banso.example' }
    await sendMail(world, ${JSON.stringify({ organizationId, mailId })}, Temporal.Instant.from('${start}'))`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const [, signal] = await once(child, 'exit')
  assert.equal(signal, 'SIGKILL')
  assert.deepEqual([(await row(mailId)).state, await copiesOf(mailId)], ['waiting', 1])
  // Until the database has noticed, the row is still held and nothing is sent.
  for (let tries = 0; tries < 100 && (await row(mailId)).state === 'waiting'; tries++) {
    await send(mailId)
    await sleep(20)
  }
  await send(mailId)
  assert.deepEqual([(await row(mailId)).state, await copiesOf(mailId)], ['sent', 2])
})

test('a transaction that is rolled back sends nothing', async () => {
  const counted = async () =>
    (
      await banso.world.owner.query(
        `select (select count(*) from app.mails) as mails, (select count(*) from graphile_worker.jobs) as jobs`,
      )
    ).rows[0]
  const before = await counted()
  await assert.rejects(
    banso.world.db.inOrganization(organizationId, async (tx) => {
      const to = { personId: id.ren!, address: 'ren@aoba.example', locale: 'ja' as const }
      await postingFor(banso.world, tx, start).post(greeting, [to], { name: '蓮' })
      throw new Error('something went wrong afterwards')
    }),
  )
  assert.deepEqual(await counted(), before)
})

test('where no server is configured nothing is queued', async () => {
  const before = await posted()
  const { smtpUrl: _, ...config } = banso.world.config
  assert.equal(await posted({}, { ...banso.world, config }), before)
})

test('a mail sealed with another key is given up, not sent', async () => {
  const mailId = await posted()
  await send(mailId, start, { ...postman, key: { ...banso.world.key, open: () => undefined } })
  assert.deepEqual([(await row(mailId)).state, await copiesOf(mailId)], ['given-up', 0])
})

test('names make no headers and no further readers', async () => {
  for (const name of [
    '蓮\r\nBcc: evil@elsewhere.example',
    'Ren\nX-Evil: 1\n\nbody',
    'Ren\u2028Bcc: evil@elsewhere.example',
    'a, <evil@elsewhere.example>, "b"',
    '=?utf-8?Q?=0D=0ABcc:_evil@elsewhere.example?=',
  ]) {
    const mailId = await posted({ name })
    await send(mailId)
    const mail = (await server.received()).at(-1)!
    assert.match(mail.raw, new RegExp(mailId))
    assert.deepEqual(mail.to, ['ren@aoba.example'])
    const { headers } = parsed(mail.raw)
    assert.deepEqual([headers.has('bcc'), headers.has('x-evil'), headers.get('to')], [false, false, 'ren@aoba.example'])
  }
})

for (const { address, reaches } of [
  { address: 'ren+work@aoba.example', reaches: 'ren+work@aoba.example' },
  { address: "o'brien@aoba.example", reaches: "o'brien@aoba.example" },
  { address: 'ren.takahashi_01@mail.sub.aoba.example', reaches: 'ren.takahashi_01@mail.sub.aoba.example' },
  { address: 'ren@日本語.example', reaches: 'ren@xn--wgv71a119e.example' },
  { address: `${'a'.repeat(64)}@aoba.example`, reaches: `${'a'.repeat(64)}@aoba.example` },
]) {
  test(`an address of an unusual form is reached: ${address}`, async () => {
    const mailId = await posted({ address })
    await send(mailId)
    assert.deepEqual(
      [(await row(mailId)).state, parsed((await server.received()).at(-1)!.raw).headers.get('to')],
      ['sent', reaches],
    )
  })
}

test('an address never becomes two, nor a header', async () => {
  for (const address of [
    'a@aoba.example, evil@elsewhere.example',
    'a@aoba.example>\r\nRCPT TO:<evil@elsewhere.example',
    'a@aoba.example\r\nBcc: evil@elsewhere.example',
    'a@aoba.example;evil@elsewhere.example',
    '<a@aoba.example> <evil@elsewhere.example>',
  ]) {
    const before = (await server.received()).length
    const mailId = await posted({ address })
    await send(mailId)
    for (const { to, raw } of (await server.received()).slice(before)) {
      assert.equal(to.length, 1)
      assert.ok(!to.includes('evil@elsewhere.example'), to.join())
      assert.equal(parsed(raw).headers.has('bcc'), false)
    }
  }
})
