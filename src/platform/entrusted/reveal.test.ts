import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type pg from 'pg'
import { v7 } from 'uuid'
import { hireAnswers, trainerAnswers } from '../../../fixtures/answers.ts'
import { AOBA, settle } from '../../../fixtures/aoba.ts'
import { openTestBanso } from '../../../fixtures/banso.ts'
import { connected, enter, outcome, type Place, standing } from '../../../fixtures/standing.ts'
import { wholeLoop } from '../../../fixtures/whole-loop.ts'

/** The one way to a body: for its readers alone, and never without a line in the reading log. */

const CANARY = '今日のことは二人だけの話です'
const banso = await openTestBanso()
const company = await settle(banso, {
  ...AOBA,
  // Somebody of the programme office who is new herself, and a colleague of hers who trains one.
  hana: { ...AOBA.hana!, trainers: ['aki'], managers: ['mori'] },
  nami: { familyName: '西', givenName: '奈美', unit: '人事部', roles: ['hr'] },
  sora: { ...AOBA.sora!, trainers: ['toru', 'nami'] },
})
const neighbours = await settle(banso, undefined, '株式会社となり')
const { id, cookie, organizationId } = company
const { reflectionId, draftedId } = await wholeLoop(banso, company, {
  handedIn: CANARY,
  answered: CANARY,
  drafted: CANARY,
})
const { connection } = banso
const { owner } = banso.world

const call = async (person: string, procedure: string, input: unknown) => {
  const answer = await banso.call(cookie[person], procedure, input)
  assert.equal(answer.status, 200, `${procedure} ${JSON.stringify(answer.body)}`)
  return answer.body
}
const read = (person: string, which = reflectionId) =>
  banso.call(cookie[person], 'reflections.reading', { reflectionId: which })
/** What one sees of the first trainer's answer; an empty list where there is none. */
const seenOfAnswer = async (person: string, which: string) =>
  Object.keys((await read(person, which)).body.answers?.[0]?.read.answers ?? {})
const place = (person: string, offices = ''): Place => ({ organizationId, personId: id[person]!, offices })
const idsOf = async (...kinds: string[]): Promise<string[]> =>
  (
    await owner.query(
      "select id from app.entrusted where subject_id in ($1, $2) and ($3 or trim(kind || ' ' || slot) = any($4))",
      [reflectionId, draftedId, kinds.length === 0, kinds],
    )
  ).rows.map((row) => row.id)
const everything = await idsOf()
const logged = async () => (await owner.query('select count(*)::int from app.readings')).rows[0].count as number

/** The lines that this transaction has written, seen beyond every guard. */
async function writtenNow(client: pg.ClientBase) {
  await client.query('set local role none')
  const { rows } = await client.query(
    'select entrusted_id, reader_id, read_at = now() as now from app.readings where xmin::text::bigint >= pg_current_xact_id()::text::bigint',
  )
  await client.query('set local role banso_app')
  return rows
}

