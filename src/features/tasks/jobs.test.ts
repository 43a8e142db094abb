import assert from 'node:assert/strict'
import { test } from 'node:test'
import { v7 } from 'uuid'
import { AOBA, settle } from '../../../fixtures/aoba.ts'
import { openTestBanso } from '../../../fixtures/banso.ts'

const banso = await openTestBanso({ smtpUrl: 'smtp://127.0.0.1:9', mailFrom: 'banso@aoba.example' })
const { organizationId, id, cookie } = await settle(banso, {
  ...AOBA,
  emi: { familyName: '遠藤', givenName: '恵美', unit: '営業部', locale: 'en' },
})
await banso.world.owner.query("update identity.sessions set expires_at = '2100-01-01'")

const done = async (who: string, procedure: string, input: object = {}) => {
  const { status, body } = await banso.call(cookie[who], procedure, input)
  assert.equal(status, 200, `${procedure}: ${JSON.stringify(body)}`)
  return body
}
async function appointed(person: string, supporter: string, kind: string, startsOn: string) {
  const { rows } = await banso.world.owner.query('select revision from app.people_persons where id = $1', [id[person]])
  const supportId = v7()
  const pair = { supportId, personId: id[person], supporterId: id[supporter], kind, startsOn }
  await done('hana', 'people.appointSupporter', { ...pair, revision: rows[0].revision })
  return supportId
}
/** The mails of that morning: to whom, and what they say. */
async function morningOf(day: string) {
  await banso.world.owner.query('delete from app.mails')
  banso.setNow(`${day}T08:30:00+09:00`)
  await banso.runDailyJobs()
  await banso.runDailyJobs()
  const { rows } = await banso.world.owner.query<{ id: string; person_id: string; sealed: Buffer }>(
    'select id, person_id, sealed from app.mails order by id',
  )
  return rows.map(({ id: mailId, person_id, sealed }) => {
    const mail = JSON.parse(banso.world.key.open(sealed, `${organizationId} ${mailId}`)!) as Record<string, string>
    return { to: Object.keys(id).find((key) => id[key] === person_id), ...mail } as {
      to: string
      subject: string
      text: string
    }
  })
}
const newTo = async (who: string) => {
  const { supporters, supported } = await done(who, 'people.mySupporters')
  const names = (all: { displayName: string; isNew: boolean }[]) =>
    all.filter(({ isNew }) => isNew).map(({ displayName }) => displayName)
  return { supporters: names(supporters), supported: names(supported) }
}

test('nothing is said before the day, nor on a day without work, and then once', async () => {
  // 23 November is a holiday.
  await appointed('sora', 'aki', 'mentor', '2026-11-23')
  assert.deepEqual(await newTo('sora'), { supporters: [], supported: [] })
  assert.deepEqual(await morningOf('2026-11-20'), [])
  assert.deepEqual(await morningOf('2026-11-23'), [])
  assert.deepEqual((await newTo('sora')).supporters, ['田中亜希'], 'the page knows it on the day itself')
  const [mail, ...others] = await morningOf('2026-11-24')
  assert.deepEqual([mail!.to, mail!.subject, others], ['sora', '今日のBanso:1件のご案内', []])
  assert.match(mail!.text, /田中亜希さんが、新しくあなたのメンターになりました。/)
  assert.doesNotMatch(mail!.text, /お願いしたいこと|@|営業部|製造/, 'a name and the kind, nothing else')
  assert.deepEqual((await newTo('sora')).supporters, [], 'who was told by mail is not told again')
  assert.deepEqual(await morningOf('2026-11-25'), [])
})

