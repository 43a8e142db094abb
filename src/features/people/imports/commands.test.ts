import assert from 'node:assert/strict'
import { test } from 'node:test'
import { v7 } from 'uuid'
import type { Tx } from '#/platform/database.ts'
import { Refused } from '#/platform/errors.ts'
import { settle } from '../../../../fixtures/aoba.ts'
import { openTestBanso } from '../../../../fixtures/banso.ts'
import { recordsOf } from '../record/queries.ts'
import { onDay } from '../record/rules.ts'
import { takeInPeople } from './jobs.ts'
import type { ImportState } from './schema.ts'

const banso = await openTestBanso()
const { organizationId, id, cookie } = await settle(banso)
const base64 = (text: string) => Buffer.from(text).toString('base64')
const csv = (...rows: string[]) => ({ fileName: '名簿.csv', base64: base64(rows.join('\n')) })
const call = async (procedure: string, input: unknown, by = 'hana') => {
  const { status, body } = await banso.call(cookie[by], `people.${procedure}`, input)
  assert.equal(status, 200, `${procedure}: ${JSON.stringify(body)}`)
  return body
}
const refusal = async (procedure: string, input: unknown, by = 'hana') => {
  const { status, body } = await banso.call(cookie[by], `people.${procedure}`, input)
  assert.equal(status, 409, JSON.stringify(body))
  return body.reason as string
}
async function takeIn(file: object, by = 'hana'): Promise<ImportState> {
  const importId = v7()
  const begun = await call('importPeople', { ...file, importId }, by)
  assert.equal(begun.state, 'waiting')
  await banso.runTasks()
  return call('importState', { importId }, by)
}
const counts = ({ state, added, changed, unchanged, written, total }: ImportState) => [
  ...[state, added, changed, unchanged],
  ...[written, total],
]
const inside = banso.world.db.inOrganization
const recordOf = (number: string) =>
  inside(organizationId, async (tx) => {
    const wanted = 'select person_id as id from app.people_employments where organization_id = $1 and number = $2'
    const { rows } = await tx.ask<{ id: string }>(wanted, [organizationId, number])
    return (
      await recordsOf(
        tx,
        rows.map(({ id }) => id),
      )
    )[0]!
  })
const waitingFiles = async () =>
  (
    await inside(organizationId, (tx) =>
      tx.ask('select import_id from app.people_import_files where organization_id = $1', [organizationId]),
    )
  ).rowCount

const HEAD = '社員番号,姓,名,入社日,部署,OJTトレーナー社員番号,退職日,以前の社員番号'
const AWKWARD = [
  'A01,髙橋,一,2024-02-29,製造本部 ＞ 第一製造部,A02、A03,,',
  'A02,𠮷田,,2026-04-01,,,,',
  'A03,濵﨑,奏,令和8年4月1日,,,,',
  'A04,,Phương,2026/4/1,,,,',
  'A05,Nguyễn,Thị Phương,20260401,,,,',
  'A06,林,結衣,2026-04-01,,,,',
  'A07,林,結衣,2026-04-01,,,,',
  '０００７,神,,2026-04-01,新しい部 ＞ 新しい課,,,',
  "A08,O'Neil,=1+1,2026-04-01,,,,",
  'A09,戻田,翼,2020-04-01,,,2025-03-31,',
  'A10,戻田,翼,2026-10-01,,,,A09',
]
const awkward = csv(HEAD, ...AWKWARD)

test('the awkward come in as they are; the same file again changes nothing; taken back, nothing is left', async () => {
  const { preview } = await call('previewImport', awkward)
  assert.deepEqual([preview.added, preview.faultCount, preview.units], [10, 0, ['新しい部', '新しい部 ＞ 新しい課']])
  const before = await banso.call(cookie.hana, 'people.list')
  const taken = await takeIn(awkward)
  assert.deepEqual(counts(taken), ['done', 10, 0, 0, 10, 10])
  assert.deepEqual([await waitingFiles(), taken.canUndo], [0, true])
  const yoshi = await recordOf('A01')
  assert.equal(yoshi.displayName, '髙橋一')
  assert.equal(onDay(yoshi, '2026-11-20').supports.length, 2)
  assert.equal((await recordOf('A05')).displayName, 'Nguyễn Thị Phương')
  assert.equal((await recordOf('A04')).displayName, 'Phương')
  assert.equal((await recordOf('0007')).displayName, '神')
  assert.deepEqual(
    (await recordOf('A09')).employments.map(({ number }) => number),
    ['A09', 'A10'],
  )
  const { people } = (await banso.call(cookie.hana, 'people.list', { search: '高橋一' })).body
  assert.equal(people[0]?.number, 'A01')

  assert.deepEqual(counts(await takeIn(awkward)).slice(0, 4), ['done', 0, 0, 10])
  const { state } = await call('undoImport', { importId: taken.importId })
  assert.equal(state, 'undone')
  assert.equal((await call('undoImport', { importId: taken.importId })).state, 'undone')
  assert.equal(await recordOf('A01'), undefined)
  assert.deepEqual((await banso.call(cookie.hana, 'people.list')).body, before.body)
})