describe('reveal', () => {
  const reveal = (client: pg.ClientBase, ids = everything) => outcome(client, 'select * from app.reveal($1)', [ids])

  for (const [who, reader, kinds] of [
    ['the trainer', place('aki'), ['reflections.written trainer+manager', 'reflections.written trainer']],
    ['the manager', place('mori'), ['reflections.answered manager+hr', 'reflections.written trainer+manager']],
    ['the new hire', place('ren'), ['reflections.answered hire']],
    ['the programme office', place('hana', 'hr'), ['reflections.answered manager+hr']],
  ] as const) {
    test(`gives ${who} what was meant for them and logs exactly that, with reader and time, in the same transaction`, async () => {
      const meant = await idsOf(...kinds)
      const before = await logged()
      await standing(connection, 'banso_app', reader, async (client) => {
        const { rows } = await reveal(client)
        assert.ok(meant.every((one) => rows.some((row) => row.id === one && (row.body as Buffer).length > 0)))
        const lines = await writtenNow(client)
        assert.deepEqual(lines.map((line) => line.entrusted_id).toSorted(), meant.toSorted())
        assert.ok(lines.every((line) => line.reader_id === reader.personId && line.now))
        assert.equal(await logged(), before, 'not before the transaction is through')
      })
      assert.equal(await logged(), before, 'a transaction that fails leaves no line')
    })
  }

  test('does not log the author’s own reading', async () => {
    for (const [author, kinds] of [
      ['ren', ['reflections.written trainer+manager', 'reflections.written trainer']],
      ['phuong', ['reflections.draft']],
      ['aki', ['reflections.answered hire', 'reflections.answered manager+hr', 'reflections.answered']],
    ] as const) {
      const own = await idsOf(...kinds)
      await standing(connection, 'banso_app', place(author), async (client) => {
        assert.equal((await reveal(client, own)).rows.length, own.length)
        assert.deepEqual(await writtenNow(client), [])
      })
    }
  })

  for (const [who, reader] of [
    ['a former trainer', place('toru')],
    ['a colleague', place('sora')],
    ['the administrator', place('ito', 'admin')],
    ['an office that is not hr', place('hana', 'h,r,HR,hr ,admin')],
    ['somebody who has left', place('goro')],
    ['nobody', { organizationId, personId: '00000000-0000-0000-0000-000000000000' }],
    [
      'a reader of another organisation',
      { organizationId: neighbours.organizationId, personId: neighbours.id.aki!, offices: 'hr' },
    ],
    [
      'a reader who stands in another organisation',
      { organizationId: neighbours.organizationId, personId: id.aki!, offices: 'hr' },
    ],
  ] as [string, Place][]) {
    test(`gives ${who} nothing for any id, and logs nothing`, () =>
      standing(connection, 'banso_app', reader, async (client) => {
        assert.deepEqual((await reveal(client)).rows, [])
        assert.deepEqual(await writtenNow(client), [])
      }))
  }

  test('gives nobody another’s draft, nor a trainer’s own confidence', async () => {
    const hidden = await idsOf('reflections.draft', 'reflections.answered')
    assert.equal(hidden.length, 2)
    for (const person of ['ren', 'mori', 'hana', 'ito', 'toru', 'nami']) {
      await standing(connection, 'banso_app', place(person, 'hr,admin'), async (client) => {
        assert.deepEqual((await reveal(client, hidden)).rows, [])
      })
    }
  })

  for (const [where, settings] of Object.entries({
    'no person': [`set local app.organization_id = '${organizationId}'`],
    'an empty person': [`set local app.organization_id = '${organizationId}'`, `set local app.person_id = ''`],
    'no organisation': [`set local app.person_id = '${id.aki}'`],
    'nothing at all': [],
    'no offices': [`set local app.organization_id = '${organizationId}'`, `set local app.person_id = '${id.ito}'`],
  })) {
    test(`with ${where} set it fails, and logs nothing`, () =>
      standing(connection, 'banso_app', undefined, async (client) => {
        for (const setting of settings) await client.query(setting)
        assert.ok(['42704', '22P02'].includes((await reveal(client)).code!))
        assert.deepEqual(await writtenNow(client), [])
      }))
  }

  test('takes nonsense calmly: no ids, an unknown one, the same one often', () =>
    standing(connection, 'banso_app', place('mori'), async (client) => {
      for (const ids of [[], [v7()], null]) assert.deepEqual((await reveal(client, ids as string[])).rows, [])
      assert.deepEqual(await writtenNow(client), [])
      const [one] = await idsOf('reflections.written trainer+manager')
      assert.equal((await reveal(client, [one!, one!, one!])).rows.length, 1)
      assert.equal((await writtenNow(client)).length, 1)
    }))

  for (const shape of [
    'select * from app.reveal($1)',
    'select app.reveal($1)',
    'select app.reveal($1) limit 1',
    'select * from app.reveal($1) limit 1',
    'select (app.reveal($1)).body',
    'select count(body) from app.reveal($1)',
    'select 1 where exists (select from app.reveal($1))',
    'with words as (select * from app.reveal($1)) select * from words',
    'select r.body from app.people_organizations, lateral app.reveal($1) r',
  ]) {
    test(`logs whatever is asked for, however little of it is taken: ${shape}`, () =>
      standing(connection, 'banso_app', place('aki'), async (client) => {
        const { rows, code } = await outcome(client, shape, [everything])
        assert.ok(rows.length > 0, `${code}`)
        const meant = await idsOf('reflections.written trainer+manager', 'reflections.written trainer')
        assert.deepEqual(
          [...new Set((await writtenNow(client)).map((line) => line.entrusted_id))].toSorted(),
          meant.toSorted(),
        )
      }))
  }

  test('in a transaction that may not write: no log, no words', () =>
    connected(connection, 'banso_app', async (client) => {
      await client.query('begin read only')
      await enter(client, place('aki'))
      const { rows, code } = await reveal(client)
      assert.deepEqual([rows, code], [[], '25006'])
    }))

  test('the log is shown to whoever wrote the words, and to no reader, office or administrator', async () => {
    const lines = (who: Place) =>
      standing(
        connection,
        'banso_app',
        who,
        async (client) => (await client.query('select distinct author_id from app.readings')).rows,
      )
    assert.deepEqual(await lines(place('ren')), [{ author_id: id.ren }])
    for (const who of [place('mori'), place('hana', 'hr'), place('ito', 'admin'), place('sora')])
      assert.deepEqual(await lines(who), [])
  })
})

