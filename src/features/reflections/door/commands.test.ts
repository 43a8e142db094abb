import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { v7 } from 'uuid'
import { AOBA, type Company, settle } from '../../../../fixtures/aoba.ts'
import { openTestBanso } from '../../../../fixtures/banso.ts'
import { standing } from '../../../../fixtures/standing.ts'

/** Ren is trained by Aki and managed by Mori; Madoka is the desk, Hana and Nami are HR, Nami mentors Ren. */
const PEOPLE: typeof AOBA = {
  ...AOBA,
  madoka: { familyName: '円', givenName: '香', unit: '営業部', roles: ['desk'] },
  nami: { familyName: '波', givenName: '美', unit: '人事部', roles: ['hr'] },
  eda: { familyName: '枝', givenName: '浩', unit: '人事部', roles: ['unit-hr'], hrOf: '製造本部 ＞ 第一製造部' },
  ota: { familyName: '太田', givenName: '浩', unit: '人事部', roles: ['unit-hr'], hrOf: '営業部' },
}
const TEXT = '聞いてほしいことがあります。'
const banso = await openTestBanso({ smtpUrl: 'smtp://127.0.0.1:1', mailFrom: 'banso@aoba.example' })
const { owner } = banso.world
let company: Company
const call = (person: string, procedure: string, input: object = {}) =>
  banso.call(company.cookie[person], procedure, input)
const by = (person: string, procedure: string, input: object = {}) => call(person, `reflections.${procedure}`, input)
const answer = ({ status, body }: { status: number; body: { reason?: string } }) => body.reason ?? status
const to = (person: string) => ({ personId: company.id[person]! })
const send = (person: string, addressee: object, letterId = v7(), text = TEXT) =>
  by(person, 'sendLetter', { letterId, to: addressee, text })
async function sent(person: string, addressee: object): Promise<string> {
  const { status, body } = await send(person, addressee)
  assert.equal(status, 200, JSON.stringify(body))
  return body.letterId
}
const stepsOf = async (person: string) =>
  ((await call(person, 'tasks.today')).body.steps as { kind: string; path: string; about: string }[])
    .filter(({ kind }) => kind === 'reflections.letter')
    .map(({ path, about }) => `${path.split('/')[2]} ${about}`)
const letter = async (person: string, letterId: string) => (await by(person, 'letter', { letterId })).body
const texts = async (person: string, letterId: string) =>
  ((await letter(person, letterId)).turns as { text: string }[]).map(({ text }) => text)

beforeEach(async () => {
  banso.setNow('2026-11-20T09:00:00+09:00')
  company = await settle(banso, PEOPLE)
  await owner.query(
    `insert into app.people_supports (organization_id, id, person_id, supporter_id, kind, starts_on) values ($1, $2, $3, $4, 'mentor', '2026-04-01')`,
    [company.organizationId, v7(), company.id.ren, company.id.nami],
  )
})

test('one may choose HR, HR of a unit above and the desk, and nobody who stands beside one', async () => {
  const choices = async (person: string) =>
    ((await by(person, 'door', { to: 'person' })).body.people as { displayName: string; as: string; unit: string }[])
      .map(({ displayName, as }) => `${displayName} ${as}`)
      .toSorted()
  assert.deepEqual(await choices('ren'), ['佐藤花 hr', '円香 desk', '枝浩 unit-hr'].toSorted())
  assert.deepEqual(await choices('sora'), ['佐藤花 hr', '円香 desk', '太田浩 unit-hr', '波美 hr'].toSorted())
  assert.deepEqual(await choices('hana'), ['円香 desk', '波美 hr'].toSorted())
  for (const somebody of ['aki', 'mori', 'nami', 'ota', 'sora', 'ito', 'goro', 'ren'])
    assert.equal(answer(await send('ren', to(somebody))), 'not-to-be-chosen', somebody)
  assert.equal(answer(await send('ren', { personId: v7() })), 'not-to-be-chosen')
})

