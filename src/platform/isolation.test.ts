import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import type pg from 'pg'
import { settle } from '../../fixtures/aoba.ts'
import { openTestBanso } from '../../fixtures/banso.ts'
import { enter, type Outcome, outcome, type Place, standing } from '../../fixtures/standing.ts'
import { wholeLoop } from '../../fixtures/whole-loop.ts'
import { NOBODY, openPool } from './database.ts'

/**
 * No row of another organisation is read or touched, whatever a query forgot. The tables, views and functions come from
 * the database's own catalogue, so a new one is under attack from its first day.
 */

const banso = await openTestBanso({ smtpUrl: 'smtp://127.0.0.1:1', mailFrom: 'banso@aoba.example' })
const [ours, theirs] = [await settle(banso), await settle(banso, undefined, '株式会社みどり工業')]
const [ourLoop, theirLoop] = [await wholeLoop(banso, ours), await wholeLoop(banso, theirs)]
const { connection } = banso
const { owner } = banso.world
const [ourRen, theirRen] = [ours, theirs].map(({ organizationId, id }) => ({ organizationId, personId: id.ren! })) as [
  Place,
  Place,
]
const OUR_PEOPLE = ['ren', 'aki', 'hana']

type Table = { name: string; columns: string[]; readable: string[] }
const catalogue = await owner.query<Table>(`
  select format('app.%I', c.relname) as name,
    array_agg(a.attname::text order by attnum) as columns,
    array_agg(quote_ident(a.attname) order by attnum) filter (where has_column_privilege('banso_app', c.oid, attnum, 'select')) as readable
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where c.relnamespace = 'app'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f')
  group by c.relname order by c.relname`)
const tables = catalogue.rows

before(() => owner.query('analyze'))

const inOurs = <T>(work: (client: pg.Client) => Promise<T>, place = ourRen) =>
  standing(connection, 'banso_app', place, work)

/** Every way to read or write a table that names no organisation at all. */
function forgetful({ name, readable }: Table): Record<string, string> {
  const some = readable.join(', ')
  return {
    'select *': `select * from ${name}`,
    'select the columns': `select ${some} from ${name}`,
    count: `select organization_id, count(*) from ${name} group by 1`,
    'join with itself': `select o.organization_id as a, t.organization_id from ${name} o cross join ${name} t`,
    'join with the organisations': `select o.organization_id as a, t.organization_id from app.people_organizations o full join ${name} t on true`,
    'or true': `select ${some} from ${name} where organization_id = '${ours.organizationId}' or true`,
    'the other one by its id': `select ${some} from ${name} where organization_id = '${theirs.organizationId}'`,
    'query to xml': `select query_to_xml('select ${some} from ${name}', false, true, '') as organization_id`,
    'select for update': `select ${some} from ${name} for update`,
    update: `update ${name} set organization_id = organization_id returning organization_id`,
    'update to the other': `update ${name} set organization_id = '${theirs.organizationId}' returning organization_id`,
    'update of the other': `update ${name} set organization_id = '${ours.organizationId}' where organization_id = '${theirs.organizationId}'`,
    delete: `delete from ${name} returning organization_id`,
    'delete of the other': `delete from ${name} where organization_id = '${theirs.organizationId}'`,
    truncate: `truncate ${name} cascade`,
  }
}

/** A mark of all the other organisation's rows as they stand, versions included. */
const theirRows = ({ name }: Table) =>
  `select md5(string_agg(ctid::text || xmin || xmax || t::text, ' ' order by ctid)) as mark from ${name} t where organization_id = '${theirs.organizationId}'`
const untouched = new Map<string, string>()
for (const table of tables) untouched.set(table.name, (await owner.query(theirRows(table))).rows[0].mark)

/** Runs a statement as banso_app with no foreign keys in its way, and says whose rows it read or touched. */
async function attack(client: pg.Client, table: Table, statement: string, values: unknown[] = []): Promise<Outcome> {
  await client.query(`savepoint unharmed; ${BEYOND_GUARDS}; set local role banso_app`)
  const result = await outcome(client, statement, values)
  const [theirsNow] = await beyondGuards(client, theirRows(table))
  await client.query('rollback to unharmed')
  const at = `${table.name}: ${statement}`
  assert.equal(theirsNow!.mark, untouched.get(table.name), `touched another organisation's rows - ${at}`)
  // What is no uuid is quoted back to whoever set it.
  const told = result.code === '22P02' ? '' : result.said
  assert.ok(
    !told.includes(theirs.organizationId),
    `read another organisation's rows - ${at}\n${result.said.slice(0, 300)}`,
  )
  return result
}

