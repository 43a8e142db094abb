import assert from 'node:assert/strict'
import { test } from 'node:test'
import { v7 } from 'uuid'
import { z } from 'zod'
import { openTestBanso } from '../fixtures/banso.ts'
import { knownOf, settleMatrix } from '../fixtures/matrix/company.ts'
import { foreignFields, MARKER } from '../fixtures/matrix/foreign-fields.ts'
import { inputs, lines, procedures } from '../fixtures/matrix/procedures.ts'
import { relations } from '../fixtures/matrix/relations.ts'
import { type Row, rowsOfAll } from '../fixtures/matrix/rows-of-all.ts'
import { broughtTo, type State } from '../fixtures/matrix/states.ts'
import { type Subject, subjectOf } from '../fixtures/matrix/subject.ts'

/** A command changes what it is for and nothing else, whatever fields are sent along with its own. */

const matrix = await settleMatrix(await openTestBanso())
const { banso, here, elsewhere } = matrix
const FIELDS = foreignFields()

/** Those of the fields that a command does not know. */
function foreignTo(name: string) {
  const { properties = {} } = z.toJSONSchema(procedures.get(name)!.input, { io: 'input', unrepresentable: 'any' })
  return Object.fromEntries(Object.entries(FIELDS).filter(([field]) => !Object.hasOwn(properties, field)))
}

/** What asks for a mail server, which this installation has not: `src/features/admin/commands.test.ts` tries it. */
const WITH_MAIL = new Set(['admin.sendTestMail'])

/** Each command once, in a state and by somebody who may. */
const permitted = [...procedures].flatMap(([name, { kind }]) => {
  if (kind !== 'command' || WITH_MAIL.has(name)) return []
  const line = lines.find((one) => one.name === name && Object.values(one.cells).includes('yes'))
  const by = relations.find((one) => line?.cells[one] === 'yes')
  assert.ok(line && by, `${name} is permitted to nobody`)
  return [{ name, state: line.state, by }]
})

const placeFor = async (state: string): Promise<Subject> => {
  const known = { ...(await knownOf(matrix, 'own')), address: 'nobody@nowhere.example' }
  return subjectOf(state === '-' ? known : { ...known, ...(await broughtTo(matrix, 'own', state as State)) })
}

/**
 * What differs from call to call though the same was done: ids, hashes, sealed words, files, shards, revisions; serial
 * numbers, and days to come, which are new with each call as well.
 */
const VOLATILE = new Set([
  'body',
  'content',
  'sealed',
  'token_hash',
  'file_hash',
  'digest',
  'read_at',
  'shard',
  'revision',
])
function settled(row: Row): string {
  const kept = Object.entries(row).filter(([key]) => !VOLATILE.has(key))
  return JSON.stringify(Object.fromEntries(kept))
    .replace(/n\d{6}/gi, '@')
    .replace(/\b20(2[7-9]|[3-9]\d)-\d\d-\d\d\b/g, 'later')
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, (id) => (id === MARKER.id ? id : '#'))
}

/**
 * What follows from what else is there: a number in all its beginnings, days beside those of other trainings of the same
 * person. A foreign value is still looked for in them below.
 */
const DERIVED = new Set(['app.people_search', 'app.trainings_phases', 'app.trainings_changes'])

async function changesOf(name: string, by: string, input: object) {
  const before = await rowsOfAll(banso.world.owner)
  const { status, body } = await banso.call(here.cookie[by], name, input)
  const after = await rowsOfAll(banso.world.owner)
  assert.equal(status, 200, `${name} ${JSON.stringify(body)}`)
  const written = [...after].filter(([table]) => !DERIVED.has(table))
  const changes = written.flatMap(([table, rows]) => {
    const had = new Map((before.get(table) ?? []).map((row) => [JSON.stringify(row), row]))
    const has = new Set(rows.map((row) => JSON.stringify(row)))
    const come = rows.filter((row) => !had.has(JSON.stringify(row))).map((row) => `+ ${table} ${settled(row)}`)
    const gone = [...had].filter(([text]) => !has.has(text)).map(([, row]) => `- ${table} ${settled(row)}`)
    return [...come, ...gone]
  })
  return { changes: changes.toSorted(), all: JSON.stringify([...after]) }
}

for (const { name, state, by } of permitted) {
  test(`${name} takes none of ${Object.keys(FIELDS).length} fields that are not its own`, async () => {
    // Done before, so that the two below find the same: an invitation is renewed, a language is set again.
    const earlier = await placeFor(state)
    await changesOf(name, by, inputs[name]!(earlier))
    const plainly = await placeFor(state)
    const plain = await changesOf(name, by, inputs[name]!(plainly))
    const slyly = await placeFor(state)
    const own = inputs[name]!(slyly)
    const sly = await changesOf(name, by, { ...foreignTo(name), ...own })
    assert.ok(plain.changes.length > 0, 'it changes nothing at all')
    const only = (one: string[], other: string[]) => one.filter((change) => !other.includes(change))
    assert.deepEqual([only(sly.changes, plain.changes), only(plain.changes, sly.changes)], [[], []])
    assert.equal(sly.changes.length, plain.changes.length)
    for (const marker of Object.values(MARKER)) assert.ok(!sly.all.includes(marker), `${marker} was written`)
  })
}

