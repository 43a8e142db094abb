import assert from 'node:assert/strict'
import { test } from 'node:test'
import { v7 } from 'uuid'
import { type Company, settle } from '../../../../fixtures/aoba.ts'
import { openTestBanso } from '../../../../fixtures/banso.ts'
import { calendarOf } from './queries.ts'

const banso = await openTestBanso()
const aoba = await settle(banso)
const next = await settle(banso, undefined, '株式会社となり')
const { cookie, id, organizationId } = aoba

const change = (wanted: object, seen: object, by = cookie.hana) =>
  banso.call(by, 'people.changeOrganization', { seen, wanted })
const settingsOf = async ({ cookie }: Company) => (await banso.call(cookie.hana, 'people.organization')).body.settings
const worksOn = async (day: `${number}-${number}-${number}`, company = aoba) =>
  (await banso.world.identity.inOrganization(company.organizationId, calendarOf)).isWorkingDay(day)
const founding = { name: '創立記念日', startsOn: '2020-12-10', endsOn: '2020-12-10', yearly: true }

test('what is set is seen and changed by HR and the administrator alone', async () => {
  for (const by of [cookie.hana, cookie.ito]) {
    const answer = await banso.call(by, 'people.organization')
    assert.equal(answer.body.settings.name, '株式会社あおば製作所')
    assert.equal(answer.body.years[0].startsOn, '2026-04-01')
    assert.ok(answer.body.years[1].free.some(({ nameEn }: { nameEn: string }) => nameEn === 'Showa Day'))
  }
  for (const by of [cookie.ren, cookie.aki, cookie.kudo]) {
    assert.equal((await banso.call(by, 'people.organization')).status, 404)
    assert.equal((await change({ fiscalMonth: 1 }, { fiscalMonth: 4 }, by)).status, 404)
    const closed = { closureId: v7(), seen: null, wanted: founding }
    assert.equal((await banso.call(by, 'people.keepClosure', closed)).status, 404)
  }
  assert.equal((await settingsOf(aoba)).fiscalMonth, 4)
})

test('of two who change the same, the one who looked earlier is told', async () => {
  const first = await change({ fiscalMonth: 1 }, { fiscalMonth: 4 })
  assert.equal(first.status, 200, JSON.stringify(first.body))
  assert.equal((await change({ fiscalMonth: 1 }, { fiscalMonth: 4 })).status, 200, 'sent again')
  const second = await change({ fiscalMonth: 10 }, { fiscalMonth: 4 }, cookie.ito)
  assert.deepEqual([second.status, second.body.reason], [409, 'changed-meanwhile'])
  assert.equal(
    (await change({ keepLeaversMonths: 24 }, { keepLeaversMonths: 60 }, cookie.ito)).status,
    200,
    'another part',
  )
  const settings = await settingsOf(aoba)
  assert.deepEqual([settings.fiscalMonth, settings.keepLeaversMonths], [1, 24])
  assert.equal((await change({ fiscalMonth: 4 }, {})).status, 400, 'without having seen it')
  const both = await Promise.all([2, 3].map((month) => change({ fiscalMonth: month }, { fiscalMonth: 1 })))
  assert.deepEqual(both.map(({ status }) => status).toSorted(), [200, 409], 'at the same moment')
})

test('a time zone is one that everybody knows', async () => {
  for (const timeZone of ['Asia/Nowhere', '+09:00', 'JST-9', 'asia/tokyo', "'; drop", 'Factory']) {
    const answer = await change({ timeZone }, { timeZone: 'Asia/Tokyo' })
    assert.deepEqual([answer.status, answer.body.reason], [409, 'unknown-time-zone'], timeZone)
  }
  for (const [from, to] of [
    ['Asia/Tokyo', 'America/New_York'],
    ['America/New_York', 'UTC'],
    ['UTC', 'Asia/Tokyo'],
  ] as const)
    assert.equal((await change({ timeZone: to }, { timeZone: from })).status, 200, to)
  assert.equal((await banso.call(cookie.ren, 'people.me')).status, 200)
})

test('who reads a language that is no longer offered reads the own one', async () => {
  const localeOf = async (by: string | undefined) => (await banso.call(by, 'people.me')).body
  assert.equal((await localeOf(cookie.phuong)).person.locale, 'en')
  const wrong = await change({ languages: ['en'] }, { languages: ['ja', 'en'] })
  assert.deepEqual([wrong.status, wrong.body.reason], [409, 'own-language-not-offered'])
  assert.equal((await change({ languages: [] }, { languages: ['ja', 'en'] })).status, 400)

  assert.equal((await change({ languages: ['ja'] }, { languages: ['ja', 'en'] })).status, 200)
  const me = await localeOf(cookie.phuong)
  assert.deepEqual([me.person.locale, me.organization.languages], ['ja', ['ja']])
  const refused = await banso.call(cookie.phuong, 'people.setLocale', { locale: 'en' })
  assert.deepEqual([refused.status, refused.body.reason], [409, 'language-not-offered'])
  assert.equal((await localeOf(next.cookie.phuong)).person.locale, 'en', 'elsewhere nothing changes')

  const all = { languages: ['ja', 'en'], locale: 'en' }
  assert.equal((await change(all, { languages: ['ja'], locale: 'ja' })).status, 200)
  assert.deepEqual((await settingsOf(aoba)).languages, ['en', 'ja'], 'the own one first')
  assert.equal((await banso.call(cookie.phuong, 'people.setLocale', { locale: 'en' })).status, 200)
  assert.equal((await localeOf(cookie.ren)).person.locale, 'ja', 'who reads one that is offered goes on')
})