test('what was exported and is taken in again changes nothing, in both formats and languages', async () => {
  const taken = await takeIn(awkward)
  await takeIn(
    csv(
      '社員番号,姓,入社日,部署,配属日,休業開始日,休業の種類',
      '001,髙橋,2026-04-01,営業部,2027-04-01,2026-11-01,育児',
    ),
  )
  for (const by of ['hana', 'ito'])
    for (const format of ['csv', 'xlsx'])
      for (const include of ['present', 'left']) {
        const file = await call('exportPeople', { format, include }, by)
        const { preview } = await call('previewImport', file, by)
        assert.deepEqual([preview.faults, preview.added, preview.changed], [[], 0, 0], `${by} ${format} ${include}`)
        assert.ok(preview.unchanged > 0)
      }
  const text = async (by: string) =>
    Buffer.from((await call('exportPeople', { format: 'csv' }, by)).base64, 'base64').toString()
  const [mine, admins] = [await text('hana'), await text('ito')]
  assert.match(mine, /O'Neil,'=1\+1/)
  assert.match(mine, /2024-02-29/)
  assert.match(mine, /育児/)
  assert.doesNotMatch(mine, /2027-04-01/, 'what is planned stays out')
  assert.doesNotMatch(admins, /育児/)
  await call('undoImport', { importId: taken.importId })
})

test('an import is taken back only while nothing depends on it', async () => {
  const file = (number: string, phone: string, email = '') =>
    csv('社員番号,姓,入社日,電話番号,メールアドレス', `${number},青木,2026-04-01,${phone},${email}`)
  const first = await takeIn(file('003', '1'))
  const second = await takeIn(file('003', '2'))
  assert.equal(await refusal('undoImport', { importId: first.importId }), 'changed-since')
  await call('undoImport', { importId: second.importId })
  assert.equal((await recordOf('003')).person.phone, '1')
  await call('undoImport', { importId: first.importId })
  assert.equal((await recordOf('003')).person.phone, '')

  const added = await takeIn(file('B1', '3', 'b1@aoba.example'))
  const helper = await takeIn(csv('社員番号,姓,入社日,メンター社員番号', '003,青木,2026-04-01,B1'))
  assert.equal(await refusal('undoImport', { importId: added.importId }), 'import-in-use')
  await call('undoImport', { importId: helper.importId })
  await call('invite', { personIds: [(await recordOf('B1')).id] })
  assert.equal(await refusal('undoImport', { importId: added.importId }), 'has-come-in')
  const { imports } = await call('importList', {})
  assert.deepEqual(
    imports.slice(0, 4).map(({ state, canUndo, importedBy }: ImportState) => [state, canUndo, importedBy]),
    [
      ['undone', false, '佐藤花'],
      ['done', false, '佐藤花'],
      ['undone', false, '佐藤花'],
      ['undone', false, '佐藤花'],
    ],
  )
})

test('an address that went over to somebody new goes back, and so do supporters and days', async () => {
  const before = await recordOf('003')
  const head = '社員番号,姓,入社日,メールアドレス,OJTトレーナー社員番号,退職日'
  const address = `h@aoba.example`
  await takeIn(csv(head, `H1,白石,2026-04-01,${address},,`))
  const file = csv(head, 'H1,白石,2026-04-01,h1@aoba.example,003,2027-03-31', `H2,黒石,2026-04-01,${address},H1,`)
  const taken = await takeIn(file)
  assert.deepEqual(counts(taken), ['done', 1, 1, 0, 2, 2])
  await call('undoImport', { importId: taken.importId })
  const after = await recordOf('H1')
  assert.deepEqual([after.person.email, after.supports, after.employments[0]?.endsOn], [address, [], null])
  assert.deepEqual([await recordOf('H2'), (await recordOf('003')).revision], [undefined, before.revision])
})