test('who is on leave, has left, or has never signed in is not offered', async () => {
  const offered = async () =>
    ((await by('ren', 'door', { to: 'person' })).body.people as { personId: string }[]).some(
      ({ personId }) => personId === company.id.madoka,
    )
  assert.equal(await offered(), true)
  for (const [wrong, right] of [
    [
      'update app.people_persons set activated_at = null where id = $1',
      `update app.people_persons set activated_at = '2026-11-01' where id = $1`,
    ],
    [
      `update app.people_employments set ends_on = '2026-11-19' where person_id = $1`,
      'update app.people_employments set ends_on = null where person_id = $1',
    ],
    [
      `update app.people_offices set ends_on = '2026-11-19' where person_id = $1`,
      'update app.people_offices set ends_on = null where person_id = $1',
    ],
    [
      `insert into app.people_absences (organization_id, id, person_id, kind, starts_on) select organization_id, gen_random_uuid(), id, 'other', '2026-11-01' from app.people_persons where id = $1`,
      'delete from app.people_absences where person_id = $1',
    ],
  ] as const) {
    await owner.query(wrong, [company.id.madoka])
    assert.equal(await offered(), false, wrong)
    await owner.query(right, [company.id.madoka])
    assert.equal(await offered(), true, right)
  }
})

test('a letter is a quiet correspondence of two, with a step for each turn', async () => {
  const letterId = await sent('ren', to('madoka'))
  assert.deepEqual(await stepsOf('madoka'), [`${letterId} 髙橋蓮`])
  assert.deepEqual(await texts('madoka', letterId), [TEXT])
  const turnId = v7()
  const reply = { letterId, turnId, text: '話してくれてありがとう。' }
  assert.equal(answer(await by('madoka', 'replyToLetter', reply)), 200)
  assert.equal(answer(await by('madoka', 'replyToLetter', reply)), 200, 'the same again')
  assert.equal(answer(await by('madoka', 'replyToLetter', { ...reply, text: '別の話' })), 'letter-known-already')
  assert.deepEqual([await stepsOf('madoka'), await stepsOf('ren')], [[], [`${letterId} 円香`]])
  assert.deepEqual(await texts('ren', letterId), [TEXT, reply.text])
  assert.equal(answer(await by('ren', 'settleLetter', { letterId })), 200)
  assert.deepEqual(await stepsOf('ren'), [])
  assert.equal(answer(await by('ren', 'replyToLetter', { letterId, turnId: v7(), text: 'また書きます。' })), 200)
  assert.deepEqual(await stepsOf('madoka'), [`${letterId} 髙橋蓮`])
  assert.equal(answer(await by('madoka', 'settleLetter', { letterId })), 200, 'nothing to answer')
  assert.deepEqual(await stepsOf('madoka'), [])
  const { readers } = (
    await owner.query(
      `select array_agg(distinct cardinality(person_readers) || ' ' || cardinality(office_readers)) as readers from app.entrusted where subject_id = $1`,
      [letterId],
    )
  ).rows[0]
  assert.deepEqual(readers, ['1 0'], 'every turn has exactly one reader')
  assert.equal((await letter('ren', letterId)).readSoFar[0].displayName, '円香')
})

test('the same letter twice is one; its id serves for nothing else, and nobody learns of it', async () => {
  const letterId = v7()
  const both = await Promise.all([1, 2].map(() => send('ren', to('hana'), letterId)))
  assert.deepEqual(both.map(answer), [200, 200])
  assert.equal(answer(await send('ren', to('hana'), letterId, 'ほかの話')), 'letter-known-already')
  assert.equal(answer(await send('ren', to('madoka'), letterId)), 'letter-known-already')
  assert.equal(answer(await send('sora', to('hana'), letterId)), 'letter-known-already')
  assert.deepEqual(await stepsOf('hana'), [`${letterId} 髙橋蓮`])
  await owner.query(`update app.people_offices set ends_on = '2026-11-19' where person_id = $1`, [company.id.hana])
  assert.equal(answer(await send('ren', to('hana'), letterId)), 200, 'the same answer, whatever came since')
  assert.equal(answer(await send('ren', to('hana'))), 'not-to-be-chosen')
  assert.equal(answer(await send('ren', to('hana'), v7(), 'x'.repeat(4001))), 'invalid')
  assert.equal(answer(await send('ren', to('hana'), v7(), '  ')), 'invalid')
})

