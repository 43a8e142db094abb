import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sendMail, smtp } from '#/platform/mail/sending.ts'
import { AOBA, settle } from '../../../fixtures/aoba.ts'
import { openTestBanso } from '../../../fixtures/banso.ts'
import { openSmtp, parsed } from '../../../fixtures/smtp.ts'

const server = await openSmtp()
const banso = await openTestBanso({ smtpUrl: server.url, mailFrom: 'banso@aoba.example' })
const { cookie, organizationId } = await settle(banso)
const transport = smtp(server.url, 'banso@aoba.example')
after(() => transport.close())

const send = () => banso.call(cookie.ito, 'admin.sendTestMail')
const became = async () => (await banso.call(cookie.ito, 'admin.testMail')).body.mail
const leave = (mailId: string) =>
  sendMail(
    { ...banso.world, transport, mailDomain: 'banso.example' },
    { organizationId, mailId },
    banso.world.clock.now(),
  )

test('nothing has been tried yet', async () => assert.equal(await became(), null))

test('a test mail goes to oneself alone, the way every mail goes, and a second press is the same one', async () => {
  const { status, body } = await send()
  assert.equal(status, 200)
  assert.deepEqual((await send()).body, body)
  assert.deepEqual(await became(), { state: 'waiting', attempts: 0, reason: null, writtenAt: '2026-11-20T00:00:00Z' })
  await leave(body.mailId)
  const all = await server.received()
  assert.equal(all.length, 1)
  assert.match(all[0]!.to.join(), /^ito\.\w+@aoba\.example$/)
  const { headers, parts } = parsed(all[0]!.raw)
  assert.equal(headers.get('subject'), 'Bansoからのテストメール')
  assert.match(parts[0]!.body, /http:\/\/127\.0\.0\.1:3000\/administration/)
  assert.equal((await became()).state, 'sent')
  assert.deepEqual((await send()).body, body, 'nobody fills a mailbox with it')
  banso.setNow('2026-11-20T09:01:00+09:00')
  assert.notEqual((await send()).body.mailId, body.mailId, 'a mail that has left can be sent anew')
})

test('what the server says stands there, without the address', async () => {
  await server.be({ is: 'refuse', code: 450, at: 'recipient' })
  await leave((await send()).body.mailId)
  const mail = await became()
  assert.deepEqual([mail.state, mail.attempts], ['waiting', 1])
  assert.match(mail.reason, /450/)
  assert.doesNotMatch(mail.reason, /@/)
  await server.be({ is: 'normal' })
})

test('without a mail server, and without an address, it is refused in words', async () => {
  await banso.world.owner.query('update app.people_persons set email = null where organization_id = $1', [
    organizationId,
  ])
  banso.setNow('2026-11-20T09:05:00+09:00')
  assert.deepEqual((await send()).body.reason, 'no-address')
  const mute = await openTestBanso()
  const there = await settle(mute, { ito: AOBA.ito! })
  assert.equal((await mute.call(there.cookie.ito, 'admin.sendTestMail')).body.reason, 'no-mail-server')
})

test('in a demo it is only shown', async () => {
  const demo = await openTestBanso({ demo: true })
  const there = await settle(demo, { ito: AOBA.ito! })
  assert.equal((await demo.call(there.cookie.ito, 'admin.sendTestMail')).status, 200)
  assert.equal((await demo.call(there.cookie.ito, 'admin.testMail')).body.mail.state, 'shown')
  assert.equal((await demo.call(there.cookie.ito, 'admin.operation')).body.mails.shown, 1)
})