test('who was changed on a page while the job ran is planned anew', async () => {
  const file = { ...csv('社員番号,姓,入社日,電話番号', '004,林,2026-04-01,9'), importId: v7() }
  await call('importPeople', file)
  const { db } = banso.world
  let first = true
  const world = {
    ...banso.world,
    log: () => {},
    db: {
      ...db,
      inOrganization: <T>(organization: string, work: (tx: Tx) => Promise<T>) =>
        db.inOrganization(organization, async (tx) => {
          const result = await work(tx)
          const { rowCount } = await tx.ask(
            "select from app.people_imports where organization_id = $1 and id = $2 and state = 'done'",
            [organization, file.importId],
          )
          if (rowCount && first) {
            first = false
            throw new Refused('changed-meanwhile')
          }
          return result
        }),
    },
  }
  await takeInPeople(world, banso.auth, { organizationId, importId: file.importId })
  assert.deepEqual([first, counts(await call('importState', file))[0]], [false, 'done'])
  assert.equal((await recordOf('004')).person.phone, '9')
})

test('what nobody foresaw leaves nothing written, and says so', async () => {
  const file = { ...csv('社員番号,姓,入社日,部署', 'K1,岸,2026-04-01,岸部'), importId: v7() }
  await call('importPeople', file)
  const world = { ...banso.world, clock: { now: () => assert.fail() } }
  await assert.rejects(takeInPeople(world, banso.auth, { organizationId, importId: file.importId }))
  assert.equal((await call('importState', file)).state, 'running')
  await banso.runTasks()
  assert.equal((await call('importState', file)).state, 'done', 'the job runs again')
})

test('nobody gets back by undoing what nobody may give themselves', async () => {
  const taken = await takeIn(csv('社員番号,姓,入社日,権限', '009,佐藤,2026-04-01,役員、人事'), 'ito')
  await takeIn(csv('社員番号,姓,入社日,権限', '010,伊藤,2026-04-01,人事、管理者'))
  const lost = await takeIn(csv('社員番号,姓,入社日,権限', '009,佐藤,2026-04-01,人事'), 'ito')
  assert.equal(await refusal('undoImport', { importId: lost.importId }), 'office-for-oneself')
  assert.equal((await call('undoImport', { importId: lost.importId }, 'ito')).state, 'undone')
  assert.equal((await call('undoImport', { importId: taken.importId }, 'ito')).state, 'undone')
})

test('only an administrator makes administrators, by taking back as well; and the last one stays', async () => {
  type Holding = { personId: string; office: string }
  const role = (of: string) => csv('社員番号,姓,入社日,権限', of)
  const { status, body } = await banso.call(cookie.hana, 'people.importPeople', {
    ...role('007,森,2026-04-01,管理者'),
    importId: v7(),
  })
  assert.deepEqual([status, body.details.faults[0].reason], [409, 'administrator-needed'])
  const made = await takeIn(role('007,森,2026-04-01,管理者'), 'ito')
  assert.equal(await refusal('undoImport', { importId: made.importId }), 'administrator-needed')
  assert.equal((await call('undoImport', { importId: made.importId }, 'ito')).state, 'undone')
  const leaving = await takeIn(csv('社員番号,姓,入社日,退職日', '010,伊藤,2026-04-01,2027-03-31'))
  assert.deepEqual([leaving.state, leaving.reason], ['refused', 'last-of-office'])
  const alone = await takeIn(role('007,森,2026-04-01,管理者'), 'ito')
  const { holdings } = await call('offices', {}, 'ito')
  const mine = holdings.find((one: Holding) => one.personId === id.ito && one.office === 'admin')
  await call('endOffice', { holdingId: mine.holdingId, personId: id.ito, lastDay: '2026-11-19' }, 'ito')
  assert.equal(await refusal('undoImport', { importId: alone.importId }, 'mori'), 'last-of-office')
  const again = { holdingId: v7(), personId: id.ito, office: 'admin', startsOn: '2026-11-20' }
  await call('appointOffice', again, 'mori')
  assert.equal((await call('undoImport', { importId: alone.importId }, 'mori')).state, 'undone')
})