test('the founding day is free from the moment it is said, and the rounds to come move', async () => {
  const programme = {
    ...{ name: '月次', cadence: 'monthly' as const, startsOn: '2026-12-01', endsOn: '2026-12-31', personIds: [id.ren] },
    ...{ opensBefore: 16, dueAfter: 1, closesAfter: 5 },
  }
  const opensOn = async () =>
    (await banso.call(cookie.hana, 'reflections.previewProgramme', programme)).body.rounds[0].opensOn
  assert.deepEqual([await worksOn('2026-12-10'), await opensOn()], [true, '2026-12-10'])

  const closureId = v7()
  const kept = await banso.call(cookie.hana, 'people.keepClosure', { closureId, seen: null, wanted: founding })
  assert.equal(kept.status, 200, JSON.stringify(kept.body))
  assert.deepEqual([await worksOn('2026-12-10'), await worksOn('2031-12-10')], [false, false])
  assert.equal(await worksOn('2026-12-10', next), true, 'not at the neighbours')
  assert.equal(await opensOn(), '2026-12-09')

  const moved = { ...founding, startsOn: '2026-12-11', endsOn: '2026-12-11', yearly: false }
  assert.equal(
    (await banso.call(cookie.ito, 'people.keepClosure', { closureId, seen: founding, wanted: moved })).status,
    200,
  )
  const late = await banso.call(cookie.hana, 'people.keepClosure', { closureId, seen: founding, wanted: founding })
  assert.deepEqual([late.status, late.body.reason], [409, 'changed-meanwhile'])
  assert.deepEqual([await worksOn('2026-12-10'), await worksOn('2026-12-11')], [true, false])

  for (const _ of [1, 2])
    assert.equal((await banso.call(cookie.hana, 'people.removeClosure', { closureId })).status, 200)
  assert.equal(await worksOn('2026-12-11'), true)
  const gone = await banso.call(cookie.hana, 'people.keepClosure', { closureId, seen: moved, wanted: founding })
  assert.equal(gone.body.reason, 'changed-meanwhile')
})

test('no setting leaves people without a day of work', async () => {
  const keep = (startsOn: string, endsOn: string) =>
    banso.call(cookie.hana, 'people.keepClosure', {
      closureId: v7(),
      seen: null,
      wanted: { name: '休み', startsOn, endsOn, yearly: true },
    })
  assert.equal((await keep('2026-01-01', '2026-12-31')).body.reason, 'closure-too-long')
  assert.equal((await keep('2026-02-02', '2026-02-01')).status, 400, 'turned round')
  assert.equal((await keep('1999-02-02', '1999-02-02')).status, 400, 'before anybody planned')
  assert.equal((await keep('2026-01-01', '2026-04-01')).status, 200)
  assert.equal((await keep('2026-04-02', '2026-06-30')).body.reason, 'no-working-days')
  assert.equal((await change({ workingDays: [] }, { workingDays: [1, 2, 3, 4, 5] })).status, 400)
  assert.equal((await change({ workingDays: [8] }, { workingDays: [1, 2, 3, 4, 5] })).status, 400)
  assert.equal((await change({ workingDays: [7, 6] }, { workingDays: [1, 2, 3, 4, 5] })).status, 200)
  assert.deepEqual([await worksOn('2026-11-22'), await worksOn('2026-11-24')], [true, false])
})

test('kinds of the organisation: added, renamed, retired, never deleted', async () => {
  const code = v7()
  const open = { nameJa: '社内公募', nameEn: 'Open call', retired: false }
  const keep = (wanted: object, seen: object | null, to = code, by = cookie.hana) =>
    banso.call(by, 'people.keepKind', { code: to, seen, wanted })
  assert.equal((await keep(open, null, code, cookie.ren)).status, 404)
  assert.equal((await keep(open, null)).status, 200)
  assert.equal((await keep(open, null)).status, 200, 'sent again')
  assert.equal((await keep(open, null, v7())).body.reason, 'kind-name-taken')
  assert.equal((await keep({ ...open, nameJa: '新卒', nameEn: 'x' }, null, v7())).body.reason, 'kind-name-taken')
  assert.equal((await keep({ ...open, retired: true }, open)).status, 200)
  assert.equal((await keep({ ...open, nameJa: '公募' }, open)).body.reason, 'changed-meanwhile')
  const known = await banso.call(cookie.ren, 'people.kinds')
  assert.deepEqual(known.body.kinds, [{ code, ...open, retired: true }])
  assert.deepEqual((await banso.call(next.cookie.hana, 'people.kinds')).body.kinds, [])
})

test('every change leaves an event', async () => {
  const { rows } = await banso.world.owner.query(
    `select distinct name from app.events where organization_id = $1 and name like 'people.%' order by name`,
    [organizationId],
  )
  const names = rows.map(({ name }) => name)
  for (const name of ['organization-changed', 'closure-kept', 'closure-removed', 'kind-kept'])
    assert.ok(names.includes(`people.${name}`), name)
})