test('nobody else finds it: by the product, and by SQL in whatever office', async () => {
  const letterId = await sent('ren', to('madoka'))
  await by('madoka', 'replyToLetter', { letterId, turnId: v7(), text: '返事です。' })
  for (const person of ['aki', 'mori', 'toru', 'nami', 'hana', 'ito', 'sora', 'eda', 'ota'])
    for (const [procedure, more] of Object.entries({
      letter: {},
      settleLetter: {},
      takeBackLetter: {},
      replyToLetter: { turnId: v7(), text: 'x' },
      withdraw: { what: 'letter', subjectId: letterId },
    }))
      assert.equal(answer(await by(person, procedure, { letterId, ...more })), 'not-found', `${procedure} ${person}`)
  const seenBy = (person: string, offices: string, table: string, column: string) =>
    standing(
      banso.connection,
      'banso_app',
      { organizationId: company.organizationId, personId: company.id[person]!, offices },
      async (client) => (await client.query(`select 1 from app.${table} where ${column} = $1`, [letterId])).rowCount,
    )
  for (const [table, column] of [
    ['reflections_letters', 'id'],
    ['entrusted', 'subject_id'],
  ] as const) {
    for (const person of ['aki', 'mori', 'nami', 'hana', 'ito', 'sora'])
      for (const offices of ['', 'hr', 'hr,admin,desk', 'desk'])
        assert.equal(await seenBy(person, offices, table, column), 0, `${table} ${person} ${offices}`)
    for (const person of ['ren', 'madoka']) assert.ok((await seenBy(person, '', table, column))! > 0)
  }
})

test('whatever the trainer and the manager ask for is the same as if there were no letter', async () => {
  const asked = async (person: string) => {
    const path = { personId: company.id.ren }
    const answers = await Promise.all([
      ...[
        'tasks.today',
        'reflections.place',
        'reflections.waiting',
        'reflections.mine',
        'reflections.letters',
        'reflections.everything',
        'reflections.aroundMe',
        'people.mySupporters',
        'people.me',
      ].map((name) => call(person, name)),
      call(person, 'tasks.path', path),
      call(person, 'people.person', path),
    ])
    return JSON.stringify(answers)
  }
  const people = ['aki', 'mori', 'nami', 'ito', 'eda']
  const before = await Promise.all(people.map(asked))
  const letterId = await sent('ren', to('madoka'))
  await by('madoka', 'replyToLetter', { letterId, turnId: v7(), text: '返事です。' })
  await by('ren', 'keepLetterDraft', { letterId: v7(), to: null, text: '書きかけ', revision: 0 })
  assert.deepEqual(await Promise.all(people.map(asked)), before)
  assert.ok(!JSON.stringify((await call('ren', 'tasks.path', { personId: company.id.ren })).body).includes('letter'))
})

test('no mail goes out at once; the one of the next morning names no letter and nobody else gets one', async () => {
  const mails = async () =>
    (await owner.query('select person_id, kind from app.mails where organization_id = $1', [company.organizationId]))
      .rows
  await sent('ren', to('madoka'))
  assert.deepEqual(await mails(), [])
  banso.setNow('2026-11-24T09:00:00+09:00')
  await banso.runDailyJobs()
  assert.deepEqual((await mails()).filter(({ person_id }) => person_id === company.id.madoka).length, 1)
  for (const person of ['aki', 'mori', 'hana', 'nami'])
    assert.ok(!(await mails()).some(({ person_id }) => person_id === company.id[person]), person)
})