describe('through the procedures', () => {
  test('opening a page logs each time, and a page that fails logs nothing and shows nothing', async () => {
    const before = await logged()
    assert.ok(JSON.stringify((await read('aki')).body).includes(CANARY))
    const once = await logged()
    assert.ok(once > before)
    for (const [broken, mended] of [
      ['revoke select on app.readings from banso_app', 'grant select on app.readings to banso_app'],
      [
        'alter table app.readings add constraint closed check (false) not valid',
        'alter table app.readings drop constraint closed',
      ],
    ] as const) {
      await owner.query(broken)
      const { status, body } = await read('aki')
      await owner.query(mended)
      assert.equal(status, 500)
      assert.ok(!JSON.stringify(body).includes(CANARY))
      assert.equal(await logged(), once)
    }
    assert.equal((await read('aki')).status, 200)
    assert.equal(await logged(), once + (once - before))
  })

  for (const person of ['toru', 'sora', 'ito', 'phuong', 'kudo']) {
    test(`${person}, who was told nothing, finds no such page`, async () =>
      assert.equal((await read(person)).status, 404))
  }

  test('a reader of another organisation finds no such page', async () => {
    for (const reader of ['ren', 'aki', 'hana', 'ito']) {
      assert.equal((await banso.call(neighbours.cookie[reader], 'reflections.reading', { reflectionId })).status, 404)
    }
  })

  test('drafts are for their author: trainer, manager, office and administrator get nothing of one', async () => {
    assert.ok(JSON.stringify(await call('phuong', 'reflections.write', { reflectionId: draftedId })).includes(CANARY))
    for (const reader of ['aki', 'mori', 'hana', 'ito']) {
      for (const procedure of ['reflections.reading', 'reflections.write', 'reflections.answering']) {
        const { status, body } = await banso.call(cookie[reader], procedure, { reflectionId: draftedId })
        assert.equal(status, 404)
        assert.ok(!JSON.stringify(body).includes(CANARY))
      }
    }
  })

  test('a trainer who comes later reads nothing from before', async () => {
    await owner.query(
      `insert into app.people_supports (organization_id, id, person_id, supporter_id, kind, starts_on) values ($1, $2, $3, $4, 'trainer', '2026-11-20')`,
      [organizationId, v7(), id.ren, id.kudo],
    )
    assert.equal((await read('kudo')).status, 404)
  })

  test('an HR person whose office was taken away reads nothing more; given back, they do', async () => {
    const hold = (office: string, endsOn: string | null) =>
      owner.query('update app.people_offices set office = $2, ends_on = $3 where person_id = $1', [
        id.hana,
        office,
        endsOn,
      ])
    assert.ok((await seenOfAnswer('hana', reflectionId)).includes('condition'))
    for (const [office, endsOn] of [
      ['hr', '2026-11-19'],
      ['admin', null],
    ] as const) {
      await hold(office, endsOn)
      assert.equal((await read('hana')).status, 404)
    }
    await hold('hr', null)
    assert.equal((await read('hana')).status, 200)
  })

  test('a person who left reads nothing more, from the day after', async () => {
    const leaves = (day: string | null) =>
      owner.query('update app.people_employments set ends_on = $2 where person_id = $1', [id.aki, day])
    await leaves('2026-11-20')
    assert.equal((await read('aki')).status, 200)
    await leaves('2026-11-19')
    const { status, body } = await read('aki')
    assert.deepEqual([status, body.reason], [401, 'left'])
    await leaves(null)
    assert.equal((await read('aki')).status, 200)
  })
})

describe('HR about themselves, and about those they support', () => {
  const loopOf = async (person: string, trainer: string) => {
    const programme = {
      programmeId: v7(),
      name: '追加',
      cadence: 'monthly' as const,
      startsOn: '2026-11-01',
      endsOn: '2026-12-31',
      opensBefore: 10,
      dueAfter: 5,
      closesAfter: 9,
    }
    await call('nami', 'reflections.startProgramme', { ...programme, personIds: [id[person]] })
    const { rows } = await owner.query('select id from app.reflections_reflections where programme_id = $1', [
      programme.programmeId,
    ])
    const which = { reflectionId: rows[0].id as string }
    await call(person, 'reflections.submit', { ...which, answers: hireAnswers(), alsoToManager: false })
    await call(trainer, 'reflections.answer', { ...which, answers: trainerAnswers() })
    return which.reflectionId
  }

  test('she sees the comment meant for her and no view of herself, though another of her office does', async () => {
    const about = await loopOf('hana', 'aki')
    assert.deepEqual(await seenOfAnswer('hana', about), ['comment'])
    assert.ok((await seenOfAnswer('nami', about)).includes('condition'))
  })

  test('who supports somebody sees no HR-side view of them, though another of the office does', async () => {
    const about = await loopOf('sora', 'toru')
    assert.deepEqual(await seenOfAnswer('nami', about), [])
    assert.ok((await seenOfAnswer('hana', about)).includes('condition'))
  })
})