test('what is asked and who is new come in one mail', async () => {
  await appointed('ren', 'kudo', 'buddy', '2026-11-01')
  await appointed('ren', 'toru', 'peer', '2026-11-02')
  await appointed('emi', 'kudo', 'mentor', '2026-11-01')
  await done('hana', 'reflections.startProgramme', {
    ...{
      programmeId: v7(),
      name: '振り返り',
      cadence: 'monthly' as const,
      startsOn: '2026-11-01',
      endsOn: '2026-12-31',
      personIds: [id.ren],
    },
    ...{ opensBefore: 10, dueAfter: 5, closesAfter: 9 },
  })
  const mails = await morningOf('2026-11-26')
  assert.deepEqual(mails.map(({ to, subject }) => [to, subject]).toSorted(), [
    ['emi', 'Banso today: one thing for you'],
    ['ren', '今日のBanso:3件のご案内'],
  ])
  const text = mails.find(({ to }) => to === 'ren')!.text
  assert.match(
    text,
    /工藤玲子さんが、新しくあなたのバディ[\s\S]+中村徹さんが、[\s\S]+新しくお願いしたいこと[\s\S]+2026年11月の振り返り/,
  )
  assert.match(mails.find(({ to }) => to === 'emi')!.text, /工藤玲子 \(Mentor\)/)
})

test('who acknowledged it in the page gets no mail, and nobody acknowledges for another or before the day', async () => {
  const supportId = await appointed('sora', 'mori', 'peer', '2026-11-26')
  const later = await appointed('sora', 'mori', 'buddy', '2026-12-01')
  const acknowledge = async (who: string, supportIds: string[]) =>
    (await banso.call(cookie[who], 'people.acknowledgeSupporters', { supportIds })).status
  assert.deepEqual([await acknowledge('ren', [supportId]), await acknowledge('sora', [supportId, later])], [404, 404])
  assert.deepEqual([await acknowledge('sora', [supportId]), await acknowledge('sora', [supportId])], [200, 200])
  assert.deepEqual((await newTo('sora')).supporters, [])
  assert.deepEqual(await morningOf('2026-11-27'), [])
  assert.deepEqual(
    (await newTo('mori')).supported,
    ['青木空'],
    'the supporter is told in the page until they have read it, whoever else has',
  )
  await acknowledge('mori', [supportId])
  assert.deepEqual((await newTo('mori')).supported, [])
})

test('whoever is on leave learns it when they are back, and a supporter who left is nobody’s news', async () => {
  await appointed('yui', 'kudo', 'mentor', '2026-11-27')
  await appointed('ren', 'mori', 'counsellor', '2026-11-28')
  await banso.world.identity.inOrganization(organizationId, (tx) =>
    tx.client.query(
      "update app.people_employments set ends_on = '2026-11-28' where organization_id = $1 and person_id = $2",
      [organizationId, id.mori],
    ),
  )
  const [mail, ...others] = await morningOf('2026-11-30')
  assert.deepEqual([mail!.to, others], ['ren', []], 'what is due today, and nothing else')
  assert.match(mail!.text, /^引き続きお待ちしている[\s\S]+2026年11月の振り返り/)
  assert.deepEqual(
    (await morningOf('2027-04-01')).filter(({ to, text }) => to === 'yui' && text.includes('工藤玲子')).length,
    1,
  )
})

test('where no mail leaves, the page says it until it has been read', async () => {
  const silent = await openTestBanso()
  const there = await settle(silent)
  const { rows } = await silent.world.owner.query('select revision from app.people_persons where id = $1', [
    there.id.ren,
  ])
  const pair = { supportId: v7(), personId: there.id.ren, supporterId: there.id.kudo, kind: 'mentor' }
  const input = { ...pair, startsOn: '2026-11-20', revision: rows[0].revision }
  assert.equal((await silent.call(there.cookie.hana, 'people.appointSupporter', input)).status, 200)
  await silent.runDailyJobs()
  const { body } = await silent.call(there.cookie.ren, 'people.mySupporters')
  assert.deepEqual(
    body.supporters.map(({ displayName, isNew }: { displayName: string; isNew: boolean }) => [displayName, isNew]),
    [
      ['田中亜希', false],
      ['森誠', false],
      ['工藤玲子', true],
    ],
  )
})
