import assert from 'node:assert/strict'
import { test } from 'node:test'
import { v7 } from 'uuid'
import { hireAnswers, trainerAnswers } from '../../../fixtures/answers.ts'
import { settle } from '../../../fixtures/aoba.ts'
import { openTestBanso } from '../../../fixtures/banso.ts'
import { type Rendered, render } from './letter.ts'

test('no mail of the whole loop carries a word of what was written, in either language', async () => {
  const banso = await openTestBanso({ smtpUrl: 'smtp://127.0.0.1:1', mailFrom: 'banso@aoba.example' })
  const { organizationId, id, cookie } = await settle(banso)
  for (const who of ['phuong', 'aki', 'mori'])
    assert.equal(
      (await banso.call(cookie[who], 'people.setLocale', { locale: who === 'aki' ? 'ja' : 'en' })).status,
      200,
    )
  const programme = {
    programmeId: v7(),
    name: '月次の振り返り',
    cadence: 'monthly' as const,
    startsOn: '2026-11-01',
    endsOn: '2026-12-31',
    opensBefore: 10,
    dueAfter: 5,
    closesAfter: 9,
    personIds: [id.ren, id.phuong],
  }
  assert.equal((await banso.call(cookie.hana, 'reflections.startProgramme', programme)).status, 200)
  await banso.runDailyJobs()
  for (const who of ['ren', 'phuong']) {
    const { path } = (await banso.call(cookie[who], 'tasks.today')).body.steps[0]
    const reflectionId = path.split('/')[2]
    const handIn = { reflectionId, answers: hireAnswers(`canary-hire-${who}`), alsoToManager: true }
    assert.equal((await banso.call(cookie[who], 'reflections.submit', handIn)).status, 200)
    const answer = { reflectionId, answers: trainerAnswers(`canary-trainer-${who}`) }
    assert.equal((await banso.call(cookie.aki, 'reflections.answer', answer)).status, 200)
  }
  const { rows } = await banso.world.owner.query('select id, kind, address, person_id, sealed from app.mails')
  const mails = rows.map((row) => ({
    ...row,
    ...(JSON.parse(banso.world.key.open(row.sealed, `${organizationId} ${row.id}`)!) as Rendered),
  }))
  assert.deepEqual([...new Set(mails.map(({ kind }) => kind))].sort(), [
    'reflections.answered',
    'reflections.to-answer',
    'reflections.to-know',
    'tasks.morning',
  ])
  for (const { kind, subject, text, html, person_id } of mails) {
    assert.doesNotMatch(subject + text + html, /canary/, kind)
    const english = [id.phuong, id.mori].includes(person_id)
    assert.match(html, english ? /<html lang="en">/ : /<html lang="ja">/)
    assert.equal(/[\u3041-\u30ff]/.test(subject), !english, subject)
  }
})

test('what stands in a letter is text, and a subject is one line', () => {
  const evil = '<img src=x onerror="alert(1)">&\'"'
  const letter = {
    subject: ` a\r\n b\u2028c\t`,
    lines: [evil],
    tables: [{ title: evil, head: [evil], rows: [[evil]] }],
    button: { label: evil, url: `https://x/${evil}` },
    notes: [evil],
  }
  const { subject, html } = render(letter, 'ja')
  assert.equal(subject, 'a b c')
  assert.doesNotMatch(html, /<img|alert\(1\)"/)
  assert.equal(html.match(/onerror=&/g)?.length, 7)
})
