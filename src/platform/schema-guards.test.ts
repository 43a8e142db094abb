import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import pg from 'pg'
import { testDatabase } from '../../fixtures/banso.ts'
import { migrate } from './migrate.ts'

/**
 * What every table and function must be like, asked of the catalogue, so that it binds those to come. Each guard is
 * held against the database as it is, and against one in which it is broken.
 */

const connection = await freshDatabase()
const owner = new pg.Client(connection)
// The database goes before the connection does.
owner.on('error', () => {})
await owner.connect()
after(() => owner.end())

/** Migrated here, not cloned: privileges of a database itself do not come along with a clone. */
async function freshDatabase(): Promise<pg.PoolConfig> {
  const cloned = await testDatabase()
  const client = new pg.Client({ ...cloned, database: 'postgres' })
  await client.connect()
  await client.query(`drop database ${cloned.database}`)
  await client.query(`create database ${cloned.database}`)
  await client.end()
  await migrate(cloned)
  return cloned
}

type Guard = {
  name: string
  /** Names whatever breaks it. */
  complaints: string
  /** Ways to break it, each with what is then named. */
  broken: [statements: string, named: string][]
}

const TABLES = `pg_class c where c.relnamespace = 'app'::regnamespace and c.relkind in ('r', 'p')`
const OURS = `('banso_app', 'banso_judge', 'banso_words', 'banso_identity', 'banso_backup')`
const ORGANIZATION = `(select attnum from pg_attribute where attrelid = c.oid and attname = 'organization_id')`
const good = (name: string, more = '') => `
  create table app.${name} (organization_id uuid not null, id uuid not null, primary key (organization_id, id) ${more});
  call app.protect(array['app.${name}']::regclass[], 'SELECT, INSERT, UPDATE, DELETE');`