const BEYOND_GUARDS = 'set local role none; set local session_replication_role = replica'

/** The rows of a question that nothing hides anything from. */
async function beyondGuards(client: pg.Client, question: string): Promise<Record<string, unknown>[]> {
  const results = await client.query(`${BEYOND_GUARDS}; ${question}; set local role banso_app`)
  return (results as unknown as pg.QueryResult[])[2]!.rows
}

test('both organisations have rows in every table of the schema app', async () => {
  assert.ok(tables.length >= 20, 'the catalogue was read')
  for (const { name, columns } of tables) {
    assert.ok(columns.includes('organization_id'), `${name} has no organization_id`)
    const { rows } = await owner.query(
      `select count(*) filter (where organization_id = $1)::int as ours, count(*) filter (where organization_id = $2)::int as theirs from ${name}`,
      [ours.organizationId, theirs.organizationId],
    )
    assert.ok(
      rows[0].ours > 0 && rows[0].theirs > 0,
      `${name} is empty: let fixtures/whole-loop.ts fill it, or nothing here protects it`,
    )
  }
})

test('each table is readable to its own organisation, so that the attacks below would find what there is', async () => {
  for (const table of tables) {
    const seen = await Promise.all(
      OUR_PEOPLE.map((person) =>
        inOurs((client) => outcome(client, `select ${table.readable.join(', ')} from ${table.name}`), {
          ...ourRen,
          personId: ours.id[person]!,
        }),
      ),
    )
    assert.ok(
      seen.some(({ rows }) => rows.length > 0),
      `${table.name} shows nothing to anybody`,
    )
    assert.ok(seen.every(({ rows }) => rows.every((row) => row.organization_id === ours.organizationId)))
  }
})

describe('a forgotten WHERE', () => {
  for (const shape of Object.keys(forgetful(tables[0]!))) {
    test(`${shape}: 0 foreign rows, in any table, for anybody`, async () => {
      for (const person of OUR_PEOPLE) {
        await inOurs(
          async (client) => {
            for (const table of tables) await attack(client, table, forgetful(table)[shape]!)
          },
          { ...ourRen, personId: ours.id[person]! },
        )
      }
    })
  }

  for (const conflict of ['', 'on conflict do nothing']) {
    test(`insert of a foreign row${conflict && `, ${conflict}`}: refused in every table`, async () => {
      for (const table of tables) {
        const { rows } = await owner.query(
          `select to_jsonb(t) as row from ${table.name} t where organization_id = $1 limit 1`,
          [theirs.organizationId],
        )
        const copy = { ...rows[0].row, ...('id' in rows[0].row && { id: crypto.randomUUID() }) }
        await inOurs(async (client) => {
          const { code } = await attack(
            client,
            table,
            `insert into ${table.name} select * from jsonb_populate_record(null::${table.name}, $1) ${conflict}`,
            [copy],
          )
          assert.equal(code, '42501', table.name)
        })
      }
    })
  }

  test('insert with the id of a foreign row: nothing tells that it is taken', async () => {
    const { rows } = await owner.query('select id from app.people_units where organization_id = $1', [
      theirs.organizationId,
    ])
    await inOurs(async (client) => {
      const { code } = await outcome(client, `insert into app.people_units (id, code) values ($1, 'X')`, [rows[0].id])
      assert.equal(code, undefined)
    })
  })
})

/** What a transaction may have been told, or not told, about where it is. */
const WITHOUT_PLACE: Record<string, string[]> = {
  'no organisation set': [],
  'an empty organisation': [`set local app.organization_id = ''`],
  'an injected organisation': [`set local app.organization_id = ''' or true --'`],
  'a quoted uuid': [`set local app.organization_id = '${theirs.organizationId}'' or ''1''=''1'`],
  'two organisations at once': [`set local app.organization_id = '${ours.organizationId},${theirs.organizationId}'`],
  'an organisation that does not exist': [`set local app.organization_id = '${crypto.randomUUID()}'`],
  'no person set': [`set local app.organization_id = '${ours.organizationId}'`],
  'an empty person': [`set local app.organization_id = '${ours.organizationId}'`, `set local app.person_id = ''`],
}