test('taken back until it was read; of two who race only one is right', async () => {
  const unread = await sent('ren', to('madoka'))
  assert.equal((await letter('ren', unread)).mayTakeBack, true)
  assert.equal(answer(await by('ren', 'takeBackLetter', { letterId: unread })), 200)
  assert.deepEqual(
    [await stepsOf('madoka'), answer(await by('madoka', 'letter', { letterId: unread }))],
    [[], 'not-found'],
  )
  const { draft } = (await by('ren', 'door', { to: 'person' })).body
  assert.deepEqual([draft.letterId, draft.text, draft.to], [unread, TEXT, to('madoka')])
  assert.equal(answer(await send('ren', to('madoka'), unread)), 200, 'sent after all')
  assert.deepEqual(await stepsOf('madoka'), [`${unread} 髙橋蓮`])
  assert.equal((await by('ren', 'door', { to: 'person' })).body.draft, null)
  assert.deepEqual(await texts('madoka', unread), [TEXT])
  assert.equal(answer(await by('ren', 'takeBackLetter', { letterId: unread })), 'read-already')
  assert.equal((await letter('ren', unread)).mayTakeBack, false)

  for (let round = 0; round < 6; round += 1) {
    const letterId = await sent('ren', to('madoka'))
    const [read, taken] = await Promise.all([
      by('madoka', 'letter', { letterId }),
      by('ren', 'takeBackLetter', { letterId }),
    ])
    const saw = read.status === 200 && read.body.turns.length > 0
    assert.equal(answer(taken), saw ? 'read-already' : 200)
  }
})

test('a question to the office goes to all of HR but those beside the writer; one who answers ends it for all', async () => {
  await owner.query(
    `insert into app.people_offices (organization_id, id, person_id, office, starts_on) values ($1, $2, $3, 'hr', '2026-04-01')`,
    [company.organizationId, v7(), company.id.eda],
  )
  assert.equal((await by('ren', 'door', { to: 'office' })).body.ofOffice, 2)
  const letterId = await sent('ren', { office: 'hr' })
  for (const person of ['hana', 'eda']) assert.deepEqual(await stepsOf(person), [`${letterId} 髙橋蓮`], person)
  assert.deepEqual(await stepsOf('nami'), [])
  for (const person of ['nami', 'madoka', 'ito', 'aki'])
    assert.equal(answer(await by(person, 'letter', { letterId })), 'not-found', person)
  const listed = async (person: string) =>
    ((await by(person, 'letters')).body.letters as { letterId: string; as: string; other: string }[]).map(
      ({ as, other }) => `${as} ${other}`,
    )
  assert.deepEqual(
    [await listed('hana'), await listed('nami'), await listed('ren')],
    [['office 髙橋蓮'], [], ['author null']],
  )
  assert.equal(answer(await by('hana', 'replyToLetter', { letterId, turnId: v7(), text: '確かめました。' })), 200)
  assert.deepEqual(
    [await stepsOf('hana'), await stepsOf('eda'), await stepsOf('ren')],
    [[], [], [`${letterId} 佐藤花`]],
  )
  assert.equal(answer(await by('eda', 'settleLetter', { letterId })), 200)
  assert.deepEqual(await stepsOf('ren'), [`${letterId} 佐藤花`], 'the office settles its own steps alone')
  assert.deepEqual(await texts('eda', letterId), [TEXT, '確かめました。'])

  const ownQuestion = await sent('hana', { office: 'hr' })
  assert.deepEqual(await stepsOf('hana'), [])
  for (const person of ['eda', 'nami'])
    assert.equal((await stepsOf(person)).includes(`${ownQuestion} 佐藤花`), true, person)
})