test('a file with a fault is refused at once; one that became faulty, by the job, and nothing is written', async () => {
  const bad = csv('社員番号,姓,入社日', 'C1,春野,2026-02-30', 'C2,春野,2026-04-01')
  const { status, body } = await banso.call(cookie.hana, 'people.importPeople', { ...bad, importId: v7() })
  assert.deepEqual([status, body.reason, body.details.faults[0].cell], [409, 'faulty-rows', 'C2'])
  assert.equal(await waitingFiles(), 0)

  const [one, two] = [v7(), v7()]
  const named = (number: string) => csv('社員番号,姓,入社日,メールアドレス', `${number},春野,2026-04-01,c@aoba.example`)
  await call('importPeople', { ...named('C1'), importId: one })
  await call('importPeople', { ...named('C2'), importId: two })
  await banso.runTasks()
  const states = [await call('importState', { importId: one }), await call('importState', { importId: two })]
  assert.deepEqual(
    states.map(({ state, reason }) => [state, reason]),
    [
      ['done', null],
      ['refused', 'faulty-rows'],
    ],
  )
  assert.deepEqual([await waitingFiles(), await recordOf('C2')], [0, undefined])
})

test('asked again it answers the same; another file under the same id is refused; the job twice does it once', async () => {
  const file = { ...csv('社員番号,姓,入社日', 'D1,夏野,2026-04-01'), importId: v7() }
  const begun = await call('importPeople', file)
  assert.deepEqual(await call('importPeople', file), begun)
  assert.equal(
    await refusal('importPeople', { ...csv('社員番号,姓,入社日', 'D2,夏,2026-04-01'), importId: file.importId }),
    'another-file',
  )
  const wish = { organizationId, importId: file.importId }
  await Promise.all([takeInPeople(banso.world, banso.auth, wish), takeInPeople(banso.world, banso.auth, wish)])
  assert.deepEqual(counts(await call('importState', { importId: file.importId })), ['done', 1, 0, 0, 1, 1])
})

test('whoever lost the office meanwhile takes nothing in', async () => {
  const file = { ...csv('社員番号,姓,入社日', 'E1,秋野,2026-04-01'), importId: v7() }
  await call('importPeople', file)
  await inside(organizationId, (tx) =>
    tx.ask('update app.people_offices set ends_on = $3 where organization_id = $1 and person_id = $2', [
      ...[organizationId, id.hana],
      '2026-11-19',
    ]),
  )
  await banso.runTasks()
  const { state, reason } = await call('importState', { importId: file.importId }, 'ito')
  assert.deepEqual([state, reason], ['refused', 'not-allowed-any-more'])
  await inside(organizationId, (tx) =>
    tx.ask('update app.people_offices set ends_on = null where organization_id = $1', [organizationId]),
  )
})

test('headings said once are remembered, by the whole office', async () => {
  const file = csv('ID,Surname,Started', 'F1,冬野,2026-04-01')
  const columns = { ID: 'number', Surname: 'familyName', Started: 'hiredOn' }
  assert.equal((await call('previewImport', file)).preview.faultCount, 3)
  assert.equal((await call('previewImport', { ...file, columns })).preview.faultCount, 0)
  await takeIn({ ...file, columns })
  const { preview } = await call('previewImport', file, 'ito')
  assert.deepEqual([preview.faultCount, preview.unchanged], [0, 1])
  assert.ok(preview.headings.every(({ known }: { known: boolean }) => known))
})

test('10,000 people come in, all change, and the same file changes nothing', async () => {
  const people = Array.from(
    { length: 10_000 },
    (_, i) => `G${i},名字${i},${i},2026-04-01,部${i % 40},G${(i * 7) % 100 === i ? 0 : (i * 7) % 100}`,
  )
  const file = (more: string) =>
    csv(
      `社員番号,姓,名,入社日,部署,メンター社員番号,電話番号`,
      ...people.slice(1).map((row) => `${row},${more}`),
      'G0,一,一,2026-04-01,部0,G1,0',
    )
  for (const [phone, expected] of [
    ['1', ['done', 10_000, 0, 0, 10_000, 10_000]],
    ['2', ['done', 0, 9_999, 1, 9_999, 9_999]],
    ['2', ['done', 0, 0, 10_000, 0, 0]],
  ] as const) {
    assert.deepEqual(counts(await takeIn(file(phone))), expected)
  }
})