describe('a transaction that does not know where it is', () => {
  for (const [name, settings] of Object.entries(WITHOUT_PLACE)) {
    test(`${name}: 0 foreign rows read or touched`, () =>
      standing(connection, 'banso_app', undefined, async (client) => {
        for (const setting of settings) await client.query(setting)
        for (const table of tables) {
          for (const statement of Object.values(forgetful(table))) {
            const { rows } = await attack(client, table, statement)
            if (!name.includes('person') && !statement.includes('query_to_xml')) assert.equal(rows.length, 0, statement)
          }
        }
      }))
  }

  for (const wrong of [`' or true --`, `${crypto.randomUUID()}' or 'a'='a`, '']) {
    test(`app.enter refuses ${JSON.stringify(wrong)} as an organisation and as a person`, () =>
      standing(connection, 'banso_app', undefined, async (client) => {
        for (const values of [
          [wrong, ourRen.personId],
          [ours.organizationId, wrong],
        ]) {
          assert.equal((await outcome(client, `select app.enter($1, $2, '', '')`, values)).code, '22P02')
        }
      }))
  }

  test('offices and barred people are set letter by letter, whatever stands in them', () =>
    standing(connection, 'banso_app', undefined, async (client) => {
      const nasty = `hr'; set local app.organization_id = '${theirs.organizationId}`
      await enter(client, { ...ourRen, offices: nasty, barred: nasty })
      const { rows } = await client.query(
        `select current_setting('app.offices') as offices, current_setting('app.organization_id') as organization`,
      )
      assert.deepEqual(rows, [{ offices: nasty, organization: ours.organizationId }])
    }))
})

describe('a pooled connection used again', () => {
  const endings: Record<string, (client: pg.PoolClient) => Promise<unknown>> = {
    'a commit': (client) => client.query('commit'),
    'a rollback': (client) => client.query('rollback'),
    'an error and its rollback': (client) => client.query('select 1/0').catch(() => client.query('rollback')),
    'an error and an attempted commit': (client) => client.query('select 1/0').catch(() => client.query('commit')),
  }
  for (const [name, end] of Object.entries(endings)) {
    test(`after ${name} nothing of the organisation before is left`, async () => {
      const pool = openPool(connection, 'banso_app', 1)
      try {
        const client = await pool.connect()
        await client.query('begin')
        await enter(client, theirRen)
        assert.ok((await client.query('select 1 from app.people_persons')).rows.length > 0)
        await end(client)
        client.release()
        for (const { name: table } of tables) {
          const problem = await pool.query(`select organization_id from ${table}`).then(
            () => 'no error',
            (error) => error.code,
          )
          assert.ok(['22P02', '42704'].includes(problem), `${table}: ${problem}`)
        }
        const again = await pool.connect()
        await again.query('begin')
        await enter(again, ourRen)
        for (const { name: table } of tables) {
          const { rows } = await again.query(`select organization_id from ${table}`)
          assert.ok(
            rows.every((row) => row.organization_id === ours.organizationId),
            table,
          )
        }
        again.release(true)
      } finally {
        await pool.end()
      }
    })
  }

  test('the process itself: a failed transaction of one, then a good one of the other', async () => {
    const db = banso.world.db
    await assert.rejects(db.inOrganization(theirs.organizationId, (tx) => tx.execute('select 1/0')))
    await Promise.all(
      Array.from({ length: 12 }, (_, turn) => (turn % 2 ? ours : theirs)).map(({ organizationId }) =>
        db.inOrganization(organizationId, async (tx) => {
          const { rows } = await tx.client.query('select distinct organization_id from app.people_persons')
          assert.deepEqual(rows, [{ organization_id: organizationId }])
        }),
      ),
    )
  })
})

describe('through the procedures', () => {
  test('ids of another organisation are unknown to every one of its people', async () => {
    const readings = ['reflections.reading', 'reflections.write', 'reflections.answering']
    for (const person of ['ren', 'aki', 'mori', 'hana', 'ito']) {
      for (const procedure of readings) {
        const { status } = await banso.call(ours.cookie[person], procedure, { reflectionId: theirLoop.reflectionId })
        assert.equal(status, 404, `${person} ${procedure}`)
      }
    }
    const programme = { programmeId: theirLoop.programmeId, period: '2026-11' }
    assert.equal((await banso.call(ours.cookie.hana, 'reflections.round', programme)).status, 404)
    const round = await banso.call(ours.cookie.hana, 'reflections.round', {
      ...programme,
      programmeId: ourLoop.programmeId,
    })
    assert.equal(round.status, 200, 'one has one’s own')
  })
})