test('whoever is no longer there for it is said so; the author writes to another, what was written stays', async () => {
  const letterId = await sent('ren', to('madoka'))
  const write = () => by('ren', 'replyToLetter', { letterId, turnId: v7(), text: '続きです。' })
  const reach = async () => (await letter('ren', letterId)).reach
  assert.equal(await reach(), 'yes')
  for (const [statement, undo, said] of [
    [
      `update app.people_offices set ends_on = '2026-11-19' where person_id = $1`,
      'update app.people_offices set ends_on = null where person_id = $1',
      'office-ended',
    ],
    [
      `update app.people_employments set ends_on = '2026-11-19' where person_id = $1`,
      'update app.people_employments set ends_on = null where person_id = $1',
      'left',
    ],
  ]) {
    await owner.query(statement!, [company.id.madoka])
    assert.deepEqual([await reach(), answer(await write())], [said, 'not-to-be-chosen'])
    assert.deepEqual(await texts('ren', letterId), [TEXT])
    assert.equal((await by('madoka', 'letter', { letterId })).status, said === 'left' ? 401 : 200)
    await owner.query(undo!, [company.id.madoka])
  }
  assert.equal(answer(await write()), 200)
})

test('withdrawn: gone for the other side, what they wrote stays; nothing more can be said in it', async () => {
  const letterId = await sent('ren', to('madoka'))
  await texts('madoka', letterId)
  await by('madoka', 'replyToLetter', { letterId, turnId: v7(), text: '返事です。' })
  const answered = await by('ren', 'withdraw', { what: 'letter', subjectId: letterId })
  assert.equal(answer(answered), 200)
  const seen = await letter('madoka', letterId)
  assert.deepEqual([seen.gone, seen.mayReply, await texts('madoka', letterId)], [true, false, ['返事です。']])
  assert.deepEqual(await texts('ren', letterId), ['返事です。'])
  assert.equal(answer(await by('madoka', 'replyToLetter', { letterId, turnId: v7(), text: 'x' })), 'letter-gone')
  const [own] = (await by('ren', 'everything')).body.own
  assert.deepEqual([own.what, own.withdrawn, own.texts, own.readSoFar[0].displayName], ['letter', true, [], '円香'])
})

test('drafts are kept for their writer alone, each under the letter it will be', async () => {
  const letterId = v7()
  const keep = (person: string, revision: number, text = '書きかけ') =>
    by(person, 'keepLetterDraft', { letterId, to: to('madoka'), text, revision })
  assert.equal((await keep('ren', 0)).body.revision, 1)
  assert.equal(answer(await keep('ren', 0)), 'draft-changed')
  assert.equal((await keep('sora', 0)).body.revision, 1, 'another person’s is another draft')
  assert.equal((await by('ren', 'door', { to: 'person', letterId })).body.draft.text, '書きかけ')
  assert.equal((await by('ren', 'door', { to: 'office' })).body.draft, null)
  assert.deepEqual(
    (await by('ren', 'letters')).body.drafts.map((one: { letterId: string }) => one.letterId),
    [letterId],
  )
  assert.equal(answer(await send('ren', to('madoka'), letterId)), 200)
  assert.deepEqual((await by('ren', 'letters')).body.drafts, [])
})

test('who holds the office no more still takes back what they said themselves', async () => {
  const letterId = await sent('ren', { office: 'hr' })
  assert.equal(answer(await by('hana', 'replyToLetter', { letterId, turnId: v7(), text: '返事' })), 200)
  await owner.query(`update app.people_offices set ends_on = '2026-11-19' where person_id = $1`, [company.id.hana])
  assert.equal(answer(await by('hana', 'letter', { letterId })), 'not-found')
  assert.equal(answer(await by('hana', 'withdraw', { what: 'letter', subjectId: letterId })), 200)
  assert.deepEqual(await texts('ren', letterId), [TEXT])
})

test('a question to the office waits no more for who stands beside its author by now, and still for the others', async () => {
  const letterId = await sent('sora', { office: 'hr' })
  await owner.query(
    `insert into app.people_supports (organization_id, id, person_id, supporter_id, kind, starts_on) values ($1, $2, $3, $4, 'trainer', '2026-11-20')`,
    [company.organizationId, v7(), company.id.sora, company.id.nami],
  )
  banso.setNow('2026-11-24T09:00:00+09:00')
  await banso.runDailyJobs()
  assert.deepEqual(await stepsOf('nami'), [])
  assert.deepEqual(await stepsOf('hana'), [`${letterId} 青木空`])
})
