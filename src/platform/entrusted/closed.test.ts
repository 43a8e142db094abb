import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type pg from 'pg'
import { settle } from '../../../fixtures/aoba.ts'
import { openTestBanso } from '../../../fixtures/banso.ts'
import { outcome, type Place, standing } from '../../../fixtures/standing.ts'
import { wholeLoop } from '../../../fixtures/whole-loop.ts'

/** There is one way to a body. Here are the others: none leads anywhere. */

const banso = await openTestBanso()
const company = await settle(banso)
const { id } = company
const { reflectionId, draftedId } = await wholeLoop(banso, company)
const { connection } = banso
const { owner } = banso.world
const as = (person: string, offices = ''): Place => ({
  organizationId: company.organizationId,
  personId: id[person]!,
  offices,
})
const ren = as('ren')

type Words = { id: string; kind: string; body: Buffer; marks: object; author_id: string }
const { rows: all } = await owner.query<Words>(
  `select id, trim(kind || ' ' || slot) as kind, body, marks, author_id from app.entrusted`,
)
const handedIn = all.find(({ kind }) => kind === 'reflections.written trainer')!
const draft = all.find(({ kind }) => kind.endsWith('.draft'))!

/** Fails when any body, whole or in part, stands in what came back. */
function holdsNoBody(said: string) {
  for (const { body } of all) {
    for (const form of [
      body.toString('hex'),
      body.toString('base64'),
      body.subarray(1, 13).toString('hex'),
      JSON.stringify(body),
    ]) {
      assert.ok(!said.includes(form), said.slice(0, 300))
    }
  }
}

async function refused(client: pg.ClientBase, statement: string, code = '42501') {
  const result = await outcome(client, statement)
  assert.equal(result.code, code, `${statement}\n${result.said}`)
  holdsNoBody(result.said)
}

const E = 'app.entrusted'
const WAYS: Record<string, string[]> = {
  'the column itself': [
    `select body from ${E}`,
    `select e.body from ${E} e`,
    `select length(body) from ${E}`,
    `select md5(body) from ${E}`,
  ],
  'select *': [`select * from ${E}`, `table ${E}`, `select e.* from ${E} e`, `select * from ${E} where false`],
  'the row as a value': [
    `select e from ${E} e`,
    `select row(e.*) from ${E} e`,
    `select array_agg(e) from ${E} e`,
    `select e::text from ${E} e`,
    `select count(e.*) from ${E} e`,
  ],
  'the row as JSON or XML': [
    `select row_to_json(e) from ${E} e`,
    `select to_jsonb(e) from ${E} e`,
    `select json_agg(e) from ${E} e`,
    `select table_to_xml('${E}', true, true, '')`,
    `select query_to_xml('select body from ${E}', true, true, '')`,
  ],
  'a join': [
    `select o.name, e.* from app.people_organizations o natural join ${E} e`,
    `select a.id from ${E} a join ${E} b using (body)`,
    `select 1 from ${E} a join ${E} b on a.body = b.body`,
  ],
  'a condition, an order or a group': [
    `select id from ${E} where body is not null`,
    `select id from ${E} where body > '\\x00'`,
    `select id from ${E} order by body`,
    `select count(*) from ${E} group by body`,
    `select count(distinct body) from ${E}`,
    `select rank() over (order by body) from ${E}`,
    `select 1 where exists (select body from ${E})`,
  ],
  'a subquery, a CTE or a union': [
    `with words as (select * from ${E}) select id from words`,
    `select (select body from ${E} limit 1)`,
    `select 1 union select length(body) from ${E}`,
    `select x.body from lateral (select * from ${E}) x`,
  ],
  COPY: [
    `copy ${E} to stdout`,
    `copy ${E} (body) to stdout`,
    `copy (select body from ${E}) to stdout`,
    `copy (select id from ${E}) to '/tmp/words'`,
    `copy (select id from ${E}) to program 'cat'`,
  ],
  'a cursor or a prepared statement': [
    `declare words cursor for select body from ${E}`,
    `prepare words as select body from ${E}; execute words`,
  ],
  'a new table with them in it': [
    `create table app.mine as select body from ${E}`,
    `create temporary table mine as select body from ${E}`,
    `select body into temporary mine from ${E}`,
  ],
  'a view of one’s own': [
    `create temporary view mine as select body from ${E}`,
    `create temporary view mine as select * from ${E}`,
    `create view app.mine as select body from ${E}`,
    `create view public.mine as select body from ${E}`,
    `create materialized view app.mine as select body from ${E}`,
  ],
  'a function of one’s own': [
    `create function pg_temp.mine() returns setof bytea language sql as 'select body from ${E}'`,
    `create function app.mine() returns setof bytea language sql security definer as 'select body from ${E}'`,
    `do $$ begin perform body from ${E}; end $$`,
  ],
  'a trigger, a rule, a policy or a right of one’s own': [
    `create trigger t before insert on ${E} for each row execute function suppress_redundant_updates_trigger()`,
    `create rule r as on update to ${E} do also select 1`,
    `create policy p on ${E} using (true)`,
    `alter table ${E} disable row level security`,
    `alter table ${E} no force row level security`,
    `alter table ${E} add column mine bytea`,
    `alter policy readers on ${E} using (true)`,
    `grant banso_words to banso_app`,
    `alter role banso_app bypassrls`,
    `alter function app.reveal(uuid[]) owner to banso_app`,
    `create or replace function app.may_read(author uuid, about uuid, persons uuid[], offices text[]) returns boolean language sql return true`,
  ],
  'error text': [
    `select id from ${E} where body::text::int = 1`,
    `select 1 / (length(body) - length(body)) from ${E}`,
    `select (body::text)::uuid from ${E}`,
    `do $$ begin raise exception '%', (select body from ${E} limit 1); end $$`,
  ],
  'RETURNING of a change': [
    `update ${E} set written_at = written_at returning body`,
    `update ${E} set written_at = written_at returning *`,
    `update ${E} set marks = to_jsonb(body::text)`,
    `update ${E} set body = body`,
    `update ${E} set marks = jsonb_build_object('words', length(body))`,
    `delete from ${E} returning body`,
    `delete from ${E} where body is null`,
    `insert into ${E} (id, author_id, about_id, kind, subject_id, written_at) values (gen_random_uuid(), '${ren.personId}', '${ren.personId}', 'x', gen_random_uuid(), now()) returning body`,
  ],
  'INSERT .. SELECT and ON CONFLICT': [
    `insert into ${E} (id, author_id, about_id, kind, subject_id, body, written_at) select gen_random_uuid(), author_id, about_id, 'mine.draft', subject_id, body, written_at from ${E}`,
    `insert into ${E} (id, author_id, about_id, kind, subject_id, written_at) select id, '${ren.personId}', about_id, kind, subject_id, written_at from ${E} on conflict (organization_id, id) do update set marks = to_jsonb(entrusted.body::text)`,
  ],
  MERGE: [`merge into ${E} e using (select 1) s on true when matched then update set marks = to_jsonb(e.body::text)`],
  'a lock or a truncation': [`truncate ${E}`, `lock table app.readings in access exclusive mode`],
  'files, programs and other servers': [
    `select pg_read_file('PG_VERSION')`,
    `select pg_ls_dir('.')`,
    `select lo_import('/etc/hostname')`,
    `load 'dblink'`,
    `create extension dblink`,
  ],
}