const guards: Guard[] = [
  {
    name: 'every table has row-level security, forced on its owner as well',
    complaints: `select relname from ${TABLES} and not (relrowsecurity and relforcerowsecurity)`,
    broken: [
      ['create table app.bad (organization_id uuid not null)', 'bad'],
      [`${good('bad')} alter table app.bad no force row level security`, 'bad'],
      [`${good('bad')} alter table app.bad disable row level security`, 'bad'],
    ],
  },
  {
    name: 'every table has a policy, and each policy asks for the organisation of the transaction',
    complaints: `
      select c.relname from ${TABLES} and not exists (
        select from pg_policy where polrelid = c.oid and polroles <> array['banso_backup'::regrole::oid])
      union all
      select c.relname || '.' || polname from pg_policy p join pg_class c on c.oid = polrelid
      where c.relnamespace = 'app'::regnamespace and polroles <> array[c.relowner]
        and not (polroles = array['banso_backup'::regrole::oid] and polcmd = 'r')
        and (pg_get_expr(coalesce(polqual, polwithcheck), polrelid) not like '%organization\\_id = (current\\_setting(''app.organization\\_id''::text))::uuid%'
          or pg_get_expr(polwithcheck, polrelid) not like '%organization\\_id = (current\\_setting(''app.organization\\_id''::text))::uuid%'
          or not polpermissive)`,
    broken: [
      [`${good('bad')} drop policy organization on app.bad`, 'bad'],
      [`${good('bad')} create policy all_of_it on app.bad using (true)`, 'bad.all_of_it'],
      [`${good('bad')} create policy backing on app.bad to banso_backup using (true)`, 'bad.backing'],
      [`${good('bad')} create policy half on app.bad for insert to banso_app with check (true)`, 'bad.half'],
      [
        `create policy authored on app.entrusted for select to banso_app using (author_id is not null)`,
        'entrusted.authored',
      ],
    ],
  },
  {
    name: 'no table, view, function or schema belongs to a role that serves requests',
    complaints: `
      select relname from pg_class where relowner::regrole::text in ${OURS}
      union all select nspname from pg_namespace where nspowner::regrole::text in ${OURS}
      union all select proname from pg_proc where proowner::regrole::text in ${OURS} 
        and oid <> all (array['app.reveal(uuid[])', 'app.take_back(text, uuid)', 'app.withdraw(text[], uuid)',
          'app.show_to(uuid, text, text[], text[], uuid[])', 'app.expire_words(text[], timestamptz)']::regprocedure[])`,
    broken: [
      [`${good('bad')} grant create on schema app to banso_app; alter table app.bad owner to banso_app`, 'bad'],
      [
        `create function app.bad() returns int language sql return 1; grant create on schema app to banso_app; alter function app.bad() owner to banso_app`,
        'bad',
      ],
    ],
  },
  {
    name: 'every table has organization_id, a uuid that is never null',
    complaints: `select relname from ${TABLES} and not exists (
      select from pg_attribute where attrelid = c.oid and attname = 'organization_id' and atttypid = 'uuid'::regtype and attnotnull)`,
    broken: [
      ['create table app.bad (id uuid primary key)', 'bad'],
      ['create table app.bad (organization_id uuid)', 'bad'],
      ['create table app.bad (organization_id text not null)', 'bad'],
    ],
  },
  {
    name: 'every table has a primary key, and each key, unique index and exclusion begins with the organisation',
    complaints: `
      select relname from ${TABLES} and not exists (select from pg_index where indrelid = c.oid and indisprimary)
      union all
      select i.indexrelid::regclass::text from pg_index i, ${TABLES} and i.indrelid = c.oid
        and (i.indisunique or i.indisexclusion) and i.indkey[0] is distinct from ${ORGANIZATION}`,
    broken: [
      ['create table app.bad (organization_id uuid not null)', 'bad'],
      ['create table app.bad (organization_id uuid not null, id uuid constraint bad_key primary key)', 'app.bad_key'],
      [`${good('bad')} create unique index bad_id on app.bad (id)`, 'app.bad_id'],
      [`${good('bad')} alter table app.bad add constraint bad_once exclude using btree (id with =)`, 'app.bad_once'],
    ],
  },
  {
    name: 'every foreign key ties organisation to organisation, within the schema app',
    complaints: `
      select k.conname from pg_constraint k, ${TABLES} and k.conrelid = c.oid and k.contype = 'f' and not exists (
        select from pg_class r, unnest(k.conkey, k.confkey) as pair (mine, yours)
        where r.oid = k.confrelid and r.relnamespace = 'app'::regnamespace and mine = ${ORGANIZATION}
          and yours = (select attnum from pg_attribute where attrelid = r.oid and attname = 'organization_id'))`,
    broken: [
      [
        `create table app.bad_one (id uuid primary key); create table app.bad (organization_id uuid, one uuid constraint bad_way references app.bad_one)`,
        'bad_way',
      ],
      [
        `create table app.bad (organization_id uuid, person uuid, constraint bad_cross foreign key (person, organization_id) references app.people_persons (organization_id, id))`,
        'bad_cross',
      ],
      [
        `create table app.bad (organization_id uuid, one uuid constraint bad_user references identity.users)`,
        'bad_user',
      ],
    ],
  },
  {
    name: 'no table has a trigger or a rule, and none is unlogged or inherits',
    complaints: `
      select tgname from pg_trigger t join pg_class c on c.oid = tgrelid where not tgisinternal and c.relnamespace = 'app'::regnamespace
      union all select rulename from pg_rules where schemaname = 'app'
      union all select relname from ${TABLES} and (relpersistence <> 'p' or exists (select from pg_inherits where inhrelid = c.oid))`,
    broken: [
      [
        `${good('bad')} create trigger bad_turn before update on app.bad for each row execute function suppress_redundant_updates_trigger()`,
        'bad_turn',
      ],
      [`${good('bad')} create rule bad_rule as on delete to app.bad do instead nothing`, 'bad_rule'],
      ['create unlogged table app.bad (organization_id uuid)', 'bad'],
      ['create table app.bad () inherits (app.people_units)', 'bad'],
    ],
  },
  {
    name: 'a view asks the rights of whoever looks, and no view keeps a copy',
    complaints: `select relname from pg_class c where relnamespace = 'app'::regnamespace and relkind in ('v', 'm', 'f')
      and (relkind <> 'v' or not coalesce(reloptions, '{}') @> array['security_invoker=true'])`,
    broken: [
      ['create view app.bad as select * from app.entrusted', 'bad'],
      ['create materialized view app.bad as select 1', 'bad'],
    ],
  },
  {
    name: 'banso_app may read, add, change and delete rows and nothing else; nothing is for everybody',
    complaints: `
      select grantee || ' ' || privilege_type || ' ' || relname from (
        select relname, case grantee when 0 then 'PUBLIC' else grantee::regrole::text end as grantee, privilege_type
        from pg_class c, aclexplode(relacl) where c.relnamespace = 'app'::regnamespace and grantee <> relowner
        union all
        select relname || '.' || attname, case grantee when 0 then 'PUBLIC' else grantee::regrole::text end, privilege_type
        from pg_class c join pg_attribute on attrelid = c.oid, aclexplode(attacl) where c.relnamespace = 'app'::regnamespace)
      where (grantee, privilege_type) not in (('banso_backup', 'SELECT'), ('banso_app', 'SELECT'), ('banso_app', 'INSERT'), ('banso_app', 'UPDATE'), ('banso_app', 'DELETE'))
        and (grantee, privilege_type, split_part(relname, '.', 1)) not in (('banso_judge', 'SELECT', 'entrusted'), ('banso_words', 'SELECT', 'entrusted'),
          ('banso_words', 'UPDATE', 'entrusted'), ('banso_words', 'DELETE', 'entrusted'), ('banso_words', 'INSERT', 'readings'),
          ('banso_words', 'SELECT', 'readings'), ('banso_words', 'DELETE', 'readings'))`,
    broken: [
      ['grant truncate on app.people_units to banso_app', 'banso_app TRUNCATE people_units'],
      ['grant references on app.people_units to banso_app', 'banso_app REFERENCES people_units'],
      ['grant trigger on app.people_units to banso_app', 'banso_app TRIGGER people_units'],
      ['grant select on app.people_units to public', 'PUBLIC SELECT people_units'],
      ['grant select on app.people_units to banso_judge', 'banso_judge SELECT people_units'],
      ['grant select (code) on app.people_units to public', 'PUBLIC SELECT people_units.code'],
    ],
  },
  {
    name: 'what happened stays: events, the ledger, the reading log and words cannot be rewritten by a column that is not theirs',
    complaints: `
      select privilege_type || ' ' || relname from pg_class c, unnest(array['UPDATE', 'DELETE']) as privilege_type
      where c.oid in ('app.events'::regclass, 'app.ledger'::regclass, 'app.readings'::regclass) and has_any_column_privilege('banso_app', c.oid, 'UPDATE')
      union all select 'UPDATE ' || attname from pg_attribute where attrelid = 'app.entrusted'::regclass and attnum > 0
        and attname not in ('body', 'marks', 'written_at') and has_column_privilege('banso_app', attrelid, attnum, 'UPDATE')
      union all select 'SELECT body by ' || rolname from pg_roles where rolname in ('banso_app', 'banso_judge', 'banso_identity')
        and has_column_privilege(rolname, 'app.entrusted', 'body', 'SELECT')`,
    broken: [
      ['grant update on app.events to banso_app', 'UPDATE events'],
      ['grant update on app.readings to banso_app', 'UPDATE readings'],
      ['grant update (person_readers) on app.entrusted to banso_app', 'UPDATE person_readers'],
      ['grant select on app.entrusted to banso_app', 'SELECT body by banso_app'],
      ['grant select (body) on app.entrusted to banso_judge', 'SELECT body by banso_judge'],
    ],
  },
  {
    name: 'a function with its owner’s rights has a fixed search_path, temporary objects last',
    complaints: `
      select proname from pg_proc where prosecdef and pronamespace::regnamespace::text in ('app', 'identity', 'banso', 'public')
        and not exists (select from unnest(proconfig) as setting where setting ~ '^search_path=(.*, )?pg_temp$')`,
    broken: [
      ['create function app.bad() returns int language sql security definer return 1', 'bad'],
      [`create function app.bad() returns int language sql security definer set search_path = app return 1`, 'bad'],
      [`create function public.bad() returns int language sql security definer return 1`, 'bad'],
    ],
  },
  {
    name: 'no function or procedure of ours is for everybody',
    complaints: `
      select proname from pg_proc, aclexplode(coalesce(proacl, acldefault('f', proowner)))
      where grantee = 0 and pronamespace::regnamespace::text in ('app', 'identity', 'banso', 'public')`,
    broken: [
      ['create function app.bad() returns int language sql return 1', 'bad'],
      ['create procedure app.bad() language sql as $$ select 1 $$', 'bad'],
    ],
  },
  {
    name: 'our roles pass no guard and stand in for no other',
    complaints: `
      select rolname from pg_roles where rolname in ${OURS} and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
      union all
      select member::regrole::text || ' as ' || roleid::regrole::text from pg_auth_members
      where member::regrole::text in ${OURS} and (member, roleid) <> ('banso_identity'::regrole, 'banso_app'::regrole)`,
    broken: [
      ['alter role banso_app bypassrls', 'banso_app'],
      ['grant banso_words to banso_app', 'banso_app as banso_words'],
      ['grant pg_read_all_data to banso_judge', 'banso_judge as pg_read_all_data'],
    ],
  },
  {
    name: 'our roles make nothing: no table, view or function, in no schema, not even a temporary one',
    complaints: `
      select rolname || ' in ' || nspname from pg_roles, pg_namespace where rolname in ${OURS} and nspname !~ '^pg_(toast_)?temp_' and has_schema_privilege(rolname, pg_namespace.oid, 'create')
      union all
      select rolname || ' ' || privilege from pg_roles, unnest(array['create', 'temporary']) as privilege where rolname in ${OURS} and has_database_privilege(rolname, current_database(), privilege)`,
    broken: [
      ['grant create on schema app to banso_words', 'banso_words in app'],
      ['grant create on schema public to public', 'banso_app in public'],
      [
        `do $$ begin execute format('grant temporary on database %I to banso_app', current_database()); end $$`,
        'banso_app temporary',
      ],
    ],
  },
]

const complaintsOf = async ({ complaints }: Guard) => {
  const { rows } = await owner.query<string[]>({ text: complaints, rowMode: 'array' })
  return rows.map(([named]) => named)
}

async function undone(work: () => Promise<void>) {
  await owner.query('begin')
  try {
    await work()
  } finally {
    await owner.query('rollback')
  }
}

describe('as it is', () => {
  for (const guard of guards) test(guard.name, async () => assert.deepEqual(await complaintsOf(guard), []))

  test('a table made as the others are has nothing to be complained of', async () => {
    await undone(async () => {
      await owner.query(
        good('fine', ', foreign key (organization_id, id) references app.people_persons (organization_id, id)'),
      )
      for (const guard of guards) assert.deepEqual(await complaintsOf(guard), [], guard.name)
    })
  })
})

describe('broken, it is noticed', () => {
  for (const guard of guards) {
    test(guard.name, async () => {
      for (const [statements, named] of guard.broken) {
        await undone(async () => {
          await owner.query(statements)
          const complaints = await complaintsOf(guard)
          assert.ok(complaints.includes(named), `${statements}\n${JSON.stringify(complaints)}`)
        })
      }
    })
  }
})