test('a password is set for nobody but the caller', async () => {
  const before = await rowsOfAll(banso.world.owner)
  // An entrance takes ten kilobytes: names as the code has them are enough.
  const inCode = Object.entries(FIELDS).filter(([name]) => !/[a-z]_/.test(name))
  const sly = {
    ...Object.fromEntries(inCode),
    password: 'ひみつの言葉は十文字',
    personId: here.id.mgr,
    email: `mgr.${here.organizationId.slice(-6)}@aoba.example`,
  }
  const users = await banso.world.owner.query<{ person_id: string; user_id: string }>(
    'select person_id, user_id from identity.memberships',
  )
  const userOf = (person: string) => users.rows.find((row) => row.person_id === here.id[person])!.user_id
  assert.equal(
    (await banso.call(here.cookie.sam, 'session.setPassword', { ...sly, userId: userOf('mgr') })).status,
    200,
  )
  const after = await rowsOfAll(banso.world.owner)
  assert.deepEqual(after.get('identity.users'), before.get('identity.users'))
  const accounts = after.get('identity.accounts')!
  assert.deepEqual(
    accounts.map(({ user_id }) => user_id),
    [userOf('sam')],
  )
})

test('answers under names of columns are no answers', async () => {
  for (const [name, by, state] of [
    ['reflections.submit', 'own', 'open'],
    ['reflections.answer', 'trn', 'submitted'],
  ] as const) {
    const subject = await placeFor(state)
    const own = inputs[name]!(subject)
    const answers = { ...(own.answers as object), readers: MARKER.text, state: MARKER.text, author: MARKER.text }
    const { status, body } = await banso.call(here.cookie[by], name, { ...own, answers })
    assert.ok([200, 400].includes(status), JSON.stringify(body))
    const { body: read } = await banso.call(here.cookie[by], 'reflections.reading', {
      reflectionId: subject.reflectionId,
    })
    assert.ok(!JSON.stringify(read).includes(MARKER.text))
  }
})

test('an invitation to an address that somebody signs in with elsewhere opens no door of theirs', async () => {
  const address = `own.${here.organizationId.slice(-6)}@aoba.example`
  const csv = `社員番号,姓,入社日,メールアドレス\nZ9,偽者,2026-04-01,${address}\n`
  const file = { importId: v7(), fileName: 'a.csv', base64: Buffer.from(csv).toString('base64') }
  assert.equal((await banso.call(elsewhere.cookie.xhr, 'people.importPeople', file)).status, 200)
  await banso.runTasks()
  const { body } = await banso.call(elsewhere.cookie.xhr, 'people.list', { search: '偽者' })
  const personIds = (body.people as { id: string }[]).map(({ id }) => id)
  const invited = await banso.call(elsewhere.cookie.xhr, 'people.invite', { personIds })
  const token = (invited.body.links as { url: string }[])[0]!.url.split('#')[1]
  const password = 'chosen-by-another'
  const accepted = await banso.request('session.acceptInvitation', JSON.stringify({ token, password }))
  assert.deepEqual([accepted.status, accepted.headers.get('set-cookie')], [200, null])
  assert.equal((await banso.call(undefined, 'session.signIn', { email: address, password })).status, 409)
  assert.equal((await banso.call(here.cookie.own, 'people.me')).body.organization.id, here.organizationId)
})

test('nobody gives themselves an office or somebody to support by a file', async () => {
  const { rows } = await banso.world.owner.query<{ person_id: string; number: string }>(
    'select person_id, number from app.people_employments',
  )
  const numberOf = (person: string) => rows.find((row) => row.person_id === here.id[person])!.number
  const file = (head: string, row: string) => ({
    fileName: 'a.csv',
    base64: Buffer.from(`社員番号,姓,入社日,${head}\n${row}\n`).toString('base64'),
  })
  const faults = async (by: string, head: string, row: string) => {
    const { body } = await banso.call(here.cookie[by], 'people.previewImport', file(head, row))
    return (body.preview as { faults: { reason: string; column: string }[] }).faults.map(
      ({ reason, column }) => `${reason} ${column}`,
    )
  }
  const line = (person: string, value: string) => `${numberOf(person)},姓,2026-04-01,${value}`
  assert.deepEqual(await faults('hr', 'OJTトレーナー社員番号', line('own', numberOf('hr'))), [
    'appoints-oneself trainer',
  ])
  assert.deepEqual(await faults('adm', '権限', line('adm', '人事')), ['office-for-oneself role', 'last-of-office role'])
  assert.deepEqual(await faults('adm', '権限', line('hr', '人事')), [], 'what somebody holds already stays')
})