describe('a body cannot be had by', () => {
  for (const [way, statements] of Object.entries(WAYS)) {
    test(way, async () => {
      for (const place of [ren, as('aki'), as('hana', 'hr'), as('ito', 'admin')]) {
        await standing(connection, 'banso_app', place, async (client) => {
          for (const statement of statements) await refused(client, statement)
        })
      }
    })
  }

  test('turning row-level security off', () =>
    standing(connection, 'banso_app', as('ito'), async (client) => {
      await client.query('set local row_security = off')
      await refused(client, `select id from ${E}`)
    }))

  test('EXPLAIN, with or without running it', () =>
    standing(connection, 'banso_app', ren, async (client) => {
      await refused(client, `explain select body from ${E}`)
      await refused(client, `explain (analyze, verbose, format json) select * from ${E}`)
    }))

  test('the message of a constraint: what is quoted back shows no row', () =>
    standing(connection, 'banso_app', as('phuong'), async (client) => {
      for (const [statement, code] of [
        [`update ${E} set written_at = null`, '23502'],
        [`update ${E} set marks = null`, '23502'],
        [
          `insert into ${E} (id, author_id, about_id, kind, subject_id, written_at) values ('${handedIn.id}', '${id.phuong}', '${id.phuong}', 'x', gen_random_uuid(), now())`,
          '23505',
        ],
      ] as const) {
        const { said } = await outcome(client, statement)
        await refused(client, statement, code)
        assert.ok(!said.includes('Failing row') && !said.includes(handedIn.id), said)
      }
    }))

  for (const role of ['banso_judge', 'banso_identity']) {
    test(`the role ${role}`, () =>
      standing(connection, role, ren, async (client) => {
        for (const statement of [
          `select body from ${E}`,
          `select * from ${E}`,
          `select to_jsonb(e) from ${E} e`,
          `copy ${E} to stdout`,
        ])
          await refused(client, statement)
      }))
  }

  test('the judging role calling reveal', () =>
    standing(connection, 'banso_judge', ren, (client) =>
      refused(client, `select * from app.reveal('{${handedIn.id}}')`),
    ))
})