describe('functions of the schema app', () => {
  const KNOWN = [
    ...['admit', 'enqueue', 'enter', 'expire_words', 'forget', 'invite', 'is_me', 'may_read', 'operation'],
    ...['reveal', 'show_to', 'take_back', 'withdraw'],
  ]

  test('banso_app may call these and no others; a new one must show here what it gives to another organisation', async () => {
    const { rows } = await owner.query(
      `select proname from pg_proc where pronamespace = 'app'::regnamespace and has_function_privilege('banso_app', oid, 'execute') order by 1`,
    )
    assert.deepEqual(
      rows.map(({ proname }) => proname),
      KNOWN,
    )
  })

  test('reveal gives no words of another organisation and logs nothing', async () => {
    const { rows } = await owner.query('select array_agg(id) as ids from app.entrusted where organization_id = $1', [
      theirs.organizationId,
    ])
    for (const personId of [...Object.values(ours.id), ...Object.values(theirs.id)]) {
      const place = { organizationId: ours.organizationId, personId, offices: 'hr,admin' }
      await inOurs(async (client) => {
        assert.equal((await outcome(client, 'select * from app.reveal($1)', [rows[0].ids])).rows.length, 0)
        const readings = `select 1 from app.readings where xmin::text::bigint >= pg_current_xact_id()::text::bigint`
        assert.deepEqual(await beyondGuards(client, readings), [])
      }, place)
    }
  })

  test('no door to change words touches those of another organisation', async () => {
    const before = await owner.query('select * from app.entrusted where organization_id = $1 order by id', [
      theirs.organizationId,
    ])
    for (const personId of [...Object.values(theirs.id), NOBODY]) {
      const place = { organizationId: ours.organizationId, personId, offices: 'hr,admin' }
      await inOurs(async (client) => {
        for (const { subject_id: subject, kind } of before.rows) {
          await outcome(client, 'select app.take_back($1, $2)', [kind, subject])
          await outcome(client, 'select app.withdraw(array[$1], $2)', [kind, subject])
          const shown = `select app.show_to($1, 'trainer', array[$2], array[$2], array[$3]::uuid[])`
          await outcome(client, shown, [ours.id.sora, kind, subject])
          await outcome(client, `select app.expire_words(array[$1], now() + interval '1 year')`, [kind])
        }
        const now = `select * from app.entrusted where organization_id = '${theirs.organizationId}' order by id`
        assert.deepEqual(await beyondGuards(client, now), before.rows)
      }, place)
    }
  })

  test('operation tells counts and sizes, and names no organisation and nobody', async () => {
    await inOurs(async (client) => {
      const { rows } = await outcome(client, 'select app.operation() as told')
      assert.deepEqual(Object.keys((rows[0] as { told: object }).told).sort(), [
        'databaseBytes',
        'migrations',
        'queue',
        'serverVersion',
      ])
      assert.doesNotMatch(JSON.stringify(rows), /[0-9a-f]{8}-[0-9a-f]{4}/)
    })
  })

  test('invite invites nobody of another organisation', async () => {
    const { rows } = await owner.query(
      'select id from app.people_persons where organization_id = $1 and activated_at is null',
      [theirs.organizationId],
    )
    await inOurs(async (client) => {
      const { rows: said } = await outcome(client, `select app.invite($1, 'x', now())`, [rows[0].id])
      assert.deepEqual(said, [{ invite: false }])
    })
  })

  test('forget takes nobody of another organisation their way in', async () => {
    await inOurs(async (client) => {
      await outcome(client, 'select app.forget($1)', [theirRen.personId])
      const membership = `select 1 from identity.memberships where person_id = '${theirRen.personId}'`
      assert.equal((await beyondGuards(client, membership)).length, 1)
    })
  })

  test('admit lets nobody in without a living session, and leaves the transaction nowhere', async () => {
    const { rows } = await owner.query('select token, expires_at from identity.sessions limit 1')
    const late = new Date(rows[0].expires_at.getTime() + 1)
    const tries = [
      ['', rows[0].expires_at],
      [null, new Date(0)],
      [`' or true --`, new Date(0)],
      ['%', new Date(0)],
      [rows[0].token, late],
    ]
    for (const values of tries) {
      await standing(connection, 'banso_app', undefined, async (client) => {
        assert.equal((await outcome(client, 'select * from app.admit($1, $2)', values)).rows.length, 0)
        assert.equal((await outcome(client, 'select * from app.people_persons')).code, '42704')
      })
    }
  })

  test('the role that serves requests cannot even list organisations', () =>
    inOurs(async (client) => {
      assert.equal((await outcome(client, 'select * from app.organizations()')).code, '42501')
    }))
})