describe('marks are seen by the readers of a row alone', () => {
  const seenBy = (
    place: Place | undefined,
    role = 'banso_app',
    what = `case kind when 'reflections.letter' then kind else trim(kind || ' ' || slot) end`,
  ) =>
    standing(connection, role, place, async (client) =>
      (await client.query(`select distinct ${what} as what from ${E} order by 1`)).rows.map((row) => row.what),
    )
  const FROM_TRAINER = ['reflections.answered', 'reflections.answered hire', 'reflections.answered manager+hr']
  const FROM_HIRE = ['reflections.written trainer', 'reflections.written trainer+manager']

  const table: [who: string, place: Place, kinds: string[]][] = [
    ['the author', as('ren'), ['reflections.answered hire', ...FROM_HIRE]],
    ['the trainer', as('aki'), [...FROM_TRAINER, ...FROM_HIRE]],
    ['the manager', as('mori'), ['reflections.answered manager+hr', 'reflections.written trainer+manager']],
    ['the programme office', as('hana', 'hr'), ['reflections.answered manager+hr', 'reflections.letter']],
    ['the author of a draft', as('phuong'), ['reflections.draft']],
    ['a former trainer', as('toru'), []],
    ['a colleague', as('sora'), []],
    ['the administrator', as('ito'), []],
    ['the administrator, by an office of that name', as('ito', 'admin'), []],
    [
      'a job, which is nobody',
      { organizationId: company.organizationId, personId: '00000000-0000-0000-0000-000000000000' },
      [],
    ],
    ['another organisation’s person of the same id', { organizationId: crypto.randomUUID(), personId: id.ren! }, []],
  ]
  for (const [who, place, kinds] of table) {
    test(`${who}: ${kinds.length === 0 ? 'nothing' : kinds.join(', ')}`, async () =>
      assert.deepEqual(await seenBy(place), kinds))
  }

  test('the judging role sees marks of what was handed in, no draft, and neither readers nor author', async () => {
    const judge = { ...ren, personId: '00000000-0000-0000-0000-000000000000' }
    assert.deepEqual(await seenBy(judge, 'banso_judge'), [...FROM_TRAINER, ...FROM_HIRE])
    await standing(connection, 'banso_judge', judge, async (client) => {
      assert.ok((await client.query(`select marks from ${E} where marks ? 'growth'`)).rows.length > 0)
      for (const hidden of ['author_id', 'person_readers', 'office_readers'])
        await refused(client, `select ${hidden} from ${E}`)
      for (const change of [`update ${E} set marks = '{}'`, `delete from ${E}`]) await refused(client, change)
    })
    assert.deepEqual(await seenBy({ ...judge, organizationId: crypto.randomUUID() }, 'banso_judge'), [])
  })

  test('the planner’s statistics tell nobody which marks are common, nor who reads', async () => {
    for (let copy = 0; copy < 60; copy += 1) {
      await owner.query(
        `insert into ${E} select organization_id, gen_random_uuid(), author_id, about_id, 'test.marks', subject_id, slot, person_readers, office_readers, null, '{"growth": 5}', written_at from ${E} where id = $1`,
        [handedIn.id],
      )
    }
    await owner.query(`analyze ${E}`)
    const common = await owner.query(
      `select most_common_vals::text as values from pg_stats where tablename = 'entrusted' and attname = 'marks'`,
    )
    assert.ok(common.rows[0].values.includes('growth'), 'there is something to hide')
    for (const role of ['banso_app', 'banso_judge', 'banso_words', 'banso_identity']) {
      await standing(connection, role, as('ito'), async (client) => {
        for (const view of ['pg_stats', 'pg_stats_ext', 'pg_stats_ext_exprs']) {
          assert.deepEqual(
            (
              await client.query(
                `select * from ${view} where schemaname = 'app' and tablename in ('entrusted', 'readings')`,
              )
            ).rows,
            [],
            view,
          )
        }
        await refused(client, 'select * from pg_statistic')
      })
    }
    await standing(connection, 'banso_app', as('ito'), async (client) => {
      const guess = async (condition: string) =>
        JSON.stringify((await client.query(`explain (format json) select id from ${E} where ${condition}`)).rows).match(
          /"Plan Rows":\s*\d+/g,
        )
      assert.deepEqual(await guess(`marks = '{"growth": 5}'`), await guess(`marks = '{"growth": 1}'`))
      assert.deepEqual(await guess(`person_readers @> '{${id.aki}}'`), await guess(`person_readers @> '{${id.ito}}'`))
    })
    await owner.query(`delete from ${E} where kind = 'test.marks'`)
  })
})

describe('what is written stays as it is', () => {
  const rowOf = async (which: Words) =>
    (await owner.query(`select xmin, e.* from ${E} e where id = $1`, [which.id])).rows[0]
  const changes = (which: Words) => [
    `update ${E} set body = '\\x00' where id = '${which.id}'`,
    `update ${E} set marks = '{}' where id = '${which.id}'`,
    `delete from ${E} where id = '${which.id}'`,
  ]

  test('nobody changes or deletes what was handed in, its author least of all', async () => {
    for (const which of all.filter(({ kind }) => !kind.endsWith('.draft'))) {
      for (const person of ['ren', 'aki', 'mori', 'hana', 'ito']) {
        await standing(connection, 'banso_app', as(person, 'hr'), async (client) => {
          for (const change of changes(which))
            assert.deepEqual(await outcome(client, change).then(({ touched }) => touched), 0, change)
          const again = `insert into ${E} (id, author_id, about_id, kind, subject_id, body, written_at) values ('${which.id}', '${id[person]}', '${id.ren}', '${which.kind}', '${reflectionId}', '\\x00', now())`
          await refused(client, `${again} on conflict (organization_id, id) do update set body = excluded.body`)
          assert.equal((await outcome(client, `${again} on conflict do nothing`)).touched, 0)
        })
      }
    }
  })

  test('nobody but its author changes or discards a draft', async () => {
    const before = await rowOf(draft)
    for (const person of ['ren', 'aki', 'mori', 'hana', 'ito']) {
      await standing(connection, 'banso_app', as(person, 'hr'), async (client) => {
        for (const change of changes(draft)) assert.equal((await outcome(client, change)).touched, 0, change)
      })
    }
    await standing(connection, 'banso_app', as('phuong'), async (client) => {
      for (const change of changes(draft)) assert.equal((await outcome(client, change)).touched, 1, change)
    })
    assert.deepEqual(await rowOf(draft), before)
  })

  for (const column of [
    'person_readers',
    'office_readers',
    'author_id',
    'about_id',
    'kind',
    'subject_id',
    'slot',
    'id',
    'organization_id',
  ]) {
    test(`${column} cannot be changed by anyone after writing, not even in a draft`, async () => {
      for (const [person, which] of [
        ['ren', handedIn],
        ['phuong', draft],
        ['hana', handedIn],
        ['ito', draft],
      ] as const) {
        await standing(connection, 'banso_app', as(person, 'hr'), (client) =>
          refused(client, `update ${E} set ${column} = ${column} where id = '${which.id}'`),
        )
      }
    })
  }

  test('a draft has no readers, whatever the code says; nobody writes in another’s name', () =>
    standing(connection, 'banso_app', as('phuong'), async (client) => {
      const insert = (author: string, kind: string, persons: string, offices: string) =>
        `insert into ${E} (id, author_id, about_id, kind, subject_id, person_readers, office_readers, written_at) values (gen_random_uuid(), '${author}', '${id.phuong}', '${kind}', '${draftedId}', '${persons}', '${offices}', now())`
      await refused(client, insert(id.phuong!, 'x.draft', `{${id.hana}}`, '{}'), '23514')
      await refused(client, insert(id.phuong!, 'x.draft', '{}', '{hr}'), '23514')
      await refused(client, insert(id.ren!, 'x', `{${id.hana}}`, '{hr}'))
      assert.equal((await outcome(client, insert(id.phuong!, 'x', `{${id.hana}}`, '{hr}'))).touched, 1)
    }))

  test('the reading log is added to by reveal alone, and changed by nobody', async () => {
    for (const person of ['ren', 'aki', 'hana', 'ito']) {
      await standing(connection, 'banso_app', as(person, 'hr'), async (client) => {
        await refused(
          client,
          `insert into app.readings (entrusted_id, subject_id, author_id, reader_id, read_at) values ('${handedIn.id}', '${reflectionId}', '${id.ren}', '${id.hana}', now())`,
        )
        await refused(client, 'update app.readings set read_at = now()')
        await refused(client, 'delete from app.readings')
      })
    }
    for (const role of ['banso_words', 'banso_judge']) {
      await standing(connection, role, ren, async (client) => {
        await refused(client, 'update app.readings set read_at = now()')
        // Only with the words it belongs to a line goes, by app.expire_words().
        if (role !== 'banso_words') await refused(client, 'delete from app.readings')
      })
    }
  })
})
